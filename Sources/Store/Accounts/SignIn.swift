import Policy

/// What came of an attempt to sign in.
public enum SignIn: Sendable, Hashable {
  /// The token goes into the cookie; the database holds only its SHA-256.
  case signedIn(token: String, Session)
  /// Unknown name, wrong password or disabled: never said which.
  case refused
  /// Too many wrong guesses of this name or from this address, whether anybody has the name or not.
  case locked(until: Moment)
}
