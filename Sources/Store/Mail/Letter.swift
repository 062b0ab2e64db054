import Policy

/// A letter that is to go out now.
public struct Letter: Sendable, Hashable {
  public var id: MailID
  public var address: String
  public var subject: String
  public var words: String
  /// When it was put in line: what its date and its identity are made of, the same at each attempt.
  public var madeAt: Moment
}
