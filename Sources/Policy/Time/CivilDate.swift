/// A day of the civil calendar in Asia/Shanghai, without a time.
public struct CivilDate: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-06-11`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same for a whole text, which nearly always has its usual form.
  public init?(_ text: String) {
    let usual: CivilDate?? = Digits.reading(text) { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Digits.read(bytes, at: 0, width: 4), let month = Digits.read(bytes, at: 5, width: 2),
        let day = Digits.read(bytes, at: 8, width: 2)
      else { return nil }
      return .some(CivilDate(year: year, month: month, day: day))
    }
    guard let date = usual ?? CivilDate(text[...]) else { return nil }
    self = date
  }

  /// `2024-06-11`, ISO 8601.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { out in
      guard let start = out.baseAddress else { return 0 }
      write(to: start)
      return 10
    }
  }

  /// The ten bytes of `text`.
  public func write(to out: UnsafeMutablePointer<UInt8>) {
    Digits.write(year, width: 4, to: out)
    out[4] = UInt8(ascii: "-")
    Digits.write(month, width: 2, to: out + 5)
    out[7] = UInt8(ascii: "-")
    Digits.write(day, width: 2, to: out + 8)
  }

  /// Days since 1970-01-01 (H. Hinnant, chrono-compatible low-level date algorithms).
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies so many days after 1970-01-01.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The day in Shanghai (UTC+8, no daylight saving since 1991) at so many seconds after the epoch.
  public init(unixTime seconds: Int) {
    self.init(dayNumber: Int((Double(seconds + 8 * 3600) / 86_400).rounded(.down)))
  }

  /// The last day of a month; months outside 1…12 are clamped.
  public static func lastDay(year: Int, month: Int) -> CivilDate {
    let month = min(max(month, 1), 12)
    return CivilDate(unchecked: year, month, days(inMonth: month, of: year))
  }

  /// The day so many days later, or earlier.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
