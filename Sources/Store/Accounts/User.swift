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

/// A person who is signed in.
public struct Session: Sendable, Hashable {
  public var user: UserAccount
  /// 43 characters of base64url; every form of this session carries it.
  public var csrfToken: String
  public var startedAt: Moment
  /// When it ends without a further request, and at the latest.
  public var idleEnd: Moment
  public var end: Moment

  init(user: UserAccount, csrfToken: String, startedAt: Moment, idleEnd: Moment, end: Moment) {
    self.user = user
    self.csrfToken = csrfToken
    self.startedAt = startedAt
    self.idleEnd = idleEnd
    self.end = end
  }
}

/// What came of an attempt to sign in.
public enum SignIn: Sendable, Hashable {
  /// The token goes into the cookie; the database holds only its SHA-256.
  case signedIn(token: String, Session)
  /// Unknown name, wrong password or disabled: never said which.
  case refused
  case locked(until: Moment)
}
