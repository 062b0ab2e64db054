import GRDB

/// The two queries that a page of the list takes, compiled once a connection.
struct TargetList: Sendable {
  let pool: DatabasePool

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.maximumReaderCount = 8
    pool = try DatabasePool(path: path, configuration: configuration)
  }

  func page(city: Int64?, after: Int64, limit: Int) async throws -> [TargetItem] {
    try await pool.read { db in
      let inCity = city == nil ? "" : " AND t.city_id = ?"
      let statement = try db.cachedStatement(sql: Self.columns + "WHERE t.id > ?\(inCity) ORDER BY t.id LIMIT ?")
      var arguments: StatementArguments = [after]
      if let city { arguments += [city] }
      arguments += [limit]
      return try Self.items(db, TargetRecord.fetchAll(statement, arguments: arguments))
    }
  }

  func item(_ id: Int64) async throws -> TargetItem? {
    try await pool.read { db in
      let statement = try db.cachedStatement(sql: Self.columns + "WHERE t.id = ?")
      return try Self.items(db, TargetRecord.fetchAll(statement, arguments: [id])).first
    }
  }

  private static func items(_ db: Database, _ records: [TargetRecord]) throws -> [TargetItem] {
    var items = records.map(TargetItem.init)
    var places: [Int64: Int] = [:]
    for (place, item) in items.enumerated() { places[item.record.id] = place }
    let ids = "[" + records.map { String($0.id) }.joined(separator: ",") + "]"
    for link in try AgencyRecord.fetchAll(db.cachedStatement(sql: agencies), arguments: [ids]) {
      guard let place = places[link.target] else { continue }
      switch link.role {
      case "lead": items[place].lead.append(link.name)
      case "responsible": items[place].responsible.append(link.name)
      default: items[place].duties.append(link.name)
      }
    }
    return items
  }

  private static let columns = """
    SELECT t.*, c.name AS city, d.title AS document, a.name AS owner
    FROM target t JOIN city c ON c.id = t.city_id JOIN document d ON d.id = t.document_id
    LEFT JOIN agency a ON a.id = t.owner_id

    """

  private static let agencies = """
    SELECT l.target_id AS target, l.role, a.name FROM target_agency l JOIN agency a ON a.id = l.agency_id
    WHERE l.target_id IN (SELECT value FROM json_each(?)) ORDER BY l.target_id, l.position
    """
}
