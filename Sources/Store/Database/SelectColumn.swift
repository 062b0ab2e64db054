/// The columns of one statement in their order: a case's number is the column's place in every row.
///
///     enum NameColumn: Int32, SelectColumn {
///       case id, name
///       var sql: String { switch self { case .id: "t.id"; case .name: "t.name" } }
///     }
protocol SelectColumn: CaseIterable, RawRepresentable<Int32> {
  /// What the statement reads there.
  var sql: String { get }
}

extension SelectColumn {
  /// All of them, as they stand after SELECT.
  static var list: String { allCases.map(\.sql).joined(separator: ", ") }
}
