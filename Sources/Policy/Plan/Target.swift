/// One indicator × one value × one deadline × one area.
public struct Target: Sendable, Equatable {
  /// The shortest verbatim stretch with indicator and value.
  public var quote: String
  /// Understandable alone.
  public var indicator: String
  public var comparison: Comparison
  /// As written: 25 for 25万辆.
  public var value: Double
  public var valueMax: Double?
  /// As written: 万辆.
  public var unit: String
  public var deadline: Deadline?
  public var cadence: Cadence
  /// The county, district or park that a figure is broken down to.
  public var area: String?
  /// 力争.
  public var stretch: Bool
  /// The section's path, e.g. `二、/（一）`.
  public var section: String
  /// Verbatim names of the bodies of the bracket or row that governs the clause.
  public var agencies: [String]
  /// Bodies named only in prose as the sentence's subject.
  public var duties: [String]
  public var baseline: Baseline?
  /// What a person said that its indicator is; nil: its wording decides (`Nature.reading`).
  public var nature: Nature?
  /// The place of the quote.
  public var span: Span
  /// The place of the whole sentence.
  public var sentence: Span
  public var provenance: Provenance

  // Made in place: from outside the module it would be copied whole once more.
  @inlinable
  public init(
    quote: String, indicator: String, comparison: Comparison, value: Double, valueMax: Double? = nil, unit: String,
    deadline: Deadline? = nil, cadence: Cadence = .byDeadline, area: String? = nil, stretch: Bool = false,
    section: String = "", agencies: [String] = [], duties: [String] = [], baseline: Baseline? = nil,
    nature: Nature? = nil, span: Span, sentence: Span, provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.comparison = comparison
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.deadline = deadline
    self.cadence = cadence
    self.area = area
    self.stretch = stretch
    self.section = section
    self.agencies = agencies
    self.duties = duties
    self.baseline = baseline
    self.nature = nature
    self.span = span
    self.sentence = sentence
    self.provenance = provenance
  }
}

extension Target {
  /// ≥40家, 1—3家, 约30家: the promise in figures, with scale words folded.
  public var figure: String {
    let low = Quantity.shown(Quantity(value, unit).text)
    if let high = valueMax { return Quantity.text(value) + "—" + Quantity.text(high) + Quantity.shown(unit) }
    switch comparison {
    case .atLeast: return "≥" + low
    case .atMost: return "≤" + low
    case .about: return "约" + low
    case .range, .equal: return low
    }
  }
}
