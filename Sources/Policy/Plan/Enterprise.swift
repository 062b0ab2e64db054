/// A firm that a plan names in a clause, e.g. 湖北长投集团 in 依托湖北长投集团…
public struct Enterprise: Sendable, Hashable {
  /// As written, without page layout.
  public var name: String
  /// The word that leads to it, e.g. 依托, 支持; nil where none does.
  public var role: String?
  /// The section's path.
  public var section: String
  /// The place of the name.
  public var span: Span
  public var provenance: Provenance

  public init(
    name: String, role: String? = nil, section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.name = name
    self.role = role
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}
