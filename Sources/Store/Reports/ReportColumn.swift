import GRDB
import Policy

/// What is read of a report: `r` the report, `rr` the revision that counts, else the newest, `n` the newest where
/// another one counts, `t` its target, `a` the body for whom `rr` was written.
enum ReportColumn: Int32, SelectColumn {
  case id, target, period, version, counted, indicator, unit, city, document, agency, agencyName
  case number, state, value, stage, missing, numerator, denominator, baseline
  case narrative, problems, nextSteps, coordination, explanation
  case typedValue, typedUnit, typedStage, typedMissing, typedNumerator, typedDenominator, typedBaseline
  case remark, onBehalf, by, at
  case submittedAt, movedDue
  /// Who came on time and had it returned afterwards is not late.
  case firstSubmittedAt

  var sql: String {
    switch self {
    case .movedDue: Windows.movedDue("rr.agency_id")
    case .id: "r.id"
    case .target: "r.target_id"
    case .period: "r.period"
    case .version: "r.version"
    case .counted: "r.counted"
    case .indicator: "t.indicator"
    case .unit: "t.unit"
    case .city: "t.city_id"
    case .document: "t.document_id"
    case .agency: "rr.agency_id"
    case .agencyName: "a.name"
    case .number: "rr.number"
    case .state: "rr.state"
    case .value: "rr.value"
    case .stage: "rr.stage"
    case .missing: "rr.missing"
    case .numerator: "rr.numerator"
    case .denominator: "rr.denominator"
    case .baseline: "rr.baseline"
    case .narrative: "rr.narrative"
    case .problems: "rr.problems"
    case .nextSteps: "rr.next_steps"
    case .coordination: "rr.coordination"
    case .explanation: "rr.explanation"
    case .typedValue: "rr.typed_value"
    case .typedUnit: "rr.typed_unit"
    case .typedStage: "rr.typed_stage"
    case .typedMissing: "rr.typed_missing"
    case .typedNumerator: "rr.typed_numerator"
    case .typedDenominator: "rr.typed_denominator"
    case .typedBaseline: "rr.typed_baseline"
    case .remark: "rr.remark"
    case .onBehalf: "rr.on_behalf"
    case .by: "rr.by"
    case .at: "rr.at"
    // Nobody looks through the revisions where one tells.
    case .submittedAt:
      """
      CASE WHEN r.counted IS NULL THEN NULL WHEN rr.state = 'submitted' THEN rr.at ELSE
        (SELECT max(h.at) FROM report_revision h
          WHERE h.report_id = r.id AND h.state = 'submitted' AND h.number <= r.counted) END
      """
    case .firstSubmittedAt:
      """
      CASE WHEN r.version = 1 THEN CASE WHEN rr.state = 'submitted' THEN rr.at END ELSE
        (SELECT min(h.at) FROM report_revision h WHERE h.report_id = r.id AND h.state = 'submitted') END
      """
    }
  }

  // One row a report: most have one revision, and where the newest counts there is no second one to look for.
  private static let tables = """
    report r JOIN target t ON t.id = r.target_id
    JOIN report_revision rr ON rr.report_id = r.id AND rr.number = coalesce(r.counted, r.version)
    LEFT JOIN report_revision n ON n.report_id = r.id AND n.number = nullif(r.version, coalesce(r.counted, r.version))
    LEFT JOIN agency a ON a.id = rr.agency_id
    """

  static let select = "SELECT \(list), \(RevisionColumn.list("rr")), \(RevisionColumn.list("n")) FROM \(tables)"
  static let count = Int32(allCases.count)
}

extension ReportRevision {
  fileprivate init(_ row: Cells<ReportColumn>) throws {
    let figure = ReportedFigure(
      value: row.numberIfAny(.value), stage: try row.wordIfAny(.stage), missing: try row.wordIfAny(.missing),
      numerator: row.numberIfAny(.numerator), denominator: row.numberIfAny(.denominator),
      baseline: row.numberIfAny(.baseline), narrative: row.text(.narrative), problems: row.text(.problems),
      nextSteps: row.text(.nextSteps),
      coordination: row.text(.coordination), explanation: row.text(.explanation))
    let typed = ReportEntry(
      value: row.text(.typedValue), unit: row.text(.typedUnit), stage: row.text(.typedStage),
      missing: row.text(.typedMissing), numerator: row.text(.typedNumerator),
      denominator: row.text(.typedDenominator), baseline: row.text(.typedBaseline), words: figure)
    self.init(
      number: row.int(.number), state: try row.word(.state), figure: figure, typed: typed,
      remark: row.textIfAny(.remark), isOnBehalf: row.bool(.onBehalf), by: row.text(.by), at: row.moment(.at))
  }
}

extension [Report] {
  /// Adds a row to reports in the order of ids: a report's newest revision comes second where another one counts.
  mutating func add(_ row: Cells<ReportColumn>) throws {
    let revision = try ReportRevision(row)
    if !isEmpty, self[count - 1].id.raw == row.integer(.id) {
      self[count - 1].newest = revision
      self[count - 1].state = revision.state
      return
    }
extension Report {
  init(_ row: Cells<ReportColumn>) throws {
    let revision = try ReportRevision(row.behind(ReportColumn.count, RevisionColumn.self))
    let second = row.behind(ReportColumn.count + RevisionColumn.count, RevisionColumn.self)
    let newest = second.isNull(.number) ? revision : try ReportRevision(second)
    let period = try row.period(.period)
    let dueOn = try row.dateIfAny(.movedDue) ?? period.dueOn
    let first = row.momentIfAny(.firstSubmittedAt)
    self.init(
      id: row.id(.id), target: row.id(.target), indicator: row.text(.indicator), unit: row.textIfAny(.unit),
      city: row.id(.city), document: row.id(.document), agency: row.idIfAny(.agency),
      agencyName: row.textIfAny(.agencyName), period: period, state: newest.state, version: row.int(.version),
      newest: newest, counted: row.isNull(.counted) ? nil : revision, submittedAt: row.momentIfAny(.submittedAt),
      isLate: first.map { $0.unixTime >= dueOn.end.unixTime } ?? false, dueOn: dueOn)
  }
}

extension CivilDate {
  /// The first moment after it.
  fileprivate var end: Moment { Moment(startOf: adding(days: 1)) }
}
