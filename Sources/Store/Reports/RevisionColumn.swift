import GRDB
import Policy

/// What is read of a revision.
enum RevisionColumn: Int32, SelectColumn {
  case number, state, value, stage, missing, numerator, denominator, baseline
  case narrative, problems, nextSteps, coordination, explanation
  case typedValue, typedUnit, typedStage, typedMissing, typedNumerator, typedDenominator, typedBaseline
  case remark, onBehalf, by, at

  /// In the table.
  private var name: String {
    switch self {
    case .number: "number"
    case .state: "state"
    case .value: "value"
    case .stage: "stage"
    case .missing: "missing"
    case .numerator: "numerator"
    case .denominator: "denominator"
    case .baseline: "baseline"
    case .narrative: "narrative"
    case .problems: "problems"
    case .nextSteps: "next_steps"
    case .coordination: "coordination"
    case .explanation: "explanation"
    case .typedValue: "typed_value"
    case .typedUnit: "typed_unit"
    case .typedStage: "typed_stage"
    case .typedMissing: "typed_missing"
    case .typedNumerator: "typed_numerator"
    case .typedDenominator: "typed_denominator"
    case .typedBaseline: "typed_baseline"
    case .remark: "remark"
    case .onBehalf: "on_behalf"
    case .by: "by"
    case .at: "at"
    }
  }

  var sql: String { name }

  /// Of one of several revisions in a row.
  static func list(_ alias: String) -> String { allCases.map { "\(alias).\($0.name)" }.joined(separator: ", ") }

  static let count = Int32(allCases.count)
}

extension ReportRevision {
  init(_ row: Cells<RevisionColumn>) throws {
    let figure = ReportedFigure(
      value: row.numberIfAny(.value), stage: try row.wordIfAny(.stage), missing: try row.wordIfAny(.missing),
      numerator: row.numberIfAny(.numerator), denominator: row.numberIfAny(.denominator),
      baseline: row.numberIfAny(.baseline), narrative: row.text(.narrative), problems: row.text(.problems),
      nextSteps: row.text(.nextSteps),
      coordination: row.text(.coordination), explanation: row.text(.explanation))
    self.init(
      number: row.int(.number), state: try row.word(.state), figure: figure, typed: Self.typed(row, figure),
      remark: row.textIfAny(.remark), isOnBehalf: row.bool(.onBehalf), by: row.text(.by), at: row.moment(.at))
  }

  private static func typed(_ row: Cells<RevisionColumn>, _ figure: ReportedFigure) -> ReportEntry {
    ReportEntry(
      value: row.text(.typedValue), unit: row.text(.typedUnit), stage: row.text(.typedStage),
      missing: row.text(.typedMissing), numerator: row.text(.typedNumerator),
      denominator: row.text(.typedDenominator), baseline: row.text(.typedBaseline), words: figure)
  }

  /// All of a report, or those up to a number, the oldest first.
  static func all(of report: Int64, upTo number: Int = .max, _ db: Database) throws -> [ReportRevision] {
    try db.all(RevisionColumn.self, kept: ofReport, arguments: [report, number], ReportRevision.init)
  }

  private static let ofReport = """
    SELECT \(RevisionColumn.list) FROM report_revision WHERE report_id = ? AND number <= ? ORDER BY number
    """
}
