/// Money or a rate that an applicant can get.
public struct Incentive: Sendable, Equatable {
  public var quote: String
  public var amount: Double
  public var unit: String
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, amount: Double, unit: String, section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.amount = amount
    self.unit = unit
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}
