import GRDB

/// Tables, indexes and triggers as the migrations make them; a trigger that is gone guards nothing.
enum ExpectedSchema {
  static func faults(_ db: Database, _ migrations: [Migration]) throws -> [String] {
    var configuration = Configuration()
    // As migrations are applied.
    configuration.foreignKeysEnabled = false
    let fresh = try DatabaseQueue(configuration: configuration)
    let wanted = try fresh.writeWithoutTransaction { empty in
      for migration in migrations { try migration.execute(empty) }
      return try objects(empty)
    }
    let there = try objects(db)
    return wanted.keys.sorted().compactMap { name in
      guard let sql = there[name] else { return "数据库缺少\(name)" }
      return sql == wanted[name] ? nil : "数据库的\(name)与程序的不同"
    }
  }

  /// By kind and name; what SQLite makes by itself has no text.
  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    let words = ["table": "表", "index": "索引", "trigger": "触发器", "view": "视图"]
    return Dictionary(
      rows.map { row in
        let (type, name): (String, String) = (row["type"], row["name"])
        return ("\(words[type] ?? type) \(name)", row["sql"] as String)
      }
    ) { first, _ in first }
  }
}
