import GRDB
import Policy

/// What a writer must know of a report: `r` the report, `c` the revision that counts, and behind these the newest.
enum WrittenReportColumn: Int32, SelectColumn {
  case id, counted, countedState

  var sql: String {
    switch self {
    case .id: "r.id"
    case .counted: "r.counted"
    case .countedState: "c.state"
    }
  }

  private static let select = """
    SELECT \(list), \(RevisionColumn.list("n")) FROM report r
    JOIN report_revision n ON n.report_id = r.id AND n.number = r.version
    LEFT JOIN report_revision c ON c.report_id = r.id AND c.number = r.counted
    WHERE r.target_id = ? AND r.period = ?
    """

  /// What has been said of a target in a period; nil where nothing was.
  static func find(_ target: TargetID, in period: Period, _ db: Database) throws -> (Int64, ReportWriter.Before)? {
    try db.first(Self.self, kept: select, bound: target.raw, period.text) { row in
      var before = ReportWriter.Before(newest: try ReportRevision(row.after(RevisionColumn.self)))
      if let number = row.intIfAny(.counted) {
        before.counted = ReportFlow.Counted(number: number, state: try row.word(.countedState))
      }
      return (row.integer(.id), before)
    }
  }
}
