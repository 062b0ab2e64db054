import GRDB
import Policy

/// An item that a document already had, as it was last read.
struct StoredItem {
  let id: Int64
  let standing: Standing
  let item: PlanItem
}

/// An item as it shall stand in its table.
struct ItemState {
  /// Nil for a new one.
  let id: Int64?
  let asRead: PlanItem
  /// With what people set.
  let effective: PlanItem
  let standing: Standing
}

/// One of the tables of items, and how its rows are written.
struct ItemTable {
  let name: String
  /// Of its rows; goals share the table of targets.
  let kind: ItemKind
  /// Writes an item of a document into its row, or a new one; gives the id.
  let write: (Database, Int64, ItemState) throws -> Int64

  /// What the document had, dropped and rejected ones too; current ones first, so that they are matched first.
  func items(_ db: Database, _ document: Int64) throws -> [StoredItem] {
    try fetch(db, "document_id = ? ORDER BY standing <> \(Standing.current.sql), position, id", document)
  }

  /// One of its rows.
  func item(_ db: Database, _ id: Int64) throws -> StoredItem? { try fetch(db, "id = ?", id).first }

  private func fetch(_ db: Database, _ condition: String, _ argument: Int64) throws -> [StoredItem] {
    let isGoal = name == "target" ? "is_goal" : "0"
    let rows = try Row.fetchAll(
      db, kept: "SELECT id, standing, as_read, \(isGoal) AS is_goal FROM \(name) WHERE \(condition)",
      arguments: [argument])
    return try rows.map { row in
      let item = try PlanItem(row["is_goal"] ? .goal : kind, row.edits("as_read"))
      return StoredItem(id: row["id"], standing: try row.word("standing"), item: item)
    }
  }

  static var section: ItemTable { plain("section", .section) }
  static var incentive: ItemTable { plain("incentive", .incentive) }

  static func target(_ writer: ItemWriter) -> ItemTable {
    ItemTable(name: "target", kind: .target) { _, _, item in try writer.write(target: item) }
  }

  static func measure(_ writer: ItemWriter) -> ItemTable {
    ItemTable(name: "measure", kind: .measure) { _, _, item in try writer.write(measure: item) }
  }

  /// A table whose rows hold nothing but the item.
  private static func plain(_ name: String, _ kind: ItemKind) -> ItemTable {
    ItemTable(name: name, kind: kind) { db, document, item in
      try Upsert(table: name, id: item.id).run(db, [("document_id", document)] + item.columns())
    }
  }
}

/// Writes a row where its columns differ, or a new row.
struct Upsert {
  let table: String
  let id: Int64?
  /// Counts changes of the row, where the table has such a column.
  var revision: String?

  /// - Returns: the row's id.
  func run(_ db: Database, _ columns: [Column]) throws -> Int64 {
    let values = columns.map(\.1)
    guard let id else {
      let names = columns.map(\.0).joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      try db.execute(kept: "INSERT INTO \(table) (\(names)) VALUES (\(marks))", arguments: StatementArguments(values))
      return db.lastInsertedRowID
    }
    let sets = columns.map { "\($0.0) = ?" } + (revision.map { ["\($0) = \($0) + 1"] } ?? [])
    let differs = columns.map { "\($0.0) IS NOT ?" }.joined(separator: " OR ")
    try db.execute(
      kept: "UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE id = ? AND (\(differs))",
      arguments: StatementArguments(values + [id] + values))
    return id
  }
}

/// Which section a place in the text belongs to.
struct SectionPlaces {
  private typealias Heading = (start: Int, id: Int64)
  private var all: [Heading] = []
  private var byPath: [String: [Heading]] = [:]

  init(_ db: Database, document: Int64) throws {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT id, path, span_start FROM section s WHERE document_id = ? AND \(Standing.isCurrent("s"))
        ORDER BY span_start, id
        """, arguments: [document])
    for row in rows {
      let heading: Heading = (row["span_start"], row["id"])
      all.append(heading)
      byPath[row["path"], default: []].append(heading)
    }
  }

  /// The last heading before the place that has the item's path; else the last one before it.
  func id(at start: Int, path: String) -> Int64? {
    Self.last(byPath[path] ?? [], upTo: start) ?? Self.last(all, upTo: start)
  }

  private static func last(_ headings: [Heading], upTo start: Int) -> Int64? {
    let next = headings.partitionPoint { $0.start > start }
    return next == 0 ? nil : headings[next - 1].id
  }
}
