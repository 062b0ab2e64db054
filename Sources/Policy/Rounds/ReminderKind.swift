/// At which hour of a period a body is reminded of what it owes; once for each.
public enum ReminderKind: String, Sendable, Hashable, CaseIterable {
  /// There is time.
  case before
  /// Today is the last day.
  case due
  case after
  /// Something was given back.
  case returned

  /// What a body is to be told on a day; nil where it owes nothing, or nothing can be handed in.
  public static func fitting(_ count: RoundCount, _ window: ReportingWindow, on day: CivilDate) -> ReminderKind? {
    let time = window.state(on: day)
    guard count.owes, time != .notOpen, time != .closed else { return nil }
    // Who only waits for a signature is reminded as well: it has not left the body.
    if count.missing == 0 || (count.returned > 0 && count.missing == count.returned) { return .returned }
    if day == window.dueOn { return .due }
    return time == .late ? .after : .before
  }
}

/// What a reminder tells of.
public struct Reminder: Sendable, Hashable {
  public var kind: ReminderKind
  public var agency: String
  public var period: Period
  public var count: RoundCount
  public var window: ReportingWindow

  public init(kind: ReminderKind, agency: String, period: Period, count: RoundCount, window: ReportingWindow) {
    self.kind = kind
    self.agency = agency
    self.period = period
    self.count = count
    self.window = window
  }
}
