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
  /// The same as the tables keep it, where somebody has written it already.
  var asReadText: String?
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
      var columns = Columns()
      columns.add("document_id", document)
      item.add(to: &columns)
      return try Upsert(table: name, id: item.id).run(db, columns)
    }
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
