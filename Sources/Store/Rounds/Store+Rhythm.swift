import GRDB
import Policy

/// How often a target is asked.
public struct TargetRhythm: Sendable, Hashable {
  /// Who said so, and why.
  public struct Said: Sendable, Hashable {
    public var reason: String
    public var by: String
    public var at: Moment
  }

  public var rhythm: AskRhythm
  /// As the plan's own sentence has it.
  public var usual: AskRhythm
  /// Nil where the sentence, or the rule, says it.
  public var said: Said?
}

extension Store {
  /// How often a target is asked; nil where there is none.
  public func rhythm(of target: TargetID) throws(StoreError) -> TargetRhythm? {
    try read { (db: Database) throws -> TargetRhythm? in try Self.rhythm(of: target.raw, db) }
  }

  private static func rhythm(of target: Int64, _ db: Database) throws -> TargetRhythm? {
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT \(Rhythms.usual) AS usual, h.rhythm, h.reason, h.by, h.at
        FROM target t LEFT JOIN target_rhythm h ON h.target_id = t.id WHERE t.id = ?
        """, arguments: [target])
    guard let row else { return nil }
    let usual: AskRhythm = try row.word("usual")
    guard let rhythm: AskRhythm = try row.wordIfAny("rhythm") else { return TargetRhythm(rhythm: usual, usual: usual) }
    let said = TargetRhythm.Said(reason: row["reason"], by: row["by"], at: row.moment("at"))
    return TargetRhythm(rhythm: rhythm, usual: usual, said: said)
  }

  /// Says how often a target is asked; as the plan's own sentence has it is taking back what was said.
  public func setRhythm(
    of target: TargetID, to rhythm: AskRhythm, because reason: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "理由", reason: "请写明调整的理由") }
    try write(as: author, .managePeriods) { (db: Database) throws -> Void in
      let city = try Int64.fetchOne(
        db, kept: "SELECT city_id FROM target t WHERE id = ? AND \(Standing.isCurrent("t"))", arguments: [target.raw])
      guard let city else { throw StoreError.notFound(.target, id: target.raw) }
      _ = try author.checked(.managePeriods, in: ID(city), db)
      guard let before = try Self.rhythm(of: target.raw, db) else { throw StoreError.notFound(.target, id: target.raw) }
      if before.rhythm == rhythm { return }
      try db.execute(kept: "DELETE FROM target_rhythm WHERE target_id = ?", arguments: [target.raw])
      // As usual each quarter needs no word; any other rhythm does, for nobody owes what was not asked before.
      if rhythm != before.usual || rhythm != .quarterly {
        try db.execute(
          kept: "INSERT INTO target_rhythm (target_id, rhythm, reason, by, at) VALUES (?, ?, ?, ?, ?)",
          arguments: [target.raw, rhythm.rawValue, reason, author.name, now.unixTime])
      }
      try Statuses.refresh(db, sameAs: [target.raw], at: now)
      try Audit.add(
        db, .targetRhythm, target.raw, old: ["rhythm": before.rhythm.rawValue],
        new: ["rhythm": rhythm.rawValue], reason: reason, by: author, at: now)
    }
  }
}
