/// A number with its unit as written, e.g. 2-3家: value 2, upper end 3, unit 家.
struct Figure: Sendable {
  var value: Double
  var upper: Double?
  var kind: UnitKind
  /// From the number's first letter to the unit's last.
  var range: Range<Int>
  /// The unit as written, with its scale: 万辆, 亿元, 亿级.
  var unit: Range<Int>
  /// Written in Chinese numerals: 三个, 千亿级.
  var chinese: Bool
  /// 10余家, 100多个.
  var roughly = false
  /// 百家, 千名, 万户: a power of ten by itself, which mostly means many.
  var isRound = false

  /// 五折, 8.5折: always what somebody gets.
  func isDiscount(in text: [UInt32]) -> Bool { text[unit.upperBound - 1] == Scalar.tenths }
}

/// Reads figures: 25万辆, 2-3家, 1.3万亿斤, 超千亿元, 两家, 三至五个, 20%, 千万吨级.
///
/// A figure needs a unit; 5G, 3D, 第2, “5+5” and years have none. All looks ahead are bounded by `maxFigure`.
struct FigureLexer: Sendable {
  /// Scalars that one number may have; the longest in print, 1,234,567,890.12, has 16.
  static let maxNumber = 20

  let text: [UInt32]

  /// A number of digits or of Chinese numerals without its unit.
  struct Number {
    var value: Double
    var end: Int
    /// Where the powers of ten begin that count as part of the unit.
    var scale: Int
    var digits: Bool
    /// Chinese numerals that begin with a digit: 三千万, not 千万.
    var isSpelt = false
  }

  /// The figure that begins here, nil where no unit follows.
  func figure(at start: Int, limit: Int) -> Figure? {
    guard let first = number(at: start, limit: limit) else { return nil }
    var last = first
    var upper: Double?
    var scaled = first
    if isRange(at: first.end, limit), let second = second(at: first.end, limit: limit) {
      upper = second.value
      last = second
    } else if let unit = unit(after: first, limit: limit), unit.end < limit, Scalar.isRange(text[unit.end]),
      let second = second(at: unit.end, limit: limit), let other = self.unit(after: second, limit: limit),
      other.kind == unit.kind, second.digits == first.digits
    {
      upper = second.value  // 1家至3家, 5%—10%
      last = second
    }
    scaled = last
    guard let unit = unit(after: scaled, limit: limit) else { return nil }
    guard first.digits || isPlausible(first, kind: unit.kind) else { return nil }
    var value = first.value
    if let other = upper {
      guard other > value else { return nil }
      if first.scale < first.end { value = rescaled(first, against: last) }
    }
    return Figure(
      value: value, upper: upper, kind: unit.kind, range: start..<unit.end, unit: unit.start..<unit.end,
      chinese: !first.digits, roughly: isOdd(last.end, limit),
      isRound: !first.digits && unit.kind == .count && isRound(first))
  }

  /// Chinese numerals make words as well as figures: 三度 and 四方 are no measures.
  private func isPlausible(_ number: Number, kind: UnitKind) -> Bool {
    switch kind {
    case .physical, .rate, .bare: number.scale < number.end || kind == .rate
    default: true
    }
  }

  /// 三千万株 is a figure; 千万株 and 百家 may be many.
  private func isRound(_ number: Number) -> Bool {
    number.value == 100 || number.value == 1000 || number.scale < number.end && !number.isSpelt
  }

  /// 5000万至1亿元: both ends in the unit of the second.
  private func rescaled(_ first: Number, against last: Number) -> Double {
    let a = power(first.scale..<first.end)
    let b = power(last.scale..<last.end)
    return a == b || b == 0 ? first.value : first.value * a / b
  }

  private func power(_ range: Range<Int>) -> Double {
    var out = 1.0
    for i in range { out *= Scalar.figureScale(text[i]) ?? 1 }
    return out
  }

  /// 2-3家, 1至3家, 1到2个; 到 only between digits.
  private func isRange(at i: Int, _ limit: Int) -> Bool {
    guard i < limit else { return false }
    return Scalar.isRange(text[i]) || text[i] == Scalar.to && i + 1 < limit && Scalar.isDigit(text[i + 1])
  }

  private func second(at mark: Int, limit: Int) -> Number? {
    var i = mark
    if text[i] == Scalar.to { i += 1 }
    while i < limit, i < mark + 3, Scalar.isRange(text[i]) { i += 1 }
    return number(at: i, limit: limit)
  }

