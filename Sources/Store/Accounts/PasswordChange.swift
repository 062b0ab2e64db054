/// What came of somebody's wish for another password.
public enum PasswordChange: Sendable, Hashable {
  /// Every session of the account is over but this one, which has a new token.
  case changed(token: String, Session)
  /// The old password was wrong.
  case refused
  /// Too many guesses of it.
  case locked(until: Moment)
  /// The session is over.
  case ended
}
