/// Reads numbers in all their dress: digits with separators, Chinese numerals with 万 and 亿 inside, two digits side by
/// side for about so many. A look ahead is never longer than `longest`.
struct NumberLexer: Sendable {
  /// Scalars that one number may have; the longest in print, 1,234,567,890.12, has 16.
  static let longest = 20

  let text: [UInt32]

  /// A stretch of a number below its next 万 or 亿.
  private struct Part {
    var value: Double
    var upper: Double?
    var end: Int
    var digits: Bool
    /// One numeral by itself: 五 of 一万五.
    var isSingle: Bool
  }

  /// Parts that a number has at most: 三亿五千万零八百.
  private static let mostParts = 3

  func number(at start: Int, limit: Int) -> WrittenNumber? {
    guard start < limit else { return nil }
    let cap = min(limit, start + Self.longest)
    guard var part = part(at: start, cap: cap) else {
      let end = tail(after: start, digits: false, limit: limit)
      return end > start ? WrittenNumber(value: 1, end: end, scale: start, digits: false) : nil
    }
    var total = 0.0
    var last = 0.0
    var parts = 1
    while true {
      let end = tail(after: part.end, digits: part.digits, limit: limit)
      let power = power(part.end..<end)
      let isWhole = last > 0 && power > last  // 一万五千亿: all of it counts 亿
      func sum(_ value: Double) -> Double { isWhole ? (total + value) * power : total + value * power }
      if end > part.end, !isWhole, parts < Self.mostParts, let next = self.part(at: end, cap: cap),
        let joined = joined(next, to: part, power, limit: limit)
      {
        total = sum(part.value)
        last = power
        part = joined
        parts += 1
        continue
      }
      return WrittenNumber(
        value: last == 0 ? part.value : sum(part.value) / power,
        upper: part.upper.map { last == 0 ? $0 : sum($0) / power }, end: end, scale: part.end, digits: part.digits,
        isSpelt: Scalar.chineseDigit(text[start]) != nil)
    }
  }

  /// The part after 万 or 亿 where it goes on with the same number: 五千 of 一万五千, 5000 of 3亿5000万.
  private func joined(_ next: Part, to part: Part, _ power: Double, limit: Int) -> Part? {
    guard next.digits == part.digits, power >= 10_000 else { return nil }
    let from = next.end
    let end = tail(after: from, digits: next.digits, limit: limit)
    let own = self.power(from..<end)
    if next.digits {
      // 投资1.5亿320个项目: what has a fraction already is whole.
      guard part.value == part.value.rounded() else { return nil }
      guard end > from || !next.isSingle else { return nil }
      return next.value * own < power ? next : nil
    }
    if next.isSingle, end == from {  // 三万五
      var next = next
      next.value *= power / 10
      return next
    }
    let isWhole = power == 10_000 && own > power && next.value < power
    return next.value * own < power || isWhole ? next : nil
  }

  /// Where the powers of ten end that follow a number: up to three after digits, 万 and 亿 after numerals.
  private func tail(after start: Int, digits: Bool, limit: Int) -> Int {
    var end = start
    while end < limit, end < start + (digits ? 3 : 2), let scale = Scalar.figureScale(text[end]),
      digits || scale >= 10_000
    { end += 1 }
    return end
  }

  func power(_ range: Range<Int>) -> Double {
    var out = 1.0
    for i in range { out *= Scalar.figureScale(text[i]) ?? 1 }
    return out
  }

  private func part(at start: Int, cap: Int) -> Part? {
    guard start < cap else { return nil }
    return Scalar.isDigit(text[start]) ? digits(at: start, cap: cap) : numerals(at: start, cap: cap)
  }

  // MARK: digits

  /// 表1 3家: the first digit numbers the table.
  private static let numbering = ScalarSet(scalars("表图第件注栏"))

  /// One digit, a blank, one digit and a measure word.
  private func isSpacedOut(at i: Int, start: Int, cap: Int) -> Bool {
    guard text[i] == Scalar.space, i + 2 < cap, Scalar.isDigit(text[i + 1]), !Scalar.isDigit(text[i + 2]),
      start == 0 || Scalar.isHan(text[start - 1]) && !Self.numbering.contains(text[start - 1])
    else { return false }
    let unit = text[i + 2] == Scalar.space ? i + 3 : i + 2
    return unit < text.count && Scalar.isHan(text[unit])
      && Units.lexicon.match(text, at: unit, limit: min(text.count, unit + 4)) != nil
  }

  private func digits(at start: Int, cap: Int) -> Part? {
    var value = 0.0
    var fraction = 0.0
    var separator: UInt32?
    var i = start
    while i < cap {
      let c = text[i]
      if Scalar.isDigit(c) {
        if fraction > 0 {
          value += Double(c - Scalar.zero) * fraction
          fraction /= 10
        } else {
          value = value * 10 + Double(c - Scalar.zero)
        }
      } else if c == Scalar.dot, fraction == 0, i + 1 < cap, Scalar.isDigit(text[i + 1]) {
        fraction = 0.1
      } else if fraction == 0, separator.map({ $0 == c }) ?? (i - start <= 3), isThousands(at: i, cap: cap) {
        separator = c  // 1,500 and 1，500 and 1 500
      } else if fraction == 0, i == start + 1, isSpacedOut(at: i, start: start, cap: cap) {
        // 2 9 个: digits that a typist set apart.
      } else {
        break
      }
      i += 1
    }
    guard i < start + Self.longest else { return nil }
    return Part(value: cleaned(value, fraction: fraction), end: i, digits: true, isSingle: i == start + 1)
  }

