/// When each step of a project should be done, counted on from its signing (正排) or back from the day of production that
/// was promised (倒排).
public struct ProjectSchedule: Sendable, Hashable {
  /// From which day it was counted.
  public enum Anchor: Sendable, Hashable {
    case signing(CivilDate)
    /// 倒排工期.
    case production(CivilDate)
  }

  /// A step's planned days, the last of them included.
  public struct Planned: Sendable, Hashable {
    public var step: ProjectStep
    public var from: CivilDate
    public var to: CivilDate
  }

  public let anchor: Anchor
  /// In the order of the steps; those whose days follow from nothing are not there.
  public let planned: [Planned]
  /// The last day for the start of building, and for production.
  public let start: CivilDate?
  public let production: CivilDate?

  /// Nil where nothing says when: neither a signing nor a promise.
  ///
  /// - Parameters:
  ///   - promised: the day of production that was promised; it decides where it is there.
  ///   - started: the day on which building began: what comes after counts from it.
  ///   - investment: in 亿元.
  public init?(
    signed: CivilDate?, promised: CivilDate?, started: CivilDate? = nil, investment: Double,
    template: ProjectTemplate = .usual
  ) {
    let months = template.limit.months(investment: investment)
    let signing: CivilDate?
    if let promised {
      anchor = .production(promised)
      production = promised
      // Without a limit nothing says when building must begin, except the signing.
      start = months.map { promised.adding(months: -$0) } ?? signed?.adding(days: template.daysToStart)
      signing = start?.adding(days: -template.daysToStart)
    } else if let signed {
      anchor = .signing(signed)
      signing = signed
      let due = signed.adding(days: template.daysToStart)
      start = due
      production = months.map { (started ?? due).adding(months: $0) }
    } else {
      return nil
    }
    let start = started ?? self.start
    planned = ProjectStep.allCases.compactMap { [production] step in
      switch template.stretches[step] {
      case .afterSigning(let from, let to):
        signing.map { Planned(step: step, from: $0.adding(days: from), to: $0.adding(days: to)) }
      case .building(let from, let to):
        Self.share(of: start, production, from, to).map { Planned(step: step, from: $0, to: $1) }
      case .afterProduction(let from, let to):
        production.map { Planned(step: step, from: $0.adding(days: from), to: $0.adding(days: to)) }
      case nil: nil
      }
    }
  }

  private static func share(
    of start: CivilDate?, _ end: CivilDate?, _ from: Int, _ to: Int
  ) -> (CivilDate, CivilDate)? {
    guard let start, let end, end > start else { return nil }
    let days = end.dayNumber - start.dayNumber
    return (start.adding(days: days * from / 100), start.adding(days: days * to / 100))
  }

  /// The days of one step.
  public func planned(_ step: ProjectStep) -> Planned? { planned.first { $0.step == step } }

  /// The steps that should be done by now and are not, and how many days they are late.
  public func late(done: [ProjectStep: CivilDate], on today: CivilDate) -> [(step: ProjectStep, days: Int)] {
    planned.compactMap { plan in
      guard done[plan.step] == nil, plan.to < today else { return nil }
      return (plan.step, today.dayNumber - plan.to.dayNumber)
    }
  }
}

extension CivilDate {
  /// The same day of another month, or that month's last.
  public func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CivilDate(year: year, month: month, day: day) ?? .lastDay(year: year, month: month)
  }
}