  /// Digits with separators and point, then powers of ten; or Chinese numerals.
  func number(at start: Int, limit: Int) -> Number? {
    guard start < limit else { return nil }
    if Scalar.isDigit(text[start]) { return digits(at: start, limit: limit) }
    return numerals(at: start, limit: limit)
  }

  private func digits(at start: Int, limit: Int) -> Number? {
    var value = 0.0
    var fraction = 0.0
    var i = start
    let cap = min(limit, start + Self.maxNumber)
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
      } else if isThousands(at: i, cap: cap), fraction == 0 {
        // 1,500 and 1，500
      } else {
        break
      }
      i += 1
    }
    guard i < start + Self.maxNumber else { return nil }
    var end = i
    while end < limit, end < i + 3, Scalar.figureScale(text[end]) != nil { end += 1 }
    return Number(value: cleaned(value, fraction: fraction), end: end, scale: i, digits: true)
  }

  /// Kills the noise of binary fractions: 176.28 stays 176.28.
  private func cleaned(_ value: Double, fraction: Double) -> Double {
    guard fraction > 0 else { return value }
    let power = (0.1 / fraction * 10).rounded()
    return (value * power).rounded() / power
  }

  private func isThousands(at i: Int, cap: Int) -> Bool {
    guard text[i] == Scalar.latinComma || text[i] == Scalar.comma, i + 3 < cap else { return false }
    guard Scalar.isDigit(text[i + 1]), Scalar.isDigit(text[i + 2]), Scalar.isDigit(text[i + 3]) else { return false }
    return i + 4 >= cap || !Scalar.isDigit(text[i + 4])
  }

  /// 三, 两, 十, 二十五, 三百; 千亿 is 1000 with the scale 亿.
  private func numerals(at start: Int, limit: Int, isRest: Bool = false) -> Number? {
    var total = 0.0
    var digit: Double?
    var i = start
    let cap = min(limit, start + Self.maxNumber)
    while i < cap {
      let c = text[i]
      if let d = Scalar.chineseDigit(c) {
        guard digit == nil || digit == 0 else { return nil }
        digit = Double(d)
      } else if let scale = Scalar.figureScale(c), scale < 10_000 {
        total += (digit ?? 1) * scale
        digit = nil
      } else {
        break
      }
      i += 1
    }
    total += digit ?? 0
    guard total > 0 || i == start else { return nil }  // 零部件
    var end = i
    while end < limit, end < i + 2, let scale = Scalar.figureScale(text[end]), scale >= 10_000 { end += 1 }
    guard end > start else { return nil }
    if i == start { return Number(value: 1, end: end, scale: start, digits: false) }
    let isSpelt = Scalar.chineseDigit(text[start]) != nil
    if !isRest, end == i + 1, Scalar.figureScale(text[i]) == 10_000, end < limit, Scalar.chineseDigit(text[end]) != nil,
      let rest = numerals(at: end, limit: limit, isRest: true), rest.scale == rest.end, rest.value < 10_000
    {
      return Number(value: total * 10_000 + rest.value, end: rest.end, scale: rest.end, digits: false, isSpelt: isSpelt)
    }
    return Number(value: total, end: end, scale: i, digits: false, isSpelt: isSpelt)
  }

  /// The unit after a number: its powers of ten, the unit's word, and 级 of a size.
  private func unit(after number: Number, limit: Int) -> (kind: UnitKind, start: Int, end: Int)? {
    let at = isOdd(number.end, limit) ? number.end + 1 : number.end
    let scaled = number.scale < number.end
    if let found = Units.lexicon.match(text, at: at, limit: limit), let kind = UnitKind(rawValue: found.code) {
      let end = at + found.length
      if kind == .money || !isSpoilt(at: at, length: found.length, limit: limit) {
        if end < limit, text[end] == Scalar.level, kind == .money || kind == .physical {
          return (.level, number.scale, end + 1)
        }
        return (kind, at > number.end ? at : number.scale, end)
      }
    }
    guard scaled else { return nil }
    if at < limit, text[at] == Scalar.level { return (.level, number.scale, at + 1) }
    return (.bare, number.scale, at)
  }

  /// 余 and 多 between a number and its unit.
  private func isOdd(_ at: Int, _ limit: Int) -> Bool {
    at + 1 < limit && (text[at] == Scalar.odd || text[at] == Scalar.many)
  }

  private func isSpoilt(at start: Int, length: Int, limit: Int) -> Bool {
    guard length == 1, let found = Units.spoilers.match(text, at: start, limit: limit) else { return false }
    return found.length > length
  }
}
