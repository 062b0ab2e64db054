/// Entries that stand together: the head of every page, or the tabs of a desk.
///
/// A new part of the site is one entry in one of these lists.
struct NavigationGroup: Sendable {
  /// What a screen reader calls the list.
  let title: String
  let entries: [NavigationEntry]

  init(_ title: String, _ entries: [NavigationEntry]) {
    self.title = title
    self.entries = entries
  }

  static let main = NavigationGroup(
    "主导航",
    [.overview, .documents, .targets, .measures, .projects, .bulletins, .agencies, .findings, .supervision])
  static let supervision = NavigationGroup("督办", [.desk, .matters, .orders, .remarks, .meetings])
  static let administration = NavigationGroup(
    "管理", [.round, .reportsDue, .upload, .owners, .agencyRegister, .rule, .users, .tokens, .audit])

  /// The entries that let this visitor in, as a list of links, the one of the page at hand marked.
  func list(current: NavigationEntry?, for visitor: Visitor) -> HTML {
    let items = HTML.each(entries.filter(visitor.admits)) { entry in
      let mark: HTML = entry == current ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.address.text)\"\(mark)>\(entry.title)</a></li>"
    }
    return "<ul>\(items)</ul>"
  }
}
