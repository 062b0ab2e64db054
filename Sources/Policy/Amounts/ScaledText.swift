/// A written number with its scale words told apart: 25万, 1.2亿, 二十五万, 三百二十.
struct ScaledText {
  /// The number before the scale.
  enum Digits {
    case arabic(Substring)
    case chinese(Double)
  }

  var digits: Digits
  /// By how many places 万 and 亿 behind Arabic digits move the point.
  var places = 0
  /// It was written with 万 or 亿: a number of the plain unit, whatever unit is wanted.
  var isPlain = false

  /// - Parameters:
  ///   - takesScale: whether the unit is written with 万 and 亿 at all.
  ///   - hasScale: whether the wanted unit has a scale word: then 5千 might be meant in two ways.
  init?(_ text: Substring, takesScale: Bool, hasScale: Bool) {
    if let first = text.first, ChineseNumber.isPart(first) {
      guard let number = ChineseNumber.value(text) else { return nil }
      isPlain = text.contains { $0 == "万" || $0 == "亿" }
      if isPlain, !takesScale { return nil }
      digits = .chinese(number)
      return
    }
    var rest = text
    while let last = rest.last, let scale = UnitTable.scales[last] {
      guard takesScale else { return nil }
      places += UnitTable.power(scale)
      if scale >= 10_000 { isPlain = true }
      rest = rest.dropLast().trimmed
    }
    if places > 0, !isPlain, hasScale { return nil }
    digits = .arabic(rest)
  }
}

/// Numbers in Chinese characters, small and large ones: 二十五, 一千零五十, 两万三千, 壹佰, 十二点五.
///
/// What is short for something (一百五, 三万五) or only a row of digits (二五) is not read: it may be meant in two ways.
enum ChineseNumber {
  private static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2,
    "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let units: [Character: Double] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]

  static func isPart(_ letter: Character) -> Bool { digits[letter] != nil || units[letter] != nil }

  /// Nil for what is no number of this kind.
  static func value(_ text: Substring) -> Double? {
    let halves = text.split(separator: "点", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    guard halves.count == 2 else { return whole(halves[0]) }
    guard let whole = whole(halves[0]) else { return nil }
    var fraction = ""
    for letter in halves[1] {
      guard let digit = digits[letter] else { return nil }
      fraction += String(Int(digit))
    }
    return fraction.isEmpty ? nil : Double("\(Quantity.text(whole)).\(fraction)")
  }

  /// 三亿二千万零五十: what stands before 亿, before 万, and the rest.
  private static func whole(_ text: Substring) -> Double? {
    for (word, scale) in [(Character("亿"), 1e8), ("万", 1e4)] {
      guard let cut = text.lastIndex(of: word) else { continue }
      guard let high = whole(text[..<cut]), high > 0 else { return nil }
      let rest = text[text.index(after: cut)...]
      if rest.isEmpty { return high * scale }
      guard let low = below(rest, scale), low < scale else { return nil }
      return high * scale + low
    }
    return section(text, needsZeroBelow: nil)
  }

  /// The part behind 万 or 亿; a gap is written with 零, so that 三万五 is not taken for 30005.
  private static func below(_ text: Substring, _ scale: Double) -> Double? {
    if text.contains("万") { return whole(text.first == "零" ? text.dropFirst() : text) }
    return section(text, needsZeroBelow: scale)
  }

  /// A number below ten thousand.
  private static func section(_ text: Substring, needsZeroBelow scale: Double?) -> Double? {
    var sum = 0.0
    var last = scale ?? 100_000
    var digit: Double?
    var afterZero = false
    for letter in text {
      if let found = digits[letter] {
        guard digit == nil else { return nil }
        if found == 0 {
          guard text.count == 1 || !afterZero && (sum > 0 || scale != nil) else { return nil }
          afterZero = true
          if text.count == 1 { return 0 }
        } else {
          digit = found
        }
      } else if let unit = units[letter] {
        // 十 alone begins 十二.
        guard unit < last, digit != nil || (unit == 10 && sum == 0 && scale == nil) else { return nil }
        guard afterZero || scale == nil && sum == 0 || unit * 10 == last else { return nil }
        sum += (digit ?? 1) * unit
        (digit, last, afterZero) = (nil, unit, false)
      } else {
        return nil
      }
    }
    if let digit {
      guard afterZero || last == 10 || (sum == 0 && scale == nil && text.count == 1) else { return nil }
      return sum + digit
    }
    return afterZero || text.isEmpty ? nil : sum
  }
}
