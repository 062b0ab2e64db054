import GRDB
import Policy

/// What people set of one record in the place of what was read, by field; it outlives readings.
struct Corrections<Field: RecordField> {
  let db: Database
  /// The word under which the table keeps this kind of record.
  let subject: String
  let id: Int64

  /// What stands over a reading, where an empty text unsets.
  ///
  /// A figure that the source itself has moved, in other words, is no longer corrected.
  func inForce(over read: Edits<Field>) throws -> Edits<Field> {
    let rows = try Row.fetchAll(
      db, kept: "SELECT field, value, was, quote FROM correction WHERE subject = ? AND item_id = ?",
      arguments: [subject, id])
    var edits = Edits<Field>()
    for row in rows {
      let field: Field = try row.word("field")
      let hasMoved = row["quote"] as String != read[Field.wording] ?? "" && row["was"] as String? != read[field]
      if field.isFigure && hasMoved { continue }
      edits[field] = row["value"] ?? ""
    }
    return edits
  }

  /// What was set in a field: nil for nothing, `.some(nil)` where the field was unset.
  func value(of field: Field) throws -> String?? {
    let row = try Row.fetchOne(
      db, kept: "SELECT value FROM correction WHERE subject = ? AND item_id = ? AND field = ?",
      arguments: [subject, id, field.rawValue])
    return row.map { $0["value"] as String? }
  }

  /// Sets a field, nil or an empty text unsets it; `read` is the record as the rules read it.
  func set(_ field: Field, to value: String?, over read: Edits<Field>) throws {
    try db.execute(
      kept: """
        INSERT INTO correction (subject, item_id, field, value, was, quote) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (subject, item_id, field)
        DO UPDATE SET value = excluded.value, was = excluded.was, quote = excluded.quote
        WHERE value IS NOT excluded.value OR was IS NOT excluded.was OR quote <> excluded.quote
        """,
      arguments: [
        subject, id, field.rawValue, value?.isEmpty == true ? nil : value, read[field], read[Field.wording] ?? "",
      ])
  }

  /// What was read holds again.
  func forget(_ field: Field) throws {
    try db.execute(
      kept: "DELETE FROM correction WHERE subject = ? AND item_id = ? AND field = ?",
      arguments: [subject, id, field.rawValue])
  }

  /// Keeps what a person changed. Set back to what was read, a field follows later readings again.
  func keep(_ changes: [FieldChange<Field>], over read: Edits<Field>) throws {
    for change in changes {
      if change.new == read[change.field] {
        try forget(change.field)
      } else {
        try set(change.field, to: change.new, over: read)
      }
    }
  }
}

extension Corrections where Field == ItemField {
  /// Of an item of a plan, by its table.
  init(_ db: Database, _ kind: ItemKind, _ id: Int64) {
    self.init(db: db, subject: kind.table, id: id)
  }

  /// An item with what people set in it.
  static func effective(_ db: Database, _ item: PlanItem, _ id: Int64) throws -> PlanItem {
    try item.edited(with: Corrections(db, item.kind, id).inForce(over: item.texts))
  }
}

extension ItemKind {
  /// The table of its items. A goal and a target share one, and so their corrections.
  var table: String { self == .goal ? ItemKind.target.rawValue : rawValue }
}
