/// One clause, or table row, that assigns work to bodies.
public struct Measure: Sendable, Equatable {
  /// The clause's first 20 characters after its number.
  public var textStart: String
  /// The whole clause.
  public var quote: String
  public var lead: [String]
  public var responsible: [String]
  public var deadline: Deadline?
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    textStart: String, quote: String, lead: [String], responsible: [String], deadline: Deadline? = nil,
    section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.textStart = textStart
    self.quote = quote
    self.lead = lead
    self.responsible = responsible
    self.deadline = deadline
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}
