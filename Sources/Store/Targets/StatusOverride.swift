import GRDB
import Policy

/// A state that somebody says of a target for a time; it stands beside the computed one and never in its place.
public struct StatusOverride: Sendable, Hashable {
  public var state: ProgressState
  public var reason: String
  /// The last day on which it is said.
  public var until: CivilDate
  public var by: String
  public var at: Moment
}

/// What offices say of states, in SQL.
enum StatusOverrides {
  /// The state that is said of a target on the day of `Today`; null for nothing.
  static func said(of alias: String) -> String {
    """
    (SELECT h.state FROM status_override h WHERE h.target_id = \(alias).id AND h.ended_at IS NULL
      AND h.until >= \(Today.sql) ORDER BY h.id DESC LIMIT 1)
    """
  }
}

extension Store {
  /// What is said of a target's state on a day; nil for nothing.
  public func override(of target: TargetID, on day: CivilDate) throws(StoreError) -> StatusOverride? {
    try read { (db: Database) throws -> StatusOverride? in
      try Row.fetchOne(
        db,
        kept: """
          SELECT * FROM status_override WHERE target_id = ? AND ended_at IS NULL AND until >= ? ORDER BY id DESC LIMIT 1
          """, arguments: [target.raw, day.text]
      ).map { row in
        StatusOverride(
          state: try row.word("state"), reason: row["reason"], until: try row.date("until"), by: row["by"],
          at: row.moment("at"))
      }
    }
  }

  /// Says a state for a time, in the place of what was said before.
  public func setOverride(
    of target: TargetID, to state: ProgressState, until: CivilDate, because reason: String, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "理由", reason: "请写明认定的理由") }
    guard until >= now.day else { throw .invalid(field: "截止日", reason: "不能早于今天（\(now.day.text)）") }
    guard until <= now.day.adding(days: Self.longestOverride) else {
      throw .invalid(field: "截止日", reason: "最长一年，到期后请重新认定")
    }
    try changeOverride(of: target, by: author, at: now) { (db: Database, before: ProgressState?) throws -> Void in
      try db.execute(
        kept: "INSERT INTO status_override (target_id, state, reason, until, by, at) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [target.raw, state.rawValue, reason, until.text, author.name, now.unixTime])
      try Audit.add(
        db, .statusOverridden, target.raw, old: ["state": before?.rawValue ?? ""],
        new: ["state": state.rawValue, "until": until.text], reason: reason, by: author, at: now)
    }
  }

  /// Takes back what is said; where nothing is said nothing happens.
  public func endOverride(of target: TargetID, by author: Actor, at now: Moment) throws(StoreError) {
    try changeOverride(of: target, by: author, at: now) { (db: Database, before: ProgressState?) throws -> Void in
      guard let before else { return }
      try Audit.add(
        db, .statusOverrideEnded, target.raw, old: ["state": before.rawValue], new: [:], by: author, at: now)
    }
  }

  /// Somebody says it again each year, or it is no longer said.
  static let longestOverride = 366

  /// Ends what is said, then goes on.
  private func changeOverride(
    of target: TargetID, by author: Actor, at now: Moment, _ change: (Database, ProgressState?) throws -> Void
  ) throws(StoreError) {
    try write(as: author, .overrideStatuses) { (db: Database) throws -> Void in
      let city = try Int64.fetchOne(
        db, kept: "SELECT city_id FROM target t WHERE id = ? AND \(Standing.isCurrent("t"))", arguments: [target.raw])
      guard let city else { throw StoreError.notFound(.target, id: target.raw) }
      _ = try author.checked(.overrideStatuses, in: ID(city), db)
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT state FROM status_override WHERE target_id = ? AND ended_at IS NULL AND until >= ? ORDER BY id DESC
          """,
        arguments: [target.raw, now.day.text])
      let before: ProgressState? = try row.map { try $0.word("state") }
      try db.execute(
        kept: "UPDATE status_override SET ended_by = ?, ended_at = ? WHERE target_id = ? AND ended_at IS NULL",
        arguments: [author.name, now.unixTime, target.raw])
      try change(db, before)
    }
  }
}
