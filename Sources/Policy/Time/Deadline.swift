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

  /// The same for a whole text, which nearly always has its usual form.
  public init?(_ text: String) {
    let usual: Deadline?? = Digits.reading(text) { bytes in
      guard bytes.count == 4 || bytes.count == 7, let year = Digits.read(bytes, at: 0, width: 4) else { return nil }
      if bytes.count == 4 { return .some(Deadline(year: year)) }
      guard bytes[4] == UInt8(ascii: "-"), let month = Digits.read(bytes, at: 5, width: 2) else { return nil }
      return .some(Deadline(year: year, month: month))
    }
    guard let deadline = usual ?? Deadline(text[...]) else { return nil }
    self = deadline
  }

  /// `2026` or `2023-12`.
  public var text: String {
    String(unsafeUninitializedCapacity: 7) { out in
      guard let start = out.baseAddress else { return 0 }
      Digits.write(year, width: 4, to: start)
      guard let month else { return 4 }
      start[4] = UInt8(ascii: "-")
      Digits.write(month, width: 2, to: start + 5)
      return 7
    }
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
