import Policy

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
