/// A heading. Level 1 一、, level 2 （一）, level 3 1. and run-in headings and 专栏.
public struct Section: Sendable, Hashable {
  /// As written, e.g. `一、`; nil for a run-in heading.
  public var number: String?
  public var title: String
  public var level: Int
  /// The numbers from the top down to this one, e.g. `二、/（一）`; an unnumbered section has its parent's.
  public var path: String
  public var span: Span

  public init(number: String?, title: String, level: Int, path: String, span: Span) {
    self.number = number
    self.title = title
    self.level = level
    self.path = path
    self.span = span
  }
}
