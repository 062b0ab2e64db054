import GRDB
import Policy

/// How often a target is asked, and who said so why.
public struct TargetRhythm: Sendable, Hashable {
  public var rhythm: AskRhythm
  public var reason: String
  public var by: String
  public var at: Moment
}

extension Store {
  /// How often a target is asked, where somebody said so; nil is every quarter.
  public func rhythm(of target: TargetID) throws(StoreError) -> TargetRhythm? {
    try read { (db: Database) throws -> TargetRhythm? in
      try Row.fetchOne(db, kept: "SELECT * FROM target_rhythm WHERE target_id = ?", arguments: [target.raw]).map {
        TargetRhythm(rhythm: try $0.word("rhythm"), reason: $0["reason"], by: $0["by"], at: $0.moment("at"))
      }
    }
  }

  /// Says how often a target is asked; every quarter is the rule.
  public func setRhythm(
    of target: TargetID, to rhythm: AskRhythm, because reason: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "理由", reason: "请写明调整的理由") }
    try write(as: author, .managePeriods) { (db: Database) throws -> Void in
      let city = try Int64.fetchOne(
        db, kept: "SELECT city_id FROM target t WHERE id = ? AND \(Standing.isCurrent("t"))", arguments: [target.raw])
      guard let city else { throw StoreError.notFound(.target, id: target.raw) }
      _ = try author.checked(.managePeriods, in: ID(city), db)
      let before = try String.fetchOne(
        db, kept: "SELECT rhythm FROM target_rhythm WHERE target_id = ?", arguments: [target.raw])
      if before ?? AskRhythm.quarterly.rawValue == rhythm.rawValue { return }
      try db.execute(kept: "DELETE FROM target_rhythm WHERE target_id = ?", arguments: [target.raw])
      if rhythm != .quarterly {
        try db.execute(
          kept: "INSERT INTO target_rhythm (target_id, rhythm, reason, by, at) VALUES (?, ?, ?, ?, ?)",
          arguments: [target.raw, rhythm.rawValue, reason, author.name, now.unixTime])
      }
      try Statuses.refresh(db, .targets([target.raw]), at: now)
      try Audit.add(
        db, .targetRhythm, target.raw, old: ["rhythm": before ?? AskRhythm.quarterly.rawValue],
        new: ["rhythm": rhythm.rawValue], reason: reason, by: author, at: now)
    }
  }
}
