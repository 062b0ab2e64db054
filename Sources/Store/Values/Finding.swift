import Policy

/// What does not add up in the texts, with its places.
public struct FindingRow: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    public var document: DocumentID?
    public var documentTitle: String?
    public var target: TargetID?
    public var quote: String
    /// In that document's text.
    public var span: Span?

    public init(
      document: DocumentID? = nil, documentTitle: String? = nil, target: TargetID? = nil, quote: String,
      span: Span? = nil
    ) {
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

  public var id: FindingID
  public var city: CityID?
  public var kind: Policy.Finding.Kind
  public var note: String
  /// For a sum, whether it adds up.
  public var holds: Bool?
  public var state: State
  public var places: [Place]

  /// Whether somebody should look at the texts: all but repeats and sums that hold.
  public var needsAttention: Bool { kind != .repeat && holds != true && state != .dismissed }

  public init(
    id: FindingID, city: CityID? = nil, kind: Policy.Finding.Kind, note: String, holds: Bool? = nil, state: State,
    places: [Place]
  ) {
    self.id = id
    self.city = city
    self.kind = kind
    self.note = note
    self.holds = holds
    self.state = state
    self.places = places
  }
}
