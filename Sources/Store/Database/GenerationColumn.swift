/// The number that moves with every commit.
enum GenerationColumn: Int32, SelectColumn {
  case value

  var sql: String { "value" }

  static let select = KeptStatement("SELECT \(list) FROM generation")
  static let move = KeptStatement("UPDATE generation SET value = value + 1, plans = plans + ?")
}
