import GRDB

/// A piece of SQL with what is bound to it.
struct SQLQuery {
  let sql: String
  let arguments: StatementArguments
}

/// What a row must satisfy: SQL of our own with everything from outside bound.
struct Conditions {
  private(set) var sql: String
  private(set) var arguments: StatementArguments

  init(_ sql: String, _ arguments: StatementArguments = []) {
    self.sql = sql
    self.arguments = arguments
  }

  func and(_ other: String, _ more: StatementArguments = []) -> Conditions {
    Conditions(sql + " AND " + other, arguments + more)
  }

  func and(_ other: Conditions) -> Conditions { and(other.sql, other.arguments) }

  /// Only rows whose terms hold all words; nil when words were typed that hold nothing to search for.
  func search(_ words: String, in index: String, column: String) -> Conditions? {
    if words.allSatisfy(\.isWhitespace) { return self }
    guard let query = SearchTerms.query(words) else { return nil }
    return and("\(column) IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?)", [query])
  }

  /// The ids of the rows that satisfy it.
  func select(_ table: String, order: String? = nil, limit: Int? = nil) -> SQLQuery {
    select(table.split(separator: " ").last.map(String.init) ?? table, from: table, order: order, limit: limit)
  }

  /// The same, where the table has others joined to it.
  func select(_ alias: String, from tables: String, order: String?, limit: Int?) -> SQLQuery {
    var text = "SELECT \(alias).id FROM \(tables) WHERE \(sql)"
    if let order { text += " ORDER BY \(order)" }
    guard let limit else { return SQLQuery(sql: text, arguments: arguments) }
    // Bound, so that the text is the same for every length of a page.
    return SQLQuery(sql: text + " LIMIT ?", arguments: arguments + [limit])
  }
}

/// Another way to a list's page than along its table.
protocol PageWalk {
  /// One more than asked for, as `ListQuery.ids` gives them.
  func ids(_ page: Slice, of list: ListQuery) -> SQLQuery
}

/// A list with keyset paging over one table.
struct ListQuery {
  let table: String
  let alias: String
  let conditions: Conditions
  /// How a page is found where that is not along the table's own ids.
  let walk: (any PageWalk)?

  init(table: String, alias: String, _ conditions: Conditions, walk: (any PageWalk)? = nil) {
    self.table = table
    self.alias = alias
    self.conditions = conditions
    self.walk = walk
  }

  var count: SQLQuery {
    SQLQuery(
      sql: "SELECT count(*) FROM \(table) \(alias) WHERE \(conditions.sql)", arguments: conditions.arguments)
  }

  /// One more than asked for tells whether there is a next page.
  func ids(_ page: Slice) -> SQLQuery {
    if let walk { return walk.ids(page, of: self) }
    var found = conditions
    if let before = page.before {
      found = found.and("\(alias).id < ?", [before])
      return found.select("\(table) \(alias)", order: "\(alias).id DESC", limit: page.limit + 1)
    }
    if let after = page.after { found = found.and("\(alias).id > ?", [after]) }
    return found.select("\(table) \(alias)", order: "\(alias).id", limit: page.limit + 1)
  }

  /// How many there are, from the database.
  func counted(_ db: Database) throws -> Int {
    try Int.fetchOne(db, kept: count.sql, arguments: count.arguments) ?? 0
  }

  /// The same, counted once until what it depends on moves: nothing but the plans, or reports as well.
  func counted(_ db: Database, in memory: PlanMemory, until reach: PlanMemory.Reach = .plans) throws -> Int {
    try memory.value("\(count.sql) \(count.arguments)", until: reach, db) { try counted(db) }
  }

  /// A page in another order than that of ids, where there is one.
  func listing<Item: Sendable & Identified>(
    _ db: Database, _ page: Slice, by key: SortKey?, total: @autoclosure () throws -> Int?,
    _ fetch: (SQLQuery) throws -> [Item]
  ) throws -> Listing<Item> {
    guard let key else { return try listing(db, page, total: total(), fetch) }
    return try SortedList(self, by: key).listing(db, page, total: total() ?? counted(db), fetch)
  }

  /// - Parameters:
  ///   - total: how many there are; counted when nil.
  ///   - fetch: reads the items of an id query, in the order of ids.
  func listing<Item: Sendable & Identified>(
    _ db: Database, _ page: Slice, total known: @autoclosure () throws -> Int? = nil,
    _ fetch: (SQLQuery) throws -> [Item]
  ) throws -> Listing<Item> {
    let read = try fetch(ids(page))
    // What stands whole on its first page need not be counted.
    let isWhole = page.after == nil && page.before == nil && read.count <= page.limit
    let total = page.wantsTotal ? try isWhole ? read.count : known() ?? counted(db) : 0
    return Listing(oneMore: read, page, total: total)
  }
}

extension Listing where Item: Identified {
  /// A page of which one more was read than it shows, in the order of ids.
  init(oneMore read: [Item], _ page: Slice, total: Int) {
    var items = read
    let hasMore = items.count > page.limit
    if page.before != nil {
      if hasMore { items.removeFirst() }
      self.init(items: items, total: total, next: items.last?.number, previous: hasMore ? items.first?.number : nil)
      return
    }
    if hasMore { items.removeLast() }
    self.init(
      items: items, total: total, next: hasMore ? items.last?.number : nil,
      previous: page.after == nil ? nil : items.first?.number)
  }

  /// A page of a list whose ids are at hand whole, in their order.
  init(_ page: Slice, of sorted: [Int64], _ fetch: ([Int64]) throws -> [Item]) rethrows {
    let place = (page.after ?? page.before).map { sorted.firstIndex(of: $0) ?? sorted.endIndex }
    let first = page.before == nil ? place.map { $0 + 1 } ?? 0 : max(0, (place ?? 0) - page.limit)
    let last = page.before == nil ? min(sorted.count, first + page.limit) : place ?? 0
    let ids = first < last ? Array(sorted[first..<last]) : []
    let byID = Dictionary(try fetch(ids).map { ($0.number, $0) }) { first, _ in first }
    self.init(
      items: ids.compactMap { byID[$0] }, total: sorted.count, next: ids.last == sorted.last ? nil : ids.last,
      previous: ids.first == sorted.first ? nil : ids.first)
  }
}

/// What can be paged by its id.
protocol Identified {
  var number: Int64 { get }
}

extension TargetSummary: Identified { var number: Int64 { id.raw } }
extension MeasureSummary: Identified { var number: Int64 { id.raw } }
extension AgencySummary: Identified { var number: Int64 { id.raw } }
extension DocumentSummary: Identified { var number: Int64 { id.raw } }
extension Report: Identified { var number: Int64 { id.raw } }
extension FindingSummary: Identified { var number: Int64 { id.raw } }
extension AuditEntry: Identified { var number: Int64 { id.raw } }
