import GRDB
import Policy

/// Thresholds as somebody set them.
public struct RuleSetting: Sendable, Hashable {
  public var rule: ProgressRule
  public var reason: String
  public var by: String
  public var at: Moment
}

extension Store {
  /// The thresholds that hold.
  public func progressRule() throws(StoreError) -> ProgressRule {
    try read { (db: Database) throws -> ProgressRule in try ProgressRules.current(db) }
  }

  /// All that were ever set, the newest first.
  public func ruleSettings() throws(StoreError) -> [RuleSetting] {
    try read { (db: Database) throws -> [RuleSetting] in
      try Row.fetchAll(db, kept: "SELECT * FROM progress_rule ORDER BY number DESC").map { row in
        RuleSetting(rule: ProgressRules.rule(row), reason: row["reason"], by: row["by"], at: row.moment("at"))
      }
    }
  }

  /// Sets thresholds for all targets; what they move is judged by `refreshStatuses`. The same again changes nothing.
  ///
  /// - Parameter rule: its version is not looked at: the store gives the next one.
  /// - Returns: the rule with its version.
  @discardableResult
  public func setRule(_ rule: ProgressRule, because reason: String, by author: Actor, at now: Moment)
    throws(StoreError) -> ProgressRule
  {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "理由", reason: "请写明调整的理由") }
    if let fault = rule.fault { throw .invalid(field: "门槛", reason: fault.sentence) }
    return try write(as: author, .setRules) { (db: Database) throws -> ProgressRule in
      let before = try ProgressRules.current(db)
      var same = rule
      same.version = before.version
      if same == before { return before }
      try db.execute(
        kept: """
          INSERT INTO progress_rule (on_track_down_to, behind_down_to, stale_after, about_from, start_by, reason, by,
            at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          rule.onTrackDownTo, rule.behindDownTo, rule.staleAfter, rule.aboutFrom, rule.startBy, reason, author.name,
          now.unixTime,
        ])
      let after = try ProgressRules.current(db)
      try Audit.add(
        db, .ruleSet, Int64(after.version), old: ProgressRules.told(before), new: ProgressRules.told(after),
        reason: reason, by: author, at: now)
      return after
    }
  }
}

/// The rows of `progress_rule`.
enum ProgressRules {
  static func current(_ db: Database) throws -> ProgressRule {
    let set = try db.first(RuleColumn.self, RuleColumn.newest) { ProgressRule($0) }
    return (set ?? nil) ?? .standard
  }

  static func rule(_ row: Row) -> ProgressRule {
    ProgressRule(
      setting: row["number"], onTrackDownTo: row["on_track_down_to"], behindDownTo: row["behind_down_to"],
      staleAfter: row["stale_after"], aboutFrom: row["about_from"], startBy: row["start_by"])
  }

  fileprivate static func told(_ rule: ProgressRule) -> Fields {
    [
      "on_track_down_to": Quantity.text(rule.onTrackDownTo), "behind_down_to": Quantity.text(rule.behindDownTo),
      "stale_after": String(rule.staleAfter), "about_from": Quantity.text(rule.aboutFrom),
      "start_by": Quantity.text(rule.startBy),
    ]
  }
}

/// The thresholds `p` that were set.
enum RuleColumn: Int32, SelectColumn {
  case number, onTrackDownTo, behindDownTo, staleAfter, aboutFrom, startBy

  var sql: String {
    switch self {
    case .number: "p.number"
    case .onTrackDownTo: "p.on_track_down_to"
    case .behindDownTo: "p.behind_down_to"
    case .staleAfter: "p.stale_after"
    case .aboutFrom: "p.about_from"
    case .startBy: "p.start_by"
    }
  }

  fileprivate static let newest = KeptStatement("SELECT \(list) FROM progress_rule p ORDER BY p.number DESC LIMIT 1")
}

extension ProgressRule {
  /// Nil where none was set.
  init?(_ row: Cells<RuleColumn>) {
    if row.isNull(.number) { return nil }
    self.init(
      setting: row.int(.number), onTrackDownTo: row.number(.onTrackDownTo), behindDownTo: row.number(.behindDownTo),
      staleAfter: row.int(.staleAfter), aboutFrom: row.number(.aboutFrom), startBy: row.number(.startBy))
  }
}
