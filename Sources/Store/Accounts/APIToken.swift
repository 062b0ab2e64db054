import Policy

/// What a program signs in with, in the place of a person; the token itself is shown once and not kept.
public struct APIToken: Sendable, Hashable {
  public var id: TokenID
  public var user: UserID
  public var userName: String
  public var agencyName: String?
  /// What it is for, e.g. 市经信局业务系统.
  public var label: String
  public var createdAt: Moment
  public var expiresAt: Moment
  public var lastUsed: Moment?
  public var isRevoked: Bool

  public init(
    id: TokenID, user: UserID, userName: String, agencyName: String? = nil, label: String, createdAt: Moment,
    expiresAt: Moment, lastUsed: Moment? = nil, isRevoked: Bool
  ) {
    self.id = id
    self.user = user
    self.userName = userName
    self.agencyName = agencyName
    self.label = label
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.lastUsed = lastUsed
    self.isRevoked = isRevoked
  }
}
