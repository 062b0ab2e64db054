/// How long a period is.
///
/// The texts ask for reports by the month (每月走访1次), the quarter (领导小组成员单位每季度报送一次工作进展情况), the half-year
/// (每半年召开一次调度会议) and the year.
public enum PeriodKind: UInt8, Sendable, Hashable, CaseIterable {
  // In the order in which those come that end on the same day: targets are judged at the end of quarters, and what was
  // told of a month, a half-year or a year counts in the quarter that ends with it.
  case month
  case half
  case year
  case quarter

  /// How many months it has.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// How many a year has.
  public var perYear: Int { 12 / months }

  /// A report is on time until so many days after the period's end. Targets are judged ten days after a quarter's end,
  /// so that longer periods have no more than a quarter; a month has less, or two would overlap for a third of it.
  public var daysToReport: Int { self == .month ? 5 : 10 }

  /// As it stands between the year and the number in `2026M03`, `2026Q1`, `2026H1`, `2026Y`.
  public var letter: Unicode.Scalar {
    switch self {
    case .month: "M"
    case .quarter: "Q"
    case .half: "H"
    case .year: "Y"
    }
  }

  /// How many digits follow the letter.
  var digits: Int {
    switch self {
    case .month: 2
    case .quarter, .half: 1
    case .year: 0
    }
  }

  init?(letter: UInt8) {
    guard let kind = Self.allCases.first(where: { $0.letter.value == UInt32(letter) }) else { return nil }
    self = kind
  }
}