  /// Kills the noise of binary fractions: 176.28 stays 176.28.
  private func cleaned(_ value: Double, fraction: Double) -> Double {
    guard fraction > 0 else { return value }
    let power = (0.1 / fraction * 10).rounded()
    return (value * power).rounded() / power
  }

  /// A separator with exactly three digits after it.
  private func isThousands(at i: Int, cap: Int) -> Bool {
    guard text[i] == Scalar.latinComma || text[i] == Scalar.comma || text[i] == Scalar.space, i + 3 < cap else {
      return false
    }
    guard Scalar.isDigit(text[i + 1]), Scalar.isDigit(text[i + 2]), Scalar.isDigit(text[i + 3]) else { return false }
    return i + 4 >= cap || !Scalar.isDigit(text[i + 4])
  }

  // MARK: Chinese numerals

  /// 三, 两, 十, 二十五, 三百, 一百零五, 一百五, 三四十, 十五六, 三点五.
  private func numerals(at start: Int, cap: Int) -> Part? {
    if let row = row(at: start, cap: cap) { return row }
    var total = 0.0
    var spread = 0.0
    var digit: Int?
    var second: Int?
    var last = 0.0
    var hasZero = false
    var i = start
    while i < cap {
      let c = text[i]
      if i == start, isUnit(at: i, cap: cap) { break }
      if let tens = Self.tens(c), digit == nil, last != 10 {  // 廿
        total += tens
        last = 10
      } else if let d = Scalar.chineseDigit(c) {
        if d == 0 {
          guard digit == nil else { break }
          hasZero = true
        } else if let first = digit {
          guard second == nil, isPair(first, d) else { return nil }
          second = d
        } else {
          digit = d
        }
      } else if let scale = Scalar.figureScale(c), scale < 10_000, last == 0 || scale < last {
        total += Double(digit ?? 1) * scale
        if let first = digit, let second { spread += Double(second - first) * scale }
        digit = nil
        second = nil
        hasZero = false
        last = scale
      } else {
        break
      }
      i += 1
    }
    let place = last >= 100 && !hasZero ? last / 10 : 1  // 一百五 is 150
    total += Double(digit ?? 0) * place
    if let first = digit, let second { spread += Double(second - first) * place }
    guard total > 0, i > start else { return nil }  // 零部件
    if spread == 0, i + 1 < cap, text[i] == Self.point, let rest = decimals(at: i + 1, cap: cap) {
      return Part(
        value: cleaned(total + rest.value, fraction: rest.unit), end: rest.end, digits: false, isSingle: false)
    }
    return Part(
      value: total, upper: spread > 0 ? total + spread : nil, end: i, digits: false,
      isSingle: i == start + 1 && digit != nil)
  }

  private static let thousand: UInt32 = 0x5343  // 千
  private static let measures = ScalarSet(scalars("瓦克米伏"))

  /// 千瓦 after 三百万 is the unit: 300万千瓦 and not 3001000瓦.
  private func isUnit(at i: Int, cap: Int) -> Bool {
    guard text[i] == Self.thousand, i + 1 < cap, Self.measures.contains(text[i + 1]), i > 0 else { return false }
    return (Scalar.figureScale(text[i - 1]) ?? 0) >= 10_000
  }

  private static let point: UInt32 = 0x70B9  // 点

  /// 五 of 三点五.
  private func decimals(at start: Int, cap: Int) -> (value: Double, unit: Double, end: Int)? {
    var value = 0.0
    var unit = 0.1
    var i = start
    while i < cap, let digit = Scalar.chineseDigit(text[i]) {
      value += Double(digit) * unit
      unit /= 10
      i += 1
    }
    return i > start ? (value, unit, i) : nil
  }

  /// 一二〇 is 120: digits side by side with a 〇 among them.
  private func row(at start: Int, cap: Int) -> Part? {
    guard start + 1 < cap, Scalar.chineseDigit(text[start]) ?? 0 > 0, Scalar.chineseDigit(text[start + 1]) != nil else {
      return nil
    }
    var value = 0.0
    var hasZero = false
    var i = start
    while i < cap, let digit = Scalar.chineseDigit(text[i]) {
      value = value * 10 + Double(digit)
      if digit == 0 { hasZero = true }
      i += 1
    }
    if i < cap, let scale = Scalar.figureScale(text[i]), scale < 10_000 { return nil }
    return hasZero ? Part(value: value, end: i, digits: false, isSingle: false) : nil
  }

  /// 三四, 两三, 三五: two digits side by side are about so many.
  private func isPair(_ first: Int, _ second: Int) -> Bool {
    second == first + 1 || first == 3 && second == 5
  }

  /// 廿 and 卅.
  private static func tens(_ c: UInt32) -> Double? { c == 0x5EFF ? 20 : c == 0x5345 ? 30 : nil }
}
