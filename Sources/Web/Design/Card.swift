/// A box of a page: a heading with a word or links beside it, and what it holds.
///
///     Card("填报记录", id: "reports", links: Link("下载 CSV", csv).html, isFlush: true) { table.html }
struct Card: Part {
  /// What the box is called: in a heading, or only for those who hear the page.
  private enum Name {
    case heading(String, id: String?, count: Int?)
    case spoken(String)
    case none
  }

  private let name: Name
  private let note: HTML
  private let links: HTML
  private let classes: String
  private let section: String?
  private let content: HTML

  /// - Parameters:
  ///   - id: the heading's own place in the page is `h-` and this.
  ///   - count: how many things the box lists, said beside the title.
  ///   - note: a sentence beside the heading.
  ///   - links: links beside the heading.
  ///   - isFlush: whether the content reaches the box's edges, as a table does.
  ///   - classes: further classes of the box.
  ///   - section: the box's own place in the page.
  init(
    _ title: String, id: String? = nil, count: Int? = nil, note: HTML = .empty, links: HTML = .empty,
    isFlush: Bool = false, classes: String = "", section: String? = nil, content: () throws -> HTML
  ) rethrows {
    name = .heading(title, id: id, count: count)
    self.note = note
    self.links = links
    self.classes = Self.joined(isFlush, classes)
    self.section = section
    self.content = try content()
  }

  /// A box without a heading; `label` is what a screen reader calls it.
  init(label: String?, isFlush: Bool = false, classes: String = "", content: () throws -> HTML) rethrows {
    name = label.map { .spoken($0) } ?? .none
    note = .empty
    links = .empty
    self.classes = Self.joined(isFlush, classes)
    section = nil
    self.content = try content()
  }

  private static func joined(_ isFlush: Bool, _ classes: String) -> String {
    "card" + (isFlush ? " flush" : "") + (classes.isEmpty ? "" : " " + classes)
  }

  var html: HTML {
    "<section class=\"\(classes)\"\(HTML.when(section) { " id=\"\($0)\"" })\(label)>\(head)\(content)</section>\n"
  }

  private var label: HTML {
    switch name {
    case .heading(_, let id?, _): " aria-labelledby=\"h-\(id)\""
    case .spoken(let words): " aria-label=\"\(words)\""
    case .heading, .none: .empty
    }
  }

  private var head: HTML {
    guard case .heading(let title, let id, let count) = name else { return .empty }
    let anchor = HTML.when(id) { " id=\"h-\($0)\"" }
    let number = HTML.when(count) { " <span class=\"muted\">\($0)</span>" }
    let beside: HTML
    if !links.isEmpty {
      beside = "<p class=\"links\">\(links)</p>"
    } else {
      beside = HTML.when(!note.isEmpty, "<p>\(note)</p>")
    }
    return "<div class=\"card-head\"><h2\(anchor)>\(title)\(number)</h2>\(beside)</div>"
  }
}
