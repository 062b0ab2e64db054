import Store

/// The way through a long list, one page on or back, because ids are its order.
struct ListPager<Item: Sendable>: Part {
  let order: PageOrder
  let slice: Slice
  let listing: Listing<Item>
  /// The list's first page.
  let address: Address

  var html: HTML {
    switch order {
    case .oldestFirst:
      nav(
        (listing.next, "after", "下一页"), (listing.previous, "before", "上一页"), "回到第一页")
    // The list runs backwards: what the store calls previous is older.
    case .newestFirst:
      nav(
        (listing.previous, "before", "较早的"), (slice.isStart ? nil : listing.next, "after", "较新的"), "回到最新")
    }
  }

  private typealias Step = (cursor: Int64?, name: String, title: String)

  private func nav(_ on: Step, _ back: Step, _ start: String) -> HTML {
    guard !slice.isStart || on.cursor != nil else { return .empty }
    let first = slice.isStart ? nil : LinkButton(start, address)
    return """
      <nav class="pager" aria-label="翻页"><span class="links">\(first)\(link(back, "prev"))</span>\
      \(link(on, "next"))</nav>
      """
  }

  private func link(_ step: Step, _ relation: String) -> LinkButton? {
    step.cursor.map { LinkButton(step.title, address.with(step.name, String($0)), relation: relation) }
  }
}
