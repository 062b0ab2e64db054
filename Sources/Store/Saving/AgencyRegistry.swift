import GRDB
import Policy

/// The bodies of one city: every name means exactly one.
struct AgencyRegistry {
  let db: Database
  let city: Int64
  let cityName: String

  /// The registry of a document's city.
  init(_ db: Database, document: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT c.id, c.name FROM document d JOIN city c ON c.id = d.city_id WHERE d.id = ?",
      arguments: [document])
    guard let row else { throw StoreError.notFound(.document, id: document) }
    self.init(db, city: row["id"], cityName: row["name"])
  }

  init(_ db: Database, city: Int64, cityName: String) {
    self.db = db
    self.city = city
    self.cityName = cityName
  }

  /// The body that a name means; a new one when the city has none of that name, or of a name with the same key.
  func id(of name: String) throws -> Int64 {
    if let known = try known(name) { return known }
    let key = AgencyName.key(name, in: cityName)
    if let same = try sameKey(key) {
      try addAlias(name, same)
      return same
    }
    try db.execute(
      sql: "INSERT INTO agency (city_id, name, is_group) VALUES (?, ?, ?)",
      arguments: [city, name, AgencyName.isGroup(name)])
    let id = db.lastInsertedRowID
    try addAlias(name, id)
    return id
  }

  func known(_ name: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT agency_id FROM agency_alias WHERE city_id = ? AND name = ?", arguments: [city, name])
  }

  /// A city has some hundred names: comparing their keys costs less than keeping them.
  private func sameKey(_ key: String) throws -> Int64? {
    let names = try Row.fetchCursor(
      db, sql: "SELECT name, agency_id FROM agency_alias WHERE city_id = ? ORDER BY agency_id", arguments: [city])
    while let row = try names.next() {
      if AgencyName.key(row["name"], in: cityName) == key { return row["agency_id"] }
    }
    return nil
  }

  private func addAlias(_ name: String, _ id: Int64) throws {
    try db.execute(
      sql: "INSERT INTO agency_alias (city_id, name, agency_id) VALUES (?, ?, ?)", arguments: [city, name, id])
  }
}
