/// Where an item of a plan stands.
enum Standing: String, Sendable, CaseIterable {
  /// In the published version.
  case current
  /// In an earlier one only.
  case dropped
  /// An editor said no.
  case rejected

  /// As SQL has it: a literal, so that indexes over current rows are found.
  var sql: String { "'\(rawValue)'" }

  /// That a row is in the published version; `alias` as the statement calls the table.
  static func isCurrent(_ alias: String) -> String { "\(alias).standing = \(current.sql)" }

  /// That a row is, or once was, in a published version.
  static func isNotRejected(_ alias: String) -> String { "\(alias).standing <> \(rejected.sql)" }
}
