import Policy

/// A heading with its stable id.
public struct SectionRow: Sendable, Hashable {
  public var id: SectionID
  public var number: String?
  public var title: String
  public var level: Int
  public var path: String
  /// In the document's `text`.
  public var span: Span

  public init(id: SectionID, number: String? = nil, title: String, level: Int, path: String, span: Span) {
    self.id = id
    self.number = number
    self.title = title
    self.level = level
    self.path = path
    self.span = span
  }
}
