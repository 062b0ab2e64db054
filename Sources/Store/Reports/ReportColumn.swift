import GRDB
import Policy

/// What is read of a report: `r` the report, `rr` the revision that counts, else the newest, `n` the newest where
/// another one counts, `t` its target, `a` the body for whom `rr` was written.
enum ReportColumn: Int32, SelectColumn {
  case id, target, period, version, counted, indicator, unit, city, document, agency, agencyName, submittedAt
  case number, state, value, stage, narrative, explanation, typedValue, typedStage, remark, by, at
  case newNumber, newState, newValue, newStage, newNarrative, newExplanation, newTypedValue, newTypedStage
  case newRemark, newBy, newAt

  var sql: String {
    switch self {
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
    case .number, .newNumber: "\(revision).number"
    case .state, .newState: "\(revision).state"
    case .value, .newValue: "\(revision).value"
    case .stage, .newStage: "\(revision).stage"
    case .narrative, .newNarrative: "\(revision).narrative"
    case .explanation, .newExplanation: "\(revision).explanation"
    case .typedValue, .newTypedValue: "\(revision).typed_value"
    case .typedStage, .newTypedStage: "\(revision).typed_stage"
    case .remark, .newRemark: "\(revision).remark"
    case .by, .newBy: "\(revision).by"
    case .at, .newAt: "\(revision).at"
    case .submittedAt:
      """
      CASE WHEN r.counted IS NULL THEN NULL WHEN rr.state = 'submitted' THEN rr.at ELSE
        (SELECT max(h.at) FROM report_revision h
          WHERE h.report_id = r.id AND h.state = 'submitted' AND h.number <= r.counted) END
      """
    }
  }

  private var revision: String { rawValue >= Self.newNumber.rawValue ? "n" : "rr" }

  // One row a report: most have one revision, and where the newest counts there is no second one to look for.
  static let tables = """
    report r JOIN target t ON t.id = r.target_id
    JOIN report_revision rr ON rr.report_id = r.id AND rr.number = coalesce(r.counted, r.version)
    LEFT JOIN report_revision n ON n.report_id = r.id AND n.number = nullif(r.version, coalesce(r.counted, r.version))
    LEFT JOIN agency a ON a.id = rr.agency_id
    """
}

extension ReportRevision {
  fileprivate init(_ row: Cells<ReportColumn>) throws {
    let (narrative, explanation) = (row.text(.narrative), row.text(.explanation))
    self.init(
      number: row.int(.number), state: try row.word(.state),
      figure: ReportedFigure(
        value: row.numberIfAny(.value), stage: try row.wordIfAny(.stage), narrative: narrative,
        explanation: explanation),
      typed: ReportEntry(
        value: row.text(.typedValue), stage: row.text(.typedStage), narrative: narrative, explanation: explanation),
      remark: row.textIfAny(.remark), by: row.text(.by), at: row.moment(.at))
  }

  /// The newest, where another one counts.
  fileprivate init(newest row: Cells<ReportColumn>) throws {
    let (narrative, explanation) = (row.text(.newNarrative), row.text(.newExplanation))
    self.init(
      number: row.int(.newNumber), state: try row.word(.newState),
      figure: ReportedFigure(
        value: row.numberIfAny(.newValue), stage: try row.wordIfAny(.newStage), narrative: narrative,
        explanation: explanation),
      typed: ReportEntry(
        value: row.text(.newTypedValue), stage: row.text(.newTypedStage), narrative: narrative,
        explanation: explanation),
      remark: row.textIfAny(.newRemark), by: row.text(.newBy), at: row.moment(.newAt))
  }
}

extension Report {
  init(_ row: Cells<ReportColumn>) throws {
    let revision = try ReportRevision(row)
    let newest = row.isNull(.newNumber) ? revision : try ReportRevision(newest: row)
    let period = try row.period(.period)
    let submittedAt = row.momentIfAny(.submittedAt)
    self.init(
      id: row.id(.id), target: row.id(.target), indicator: row.text(.indicator), unit: row.textIfAny(.unit),
      city: row.id(.city), document: row.id(.document), agency: row.idIfAny(.agency),
      agencyName: row.textIfAny(.agencyName), period: period, state: newest.state, version: row.int(.version),
      newest: newest, counted: row.isNull(.counted) ? nil : revision, submittedAt: submittedAt,
      isLate: submittedAt.map { $0.unixTime >= period.late.unixTime } ?? false)
  }
}

extension Period {
  /// The first moment that is late for it.
  fileprivate var late: Moment { Moment(startOf: dueOn.adding(days: 1)) }
}
