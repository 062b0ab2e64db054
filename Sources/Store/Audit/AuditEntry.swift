/// One line of the audit trail.
public struct AuditEntry: Sendable, Hashable {
  public var id: AuditID
  public var at: Moment
  public var user: UserID?
  public var by: String
  public var address: String?
  /// The code that is stored, e.g. `report.submitted`; lines of an earlier program may have one that is no longer used.
  public var action: String
  /// e.g. `target`, with its id.
  public var subject: String
  public var subjectID: Int64?
  /// JSON objects of the fields concerned.
  public var old: String?
  public var new: String?
  public var reason: String?

  public init(
    id: AuditID, at: Moment, user: UserID? = nil, by: String, address: String? = nil, action: String, subject: String,
    subjectID: Int64? = nil, old: String? = nil, new: String? = nil, reason: String? = nil
  ) {
    self.id = id
    self.at = at
    self.user = user
    self.by = by
    self.address = address
    self.action = action
    self.subject = subject
    self.subjectID = subjectID
    self.old = old
    self.new = new
    self.reason = reason
  }
}
