import GRDB
import Policy

/// What references of several kinds stand for.
enum Subjects {
  /// The name of what a row refers to by `subject_kind` and `subject_id`.
  static func name(of alias: String) -> String {
    let parts = tables.map { kind, table in
      "WHEN '\(kind.rawValue)' THEN (SELECT \(table.name) FROM \(table.table) s WHERE s.id = \(alias).subject_id)"
    }
    return "CASE \(alias).subject_kind \(parts.joined(separator: " ")) END"
  }

  /// The tables that are here, with the column that names a row.
  private static let tables: KeyValuePairs<SubjectKind, (table: String, name: String)> = [
    .target: ("target", "s.indicator"), .measure: ("measure", "s.quote"), .project: ("project", "s.name"),
    .matter: ("matter", "s.title"), .bulletin: ("bulletin", "s.title"),
    .meeting: ("meeting", "s.title"), .agency: ("agency", "s.name"),
  ]

  /// Fails with `invalid` for what is not there, or belongs to another city.
  static func check(_ db: Database, _ subject: SubjectReference, in city: Int64) throws {
    // What has no table here is not looked up.
    guard tables.contains(where: { $0.key == subject.kind }) else { return }
    guard try self.city(db, subject) == city else {
      throw StoreError.invalid(
        field: MatterField.subject.title, reason: "本市没有编号为\(subject.id)的\(subject.kind.title)，请重新选择")
    }
  }

  /// The city that it belongs to; nil for what is not there.
  static func city(_ db: Database, _ subject: SubjectReference) throws -> Int64? {
    guard let table = tables.first(where: { $0.key == subject.kind })?.value.table else { return nil }
    return try Int64.fetchOne(db, kept: "SELECT city_id FROM \(table) WHERE id = ?", arguments: [subject.id])
  }

  /// The body that answers for it.
  static func owner(_ db: Database, _ subject: SubjectReference) throws -> Int64? {
    let column: String
    switch subject.kind {
    case .target: column = "owner_id FROM target"
    case .measure: column = "teller_id FROM measure"
    case .project: column = "coalesce(responsible_id, lead_id) FROM project"
    case .matter: column = "agency_id FROM matter"
    case .agency: return subject.id
    case .bulletin, .meeting: return nil
    }
    return try Int64.fetchOne(db, kept: "SELECT \(column) WHERE id = ?", arguments: [subject.id])
  }
}
