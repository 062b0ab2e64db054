import GRDB
import Policy

/// What is read of a report: `r` the report, `rr` one of the two revisions that matter, `t` its target, `a` the body
/// for whom the revision was written.
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
    case .submittedAt:
      """
      (SELECT max(h.at) FROM report_revision h
        WHERE h.report_id = r.id AND h.state = 'submitted' AND h.number <= r.counted)
      """
    case .firstSubmittedAt:
      "(SELECT min(h.at) FROM report_revision h WHERE h.report_id = r.id AND h.state = 'submitted')"
    }
  }

  static let tables = """
    report r JOIN target t ON t.id = r.target_id
    JOIN report_revision rr ON rr.report_id = r.id AND rr.number IN (r.version, r.counted)
    LEFT JOIN agency a ON a.id = rr.agency_id
    """
}

extension ReportRevision {
  fileprivate init(_ row: Cells<ReportColumn>) throws {
    let figure = ReportedFigure(
      value: row.numberIfAny(.value), stage: try row.wordIfAny(.stage), missing: try row.wordIfAny(.missing),
      numerator: row.numberIfAny(.numerator), denominator: row.numberIfAny(.denominator),
      baseline: row.numberIfAny(.baseline), narrative: row.text(.narrative), problems: row.text(.problems), nextSteps: row.text(.nextSteps),
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
    let period = try row.period(.period)
    let dueOn = row.textIfAny(.movedDue).flatMap { CivilDate($0) } ?? period.dueOn
    append(
      Report(
        id: row.id(.id), target: row.id(.target), indicator: row.text(.indicator), unit: row.textIfAny(.unit),
        city: row.id(.city), document: row.id(.document), agency: row.idIfAny(.agency),
        agencyName: row.textIfAny(.agencyName), period: period, state: revision.state, version: row.int(.version),
        newest: revision, counted: row.intIfAny(.counted) == revision.number ? revision : nil,
        submittedAt: row.momentIfAny(.submittedAt),
        isLate: row.momentIfAny(.firstSubmittedAt).map { $0.day > dueOn } ?? false, dueOn: dueOn))
  }
}
