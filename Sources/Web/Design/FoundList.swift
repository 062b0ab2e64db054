import Policy
import Store

/// What a list's page shows: the items that a filter lets through, and what the filter's form offers.
struct FoundList<Item: Sendable, Filter: Sendable & Hashable>: Sendable {
  let resource: Resource<Item, Filter>
  let filter: Filter
  let listing: Listing<Item>
  let slice: Slice
  /// What each select of the form offers, by its field's name.
  let choices: [String: [FilterChoice]]
  /// Of how many something was just done; only of lists that are not for everybody.
  var done: Int?

  /// As the page shows them: where the newest page comes first, its newest row does too.
  var items: [Item] {
    resource.pageOrder(filter) == .newestFirst ? listing.items.reversed() : listing.items
  }

  /// The page with this filter, from its start.
  var address: Address { resource.address(.page, filter) }

  /// Whether anything narrows the list.
  var isFiltered: Bool { filter != resource.everything }

  /// The form that changes the filter.
  func form(_ label: String? = nil, resets: Bool = true) -> FilterForm<Item, Filter> {
    FilterForm(found: self, label: label, resets: resets)
  }

  /// The conditions in force, each to be taken away.
  var chips: FilterChips<Item, Filter> { FilterChips(found: self) }

  /// How much was found, in these words, and the same list through its other doors.
  func sum(_ words: HTML) -> HTML {
    "<div class=\"result\"><p role=\"status\">\(words)</p>\n<p class=\"links\">\(downloads)</p></div>"
  }

  /// The same list through its other doors.
  private var downloads: HTML {
    // A link brings no token.
    let doors = resource.doors.filter { resource.demands($0).proof != .token }
    return HTML.each(doors) { door in
      HTML.when(door.linkTitle) { Link($0, resource.address(door, filter)).html }
    }
  }

  /// The way through a long list, one page on or back.
  var pager: ListPager<Item> {
    ListPager(
      order: resource.pageOrder(filter), slice: slice, listing: listing, address: address,
      usual: resource.pageLength)
  }
}

extension Resource {
  /// Which end comes first: of a list that is sorted its own first row, whatever the order of ids.
  func pageOrder(_ filter: Filter) -> PageOrder {
    pairs(filter).contains { $0.name == FilterField<Filter>.sortName } ? .oldestFirst : pageOrder
  }

  /// Reads what a page shows.
  func found(by filter: Filter, _ slice: Slice, in source: ChoiceSource) throws -> FoundList<Item, Filter> {
    // A list is kept oldest first: its newest page is the one before no end.
    let isReversed = pageOrder(filter) == .newestFirst && slice.isStart
    let asked = isReversed ? Slice(before: Int64.max, limit: slice.limit) : slice
    let reachable = narrowed(filter, for: source.actor, on: source.today)
    var choices: [String: [FilterChoice]] = [:]
    for field in filters {
      if case .select(_, let offered) = field.control { choices[field.name] = try offered(source, reachable) }
    }
    let listing = try pageList(source.store, reachable, asked)
    return FoundList(resource: self, filter: filter, listing: listing, slice: slice, choices: choices)
  }
}

extension ListDoor {
  /// On a page's link to it; nil for those that no page leads to.
  fileprivate var linkTitle: String? {
    switch self {
    case .csv: "下载 CSV"
    case .workbook: "下载 Excel"
    case .lines: "下载 JSONL"
    case .json: "JSON 接口"
    case .page, .itemPage, .item: nil
    }
  }
}

extension Slice {
  /// Whether it is the first page.
  var isStart: Bool { after == nil && before == nil }
}
