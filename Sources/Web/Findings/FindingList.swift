import Policy
import Store

/// What does not add up in the texts, each with its sentences side by side.
struct FindingList: Sendable {
  var found: FoundList<FindingSummary, FindingFilter>
  /// How many of the whole list wait for somebody. What is only told (repeats, sums that hold) waits for nobody.
  var open: Int
}

extension FindingList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("核对发现", in: .findings, crumbs: [Crumb("核对发现")], for: visitor) {
      """
      \(PageHead("核对发现", lead: "把同一份文件前后、不同文件之间的数字对照起来，把需要核实的地方列在这里；每一处都可以回到原文。"))
      \(found.form("筛选核对发现"))
      \(found.sum("<strong>\(found.listing.total)</strong> 处，其中待核实 <strong>\(open)</strong> 处"))
      \(groups)\(found.pager)
      """
    }
  }

  /// Whether all that was found stands here.
  private var isWhole: Bool { found.listing.next == nil && found.listing.previous == nil }

  private var groups: HTML {
    guard !found.items.isEmpty else { return nothing.html }
    return HTML.each(Finding.Kind.allCases) { kind in
      // What waits for somebody comes first.
      let rows = found.items.filter { $0.kind == kind }
      let ordered = rows.filter { $0.state == .open } + rows.filter { $0.state != .open }
      guard !rows.isEmpty else { return .empty }
      let meaning: HTML = "\(kind.meaning)"
      let count = isWhole ? rows.count : nil
      return Card(kind.title, id: kind.rawValue, count: count, note: meaning, classes: "gap") {
        "<ul class=\"history\">\(HTML.each(ordered) { FindingItem($0).compared })</ul>"
      }.html
    }
  }

  private var nothing: Card {
    let isFiltered = found.isFiltered
    let advice: HTML = isFiltered ? "去掉一个条件，或\(Link("查看全部发现", .findings()))。" : "新的文件收录后会自动对照。"
    return Card(label: nil) { EmptyState(isFiltered ? "没有符合条件的发现" : "没有发现需要核实的地方", advice).html }
  }
}
