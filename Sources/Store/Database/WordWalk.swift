import GRDB

/// A page of what holds some words, walked in the order of ids along the word index until the page is full: gathering
/// all that holds a common word first would cost what the store holds of it.
///
/// Only where the words alone decide: with another filter few of those that hold them may fit, and all are passed over.
struct WordWalk: PageWalk {
  /// An FTS5 table whose rows have the items' ids.
  let index: String
  let query: String
  /// What every row must satisfy beside the words.
  let conditions: Conditions

  /// Nil where nothing was typed that can be searched for.
  init?(_ words: String, in index: String, _ conditions: Conditions) {
    guard let query = SearchTerms.query(words) else { return nil }
    self.index = index
    self.query = query
    self.conditions = conditions
  }

  /// One more than asked for, as `ListQuery.ids` gives them.
  func ids(_ page: Slice, of list: ListQuery) -> SQLQuery {
    var found = Conditions("\(index) MATCH ?", [query])
    if let before = page.before { found = found.and("w.rowid < ?", [before]) }
    if page.before == nil, let after = page.after { found = found.and("w.rowid > ?", [after]) }
    found = found.and(conditions)
    let tables = "\(index) w CROSS JOIN \(list.table) \(list.alias) ON \(list.alias).id = w.rowid"
    let order = page.before == nil ? "w.rowid" : "w.rowid DESC"
    return SQLQuery(
      sql: "SELECT w.rowid FROM \(tables) WHERE \(found.sql) ORDER BY \(order) LIMIT ?",
      arguments: found.arguments + [page.limit + 1])
  }
}
