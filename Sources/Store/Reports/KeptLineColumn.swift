import GRDB
import Policy

/// What is read of a line of a form: `t` the target, `d` what is being typed; the report stands behind these columns.
enum KeptLineColumn: Int32, SelectColumn {
  case target, stamp, seen, entry, account, by, at

  var sql: String {
    switch self {
    case .target: "t.id"
    case .stamp: "d.stamp"
    case .seen: "d.seen"
    case .entry: "d.entry"
    case .account: "d.account_id"
    case .by: "d.by"
    case .at: "d.at"
    }
  }

  /// One target `?3` of a body `?1`.
  static let select = KeptStatement(
    """
    SELECT \(list), \(WrittenReportColumn.list), \(RevisionColumn.list("n")) FROM target t
    LEFT JOIN report r ON r.target_id = t.id AND r.period = ?2 \(WrittenReportColumn.revisions)
    LEFT JOIN typed_draft d ON d.target_id = t.id AND d.period = ?2
    WHERE t.id = ?3 AND t.owner_id = ?1 AND \(Standing.isCurrent("t"))
    """)
}

/// The lines of a body's form that were begun, or given back, and those in which somebody is typing. Of each line two
/// indexes are asked that hold nothing else, and no row is read: a form of hundreds of lines may have none.
enum BegunLineColumn: Int32, SelectColumn {
  case target

  var sql: String { "t.id" }

  static let select = KeptStatement(
    """
    SELECT \(list) FROM target t
    LEFT JOIN report r INDEXED BY report_begun
      ON r.target_id = t.id AND r.period = ?2 AND r.state IN ('draft', 'returned')
    LEFT JOIN typed_draft d ON d.target_id = t.id AND d.period = ?2
    WHERE t.owner_id = ?1 AND (r.id IS NOT NULL OR d.stamp IS NOT NULL)
    """)
}

/// What was begun in a period anywhere.
enum BegunColumn: Int32, SelectColumn {
  case target

  var sql: String { "target_id" }

  /// So many are looked at one by one, before the lines of a form are gone through.
  static let fewest = 16

  /// One more than these, to see that there are more.
  static let few = KeptStatement(
    """
    SELECT \(list) FROM report INDEXED BY report_begun WHERE period = ?1 AND state IN ('draft', 'returned')
    UNION ALL SELECT \(list) FROM typed_draft WHERE period = ?1 LIMIT \(fewest + 1)
    """)
}

extension KeptLine {
  init(_ row: Cells<KeptLineColumn>, said: SaidReport?) throws {
    var typing: TypedDraft?
    if let stamp = row.intIfAny(.stamp) {
      typing = TypedDraft(
        stamp: stamp, seen: row.int(.seen), entry: try TypedDrafts.entry(row.text(.entry)), account: row.id(.account),
        by: row.text(.by), at: row.moment(.at))
    }
    self.init(target: row.id(.target), said: said, typing: typing)
  }
}
