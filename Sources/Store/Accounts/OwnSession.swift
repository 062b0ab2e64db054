import Policy

/// A session of one's own account, as its owner sees it.
public struct OwnSession: Sendable, Hashable {
  /// By which it is named on the page; nobody signs in with it.
  public var handle: String
  public var startedAt: Moment
  public var seenAt: Moment
  /// The network address that it began at.
  public var address: String?
  /// What the browser called itself.
  public var agent: String?
  /// Whether it is the one that asks.
  public var isCurrent: Bool
}

/// One sign-in of an account, or an attempt.
public struct SignInEvent: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case started, ended, refused, locked, password
  }

  public var kind: Kind
  public var address: String?
  public var by: String
  public var at: Moment
}
