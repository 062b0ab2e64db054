/// A goal without a number: 市占率稳居全国第一.
public struct Goal: Sendable, Equatable {
  public var quote: String
  public var indicator: String
  public var deadline: Deadline?
  /// How often it falls due; plans do not say it, a person may.
  public var cadence: Cadence
  /// The county, district or park; plans do not say it of goals, a person may.
  public var area: String?
  /// What a person said that it is; nil: its wording decides (`Nature.reading`).
  public var nature: Nature?
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, deadline: Deadline? = nil, cadence: Cadence = .byDeadline, area: String? = nil,
    nature: Nature? = nil, section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.deadline = deadline
    self.cadence = cadence
    self.area = area
    self.nature = nature
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}
