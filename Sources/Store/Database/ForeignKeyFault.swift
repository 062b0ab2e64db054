import GRDB

/// A row that refers to one that is not there.
struct ForeignKeyFault: CustomStringConvertible {
  let table: String
  /// Nil in a table without row numbers.
  let row: Int64?
  /// The table that lacks the row.
  let parent: String

  /// All of the database; it reads every table that refers to another.
  static func all(_ db: Database) throws -> [ForeignKeyFault] {
    try Row.fetchAll(db, kept: "PRAGMA foreign_key_check").map {
      ForeignKeyFault(table: $0["table"], row: $0["rowid"], parent: $0["parent"])
    }
  }

  var description: String {
    let place = row.map { "第 \($0) 行" } ?? "有一行"
    return "表 \(table) \(place)引用了不存在的 \(parent)"
  }
}
