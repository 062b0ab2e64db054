/// The days of one period for one body: when it opens, until when a report is on time, and when it closes.
public struct ReportingWindow: Sendable, Hashable {
  public var opensOn: CivilDate
  /// The last day that is on time.
  public var dueOn: CivilDate
  /// The last day on which anything is taken; nil while it never closes.
  public var closesOn: CivilDate?

  public init(opensOn: CivilDate, dueOn: CivilDate, closesOn: CivilDate? = nil) {
    self.opensOn = opensOn
    self.dueOn = dueOn
    self.closesOn = closesOn
  }

  /// As the rule has it: from the period's first day, on time until ten days after its end.
  ///
  /// - Parameter days: so many days after the due date it closes; nil for never.
  public init(usual period: Period, closesAfter days: Int? = nil) {
    self.init(
      opensOn: period.opensOn, dueOn: period.dueOn, closesOn: days.map { period.dueOn.adding(days: max(0, $0)) })
  }

  /// How a period stands on a day.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case notOpen = "not_open"
    case open
    /// Past the due date, still taken.
    case late
    /// Nothing is taken any more, except where somebody moved the closing for one body.
    case closed
  }

  public func state(on day: CivilDate) -> State {
    if day < opensOn { return .notOpen }
    if let closesOn, day > closesOn { return .closed }
    return day > dueOn ? .late : .open
  }

  /// Days until the due date; negative past it.
  public func daysLeft(on day: CivilDate) -> Int { dueOn.dayNumber - day.dayNumber }
}

/// What somebody moved of a window; nil leaves a day as it is.
public struct WindowMove: Sendable, Hashable {
  public var opensOn: CivilDate?
  public var dueOn: CivilDate?
  public var closesOn: CivilDate?

  public init(opensOn: CivilDate? = nil, dueOn: CivilDate? = nil, closesOn: CivilDate? = nil) {
    self.opensOn = opensOn
    self.dueOn = dueOn
    self.closesOn = closesOn
  }

  public var isEmpty: Bool { opensOn == nil && dueOn == nil && closesOn == nil }
}

extension ReportingWindow {
  /// Why days cannot follow each other so; the sentence is made in `RoundWords`.
  public enum Fault: Error, Sendable, Hashable {
    case dueBeforeOpening
    case closesBeforeDue
  }

  /// With a move laid over it. A due date that goes past the closing takes the closing along: whoever gives more time
  /// means that what comes in it is taken.
  public func moved(by move: WindowMove) -> ReportingWindow {
    var window = self
    if let day = move.opensOn { window.opensOn = day }
    if let day = move.dueOn { window.dueOn = day }
    if let day = move.closesOn {
      window.closesOn = day
    } else if let closing = window.closesOn {
      window.closesOn = max(closing, window.dueOn)
    }
    return window
  }

  /// What is wrong with the order of the days; nil when nothing is.
  public var fault: Fault? {
    if dueOn < opensOn { return .dueBeforeOpening }
    if let closesOn, closesOn < dueOn { return .closesBeforeDue }
    return nil
  }
}
