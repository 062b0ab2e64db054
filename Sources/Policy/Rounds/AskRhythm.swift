/// How often a target is asked; every quarter unless the plan's own sentence or somebody with a reason says otherwise.
public enum AskRhythm: String, Sendable, Hashable, CaseIterable {
  case monthly
  case quarterly
  case semiannual
  case annual

  /// The periods in which it is asked.
  public var kind: PeriodKind {
    switch self {
    case .monthly: .month
    case .quarterly: .quarter
    case .semiannual: .half
    case .annual: .year
    }
  }

  public init(_ kind: PeriodKind) {
    switch kind {
    case .month: self = .monthly
    case .quarter: self = .quarterly
    case .half: self = .semiannual
    case .year: self = .annual
    }
  }

  /// Whether a report is asked for this period.
  public func asks(in period: Period) -> Bool { period.kind == kind }

  /// How many quarters lie between two reports, one at least.
  public var quarters: Int { max(1, kind.months / PeriodKind.quarter.months) }

  /// The first period that is asked of what came in a quarter.
  public func firstAsked(from quarter: Period) -> Period {
    Period(kind, containing: kind == .month ? quarter.firstDay : quarter.lastDay)
  }

  /// The quarter that ended with the last period that is asked until a quarter's end.
  public func lastAsked(by quarter: Period) -> Period {
    let running = Period(kind, containing: quarter.lastDay)
    return (running.lastDay <= quarter.lastDay ? running : running.previous).closingQuarter
  }
}

extension AskRhythm {
  /// As the plan's own sentence has it.
  ///
  /// What is to happen each month or each half-year (每月走访1次, 每半年召开一次调度会议) is asked as often. What is counted by
  /// the year (每年新增规上工业企业20家) is asked every quarter, so that it can be held to its course while there is time;
  /// except where a report itself is what the sentence asks for each year (每年报送一次).
  public static func usual(_ cadence: Cadence, indicator: String) -> AskRhythm {
    switch cadence {
    case .monthly: .monthly
    case .semiannual: .semiannual
    case .annual: reportWords.contains { indicator.contains($0) } ? .annual : .quarterly
    case .byDeadline, .quarterly, .event: .quarterly
    }
  }

  /// What names a report.
  public static let reportWords = ["报送", "上报", "报告", "汇报"]
}
