import GRDB
import Policy

extension Store {
  /// Judges all targets anew for the quarter that is due by now; writes only what moved.
  ///
  /// - Returns: how many statuses moved.
  @discardableResult
  public func refreshStatuses(at now: Moment) throws(StoreError) -> Int {
    try write { (db: Database) throws -> Int in try Statuses.refresh(db, .all, at: now) }
  }

  /// How many statuses would go from which state to which if all were judged anew by a rule; writes nothing.
  public func statusMoves(at now: Moment, rule: ProgressRule = .standard) throws(StoreError) -> [StatusMove] {
    try read { (db: Database) throws -> [StatusMove] in
      StatusMove.counted(try Statuses.moves(db, .all, at: now, rule: rule).map { ($0.old, $0.status.state) })
    }
  }
}
