import Policy

/// What does not add up in the texts, with its places.
public struct FindingSummary: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    public var document: DocumentID?
    public var documentTitle: String?
    public var target: TargetID?
    public var quote: String
    /// In that document's text.
    public var span: Span?
    /// The sentence that holds the quote, and where the quote stands in it (Unicode scalars).
    public var sentence: String?
    public var quoteInSentence: Span?

    public init(
      document: DocumentID? = nil, documentTitle: String? = nil, target: TargetID? = nil, quote: String,
      span: Span? = nil, sentence: String? = nil, quoteInSentence: Span? = nil
    ) {
      self.sentence = sentence
      self.quoteInSentence = quoteInSentence
      self.document = document
      self.documentTitle = documentTitle
      self.target = target
      self.quote = quote
      self.span = span
    }
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    case open
    case confirmed
    case dismissed
  }

  /// What a person said of it last.
  public struct Decision: Sendable, Hashable {
    public var by: String
    public var at: Moment
    public var note: String?

    public init(by: String, at: Moment, note: String? = nil) {
      self.by = by
      self.at = at
      self.note = note
    }
  }

  public var id: FindingID
  public var city: CityID?
  public var kind: Policy.Finding.Kind
  /// What it is, as facts.
  public var fact: FindingFact
  /// The sentence that a person reads.
  public var note: String { fact.words }
  /// For a sum, whether it adds up.
  public var holds: Bool?
  public var state: State
  public var places: [Place]
  /// Nil while nobody has said anything.
  public var decision: Decision?

  /// Whether somebody should look at the texts: all but repeats and sums that hold.
  public var needsAttention: Bool { kind != .repeat && holds != true && state != .dismissed }

  public init(
    id: FindingID, city: CityID? = nil, kind: Policy.Finding.Kind, fact: FindingFact, holds: Bool? = nil, state: State,
    places: [Place], decision: Decision? = nil
  ) {
    self.decision = decision
    self.id = id
    self.city = city
    self.kind = kind
    self.fact = fact
    self.holds = holds
    self.state = state
    self.places = places
  }
}
