/// HTTP dates, RFC 9110 section 5.6.7, in seconds since 1970; no calendar library, no locale.
public enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let longDays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
  private static let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ").map(String.init)

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, always 29 bytes.
  public static func text(_ seconds: Int) -> String {
    let day = (seconds - ((seconds % 86_400 + 86_400) % 86_400)) / 86_400
    let rest = seconds - day * 86_400
    let (year, month, date) = civil(day)
    let name = days[((day % 7) + 7) % 7]
    let clock = "\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    return "\(name), \(two(date)) \(months[month - 1]) \(four(year)) \(clock) GMT"
  }

  /// Reads all three forms that RFC 9110 asks for; nil for anything else.
  public static func seconds(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: ASCII.space).map { String(Substring($0)) }
    if parts.count == 6, parts[5] == "GMT", let day = name(parts[0], in: days) {
      return moment(parts[1], parts[2], parts[3], parts[4], weekday: day)
    }
    if parts.count == 4, parts[3] == "GMT", let day = name(parts[0], in: longDays) {
      let date = parts[1].utf8.split(separator: ASCII.dash).map { String(Substring($0)) }
      guard date.count == 3, date[2].utf8.count == 2, let short = Int(date[2]) else { return nil }
      // Two digits mean the year at most 50 years ahead; with 70 as the turn that holds until 2120.
      return moment(date[0], date[1], "\(short < 70 ? 2000 + short : 1900 + short)", parts[2], weekday: day)
    }
    if parts.count == 5, let day = days.firstIndex(of: parts[0]) {
      let date = parts[2].utf8.count == 1 ? "0" + parts[2] : parts[2]
      return moment(date, parts[1], parts[4], parts[3], weekday: day)
    }
    return nil
  }

  private static func name(_ text: String, in names: [String]) -> Int? {
    text.utf8.last == ASCII.comma ? names.firstIndex(of: String(text.dropLast())) : nil
  }

  private static func moment(_ date: String, _ month: String, _ year: String, _ clock: String, weekday: Int) -> Int? {
    let time = clock.utf8.split(separator: ASCII.colon, omittingEmptySubsequences: false)
    guard time.count == 3, let month = months.firstIndex(of: month), let date = digits(date.utf8, 2),
      let year = digits(year.utf8, 4), let hour = digits(time[0], 2), let minute = digits(time[1], 2),
      let second = digits(time[2], 2), hour < 24, minute < 60, second <= 60, (1...31).contains(date), year >= 1_600
    else { return nil }
    let day = days1970(year, month + 1, date)
    let back = civil(day)
    guard back.month == month + 1, back.day == date, ((day % 7) + 7) % 7 == weekday else { return nil }
    return day * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func digits(_ text: some Collection<UInt8>, _ count: Int) -> Int? {
    guard text.count == count, text.allSatisfy(ASCII.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func four(_ value: Int) -> String {
    let text = "\(value)"
    return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
  }

  /// Days since 1970 of a civil date (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms).
  static func days1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The civil date of a day since 1970, the inverse of `days1970`.
  static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
  }
}
