/// What kind of thing an indicator is: it decides what is entered, and what “attained” and “expected” mean.
public enum Nature: String, Sendable, CaseIterable, Codable {
  /// 存量: how much there is at the period's end.
  case level
  /// 增量: how much came since the plan's start.
  case increase
  /// 年度量: how much came this year (or half-year, quarter, month).
  case yearly
  /// 比率: a share now.
  case share
  /// 增速: a rate of the year so far, compared as it is.
  case rateOfChange = "rate_of_change"
  /// 时限: the share of cases that met a limit.
  case timeLimit = "time_limit"
  /// 事项: something that is there in the end, by its stage.
  case deliverable
  /// 定性: words, by stage.
  case goal
}

extension Nature {
  /// A nature with the rule that decided it.
  public struct Reading: Sendable, Hashable {
    public var nature: Nature
    public var rule: Rule
  }

  /// What in the wording decided, in the order in which it is looked for.
  public enum Rule: String, Sendable, CaseIterable {
    /// Somebody said so.
    case person
    case noFigureDone = "no_figure_done"
    case noFigure = "no_figure"
    case eachTime = "each_time"
    case within
    case pointsGained = "points_gained"
    case growthOverYears = "growth_over_years"
    case growth
    case percent
    case held
    case everyYear = "every_year"
    case added
    case amount
    case total
    case intake
    case made
    case standing
  }

  /// The nature of a target without its wording: what old records can say.
  public static func plain(hasValue: Bool, cadence: Cadence) -> Nature {
    guard hasValue else { return .goal }
    switch cadence {
    case .event: return .timeLimit
    case .annual, .semiannual, .quarterly, .monthly: return .yearly
    case .byDeadline: return .level
    }
  }

  /// The nature of a target, from its wording.
  public static func reading(of target: Target) -> Reading {
    reading(
      said: target.nature, indicator: target.indicator, quote: target.quote, unit: target.unit,
      cadence: target.cadence, comparison: target.comparison)
  }

  /// The nature of a goal without a number, from its wording.
  public static func reading(of goal: Goal) -> Reading {
    reading(
      said: goal.nature, indicator: goal.indicator, quote: goal.quote, unit: nil, cadence: goal.cadence,
      comparison: .equal)
  }

  public init(of target: Target) { self = Self.reading(of: target).nature }

  /// Reads a wording; `unit` is nil for a goal without a number. What a person `said` stands above it.
  public static func reading(
    said: Nature? = nil, indicator: String, quote: String, unit: String?, cadence: Cadence, comparison: Comparison
  ) -> Reading {
    if let said { return Reading(nature: said, rule: .person) }
    return NatureWording(indicator: indicator, quote: quote, unit: unit, cadence: cadence, comparison: comparison)
      .reading
  }
}
