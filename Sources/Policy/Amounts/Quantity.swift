/// An amount in its base unit: 25万辆 is 250000 辆, 超千亿元 (1000 亿元) is 10¹¹ 元.
public struct Quantity: Sendable, Hashable {
  /// In the base unit.
  public var value: Double
  /// The base unit: the written one without its scale words, 户 as 家, ％ as %.
  public var unit: String

  /// Folds the scale words of a unit into its value; `unit` as written, e.g. 万辆.
  public init(_ value: Double, _ unit: String) {
    let (scale, base) = UnitTable.unscaled(unit)
    self.value = Quantity.tidy(value * scale)
    self.unit = base
  }

  /// What kind of amount it is, so that only like is compared with like: 斤 and 吨 are both mass, 家 and 个 both counts.
  public var dimension: String { UnitTable.measure(unit).dimension }

  /// The value in the dimension's own unit: 2亿斤 in grams, 3户 in 个.
  public var measured: Double { Quantity.tidy(value * UnitTable.measure(unit).factor) }

  /// Whether parts of this kind add up to a whole: counts, money, mass; no rates, no times.
  public var isAdditive: Bool { UnitTable.measure(unit).isAdditive }

  /// As Chinese pages write it: `25万辆`, `1000亿元`, `1万亿元`, `20%`, `12345家`.
  public var text: String { Quantity.text(value, unit: unit) }

  /// `25`, `0.5`: no trailing zeros, no exponent up to 15 digits.
  public static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// All its digits and no exponent, however small or large: what reads back as the same number.
  public static func plain(_ value: Double) -> String {
    let text = text(value)
    guard let cut = text.firstIndex(of: "e"), let power = Int(text[text.index(after: cut)...]) else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text[..<cut].drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = String(parts[0]) + fraction
    let point = parts[0].count + power
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// Whether a unit is a percentage; points are not.
  static func isPercent(_ unit: String) -> Bool { UnitTable.unscaled(unit).base == "%" }

  /// Whether a unit counts what does not come in halves: 家, 个, 人 and their like, and not 万家.
  static func countsWholes(_ unit: String) -> Bool {
    let (scale, base) = UnitTable.unscaled(unit)
    return scale == 1 && UnitTable.wholes.contains(UnitTable.measure(base).dimension)
  }

  /// The same unit in other sizes, in which people may have their figure: the unit itself, then by size. A unit that is
  /// written without 万 and 亿 has only itself, unless what is promised goes into ten thousands.
  static func scales(of unit: String, around target: Double?) -> [String] {
    let (scale, base) = UnitTable.unscaled(unit)
    let takesScale = !base.isEmpty && base != "%" && UnitTable.measure(base).takesScale
    guard takesScale, scale > 1 || abs(target ?? 0) >= 10_000 else { return [unit] }
    let others = ["", "万", "亿"].map { $0 + base }
    return [unit] + others.filter { $0 != unit && UnitTable.unscaled($0).scale != scale }
  }

  /// A figure in another size of its unit, without the dust of a multiplication: 215000 辆 are 21.5 万辆.
  static func converted(_ value: Double, from unit: String, to other: String) -> Double {
    if unit == other { return value }
    return shifted(
      value, by: UnitTable.power(UnitTable.unscaled(unit).scale) - UnitTable.power(UnitTable.unscaled(other).scale))
  }

  /// A figure with its point moved: the nearest number to the decimal text.
  static func shifted(_ value: Double, by places: Int) -> Double {
    guard places != 0 else { return value }
    let text = String(value)
    guard let cut = text.firstIndex(of: "e") else { return Double("\(text)e\(places)") ?? value }
    let power = Int(text[text.index(after: cut)...]) ?? 0
    return Double("\(text[..<cut])e\(power + places)") ?? value
  }

  /// 千亿级 is a size in 元: the unit 亿级 as people read it, 亿元级.
  public static func shown(_ unit: String) -> String {
    isGrade(unit) && unit.hasSuffix("亿级") ? unit.dropLast() + "元级" : unit
  }

  /// What is measured where a size is promised: of 千亿级 one reports 亿元, of 亿元级 too; other units as they are.
  public static func measured(_ unit: String) -> String {
    guard isGrade(unit) else { return unit }
    let shown = shown(unit)
    return shown.hasSuffix("元级") ? String(shown.dropLast()) : shown
  }

  /// Whether it ends as sizes do, in 级; asked of every row of a list, so that it looks at bytes.
  private static func isGrade(_ unit: String) -> Bool { unit.utf8.suffix(3).elementsEqual("级".utf8) }

  /// Reads what `text` writes; nil for what is no finite number.
  public static func number(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A value in its base unit with 万 or 亿 where at most two decimals are left; else all its digits.
  public static func text(_ value: Double, unit: String) -> String {
    let (scale, word) = scale(of: value, unit: unit)
    return text(tidy(value / scale)) + word + unit
  }

  /// The parts of a sum in the scale in which `text(_:unit:)` writes it: 20 and 12.5 of 32.5亿元.
  static func list(_ parts: [Double], summing sum: Double, unit: String) -> [String] {
    let (scale, _) = scale(of: sum, unit: unit)
    return parts.map { text(tidy($0 / scale)) }
  }

  /// 万, 亿 or 万亿 where at most two decimals are left.
  private static func scale(of value: Double, unit: String) -> (Double, String) {
    guard UnitTable.measure(unit).takesScale else { return (1, "") }
    for (scale, word) in [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")] where abs(value) >= scale {
      let scaled = tidy(value / scale)
      if scaled * 100 == (scaled * 100).rounded() { return (scale, word) }
    }
    return (1, "")
  }

  /// Takes the dust of binary fractions away: 1.1 × 10⁴ is 11000.
  static func tidy(_ value: Double) -> Double {
    let size = abs(value)
    if size < 1e9 { return (value * 1e6).rounded() / 1e6 }
    return size < 1e13 ? (value * 100).rounded() / 100 : value.rounded()
  }
}
