import GRDB
import Policy

/// How accounts are read.
enum AccountQuery {
  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [UserAccount] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT u.*, a.name AS agency, c.name AS agency_city FROM account u LEFT JOIN agency a ON a.id = u.agency_id
        LEFT JOIN city c ON c.id = a.city_id
        WHERE \(conditions.sql) ORDER BY u.id
        """, arguments: conditions.arguments
    ).map { row in
      UserAccount(
        id: row.id("id"), name: row["name"], role: try row.word("role"), agency: row.idIfAny("agency_id"),
        agencyName: row["agency"], agencyCity: row["agency_city"], isDisabled: row["is_disabled"],
        mustChangePassword: row["must_change"],
        lockedUntil: row.momentIfAny("locked_until"),
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
