import GRDB
import Policy

/// What is read of a report: `r` the report, `rr` the revision that counts, else the newest, `n` the newest where
/// another one counts, `t` its target, `a` the body for whom `rr` was written.
enum ReportColumn: Int32, SelectColumn {
  case id, target, period, version, counted, indicator, unit, city, document, agency, agencyName
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
        (SELECT h.at FROM report_revision h WHERE h.report_id = r.id AND h.state = 'submitted'
          ORDER BY h.number LIMIT 1) END
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
