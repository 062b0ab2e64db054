/// What a rule knows of its own work: which rule it was and how sure it is.
public struct Provenance: Sendable, Hashable {
  /// The rule's short name, e.g. `quantity.after-verb`.
  public var rule: String
  /// 0…1.
  public var confidence: Double

  public init(rule: String = "", confidence: Double = 1) {
    self.rule = rule
    self.confidence = confidence
  }
}
