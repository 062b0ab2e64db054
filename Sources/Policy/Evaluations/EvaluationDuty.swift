/// What kind of paper a plan wants of its own course.
public enum EvaluationKind: String, Sendable, Hashable, CaseIterable {
  /// “定期开展工作实施情况综合评估”.
  case evaluation
  /// “每半年为市委市政府提供咨询报告”.
  case consulting

  public var title: String {
    switch self {
    case .evaluation: "综合评估"
    case .consulting: "咨询报告"
    }
  }
}

/// A paper that a plan wants again and again, by its own words.
public struct EvaluationDuty: Sendable, Hashable {
  public enum Rhythm: String, Sendable, Hashable, CaseIterable {
    case quarterly
    case halfYearly = "half_yearly"
    case yearly

    /// How many quarters one paper covers.
    public var quarters: Int {
      switch self {
      case .quarterly: 1
      case .halfYearly: 2
      case .yearly: 4
      }
    }

    public var title: String {
      switch self {
      case .quarterly: "每季度"
      case .halfYearly: "每半年"
      case .yearly: "每年"
      }
    }
  }

  public var kind: EvaluationKind
  public var rhythm: Rhythm
  /// The plan says 定期 and not how often: once a year then.
  public var isAssumed: Bool
  /// The clause of the plan.
  public var quote: String

  /// So many days after the end of what it covers; the plans do not say when, this is the program's own.
  public static let daysToFile = 31

  public init(kind: EvaluationKind, rhythm: Rhythm, isAssumed: Bool = false, quote: String) {
    self.kind = kind
    self.rhythm = rhythm
    self.isAssumed = isAssumed
    self.quote = quote
  }

  /// The quarters with whose end a paper's stretch ends, of those that have ended by a day or run on it.
  ///
  /// - Parameters:
  ///   - first: nothing before it is asked for: the plan had not begun, or was not here.
  ///   - last: the last quarter of the plan; nil where it does not say.
  public func periods(from first: Period, to last: Period?, on day: CivilDate) -> [Period] {
    let now = Period(containing: day)
    var period = first
    var found: [Period] = []
    while period <= (last.map { min($0, now) } ?? now), found.count < 80 {
      if period.quarter.isMultiple(of: rhythm.quarters) { found.append(period) }
      period = period.next
    }
    return found
  }

  /// The last day on which a paper is on time.
  public func dueOn(_ period: Period) -> CivilDate { period.lastDay.adding(days: Self.daysToFile) }

  /// What one paper covers: `2026年上半年`.
  public func title(of period: Period) -> String {
    switch rhythm {
    case .quarterly: period.title
    case .halfYearly: "\(period.year)年\(period.quarter <= 2 ? "上" : "下")半年"
    case .yearly: "\(period.year)年"
    }
  }
}

/// How a duty stands with one stretch.
public enum EvaluationState: String, Sendable, Hashable, CaseIterable {
  case filed
  /// There is time.
  case due
  case missing

  public var title: String {
    switch self {
    case .filed: "已归档"
    case .due: "未到期"
    case .missing: "缺"
    }
  }
}
