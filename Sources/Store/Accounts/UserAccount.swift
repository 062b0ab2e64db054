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
  public var agencyCity: String?
  public var isDisabled: Bool
  /// Whether somebody else set the password, so that another one is asked for first.
  public var mustChangePassword: Bool
  public var lockedUntil: Moment?
  public var createdAt: Moment
  public var lastSignIn: Moment?

  init(
    id: UserID, name: String, role: Role, agency: AgencyID? = nil, agencyName: String? = nil, agencyCity: String? = nil,
    isDisabled: Bool, mustChangePassword: Bool = false, lockedUntil: Moment? = nil, createdAt: Moment,
    lastSignIn: Moment? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.agency = agency
    self.agencyName = agencyName
    self.agencyCity = agencyCity
    self.isDisabled = isDisabled
    self.mustChangePassword = mustChangePassword
    self.lockedUntil = lockedUntil
    self.createdAt = createdAt
    self.lastSignIn = lastSignIn
  }
}

extension UserAccount {
  /// `随州市 · 市经信局`: names of bodies are told apart by their cities.
  public var body: String? { agencyName.map { name in (agencyCity.map { $0 + " · " } ?? "") + name } }
}
