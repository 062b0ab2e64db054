/// How a letter stands; the raw value is stored.
public enum MailState: String, Sendable, Hashable, CaseIterable {
  /// For its first attempt or another one.
  case waiting
  /// With the relay just now.
  case sending
  /// The relay has taken it.
  case sent
  /// It will not be tried again by itself.
  case failed
  /// It was out when the line broke: the relay may have taken it, so it is not sent again by itself.
  case unsure
  /// There was nothing to tell any more.
  case dropped
}
