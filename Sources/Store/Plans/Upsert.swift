import GRDB
import Synchronization

/// Writes a row where its columns differ, or a new row.
struct Upsert {
  let table: String
  let id: Int64?
  /// Counts changes of the row, where the table has such a column.
  var revision: String?

  /// - Returns: the row's id.
  func run(_ db: Database, _ columns: Columns) throws -> Int64 {
    let statements = Statements.of(table, columns.names, revision)
    guard let id else {
      try db.run(statements.insert, all: columns.values)
      return db.lastInsertedRowID
    }
    try db.run(statements.update, all: columns.values + [id] + columns.values)
    return id
  }
}

/// The two statements of one table with the same columns; their texts are made once, since every item of every plan
/// goes through them.
private struct Statements {
  let table: String
  let names: [String]
  let revision: String?
  let insert: KeptStatement
  let update: KeptStatement

  private static let known = Mutex<[Statements]>([])

  static func of(_ table: String, _ names: [String], _ revision: String?) -> Statements {
    known.withLock { known in
      // Some six of them in all.
      if let made = known.first(where: { $0.table == table && $0.revision == revision && $0.names == names }) {
        return made
      }
      let made = Statements(table, names, revision)
      known.append(made)
      return made
    }
  }

  private init(_ table: String, _ names: [String], _ revision: String?) {
    self.table = table
    self.names = names
    self.revision = revision
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    insert = KeptStatement("INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
    let sets = names.map { "\($0) = ?" } + (revision.map { ["\($0) = \($0) + 1"] } ?? [])
    let differs = names.map { "\($0) IS NOT ?" }.joined(separator: " OR ")
    update = KeptStatement("UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE id = ? AND (\(differs))")
  }
}
