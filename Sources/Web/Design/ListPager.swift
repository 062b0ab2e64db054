import Store

/// The way through a long list, one page on or back, because ids are its order.
struct ListPager<Item: Sendable>: Part {
  let order: PageOrder
  let slice: Slice
  let listing: Listing<Item>
  /// The list's first page.
  let address: Address
  /// How many rows a page usually has; `slice.limit` may be the whole list's.
  let usual: Int

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
    guard !slice.isStart || on.cursor != nil || isWhole else { return .empty }
    let first = slice.isStart ? nil : LinkButton(start, here)
    return """
      <nav class="pager" aria-label="翻页"><span class="links">\(first)\(link(back, "prev"))</span>\
      <span class="links">\(length)\(link(on, "next"))</span></nav>
      """
  }

  private func link(_ step: Step, _ relation: String) -> LinkButton? {
    step.cursor.map { LinkButton(step.title, here.with(step.name, String($0)), relation: relation) }
  }

  /// Whether the page shows more than a page's usual rows.
  private var isWhole: Bool { slice.limit > usual }

  private var here: Address { isWhole ? address.with(PageRows.name, PageRows.all.rawValue) : address }

  /// To the whole list on one page, for paper, and back.
  private var length: LinkButton? {
    if isWhole { return LinkButton("分页显示", address) }
    guard listing.total > usual else { return nil }
    let title = listing.total <= Slice.largestLimit ? "显示全部 \(listing.total) 项" : "每页显示更多"
    return LinkButton(title, address.with(PageRows.name, PageRows.all.rawValue))
  }
}
