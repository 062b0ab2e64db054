import GRDB
import Policy

extension Store {
  /// What would be refused of each row if they were saved now, by the row's place among them; nothing is written.
  public func projectFaults(
    _ rows: [ProjectRow], of author: Actor, on now: Moment
  ) throws(StoreError) -> [Int: StoreError] {
    try read { (db: Database) throws -> [Int: StoreError] in
      let writer = try ProjectWriter(db, author, .manageProjects, now)
      var faults: [Int: StoreError] = [:]
      for (index, row) in rows.enumerated() { faults[index] = try writer.fault(of: row) }
      return faults
    }
  }

  /// Enters and changes many projects in one transaction: all of them or, where one is refused, none.
  public func saveProjects(_ rows: [ProjectRow], by author: Actor, at now: Moment) throws(StoreError) -> [ProjectID] {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> [ProjectID] in
      let writer = try ProjectWriter(db, author, .manageProjects, now)
      return try rows.map(writer.save)
    }
  }
}
