/// What the expected path asks for at a period's end, in the target's unit, with how it was come by (达到时序进度).
public struct ExpectedFigure: Sendable, Hashable {
  public enum How: Sendable, Hashable {
    /// In step with time from a figure at the end of a day to the value by the deadline.
    case path(from: Double, on: CivilDate, to: Double, by: CivilDate, isFirstReport: Bool)
    /// Through the plan's own figures, from one to the next in step with time.
    case steps([ProgressFacts.Milestone])
    /// So many of the months of the year, half-year or quarter.
    case months(Int, of: Int, whole: Double)
    /// No time is laid against it.
    case asItIs
    /// It holds each time.
    case eachTime
  }

  public var value: Double
  public var how: How

  public init(value: Double, how: How) {
    self.value = value
    self.how = how
  }
}

extension ProgressFacts {
  /// The figure that must have been reached at a period's end to be in step: by the path that the status goes by.
  ///
  /// Nil for a goal without a number, for what was withdrawn, and where a deadline is missing that the path leads to.
  public func expectedFigure(at period: Period) -> ExpectedFigure? {
    guard let value, withdrawnBecause == nil else { return nil }
    let course = course
    switch course {
    case .cases: return ExpectedFigure(value: 100, how: .eachTime)
    case .asItIs: return ExpectedFigure(value: value, how: .asItIs)
    case .path, .count: break
    }
    let way = way(of: course)
    if let first = way.first, let last = way.last {
      let figure = Self.value(on: way, at: period.lastDay)
      if way.count > 2 { return ExpectedFigure(value: figure, how: .steps(way)) }
      let how = ExpectedFigure.How.path(
        from: first.value, on: first.day, to: last.value, by: last.day, isFirstReport: course.firstReport != nil)
      return ExpectedFigure(value: figure, how: how)
    }
    guard cadence != .byDeadline else { return nil }
    guard let length = cadence.months else { return ExpectedFigure(value: value, how: .asItIs) }
    let share = expectedShare(course, at: period)
    let months = Int((share * Double(length)).rounded())
    return ExpectedFigure(value: value * share, how: .months(months, of: length, whole: value))
  }
}

extension Cadence {
  /// The months after which it begins anew; nil for what has one end, or holds each time.
  public var months: Int? {
    switch self {
    case .annual: 12
    case .semiannual: 6
    case .quarterly: 3
    case .monthly: 1
    case .byDeadline, .event: nil
    }
  }
}
