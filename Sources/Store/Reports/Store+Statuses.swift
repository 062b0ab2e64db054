import GRDB
import Policy

extension Store {
  /// Judges anew whatever the day may have moved: targets judged by another rule or at the end of another quarter than
  /// the one that is due by now. All others were judged when they, or their reports, were last written.
  ///
  /// A stretch at a time, so that nobody waits long for the right to write, and length costs no memory.
  ///
  /// - Returns: how many statuses moved.
  @discardableResult
  public func refreshStatuses(at now: Moment) throws(StoreError) -> Int {
    let due = try read { (db: Database) throws -> [Int64] in
      try Int64.fetchAll(
        db, kept: "SELECT target_id FROM status_result WHERE period <> ? OR rule_version <> ?",
        arguments: [Period.assessed(on: now.day).text, try ProgressRules.current(db).version]
      ).sorted()
    }
    var moved = 0
    for start in stride(from: 0, to: due.count, by: Statuses.stretch) {
      let ids = Array(due[start..<min(start + Statuses.stretch, due.count)])
      moved += try write(.reports) { (db: Database) throws -> Int in
        try Statuses.refresh(db, .some(ids), at: now)
      }
    }
    return moved
  }

  /// How many statuses would go from which state to which if all were judged anew by a rule, or by the one that
  /// holds; writes nothing.
  public func statusMoves(at now: Moment, rule: ProgressRule? = nil) throws(StoreError) -> [StatusMove] {
    try read { (db: Database) throws -> [StatusMove] in
      let rule = try rule ?? ProgressRules.current(db)
      let moves = try Statuses.moves(db, .all, at: now, rule: rule)
      return StatusMove.counted(moves.map { ($0.last?.place.state, $0.status.state) })
    }
  }
}
