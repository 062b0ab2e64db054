import Policy

/// An account that was just made for a body, with the password for the first sign-in: told once and never again.
public struct OpenedAccount: Sendable, Hashable {
  public var user: UserAccount
  public var password: String
}

/// A body that was asked something and has nobody who fills in.
public struct BodyWithoutAccount: Sendable, Hashable {
  public var id: AgencyID
  public var name: String
  /// How many targets it owns.
  public var owned: Int
}
