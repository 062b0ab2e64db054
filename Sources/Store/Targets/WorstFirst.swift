import GRDB
import Policy

/// A list of targets whose worst come first, paged by the id where the last page ended.
struct WorstFirst {
  private let conditions: Conditions

  init(_ conditions: Conditions) { self.conditions = conditions }

  /// What a target is sorted by: its state, then its gap, then its id.
  private static let parts: [String] = {
    let ranks = ProgressState.worstFirst.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    // What passed its deadline without arithmetic stands among the widest gaps.
    return ["CASE r.state \(ranks.joined(separator: " ")) END", "coalesce(r.gap, -100)", "r.target_id"]
  }()

  private static let key = parts.joined(separator: ", ")
  private static let backwards = parts.map { $0 + " DESC" }.joined(separator: ", ")

  func listing(_ db: Database, _ page: Slice) throws -> Listing<TargetSummary> {
    let query = ListQuery(table: "target", alias: "t", conditions)
    let total = try Int.fetchOne(db, kept: query.count.sql, arguments: query.count.arguments) ?? 0
    let isBackwards = page.before != nil
    var sql = "SELECT t.id FROM target t JOIN status_result r ON r.target_id = t.id WHERE \(conditions.sql)"
    var arguments = conditions.arguments
    if let place = page.after ?? page.before {
      sql += """
         AND (\(Self.key)) \(isBackwards ? "<" : ">")
          (SELECT \(Self.key) FROM status_result r WHERE r.target_id = ?)
        """
      arguments += [place]
    }
    sql += " ORDER BY \(isBackwards ? Self.backwards : Self.key) LIMIT \(page.limit + 1)"
    var ids = try Int64.fetchAll(db, kept: sql, arguments: arguments)
    let hasMore = ids.count > page.limit
    if hasMore { ids.removeLast() }
    if isBackwards { ids.reverse() }
    let list = SQLQuery(sql: "SELECT value FROM json_each(?)", arguments: [IDList(ids)])
    let items = try TargetQuery.fetch(db, list, order: Self.key)
    let hasNext = isBackwards ? !ids.isEmpty : hasMore
    let hasPrevious = isBackwards ? hasMore : page.after != nil
    return Listing(
      items: items, total: total, next: hasNext ? ids.last : nil, previous: hasPrevious ? ids.first : nil)
  }
}
