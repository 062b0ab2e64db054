import Policy

/// A line of the log of reminders.
public struct SentReminder: Sendable, Hashable {
  /// By which way it went.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    /// Copied and sent by hand.
    case copied
    case mail
  }

  public var agency: AgencyID
  public var agencyName: String
  public var period: Period
  public var kind: ReminderKind
  public var way: Way
  public var words: String
  public var by: String
  public var at: Moment
}
