/// How a figure of a nature is turned into a share of what was promised.
public enum ProgressCourse: Sendable, Hashable {
  /// From a baseline to the value, in step with the time since a day.
  case path(from: Double, to: Double, since: CivilDate, firstReport: ProgressFacts.Figure?)
  /// From nothing to the value, in step with time.
  case count(to: Double)
  /// As it is: the figure against the value, with no share of time.
  case asItIs(Double, isCeiling: Bool)
  /// The share of cases, in percent.
  case cases

  /// The first report, where it serves as the baseline.
  var firstReport: ProgressFacts.Figure? {
    if case .path(_, _, _, let first) = self { first } else { nil }
  }

  func attained(_ reported: Double) -> Double {
    switch self {
    case .path(let start, let value, _, _): (reported - start) / (value - start)
    case .count(let value): value == 0 ? 1 : reported / value
    case .asItIs(let value, true): reported <= value ? 1 : value > 0 ? value / reported : 0
    case .asItIs(let value, false): value > 0 ? reported / value : reported >= value ? 1 : 0
    case .cases: reported / 100
    }
  }
}

extension ProgressFacts {
  /// The course of a target with a number; `asItIs` where no time can be laid against it.
  public var course: ProgressCourse {
    let value = value ?? 0
    let isCeiling = comparison == .atMost
    switch nature {
    case .timeLimit: return .cases
    case .rateOfChange: return .asItIs(value, isCeiling: isCeiling)
    case .increase, .yearly: return isCeiling ? .asItIs(value, isCeiling: true) : .count(to: value)
    case .level, .share, .deliverable, .goal:
      // What must hold in every window has no path to it.
      guard cadence == .byDeadline else { return .asItIs(value, isCeiling: isCeiling) }
      let first = figures.filter { $0.value != nil }.min { $0.period < $1.period }
      // A plan whose own figure is already there promises to hold it.
      if let start = baseline ?? first?.value, isCeiling ? start > value : start < value {
        let isFirst = baseline == nil
        let since = first.map { $0.period.next.firstDay } ?? planStart
        return .path(from: start, to: value, since: isFirst ? since : planStart, firstReport: isFirst ? first : nil)
      }
      return .asItIs(value, isCeiling: isCeiling)
    }
  }

  func expectedShare(_ course: ProgressCourse, at period: Period) -> Double {
    switch course {
    case .cases, .asItIs: 1
    case .path(_, _, let since, _): timeGone(since: since, at: period)
    case .count: timeGone(at: period)
    }
  }

  /// The share of time gone at a period's end: of the plan until the deadline, or of the year.
  func timeGone(at period: Period) -> Double { timeGone(since: planStart, at: period) }

  private func timeGone(since start: CivilDate, at period: Period) -> Double {
    switch cadence {
    case .event, .quarterly, .monthly: return 1
    case .annual: return Double(period.quarter) / 4
    case .semiannual: return period.quarter.isMultiple(of: 2) ? 1 : 0.5
    case .byDeadline:
      guard let deadline else { return 0 }
      let now = period.lastDay.adding(days: 1).dayNumber
      let length = deadline.lastDay.adding(days: 1).dayNumber - start.dayNumber
      guard length > 0 else { return 1 }
      return min(1, max(0, Double(now - start.dayNumber) / Double(length)))
    }
  }
}
