/// A day as a spreadsheet counts it.
enum SerialDay {
  /// Serials of the years 1900 to 9999.
  private static let known = 1.0..<2_958_466.0
  /// Days from the first of March of year 0 to the thirtieth of December 1899 and to the first of January 1904.
  private static let epoch1899 = 693_899
  private static let epoch1904 = 695_361

  /// 2026年12月31日; as much of it as the cell shows, but always the year. Nil beyond what a sheet can count.
  static func words(_ serial: Double, hasDay: Bool, hasMonth: Bool, isFrom1904: Bool) -> String? {
    guard known.contains(serial) || isFrom1904 && serial >= 0 && serial < known.upperBound else { return nil }
    var days = Int(serial)
    // A day that never was, 29 February 1900, is counted as the sixtieth.
    if !isFrom1904, days < 60 { days += 1 }
    let (year, month, day) = civil(days + (isFrom1904 ? epoch1904 : epoch1899))
    if hasDay { return "\(year)年\(month)月\(day)日" }
    return hasMonth ? "\(year)年\(month)月" : "\(year)年"
  }

  /// Days since the first of March of year 0 as a date of the Gregorian calendar.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
  }
}
