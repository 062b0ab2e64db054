/// What does not add up in the texts.
public struct Finding: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The same indicator, two values.
    case conflict
    /// The same target in two places or plans.
    case `repeat`
    /// Parts against the total, holding or not.
    case sum
    /// A deadline before the plan's start.
    case deadline
    /// Two bodies whose names differ by one character.
    case name
  }

  /// Where a quote stands: its document, and its target where it is one.
  public struct Place: Sendable, Hashable {
    /// Index into the documents that were compared.
    public var document: Int
    /// Index into that document's targets; nil for a body's name or words that are no target.
    public var target: Int?

    public init(document: Int, target: Int? = nil) {
      self.document = document
      self.target = target
    }
  }

  public var kind: Kind
  public var quotes: [String]
  /// One span per quote.
  public var spans: [Span]
  /// One place per quote.
  public var places: [Place]
  /// For a sum, whether it adds up; nil for the other kinds.
  public var holds: Bool?
  /// What it is, as facts.
  public var fact: FindingFact
  /// The sentence that a person reads.
  public var note: String { fact.words }

  public init(
    kind: Kind, quotes: [String], spans: [Span] = [], places: [Place] = [], holds: Bool? = nil, fact: FindingFact
  ) {
    self.kind = kind
    self.quotes = quotes
    self.spans = spans
    self.places = places
    self.holds = holds
    self.fact = fact
  }

  /// Whether somebody should look at the texts: all but repeats and sums that hold.
  public var needsAttention: Bool { kind != .repeat && holds != true }
}
