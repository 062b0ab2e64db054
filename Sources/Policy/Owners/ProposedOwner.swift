/// The body that a plan's own words propose for a target, and the words.
public struct ProposedOwner: Sendable, Hashable {
  /// Verbatim; for a county's figure without a named body the county's government.
  public var name: String
  public var reason: OwnerReason
  /// What the plan says, as facts.
  public var fact: OwnerFact
  /// The same in one sentence for people.
  public var note: String { fact.words }
  /// 0…1; below 0.8 a person should confirm.
  public var confidence: Double

  public init(name: String, reason: OwnerReason, fact: OwnerFact, confidence: Double = 1) {
    self.name = name
    self.reason = reason
    self.fact = fact
    self.confidence = confidence
  }
}
