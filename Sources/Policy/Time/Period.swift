/// A month, a quarter, a half-year or a year: `2026M03`, `2026Q1`, `2026H1`, `2026Y`, with the days on which reporting
/// opens and falls due.
public struct Period: Sendable, Hashable, Comparable {
  public let kind: PeriodKind
  public let year: Int
  /// Which of its kind in the year, from 1.
  public let number: Int

  /// Nil for a number that the year does not have.
  public init?(_ kind: PeriodKind, year: Int, number: Int = 1) {
    guard (1...kind.perYear).contains(number), (1000...9999).contains(year) else { return nil }
    self.init(unchecked: kind, year, number)
  }

  /// Nil for a quarter outside 1…4.
  public init?(year: Int, quarter: Int) { self.init(.quarter, year: year, number: quarter) }

  init(unchecked kind: PeriodKind, _ year: Int, _ number: Int) {
    self.kind = kind
    self.year = year
    self.number = number
  }

  /// The period of this kind that holds a day.
  public init(_ kind: PeriodKind, containing day: CivilDate) {
    self.init(unchecked: kind, day.year, (day.month - 1) / kind.months + 1)
  }

  /// The quarter that holds this day.
  public init(containing day: CivilDate) { self.init(.quarter, containing: day) }

  /// `2026年第一季度`, as on pages.
  public var title: String {
    switch kind {
    case .month: "\(year)年\(number)月"
    case .quarter: "\(year)年第\(["一", "二", "三", "四"][number - 1])季度"
    case .half: "\(year)年\(number == 1 ? "上" : "下")半年"
    case .year: "\(year)年度"
    }
  }

  /// The month with which it ends.
  public var endMonth: Int { number * kind.months }
  /// The quarter of the year in which it ends.
  public var quarter: Int { (endMonth + 2) / 3 }
  /// The quarter in which it ends: the one at whose end what was told of it is judged.
  public var closingQuarter: Period { Period(unchecked: .quarter, year, quarter) }

  /// This quarter, and the periods of other kinds that end in it.
  public func closing(_ kinds: [PeriodKind]) -> [Period] {
    [self]
      + kinds.filter { $0 != kind }.flatMap { other -> [Period] in
        let last = Period(other, containing: lastDay)
        guard last.lastDay == lastDay else { return [] }
        return other.months < kind.months ? [last.previous.previous, last.previous, last] : [last]
      }
  }

  public var firstDay: CivilDate { previous.lastDay.adding(days: 1) }
  public var lastDay: CivilDate { CivilDate.lastDay(year: year, month: endMonth) }
  /// Reporting opens with the month or quarter, so that a draft can grow and what is reached early can be told early;
  /// of a half-year and a year with their last quarter, or a to-do would stand for most of a year.
  public var opensOn: CivilDate { kind.months > PeriodKind.quarter.months ? closingQuarter.firstDay : firstDay }
  /// Ten days after its end, five after a month's.
  public var dueOn: CivilDate { lastDay.adding(days: kind.daysToReport) }

  public var next: Period {
    number == kind.perYear ? Period(unchecked: kind, year + 1, 1) : Period(unchecked: kind, year, number + 1)
  }
  public var previous: Period {
    number == 1 ? Period(unchecked: kind, year - 1, kind.perYear) : Period(unchecked: kind, year, number - 1)
  }

  /// How many quarters lie from the one in which this ends to the one in which `other` ends.
  public func distance(to other: Period) -> Int { (other.year - year) * 4 + other.quarter - quarter }

  /// By their ends; of those that end on one day the quarter comes last, since targets are judged at its end.
  public static func < (a: Period, b: Period) -> Bool {
    (a.year, a.endMonth, a.kind.rawValue) < (b.year, b.endMonth, b.kind.rawValue)
  }
}
