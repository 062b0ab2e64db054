import Policy

/// Which entries of the trail are meant.
public struct AuditFilter: Sendable, Hashable {
  public var subject: String?
  public var subjectID: Int64?
  public var user: UserID?
  /// A code; also one that only an earlier program wrote.
  public var action: String?
  /// Inclusive, in Shanghai.
  public var from: CivilDate?
  public var to: CivilDate?

  public init(
    subject: String? = nil, subjectID: Int64? = nil, user: UserID? = nil, action: String? = nil,
    from: CivilDate? = nil, to: CivilDate? = nil
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.subjectID = subjectID
    self.user = user
    self.action = action
  }
}
