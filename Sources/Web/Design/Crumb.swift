/// One step of the way back to the start; the last step is the page itself and has no address.
///
///     frame.page("目标", in: .targets, crumbs: [Crumb("目标")], for: visitor) { … }
struct Crumb {
  let title: String
  let address: Address?

  init(_ title: String, _ address: Address? = nil) {
    self.title = title
    self.address = address
  }

  /// The way to a page of the administrator's desk.
  static func administration(_ entry: NavigationEntry, _ rest: Crumb...) -> [Crumb] {
    [Crumb("管理"), Crumb(entry.title, rest.isEmpty ? nil : entry.address)] + rest
  }

  /// The whole way; every way begins at the overview.
  static func trail(_ crumbs: [Crumb]) -> HTML {
    guard !crumbs.isEmpty else { return .empty }
    let above = HTML.each([Crumb("总览", .overview)] + crumbs.dropLast()) { crumb in
      "<li>\(crumb.address.map { Link(crumb.title, $0).html } ?? HTML(text: crumb.title))</li>"
    }
    let here = HTML.when(crumbs.last) { "<li aria-current=\"page\">\($0.title)</li>" }
    return "<nav class=\"crumbs\" aria-label=\"所在位置\"><ol>\(above)\(here)</ol></nav>"
  }
}
