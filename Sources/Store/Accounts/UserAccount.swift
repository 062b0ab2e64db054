import Policy

/// An account, without its password.
public struct UserAccount: Sendable, Hashable {
  public var id: UserID
  /// What is typed to sign in.
  public var name: String
  public var role: Role
  /// Set exactly for an agency's account.
  public var agency: AgencyID?
  public var agencyName: String?
  public var isDisabled: Bool
  public var lockedUntil: Moment?
  public var createdAt: Moment
  public var lastSignIn: Moment?

  init(
    id: UserID, name: String, role: Role, agency: AgencyID? = nil, agencyName: String? = nil, isDisabled: Bool,
    lockedUntil: Moment? = nil, createdAt: Moment, lastSignIn: Moment? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.agency = agency
    self.agencyName = agencyName
    self.isDisabled = isDisabled
    self.lockedUntil = lockedUntil
    self.createdAt = createdAt
    self.lastSignIn = lastSignIn
  }
}
