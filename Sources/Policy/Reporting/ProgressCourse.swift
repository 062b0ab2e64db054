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
  public var firstReport: ProgressFacts.Figure? {
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
      let first = firstFigure
      // A plan whose own figure is already there promises to hold it.
      if let start = baseline ?? toldBaseline ?? first?.value, isCeiling ? start > value : start < value {
        let isFirst = baseline == nil && toldBaseline == nil
        let since = first.map { $0.period.next.firstDay } ?? planStart
        return .path(from: start, to: value, since: isFirst ? since : planStart, firstReport: isFirst ? first : nil)
      }
      return .asItIs(value, isCeiling: isCeiling)
    }
  }

  /// The first figure, where the deadline leaves time to go on from it.
  private var firstFigure: Figure? {
    guard let first = figures.filter({ $0.value != nil }).min(by: { $0.period < $1.period }) else { return nil }
    return deadline.map { first.period.lastDay < $0.lastDay } ?? true ? first : nil
  }

  /// What the first report told to start from, where the course starts there.
  public func toldBaseline(for course: ProgressCourse) -> Double? {
    if case .path = course, baseline == nil { toldBaseline } else { nil }
  }

  /// What is laid against a course.
  func pace(of course: ProgressCourse) -> StatusFact.Pace {
    switch course {
    case .cases, .asItIs: .none
    case .path, .count: way(of: course).count > 2 ? .milestones : .time
    }
  }

  public func expectedShare(_ course: ProgressCourse, at period: Period) -> Double {
    let way = way(of: course)
    // Through the plan's own figures.
    if way.count > 2, let first = way.first, let last = way.last {
      return (Self.value(on: way, at: period.lastDay) - first.value) / (last.value - first.value)
    }
    switch course {
    case .cases, .asItIs: return 1
    case .path(_, _, let since, _): return timeGone(since: since, at: period)
    case .count: return timeGone(at: period)
    }
  }

  /// Even progress, from the eve of the first day through the plan's own figures to the deadline; empty where time is
  /// not laid against a target.
  public func way(of course: ProgressCourse) -> [Milestone] {
    guard cadence == .byDeadline, let deadline else { return [] }
    let (start, end, since): (Double, Double, CivilDate)
    switch course {
    case .path(let from, let to, let day, _): (start, end, since) = (from, to, day)
    case .count(let to): (start, end, since) = (0, to, planStart)
    case .asItIs, .cases: return []
    }
    guard since <= deadline.lastDay, start != end else { return [] }
    // A figure beyond both ends is no step on this way.
    let between = milestones.filter {
      $0.day >= since && $0.day < deadline.lastDay && (min(start, end)...max(start, end)).contains($0.value)
    }
    return [Milestone(day: since.adding(days: -1), value: start)] + between.sorted { $0.day < $1.day }
      + [Milestone(day: deadline.lastDay, value: end)]
  }

  /// What a way asks for on a day: in step between two of its figures.
  static func value(on way: [Milestone], at day: CivilDate) -> Double {
    guard let first = way.first, let last = way.last else { return 0 }
    if day <= first.day { return first.value }
    for (one, next) in zip(way, way.dropFirst()) where day <= next.day {
      let length = Double(max(1, next.day.dayNumber - one.day.dayNumber))
      return one.value + (next.value - one.value) * Double(day.dayNumber - one.day.dayNumber) / length
    }
    return last.value
  }

  /// The share of time gone at a period's end: of the plan until the deadline, or of the year.
  func timeGone(at period: Period) -> Double { timeGone(since: planStart, at: period) }

  private func timeGone(since start: CivilDate, at period: Period) -> Double {
    switch cadence {
    case .event, .monthly: return 1
    case .quarterly, .semiannual, .annual:
      // Whole months of the quarter, half-year or year that runs.
      let length = cadence == .annual ? 12 : cadence == .semiannual ? 6 : 3
      return Double((period.endMonth - 1) % length + 1) / Double(length)
    case .byDeadline:
      guard let deadline else { return 0 }
      let now = period.lastDay.adding(days: 1).dayNumber
      let length = deadline.lastDay.adding(days: 1).dayNumber - start.dayNumber
      guard length > 0 else { return 1 }
      return min(1, max(0, Double(now - start.dayNumber) / Double(length)))
    }
  }
}
