import GRDB
import Policy

extension Store {
  /// Whether everything in this database is invented; nil for a city's own.
  public func demonstration() throws(StoreError) -> Demonstration? {
    try read { (db: Database) throws -> Demonstration? in try DemonstrationMark.read(db) }
  }

  /// Says of an empty database that everything that will be in it is invented; there is no way back.
  ///
  /// Fails with `notEmpty` where there is a plan or an account already.
  public func becomeDemonstration(_ demonstration: Demonstration, by author: Actor) throws(StoreError) {
    try write(as: author, .managePlans) { (db: Database) throws -> Void in
      if try DemonstrationMark.read(db) != nil { throw StoreError.notEmpty }
      let isEmpty = try Bool.fetchOne(
        db,
        kept: """
          SELECT NOT EXISTS (SELECT 1 FROM document) AND NOT EXISTS (SELECT 1 FROM account)
            AND NOT EXISTS (SELECT 1 FROM report)
          """)
      guard isEmpty == true else { throw StoreError.notEmpty }
      try db.execute(
        kept: "INSERT INTO demonstration (id, seed, until) VALUES (1, ?, ?)",
        arguments: [demonstration.seed, demonstration.until.text])
    }
  }
}

/// Where a database says that it is invented.
enum DemonstrationMark {
  /// Nil for a city's own database, and for one of a version that knew no others.
  static func read(_ db: Database) throws -> Demonstration? {
    guard try db.tableExists("demonstration") else { return nil }
    guard let row = try Row.fetchOne(db, kept: "SELECT seed, until FROM demonstration") else { return nil }
    return Demonstration(seed: row["seed"], until: try row.date("until"))
  }
}
