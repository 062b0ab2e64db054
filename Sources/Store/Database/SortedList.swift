import GRDB

/// What a list is sorted by, where not by id.
struct SortKey {
  /// SQL of a row, none of it NULL: what decides first comes first; the id, which decides last, is added.
  let terms: [String]
  /// The largest first.
  let isDescending: Bool
  /// Tables beside the list's own, one row each, joined by what `SortKey` names them.
  let joins: String

  init(_ terms: String..., joins: String = "", isDescending: Bool = false) {
    self.terms = terms
    self.joins = joins
    self.isDescending = isDescending
  }
}

/// A list in another order than that of ids, paged by the id where the last page ended: what that row is sorted by is
/// looked up again, so that an address needs nothing but its number.
struct SortedList {
  let list: ListQuery
  let key: SortKey

  init(_ list: ListQuery, by key: SortKey) {
    self.list = list
    self.key = key
  }

  private var terms: String { (key.terms + ["\(list.alias).id"]).joined(separator: ", ") }
  private var tables: String { "\(list.table) \(list.alias) \(key.joins)" }

  private func order(backwards: Bool) -> String {
    guard backwards != key.isDescending else { return terms }
    return (key.terms + ["\(list.alias).id"]).map { $0 + " DESC" }.joined(separator: ", ")
  }

  /// One more than asked for tells whether there is another page.
  private func ids(_ db: Database, _ page: Slice) throws -> [Int64] {
    let isBackwards = page.before != nil
    var found = list.conditions
    if let place = page.after ?? page.before {
      let sign = isBackwards != key.isDescending ? "<" : ">"
      let mark = "(SELECT \(terms) FROM \(tables) WHERE \(list.alias).id = ?)"
      found = found.and("(\(terms)) \(sign) \(mark)", [place])
    }
    let query = found.select(list.alias, from: tables, order: order(backwards: isBackwards), limit: page.limit + 1)
    return try Int64.fetchAll(db, kept: query.sql, arguments: query.arguments)
  }

  /// - Parameters:
  ///   - total: how many there are.
  ///   - fetch: reads the items of an id query, in whatever order.
  func listing<Item: Sendable & Identified>(
    _ db: Database, _ page: Slice, total: @autoclosure () throws -> Int, _ fetch: (SQLQuery) throws -> [Item]
  ) throws -> Listing<Item> {
    var ids = try ids(db, page)
    let hasMore = ids.count > page.limit
    if hasMore { ids.removeLast() }
    let isBackwards = page.before != nil
    if isBackwards { ids.reverse() }
    let items = try fetch(SQLQuery(sql: "SELECT value FROM json_each(?)", arguments: [IDList(ids)]))
    let byID = Dictionary(items.map { ($0.number, $0) }) { first, _ in first }
    let hasNext = isBackwards ? !ids.isEmpty : hasMore
    let hasPrevious = isBackwards ? hasMore : page.after != nil
    return Listing(
      items: ids.compactMap { byID[$0] }, total: page.wantsTotal ? try total() : 0,
      next: hasNext ? ids.last : nil, previous: hasPrevious ? ids.first : nil)
  }
}
