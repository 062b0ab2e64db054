import GRDB
import Policy

/// How accounts are read.
enum AccountQuery {
  private static let columns = "SELECT \(AccountColumn.list) FROM \(AccountColumn.tables)"
  private static let byID = KeptStatement(columns + " WHERE u.id = ?")

  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [UserAccount] {
    try db.all(
      AccountColumn.self, kept: "\(columns) WHERE \(conditions.sql) ORDER BY u.id", arguments: conditions.arguments,
      UserAccount.init)
  }

  /// Every request of somebody who is signed in asks this, and every write.
  static func find(_ db: Database, id: UserID) throws -> UserAccount? {
    try db.first(AccountColumn.self, byID, bound: id.raw, row: UserAccount.init)
  }

  static func find(_ db: Database, name: String) throws -> UserAccount? {
    try fetch(db, Conditions("u.name = ?", [name])).first
  }
}
