import GRDB
import Policy

extension Store {
  /// The titles of published plans, of one city or of all.
  public func documentNames(city: CityID?, most: Int) throws(StoreError) -> NamedItems {
    try names(
      "documents", city, most,
      """
      SELECT d.id, v.title, c.name FROM document d JOIN city c ON c.id = d.city_id
      JOIN version v ON v.document_id = d.id AND v.state = 'published'
      """, "d")
  }

  /// The names of bodies, of one city or of all.
  public func agencyNames(city: CityID?, most: Int) throws(StoreError) -> NamedItems {
    try names(
      "agencies", city, most,
      "SELECT a.id, a.name, c.name FROM agency a JOIN city c ON c.id = a.city_id AND a.merged_into IS NULL", "a")
  }

  /// The title of a published plan.
  public func name(of document: DocumentID) throws(StoreError) -> String? {
    try read { (db: Database) throws -> String? in
      try String.fetchOne(
        db, kept: "SELECT title FROM version WHERE document_id = ? AND state = 'published'", arguments: [document.raw])
    }
  }

  /// The name of a body.
  public func name(of agency: AgencyID) throws(StoreError) -> String? {
    try read { (db: Database) throws -> String? in
      try String.fetchOne(db, kept: "SELECT name FROM agency WHERE id = ?", arguments: [agency.raw])
    }
  }

  private func names(
    _ kind: String, _ city: CityID?, _ most: Int, _ select: String, _ alias: String
  ) throws(StoreError) -> NamedItems {
    try read { (db: Database) throws -> NamedItems in
      try memory.value("\(kind) of \(city?.raw ?? 0), \(most)", db) {
        let condition = city == nil ? "" : " WHERE \(alias).city_id = ?"
        let rows = try Row.fetchAll(
          db, kept: select + condition + " ORDER BY \(alias).id LIMIT ?",
          arguments: StatementArguments(city.map { [$0.raw] } ?? []) + [most + 1])
        let items = rows.map { NamedItem(id: $0[0], name: $0[1], cityName: $0[2]) }
        return NamedItems(items: Array(items.prefix(most)), hasMore: items.count > most)
      }
    }
  }
}
