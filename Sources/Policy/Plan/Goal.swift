/// A goal without a number: 市占率稳居全国第一.
public struct Goal: Sendable, Equatable {
  public var quote: String
  public var indicator: String
  public var deadline: Deadline?
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, deadline: Deadline? = nil, section: String = "", span: Span,
    provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.deadline = deadline
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}
