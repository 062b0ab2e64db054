import GRDB
import Policy

/// What is read of a line of a form: `t` the target, `r` its report with the newest revision `n`, which stands behind
/// these columns, `d` what is being typed.
enum KeptLineColumn: Int32, SelectColumn {
  case target, counted, stamp, seen, entry, account, by, at

  var sql: String {
    switch self {
    case .target: "t.id"
    case .counted: "r.counted"
    case .stamp: "d.stamp"
    case .seen: "d.seen"
    case .entry: "d.entry"
    case .account: "d.account_id"
    case .by: "d.by"
    case .at: "d.at"
    }
  }

  private static let columns = "SELECT \(list), \(RevisionColumn.list("n"))"
  private static let said = """
    LEFT JOIN report r ON r.target_id = t.id AND r.period = ?2
    LEFT JOIN report_revision n ON n.report_id = r.id AND n.number = r.version
    LEFT JOIN typed_draft d ON d.target_id = t.id AND d.period = ?2
    """

  /// Of a body the targets of a list.
  static let named = """
    \(columns) FROM json_each(?3) l JOIN target t ON t.id = l.value AND t.owner_id = ?1 \(said)
    WHERE \(Standing.isCurrent("t"))
    """

  /// Of a body what was begun, or given back, outside of a list.
  static let begun = """
    \(columns) FROM target t \(said)
    WHERE t.owner_id = ?1 AND \(Standing.isCurrent("t")) AND t.id NOT IN (SELECT value FROM json_each(?3))
      AND (r.state IN ('draft', 'returned') OR d.stamp IS NOT NULL)
    """
}

extension KeptLine {
  init(_ row: Cells<KeptLineColumn>) throws {
    let newest = row.after(RevisionColumn.self)
    var typing: TypedDraft?
    if let stamp = row.intIfAny(.stamp) {
      typing = TypedDraft(
        stamp: stamp, seen: row.int(.seen), entry: try TypedDrafts.entry(row.text(.entry)), account: row.id(.account),
        by: row.text(.by), at: row.moment(.at))
    }
    self.init(
      target: row.id(.target), newest: newest.isNull(.number) ? nil : try ReportRevision(newest),
      isCounted: !row.isNull(.counted), typing: typing)
  }
}
