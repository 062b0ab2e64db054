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
}
