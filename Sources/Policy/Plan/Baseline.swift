/// The present state of an indicator as the plan reports it.
public struct Baseline: Sendable, Hashable {
  public var quote: String
  public var indicator: String
  public var value: Double
  public var unit: String
  public var year: Int?
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, value: Double, unit: String, year: Int? = nil, span: Span,
    provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.year = year
    self.span = span
    self.provenance = provenance
  }
}
