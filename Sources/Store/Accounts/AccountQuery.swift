import GRDB
import Policy

/// How accounts are read.
enum AccountQuery {
  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [UserAccount] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT u.*, a.name AS agency, coalesce(c.name, o.name) AS city,
          (SELECT group_concat(b.id || ' ' || b.name, char(10)) FROM account_further l
            JOIN agency b ON b.id = l.agency_id WHERE l.account_id = u.id) AS further
        FROM account u LEFT JOIN agency a ON a.id = u.agency_id
        LEFT JOIN city c ON c.id = a.city_id LEFT JOIN city o ON o.id = u.city_id
        WHERE \(conditions.sql) ORDER BY u.id
        """, arguments: conditions.arguments
    ).map { row in
      UserAccount(
        id: row.id("id"), name: row["name"], role: try row.word("role"), agency: row.idIfAny("agency_id"),
        agencyName: row["agency"], further: further(row["further"]), city: row.idIfAny("city_id"),
        cityName: row["city"], isDisabled: row["is_disabled"],
        mustChangePassword: row["must_change"],
        lockedUntil: row.momentIfAny("locked_until"),
        createdAt: row.moment("created_at"), lastSignIn: row.momentIfAny("last_sign_in"))
    }
  }

  /// `12 市经信局`, a line each.
  private static func further(_ text: String?) -> [UserAccount.Body] {
    (text ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let id = AgencyID(parts[0]) else { return nil }
      return UserAccount.Body(id: id, name: String(parts[1]))
    }.sorted { $0.id < $1.id }
  }

  static func find(_ db: Database, id: UserID) throws -> UserAccount? {
    try fetch(db, Conditions("u.id = ?", [id.raw])).first
  }

  static func find(_ db: Database, name: String) throws -> UserAccount? {
    try fetch(db, Conditions("u.name = ?", [name])).first
  }
}
