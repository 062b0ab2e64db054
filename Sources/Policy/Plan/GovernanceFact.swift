/// Who runs a chain or a plan: 总链长, 链长, 召集人, an office and the body that hosts it.
public struct GovernanceFact: Sendable, Hashable {
  /// The role as written, e.g. 办公室, 总链长, 召集人.
  public var role: String
  /// The body or person who holds it, verbatim.
  public var holder: String
  public var quote: String
  public var span: Span
  public var provenance: Provenance

  public init(role: String, holder: String, quote: String, span: Span, provenance: Provenance = Provenance()) {
    self.role = role
    self.holder = holder
    self.quote = quote
    self.span = span
    self.provenance = provenance
  }
}
