import Policy

/// Who reports a target, and why.
public struct Owner: Sendable, Hashable {
  public var agency: AgencyID
  public var name: String
  public var reason: OwnerReason
  /// What the person said who decided, or what the plan says, as facts.
  public var told: Told<OwnerFact>?
  /// The same in one sentence.
  public var note: String? { told?.words }

  public init(agency: AgencyID, name: String, reason: OwnerReason, told: Told<OwnerFact>? = nil) {
    self.agency = agency
    self.name = name
    self.reason = reason
    self.told = told
  }
}
