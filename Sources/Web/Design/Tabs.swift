/// Pages that belong together, as tabs at the head of each of them.
///
///     Tabs(.administration, current: .users, for: visitor)
struct Tabs: Part {
  let group: NavigationGroup
  let current: NavigationEntry
  let visitor: Visitor

  init(_ group: NavigationGroup, current: NavigationEntry, for visitor: Visitor) {
    self.group = group
    self.current = current
    self.visitor = visitor
  }

  var html: HTML {
    "<nav class=\"tabs\" aria-label=\"\(group.title)\">\(group.list(current: current, for: visitor))</nav>\n"
  }
}
