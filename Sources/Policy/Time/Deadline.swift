/// A year, or a month of a year: `2026`, `2023-12`.
public struct Deadline: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int?

  /// Nil outside the years 1000–9999 and the months 1–12.
  public init?(year: Int, month: Int? = nil) {
    guard (1000...9999).contains(year), month.map((1...12).contains) ?? true else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `2026` and `2023-12`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    switch parts.count {
    case 1: self.init(year: year)
    case 2: if let month = Int(parts[1]) { self.init(year: year, month: month) } else { return nil }
    default: return nil
    }
  }

  /// `2026` or `2023-12`.
  public var text: String {
    guard let month else { return "\(year)" }
    return month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
  }

  /// The last day that still counts as on time.
  public var lastDay: CivilDate { CivilDate.lastDay(year: year, month: month ?? 12) }

  public static func < (a: Deadline, b: Deadline) -> Bool {
    (a.year, a.month ?? 12) < (b.year, b.month ?? 12)
  }
}

extension Deadline {
  /// `2026年`, `2023年12月`.
  public var words: String { month.map { "\(year)年\($0)月" } ?? "\(year)年" }
}
