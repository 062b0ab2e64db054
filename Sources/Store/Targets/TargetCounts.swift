import GRDB
import Policy

/// What `target_count` says, which triggers keep in step with targets and statuses.
enum TargetCounts {
  /// How many a filter lets through; nil where the table does not tell them apart.
  static func total(_ filter: TargetFilter, _ db: Database) throws -> Int? {
    // Whatever a filter will ask one day that is not copied here, the table does not know of.
    let known = TargetFilter(
      city: filter.city, deadlineFrom: filter.deadlineFrom, deadlineTo: filter.deadlineTo, states: filter.states,
      goals: filter.goals, ownerless: filter.ownerless)
    var asked = filter
    asked.order = known.order
    if asked.agency == nil { asked.part = known.part }
    if asked.words.allSatisfy(\.isWhitespace) { asked.words = known.words }
    return asked == known ? try count(filter, db) : nil
  }

  /// The same, without what the table does not know of: at least so many as the filter lets through.
  static func count(_ filter: TargetFilter, _ db: Database) throws -> Int {
    var found = Conditions("city_id = ?", [filter.city?.raw ?? 0])
    if !filter.states.isEmpty { found = found.and("state IN (\(ProgressState.sql(filter.states)))") }
    if filter.deadlineFrom != nil || filter.deadlineTo != nil {
      found = found.and("year BETWEEN ? AND ?", [max(filter.deadlineFrom ?? 1, 1), filter.deadlineTo ?? 9999])
    }
    if let goals = filter.goals { found = found.and("is_goal = ?", [goals]) }
    if filter.ownerless { found = found.and("has_owner = 0") }
    return try Int.fetchOne(
      db, kept: "SELECT coalesce(sum(count), 0) FROM target_count WHERE \(found.sql)", arguments: found.arguments) ?? 0
  }

  /// As `ProgressOverview.asked` has it.
  static let asked = """
    sum(CASE WHEN has_owner = 1 AND state NOT IN ('not_due', 'withdrawn') THEN count ELSE reported END)
    """

  /// Counts by state, of one city or of all.
  static func progress(city: Int64?, _ db: Database) throws -> ProgressOverview {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT state, sum(count) AS count, sum(reported) AS reported, \(asked) AS asked FROM target_count
        WHERE city_id = ? GROUP BY state
        """, arguments: [city ?? 0])
    return try ProgressOverview(rows)
  }
}

extension ProgressState {
  /// As a list in SQL, always in the same order.
  static func sql(_ states: Set<ProgressState>) -> String {
    states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  }
}

extension ProgressOverview {
  /// Who has a figure, or has an owner who was asked for one: `t` the target, `r` its status.
  static let asked = """
    sum(r.latest_period IS NOT NULL OR (t.owner_id IS NOT NULL AND r.state NOT IN ('not_due', 'withdrawn')))
    """

  /// - Parameter rows: `state`, `count`, `reported` and `asked`, a row a state.
  init(_ rows: [Row]) throws {
    var counts: [ProgressState: Int] = [:]
    var (reported, asked, total) = (0, 0, 0)
    for row in rows {
      let count: Int = row["count"]
      counts[try row.word("state")] = count
      reported += row["reported"] as Int
      asked += row["asked"] as Int
      total += count
    }
    self.init(
      counts: ProgressState.allCases.map { ProgressCount(state: $0, count: counts[$0] ?? 0) }, reported: reported,
      asked: asked, total: total)
  }
}
