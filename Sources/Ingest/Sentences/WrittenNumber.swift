/// A number of digits or of Chinese numerals without its unit: 1,500, 1 200, 三十五, 一万五千亿, 三四十.
struct WrittenNumber: Sendable {
  /// In its scale: 15000 for 一万五千亿.
  var value: Double
  /// The upper end of 三四十.
  var upper: Double?
  var end: Int
  /// Where the powers of ten begin that count as part of the unit.
  var scale: Int
  var digits: Bool
  /// Chinese numerals that begin with a digit: 三千万, not 千万.
  var isSpelt = false
}
