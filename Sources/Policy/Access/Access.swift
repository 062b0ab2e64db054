/// Who is let in somewhere; declared where the address stands, so that nobody has to remember it in a handler.
public enum Access: Sendable, Hashable {
  case everyone
  /// Whoever has an account.
  case signedIn
  /// Whose role has this permission; how far it reaches is held against the record that is asked for.
  case permission(Permission)

  /// Whether this role is let in; nil is somebody without an account.
  public func admits(_ role: Role?) -> Bool {
    switch self {
    case .everyone: true
    case .signedIn: role != nil
    case .permission(let permission): role?.may(permission) ?? false
    }
  }
}
