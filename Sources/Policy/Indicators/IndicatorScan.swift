/// Passes over an indicator's code points; each is linear.
enum IndicatorScan {
  private static let quotesAndMarks = Set(scalars("“”\"'‘’《》〈〉「」、，,。；;：:·—–-－/+＋&＆"))
  private static let openings = Set(scalars("（([〔【"))
  private static let closings = Set(scalars("）)]〕】"))
  private static let digits: [UInt32: Double] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]
  private static let scales: [UInt32: Double] = [0x5341: 10, 0x767E: 100, 0x5343: 1000, 0x4E07: 1e4, 0x4EBF: 1e8]
  /// What may follow a number and goes with it: 500万元以上的, 百亿级, 5-10亿元.
  private static let afterNumber = Set(scalars("元级以上内超过至到美欧吨个家条项"))
  /// What may stand before a number and goes with it.
  private static let beforeNumber = Set(scalars("超过达"))

  /// Without blanks, quotes and what stands in brackets; full-width letters and digits as ASCII.
  static func plain(_ text: String) -> [UInt32] {
    var kept: [UInt32] = []
    var depth = 0
    for scalar in text.unicodeScalars {
      var value = scalar.value
      // Most letters are none of all these.
      if value &- 0x4E00 < 0x5200 {
        if depth == 0 { kept.append(value) }
        continue
      }
      if openings.contains(value) { depth += 1 }
      defer { if closings.contains(value), depth > 0 { depth -= 1 } }
      if depth > 0 || closings.contains(value) || scalar.properties.isWhitespace { continue }
      if (0xFF10...0xFF5A).contains(value), value != 0xFF1A, value != 0xFF1B { value -= 0xFEE0 }
      if value == 0xFF05 { value = 0x25 }
      // A dash between digits is a range and stays: 1-5亿元.
      if quotesAndMarks.contains(value) {
        if isDash(value), let last = kept.last, isDigit(last) { kept.append(0x2D) }
        continue
      }
      kept.append(value)
    }
    return kept
  }

  /// The longest word of the tables that stands here.
  static func entry(_ text: [UInt32], at index: Int) -> IndicatorWords.Entry? {
    IndicatorWords.lexicon[text[index]]?.first { has($0.word, in: text, at: index) }
  }

  static func belongsBeforeNumber(_ scalar: UInt32) -> Bool { beforeNumber.contains(scalar) }

  /// 企业数 → 企业; 国际化经营指数 stays.
  static func withoutCountWord(_ text: [UInt32]) -> [UInt32] {
    guard text.count > 2, text.last == 0x6570, !IndicatorWords.keptBeforeCount.contains(text[text.count - 2]) else {
      return text
    }
    return Array(text.dropLast())
  }

  /// A number that starts here with the words that belong to it, and where they end: 500万元以上 → 5000000.
  ///
  /// A digit beside a Latin letter is a name (5G).
  static func threshold(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    guard isDigit(text[start]) || digits[text[start]] != nil || scales[text[start]] != nil,
      let (value, after) = number(text, at: start)
    else { return nil }
    var end = after
    while end < text.count, afterNumber.contains(text[end]) { end += 1 }
    return (value, end)
  }

  /// A number that starts here, with its scale words; 亿 and 千亿 alone are numbers, 一 alone is a word.
  private static func number(_ text: [UInt32], at start: Int) -> (Double, Int)? {
    if start > 0, isLatin(text[start - 1]) { return nil }
    var index = start
    var value = 0.0
    var decimals = 0.0
    while index < text.count, isDigit(text[index]) || (text[index] == 0x2E && index > start && decimals == 0) {
      if text[index] == 0x2E {
        decimals = 1
      } else if decimals > 0 {
        decimals /= 10
        value += Double(text[index] - 0x30) * decimals
      } else {
        value = value * 10 + Double(text[index] - 0x30)
      }
      index += 1
    }
    var hasDigits = index > start
    if !hasDigits, start < text.count, let digit = digits[text[start]], start + 1 < text.count,
      scales[text[start + 1]] != nil
    {
      value = digit
      hasDigits = true
      index = start + 1
    }
    if hasDigits, index < text.count, isLatin(text[index]) { return nil }
    var scale = 1.0
    let scaleStart = index
    while index < text.count, let factor = scales[text[index]] {
      scale *= factor
      index += 1
    }
    if hasDigits {
      if index < text.count, text[index] == 0x2D { index += 1 }
      return (Quantity.tidy(value * scale), index)
    }
    // 百亿级, 亿元以上: scale words of 亿 or 万 that a unit or 级 follows; 千 in 千瓦 or 百 in 百强 is no number.
    guard index > scaleStart, scale >= 1e4, index < text.count, afterNumber.contains(text[index]) else { return nil }
    return (scale, index)
  }

  static func has(_ word: [UInt32], in text: [UInt32], at index: Int) -> Bool {
    guard index + word.count <= text.count else { return false }
    for offset in word.indices where text[index + offset] != word[offset] { return false }
    return true
  }

  private static func isDigit(_ s: UInt32) -> Bool { s &- 0x30 < 10 }
  private static func isLatin(_ s: UInt32) -> Bool { (s | 0x20) &- 0x61 < 26 }
  private static func isDash(_ s: UInt32) -> Bool { [0x2D, 0x2013, 0x2014, 0xFF0D].contains(s) }
}
