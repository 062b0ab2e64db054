import GRDB
import Policy

/// What a writer must know of a report: `r` the report, `c` the revision that counts where that is not the newest one
/// `n`, whose columns stand behind these.
enum WrittenReportColumn: Int32, SelectColumn {
  case id, counted, countedState

  var sql: String {
    switch self {
    case .id: "r.id"
    case .counted: "r.counted"
    case .countedState: "c.state"
    }
  }

  /// The revisions of a report `r`.
  static let revisions = """
    LEFT JOIN report_revision n ON n.report_id = r.id AND n.number = r.version
    LEFT JOIN report_revision c ON c.report_id = r.id AND c.number = nullif(r.counted, r.version)
    """

  private static let select = KeptStatement(
    """
    SELECT \(list), \(RevisionColumn.list("n")) FROM report r \(revisions) WHERE r.target_id = ? AND r.period = ?
    """)

  /// What has been said of a target in a period; nil where nothing was.
  static func find(_ target: TargetID, in period: Period, _ db: Database) throws -> SaidReport? {
    try db.first(Self.self, select, bound: target.raw, period.text, row: SaidReport.init) ?? nil
  }
}

extension SaidReport {
  /// Nil where nothing was.
  init?(_ row: Cells<WrittenReportColumn>) throws {
    if row.isNull(.id) { return nil }
    let newest = try ReportRevision(row.after(RevisionColumn.self))
    var counted: ReportFlow.Counted?
    if let number = row.intIfAny(.counted) {
      let state: ReportState = number == newest.number ? newest.state : try row.word(.countedState)
      counted = ReportFlow.Counted(number: number, state: state)
    }
    self.init(id: row.id(.id), newest: newest, counted: counted)
  }
}
