import HTTP
import Policy
import Store

/// One list: its address, columns, filters, who may see it and how it is fetched.
///
/// All doors are made from this one value: the page with its filter form and chips, the JSON API, JSON Lines, CSV,
/// the API's description and the command line's export. A new list is one file with its resource and one line in
/// `Resources.all`.
struct Resource<Item: Sendable, Filter: Sendable & Hashable>: Sendable {
  let address: ListAddress
  /// The name of its files, e.g. 目标; the day is added.
  let fileName: String
  let columns: Columns<Item>
  /// In the order of an address.
  let filters: [FilterField<Filter>]
  /// Their names in the order of the form and of the chips, where that is another.
  let formOrder: [String]
  /// The filter that lets everything through.
  let everything: Filter
  let access: Access
  /// What of it somebody may see who is let in; nil where that is all of it. Then programs read it with a token.
  let reach: ListReach<Item, Filter>?
  /// Which end of the list its page shows first; files and programs always get the order of ids.
  let pageOrder: PageOrder
  /// How many items a page shows.
  let pageLength: Int
  /// Reads a stretch of the list, in the order of ids.
  let list: @Sendable (Store, Filter, Slice) throws -> Listing<Item>
  /// The same as the list's page shows it, where that is less than what programs read.
  let pageList: @Sendable (Store, Filter, Slice) throws -> Listing<Item>
  /// Reads one item with everything that it has; nil when it is not there, or for nobody's eyes.
  let item: ItemReader?
  /// The filter of a list that is another by the day on which it is read.
  let onDay: (@Sendable (Filter, CivilDate) -> Filter)?
  /// The part of an item's tag that says which revision it is; nil for what has none.
  let revision: (@Sendable ([JSON.Member]) -> String?)?
  /// Draws the page; nil for a list that has none.
  let page: PageDrawer?
  /// Draws the page of one item; nil, and nothing drawn, as for `item`.
  let itemPage: ItemPageDrawer?
  /// What is handed in from its pages.
  let forms: [ListForm]
  /// What alone a list with a filter shows, and one item.
  let shows: @Sendable (Filter) -> PageScope
  let itemShows: @Sendable (Store, ID<Item>) throws -> PageScope
  /// A filter as the names of an address; only what is set.
  let pairs: @Sendable (Filter) -> [Address.Pair]

  /// For whom and on which day it is read, where that makes another one of it.
  typealias ItemReader = @Sendable (Store, ID<Item>, Actor, CivilDate) throws -> [JSON.Member]?
  typealias PageDrawer = @Sendable (FoundList<Item, Filter>, Site, Visitor) throws -> HTML
  typealias ItemPageDrawer = @Sendable (ID<Item>, Site, Request, Visitor) throws -> HTML?

  @inline(__always)
  init(
    at base: String, fileName: String, columns: Columns<Item>, filters: [FilterField<Filter>],
    formOrder: [String] = [], everything: Filter, access: Access = .everyone, reach: ListReach<Item, Filter>? = nil,
    onDay: (@Sendable (Filter, CivilDate) -> Filter)? = nil,
    pageOrder: PageOrder = .oldestFirst, pageLength: Int = Slice.usualLimit,
    list: @escaping @Sendable (Store, Filter, Slice) throws -> Listing<Item>,
    pageList: (@Sendable (Store, Filter, Slice) throws -> Listing<Item>)? = nil,
    item: (@Sendable (Store, ID<Item>) throws -> [JSON.Member]?)? = nil,
    itemOn: ItemReader? = nil,
    revision: (@Sendable ([JSON.Member]) -> String?)? = nil, page: PageDrawer? = nil, itemPage: ItemPageDrawer? = nil,
    forms: [ListForm] = [], shows: @escaping @Sendable (Filter) -> PageScope = { _ in .everything },
    itemShows: @escaping @Sendable (Store, ID<Item>) throws -> PageScope = { _, _ in .everything }
  ) {
    address = ListAddress(base: base)
    self.fileName = fileName
    self.columns = columns
    self.filters = filters
    self.formOrder = formOrder
    self.everything = everything
    self.access = access
    self.reach = reach
    self.pageOrder = pageOrder
    self.pageLength = pageLength
    self.list = list
    self.pageList = pageList ?? list
    self.item = itemOn ?? Self.sameForAll(item)
    self.onDay = onDay
    self.revision = revision
    self.page = page
    self.itemPage = itemPage
    self.forms = forms
    self.shows = shows
    self.itemShows = itemShows
    pairs = Self.pairs(filters, everything)
  }

  // Made where the kinds of item and filter are known, as `Columns.write` is: a page has dozens of links with filters.
  @inline(__always)
  private static func pairs(
    _ filters: [FilterField<Filter>], _ everything: Filter
  ) -> @Sendable (Filter) -> [Address.Pair] {
    let fields = filters.map { (name: $0.name, write: $0.write) }
    // Most fields of a filter are, byte for byte, as in the one that lets all through: those write nothing.
    let places = filters.map { $0.write(everything).isEmpty ? $0.place : nil }
    return { filter in
      var pairs: [Address.Pair] = []
      withUnsafeBytes(of: filter) { mine in
        withUnsafeBytes(of: everything) { usual in
          for index in places.indices {
            if let place = places[index], mine.isSame(as: usual, in: place) { continue }
            let field = fields[index]
            for value in field.write(filter) { pairs.append(Address.Pair(name: field.name, value: value)) }
          }
        }
      }
      return pairs
    }
  }

  private static func sameForAll(_ read: (@Sendable (Store, ID<Item>) throws -> [JSON.Member]?)?) -> ItemReader? {
    guard let read else { return nil }
    return { store, id, _, _ in try read(store, id) }
  }

  /// The filter that a query asks for; the query keeps what was wrong with it.
  func filter(_ query: inout QueryReader) -> Filter {
    var filter = everything
    for field in filters { field.read(&query, &filter) }
    return filter
  }

  /// The same for a program, which is told of a filter that says nothing without another; a form leaves it open.
  func strictFilter(_ query: inout QueryReader) -> Filter {
    let filter = filter(&query)
    for field in filters {
      guard let companion = field.companion, query.has(field.name), !query.has(companion) else { continue }
      query.refuse(alone: field.name, without: companion)
    }
    return filter
  }

  /// One door, with a filter.
  func address(_ door: ListDoor, _ filter: Filter) -> Address {
    Address(path: address.pattern(door), query: pairs(filter))
  }

  /// One item for people.
  func page(of id: ID<Item>) -> Address { Address(path: address.path(.itemPage, of: id.raw)) }

  /// One item for programs.
  func item(_ id: ID<Item>) -> Address { Address(path: address.path(.item, of: id.raw)) }

  /// The filters in the order of the form.
  var fieldsInForm: [FilterField<Filter>] {
    let named = formOrder.compactMap { name in filters.first { $0.name == name } }
    return named + filters.filter { !formOrder.contains($0.name) }
  }
}

/// Which end of a list a page shows first, row by row.
enum PageOrder: Sendable {
  case oldestFirst
  case newestFirst
}
