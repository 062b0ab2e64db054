import GRDB
import Policy

/// The bodies of one city, as one transaction sees them: every name means exactly one.
final class AgencyRegistry {
  let db: Database
  let city: Int64
  let cityName: String
  /// The body of each key that names have; read once.
  private var keys: [String: Int64]?
  /// Names that were asked for: a plan's few bodies stand beside most of its targets.
  private var asked: [ExactText: Int64] = [:]

  /// The registry of a document's city.
  convenience init(_ db: Database, document: Int64) throws {
    let row = try Row.fetchOne(
      db, kept: "SELECT c.id, c.name FROM document d JOIN city c ON c.id = d.city_id WHERE d.id = ?",
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
    let text = ExactText(name)
    if let before = asked[text] { return before }
    let id = try lookedUp(name)
    asked[text] = id
    return id
  }

  private func lookedUp(_ name: String) throws -> Int64 {
    if let known = try known(name) { return known }
    let key = AgencyName.key(name, in: cityName)
    if let same = try knownKeys()[key] {
      try addAlias(name, key, same)
      return same
    }
    try db.execute(
      kept: "INSERT INTO agency (city_id, name, is_group) VALUES (?, ?, ?)",
      arguments: [city, name, AgencyName.isGroup(name)])
    let id = db.lastInsertedRowID
    try addAlias(name, key, id)
    return id
  }

  func known(_ name: String) throws -> Int64? {
    try Int64.fetchOne(
      db, kept: "SELECT agency_id FROM agency_alias WHERE city_id = ? AND name = ?", arguments: [city, name])
  }

  private func knownKeys() throws -> [String: Int64] {
    if let keys { return keys }
    var found: [String: Int64] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, agency_id FROM agency_alias WHERE city_id = ? ORDER BY agency_id, name", arguments: [city])
    while let row = try rows.next() {
      let key = AgencyName.key(row["name"], in: cityName)
      if found[key] == nil { found[key] = row["agency_id"] }
    }
    keys = found
    return found
  }

  private func addAlias(_ name: String, _ key: String, _ id: Int64) throws {
    try db.execute(
      kept: "INSERT INTO agency_alias (city_id, name, agency_id) VALUES (?, ?, ?)", arguments: [city, name, id])
    // Those that were read before it came.
    if keys?[key] == nil { keys?[key] = id }
  }
}
