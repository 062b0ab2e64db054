import GRDB
import Policy

/// How accounts are read.
enum AccountQuery {
  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [UserAccount] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT u.*, a.name AS agency FROM account u LEFT JOIN agency a ON a.id = u.agency_id
        WHERE \(conditions.sql) ORDER BY u.id
        """, arguments: conditions.arguments
    ).map { row in
      UserAccount(
        id: row.id("id"), name: row["name"], role: try row.word("role"), agency: row.idIfAny("agency_id"),
        agencyName: row["agency"], isDisabled: row["is_disabled"], lockedUntil: row.momentIfAny("locked_until"),
        createdAt: row.moment("created_at"), lastSignIn: row.momentIfAny("last_sign_in"))
    }
  }

  static func find(_ db: Database, id: UserID) throws -> UserAccount? {
    try fetch(db, Conditions("u.id = ?", [id.raw])).first
  }

  static func find(_ db: Database, name: String) throws -> UserAccount? {
    try fetch(db, Conditions("u.name = ?", [name])).first
  }
}
