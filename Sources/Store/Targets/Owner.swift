import Policy

/// Who reports a target, and why.
public struct Owner: Sendable, Hashable {
  public var agency: AgencyID
  public var name: String
  public var reason: OwnerReason
  /// What the person said who decided, or the words of the plan.
  public var note: String?

  public init(agency: AgencyID, name: String, reason: OwnerReason, note: String? = nil) {
    self.agency = agency
    self.name = name
    self.reason = reason
    self.note = note
  }
}
