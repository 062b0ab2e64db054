/// A quarter: `2026Q1`, with the days on which reporting opens and falls due.
public struct Period: Sendable, Hashable, Comparable {
  public let year: Int
  public let quarter: Int

  /// Nil for a quarter outside 1…4.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), (1000...9999).contains(year) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// Reads `2026Q1`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let quarter = Int(parts[1]) else { return nil }
    self.init(year: year, quarter: quarter)
  }

  /// The same for a whole text, which nearly always has its usual form.
  public init?(_ text: String) {
    let usual: Period?? = Digits.reading(text) { bytes in
      guard bytes.count == 6, bytes[4] == UInt8(ascii: "Q"), let year = Digits.read(bytes, at: 0, width: 4),
        let quarter = Digits.read(bytes, at: 5, width: 1)
      else { return nil }
      return .some(Period(year: year, quarter: quarter))
    }
    guard let period = usual ?? Period(text[...]) else { return nil }
    self = period
  }

  /// The quarter that holds this day.
  public init(containing day: CivilDate) {
    year = day.year
    quarter = (day.month - 1) / 3 + 1
  }

  /// `2026Q1`, as in addresses and exports.
  public var text: String {
    String(unsafeUninitializedCapacity: 6) { out in
      guard let start = out.baseAddress else { return 0 }
      Digits.write(year, width: 4, to: start)
      start[4] = UInt8(ascii: "Q")
      Digits.write(quarter, width: 1, to: start + 5)
      return 6
    }
  }
  /// `2026年第一季度`, as on pages.
  public var title: String { "\(year)年第\(["一", "二", "三", "四"][quarter - 1])季度" }

  public var firstDay: CivilDate { previous.lastDay.adding(days: 1) }
  public var lastDay: CivilDate { CivilDate.lastDay(year: year, month: quarter * 3) }
  /// Reporting opens with the quarter, so that a draft can grow and what is reached early can be told early.
  public var opensOn: CivilDate { firstDay }
  /// Ten days after the quarter's end.
  public var dueOn: CivilDate { lastDay.adding(days: 10) }

  public var next: Period { quarter == 4 ? Period(unchecked: year + 1, 1) : Period(unchecked: year, quarter + 1) }
  public var previous: Period { quarter == 1 ? Period(unchecked: year - 1, 4) : Period(unchecked: year, quarter - 1) }

  private init(unchecked year: Int, _ quarter: Int) {
    self.year = year
    self.quarter = quarter
  }

  /// How many quarters `other` lies after this one.
  public func distance(to other: Period) -> Int { (other.year - year) * 4 + other.quarter - quarter }

  public static func < (a: Period, b: Period) -> Bool { (a.year, a.quarter) < (b.year, b.quarter) }
}
