import Policy

/// Money or a rate that an applicant can get.
public struct IncentiveRow: Sendable, Hashable {
  public var id: IncentiveID
  public var document: DocumentID
  public var quote: String
  public var amount: Double
  public var unit: String
  public var section: String
  public var span: Span

  public init(
    id: IncentiveID, document: DocumentID, quote: String, amount: Double, unit: String, section: String, span: Span
  ) {
    self.id = id
    self.document = document
    self.quote = quote
    self.amount = amount
    self.unit = unit
    self.section = section
    self.span = span
  }
}
