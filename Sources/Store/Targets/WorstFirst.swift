import GRDB
import Policy

/// A list of targets whose worst come first, paged by the id where the last page ended.
///
/// Where many fit, it goes state by state along an index that has each of them in order, until the page is full: what
/// is behind in a hundred cities need not be sorted for the six that a page shows. The few of one city are sorted.
struct WorstFirst {
  private let conditions: Conditions
  private let states: [ProgressState]
  private let isNarrow: Bool

  /// Nil when nothing can fit.
  init?(_ filter: TargetFilter) {
    isNarrow = filter.isNarrow
    guard let conditions = TargetQuery.conditions(filter, isNarrow ? .gather : .walk) else { return nil }
    self.conditions = conditions
    states = ProgressState.worstFirst.filter { filter.states.isEmpty || filter.states.contains($0) }
  }

  /// What targets of one state are sorted by, as `status_result_worst` has it.
  private static let key = "coalesce(r.gap, -100), r.target_id"
  private static let backwards = "coalesce(r.gap, -100) DESC, r.target_id DESC"

  /// What all of them are sorted by.
  private static let whole: [String] = {
    let ranks = ProgressState.worstFirst.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return ["CASE r.state \(ranks.joined(separator: " ")) END", "coalesce(r.gap, -100)", "r.target_id"]
  }()
  private static let wholeKey = whole.joined(separator: ", ")
  private static let wholeBackwards = whole.map { $0 + " DESC" }.joined(separator: ", ")

  /// Where a page ends.
  private struct Place {
    let state: ProgressState
    let gap: Double
    let id: Int64
  }

  func listing(
    _ db: Database, _ page: Slice, total: Int, withAgencies: Bool
  ) throws -> Listing<TargetSummary> {
    let isBackwards = page.before != nil
    var ids = try isNarrow ? gathered(db, page, isBackwards) : walked(db, page, isBackwards)
    let hasMore = ids.count > page.limit
    if hasMore { ids.removeLast() }
    if isBackwards { ids.reverse() }
    let list = SQLQuery(sql: "SELECT value FROM json_each(?)", arguments: [IDList(ids)])
    let targets = try TargetQuery.fetch(db, list, withAgencies: withAgencies)
    let items = Dictionary(targets.map { ($0.id.raw, $0) }) { first, _ in first }
    let hasNext = isBackwards ? !ids.isEmpty : hasMore
    let hasPrevious = isBackwards ? hasMore : page.after != nil
    return Listing(
      items: ids.compactMap { items[$0] }, total: total, next: hasNext ? ids.last : nil,
      previous: hasPrevious ? ids.first : nil)
  }

  private func place(_ id: Int64, _ db: Database) throws -> Place? {
    try Row.fetchOne(
      db, kept: "SELECT state, coalesce(gap, -100) AS gap FROM status_result WHERE target_id = ?", arguments: [id]
    ).map { Place(state: try $0.word("state"), gap: $0["gap"], id: id) }
  }

  /// One more than the page has, of all that fit.
  private func gathered(_ db: Database, _ page: Slice, _ isBackwards: Bool) throws -> [Int64] {
    var found = conditions
    if let place = page.after ?? page.before {
      found = found.and(
        """
        (\(Self.wholeKey)) \(isBackwards ? "<" : ">")
          (SELECT \(Self.wholeKey) FROM status_result r WHERE r.target_id = ?)
        """, [place])
    }
    return try Int64.fetchAll(
      db,
      kept: """
        SELECT t.id FROM target t JOIN status_result r ON r.target_id = t.id WHERE \(found.sql)
        ORDER BY \(isBackwards ? Self.wholeBackwards : Self.wholeKey) LIMIT ?
        """, arguments: found.arguments + [page.limit + 1])
  }

  /// The same, state by state until there are enough.
  private func walked(_ db: Database, _ page: Slice, _ isBackwards: Bool) throws -> [Int64] {
    let place: Place? = try (page.after ?? page.before).flatMap { try self.place($0, db) }
    let order = isBackwards ? states.reversed() : states
    let rank = place.flatMap { Self.rank($0.state) }
    var ids: [Int64] = []
    for state in order where ids.count <= page.limit {
      guard let own = Self.rank(state) else { continue }
      var found = Conditions("r.state = ?", [state.rawValue])
      if let place, let rank {
        if isBackwards ? own > rank : own < rank { continue }
        if own == rank { found = found.and("(\(Self.key)) \(isBackwards ? "<" : ">") (?, ?)", [place.gap, place.id]) }
      }
      found = found.and(conditions.sql, conditions.arguments)
      // In this order of tables: SQLite would gather all targets first where it knows too little of them.
      ids += try Int64.fetchAll(
        db,
        kept: """
          SELECT r.target_id FROM status_result r CROSS JOIN target t ON t.id = r.target_id WHERE \(found.sql)
          ORDER BY \(isBackwards ? Self.backwards : Self.key) LIMIT ?
          """, arguments: found.arguments + [page.limit + 1 - ids.count])
    }
    return ids
  }

  private static func rank(_ state: ProgressState) -> Int? { ProgressState.worstFirst.firstIndex(of: state) }
}
