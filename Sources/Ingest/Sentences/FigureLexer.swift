/// Reads figures: 25万辆, 2-3家, 1.3万亿斤, 超千亿元, 两家, 三至五个, 20%, 千万吨级, 百分之八十, -2%.
///
/// A figure needs a unit; 5G, 3D, “5+5” and years have none. All looks ahead are bounded by the longest number and
/// unit.
struct FigureLexer: Sendable {
  let text: [UInt32]
  let numbers: NumberLexer
  private let units = Units.lexicon
  private let spoilers = Units.spoilers

  init(text: [UInt32]) {
    self.text = text
    numbers = NumberLexer(text: text)
  }

  /// A unit with its place, and what the number before it is to be multiplied by: 1万多人 is 10000人.
  private struct FoundUnit {
    var kind: UnitKind
    var start: Int
    var end: Int
    /// Where its word ends; behind that stands the bracket of 300（家）.
    var wordEnd: Int
    var factor = 1.0
  }

  func number(at start: Int, limit: Int) -> WrittenNumber? { numbers.number(at: start, limit: limit) }

  /// The figure that begins here, nil where no unit follows; a sign before it may stand from `floor` on.
  func figure(at start: Int, limit: Int, floor: Int? = nil) -> Figure? {
    if let half = half(at: start, limit: limit) { return half }
    guard let first = number(at: start, limit: limit), first.digits || !isManifold(start, limit) else { return nil }
    if let share = share(first, from: start, limit: limit) ?? fraction(first, from: start, limit: limit) {
      return share
    }
    let sign = floor.flatMap { signLength(before: start, floor: $0) } ?? 0
    var last = first
    var upper = first.upper
    if isRange(at: first.end, from: start, limit), let second = second(at: first.end, limit: limit) {
      upper = second.value
      last = second
    } else if let unit = unit(after: first, limit: limit), isRange(at: unit.end, from: start, limit),
      let second = second(at: unit.end, limit: limit), let other = self.unit(after: second, limit: limit),
      other.kind == unit.kind, second.digits == first.digits
    {
      upper = second.value  // 1家至3家, 5%—10%, 5000万元至1亿元
      last = second
    }
    guard let unit = unit(after: last, limit: limit) else {
      return upper == nil ? listed(first, from: start, limit: limit) : nil
    }
    // 分别扩面5万、5万和3万人以上
    if unit.kind == .bare, upper == nil, let one = listed(first, from: start, limit: limit) { return one }
    guard first.digits || isPlausible(first, at: start, kind: unit.kind) && !isPlace(from: start, unit.start, limit)
    else { return nil }
    var value = first.value
    if last.end > first.end { value = rescaled(first, against: last) }
    let isNegative = sign > 0 && takesSign(unit, sign: sign)
    if isNegative { value = -value }
    if var other = upper {
      if isNegative, other < 0, other < value { swap(&value, &other) }
      guard other > value else { return nil }
      upper = other
    }
    let isPoints = sharesPoints(unit, limit: limit)
    var figure = Figure(
      value: value * unit.factor, upper: upper.map { $0 * unit.factor }, kind: isPoints ? .rate : unit.kind,
      range: (isNegative ? start - sign : start)..<unit.end, unit: unit.start..<unit.wordEnd, chinese: !first.digits,
      roughly: isOdd(last.end, limit), isRound: !first.digits && unit.kind == .count && isRound(first))
    if isPoints { figure.written = "个百分点" }
    if unit.kind == .rate {
      // 百折不挠 is no discount.
      if text[unit.wordEnd - 1] == Scalar.tenths, figure.value >= 10 { return nil }
      rename(&figure)
    }
    return figure
  }

  private static let manifold = scalars("千百")

  /// 千百亿元: hundreds or thousands of them.
  private func isManifold(_ start: Int, _ limit: Int) -> Bool {
    text.has(Self.manifold, at: start, limit: limit)
      || start > 1 && text.has(Self.manifold, at: start - 2, limit: limit)
      || start > 0 && text.has(Self.manifold, at: start - 1, limit: limit)
  }

  // MARK: shares in words

  private static let parts = words("分之")

  /// 百分之八十, 千分之三, 三分之二, 百分之五至百分之八: in per cent.
  private func share(_ whole: WrittenNumber, from start: Int, limit: Int) -> Figure? {
    guard let first = portion(of: whole, limit: limit) else { return nil }
    var upper: Double?
    var end = first.end
    if end < limit, Scalar.isRange(text[end]) || text[end] == Scalar.to,
      let next = number(at: end + 1, limit: limit)
    {
      if let second = portion(of: next, limit: limit) {
        upper = second.value
        end = second.end
      } else if !next.digits, next.end >= limit || text[next.end] != Scalar.year {
        upper = percent(next, of: whole)
        end = next.end
      }
    }
    guard upper.map({ $0 > first.value }) ?? true else { return nil }
    return Figure(
      value: first.value, upper: upper, kind: .rate, range: start..<end, unit: end..<end, chinese: !whole.digits,
      written: "%")
  }

  private func portion(of whole: WrittenNumber, limit: Int) -> (value: Double, end: Int)? {
    guard whole.upper == nil, text.has(Self.parts[0], at: whole.end, limit: limit),
      let own = number(at: whole.end + Self.parts[0].count, limit: limit), let value = percent(own, of: whole)
    else { return nil }
    return (value, own.end)
  }

  /// To four digits behind the point.
  private func percent(_ own: WrittenNumber, of whole: WrittenNumber) -> Double? {
    let all = whole.value * numbers.power(whole.scale..<whole.end)
    guard all > 1 else { return nil }
    return (own.value * numbers.power(own.scale..<own.end) / all * 1_000_000).rounded() / 10_000
  }

  private static let tenth: UInt32 = 0x6210  // 成
  private static let doubling: UInt32 = 0x756A  // 番

  /// 八成 is 80 %, 翻两番 is 4 倍.
  private func rename(_ figure: inout Figure) {
    switch text[figure.unit.upperBound - 1] {
    case Self.tenth:
      figure.value *= 10
      figure.upper = figure.upper.map { $0 * 10 }
      figure.written = "%"
    case Self.doubling where figure.upper == nil && figure.value >= 1 && figure.value <= 4:
      figure.value = [2, 4, 8, 16][Int(figure.value) - 1]
      figure.written = "倍"
    default: break
    }
  }

  private static let halves = scalars("一半")
  private static let halfBefore = words("超过 过 达 达到 不少于 不低于 高于 近 减少 下降 降低 缩短 压缩 压减 退出 淘汰")
  private static let halfAfter = words("以上 左右 以下 以内")

  /// 占总课时一半以上, 超过一半, 减少一半: only beside a comparator or what makes it less.
  private func half(at start: Int, limit: Int) -> Figure? {
    guard text.has(Self.halves, at: start, limit: limit) else { return nil }
    let end = start + Self.halves.count
    guard
      Self.halfAfter.contains(where: { text.has($0, at: end, limit: limit) })
        || Self.halfBefore.contains(where: { text.ends(with: $0, at: start, floor: max(0, start - 4)) })
    else { return nil }
    return Figure(value: 50, kind: .rate, range: start..<end, unit: end..<end, chinese: true, written: "%")
  }

  /// The largest denominator of a share that is written with a stroke.
  private static let mostParts = 10.0

  /// 超过1/3, 不少于2/3的: a share with a stroke between words; 1/2 of a page or a day has digits or no word before it.
  private func fraction(_ part: WrittenNumber, from start: Int, limit: Int) -> Figure? {
    guard part.digits, part.scale == part.end, part.end < limit, text[part.end] == Scalar.slash, start > 0,
      Scalar.isHan(text[start - 1]), let whole = number(at: part.end + 1, limit: limit), whole.digits,
      whole.scale == whole.end, whole.value <= Self.mostParts, part.value >= 1, part.value < whole.value,
      whole.end == limit || !Scalar.isWord(text[whole.end]) && text[whole.end] != Scalar.slash
    else { return nil }
    return Figure(
      value: (part.value / whole.value * 1_000_000).rounded() / 10_000, kind: .rate, range: start..<whole.end,
      unit: whole.end..<whole.end, chinese: false, written: "%")
  }

  // MARK: signs

  private static let negative: UInt32 = 0x8D1F  // 负
  private static let belowZero = words("零下")

  private static func isMinus(_ c: UInt32) -> Bool { c == Scalar.hyphen || c == 0x2212 || c == 0xFF0D }

  /// Letters of the sign before a number: -2%, 负2%, 零下18℃; a hyphen between words or figures is none.
  private func signLength(before start: Int, floor: Int) -> Int {
    guard start > floor else { return 0 }
    if text[start - 1] == Self.negative { return 1 }
    if text.ends(with: Self.belowZero[0], at: start, floor: floor) { return 2 }
    guard Self.isMinus(text[start - 1]) else { return 0 }
    guard start - 2 >= floor else { return 1 }
    let before = text[start - 2]
    return Scalar.isWord(before) || before == 0x25 || before == Scalar.close
      || Scalar.isRange(before) && before != Scalar.upTo
      ? 0 : 1
  }

  private static let degrees: UInt32 = 0x2103  // ℃

  /// A hyphen is a sign before rates and degrees only; elsewhere it joins words.
  private func takesSign(_ unit: FoundUnit, sign: Int) -> Bool {
    unit.kind == .rate || text[unit.wordEnd - 1] == Self.degrees || sign > 1
  }

  // MARK: what a number may mean

  /// Chinese numerals make words as well as figures: 三度 and 四方 are no measures.
  private func isPlausible(_ number: WrittenNumber, at start: Int, kind: UnitKind) -> Bool {
    switch kind {
    case .physical where number.isSpelt && number.value > 1 && start > 0 && Self.reached.contains(text[start - 1]): true
    case .physical, .rate, .bare: number.scale < number.end || kind == .rate || number.isSpelt && number.value >= 10
    default: true
    }
  }

  /// With what the names of places go on behind a numeral and what could be a measure: 三门峡, 五台山, 十里河.
  private static let places = Lexicon("枝 村 门峡 门县 台河 台山 盘水 里屯 里河 里桥 里铺 里店 里沟 里岗 道沟 道河 道江 家渠")
  /// 两位数, 两篇大文章: what is said, not counted.
  private static let idioms = Lexicon("位数 篇大文章 篇文章")

  private func isPlace(from start: Int, _ unit: Int, _ limit: Int) -> Bool {
    unit == start + 1
      && (Self.places.match(text, at: unit, limit: limit) != nil
        || Self.idioms.match(text, at: unit, limit: limit) != nil)
  }

  /// 从四公斤增加到五公斤: before a measure that is compared even one numeral is a figure.
  private static let reached = ScalarSet(scalars("到至达过于从由"))
  private static let points = words("个百分点")

  /// 3个和4个百分点: the unit stands behind the last of them.
  private func sharesPoints(_ unit: FoundUnit, limit: Int) -> Bool {
    guard unit.kind == .count, unit.wordEnd - unit.start == 1, unit.end + 1 < limit, Scalar.isJoin(text[unit.end]),
      text[unit.start] == Self.points[0][0], let next = number(at: unit.end + 1, limit: limit)
    else { return false }
    return text.has(Self.points[0], at: next.end, limit: limit)
  }

  /// 三千万株 is a figure; 千万株 and 百家 may be many.
  private func isRound(_ number: WrittenNumber) -> Bool {
    (number.value == 100 || number.value == 1000) && !number.isSpelt || number.scale < number.end && !number.isSpelt
  }

  // MARK: ranges

  /// 5000万至1亿元: both ends in the unit of the second; 8000至1.2万家 too.
  private func rescaled(_ first: WrittenNumber, against last: WrittenNumber) -> Double {
    let own = numbers.power(first.scale..<first.end)
    let shared = numbers.power(last.scale..<last.end)
    if first.scale < first.end { return own == shared || shared == 0 ? first.value : first.value * own / shared }
    return shared > 1 && last.value > 0 && first.value > last.value ? first.value / shared : first.value
  }

  /// 2-3家, 1至3家, 1到2个; 到 only between numbers, and after 从 the first is where it starts from.
  private func isRange(at i: Int, from start: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit else { return false }
    let isTo = text[i] == Scalar.to || text[i] == Scalar.upTo
    if isTo, start > 0, text[start - 1] == Scalar.from || text[start - 1] == Scalar.by { return false }
    if Scalar.isRange(text, at: i, limit: limit) { return true }
    return text[i] == Scalar.to && (Scalar.isDigit(text[i + 1]) || Scalar.chineseDigit(text[i + 1]) != nil)
  }

  private func second(at mark: Int, limit: Int) -> WrittenNumber? {
    var i = mark + 1
    if text[mark] != Scalar.hyphen, i + 1 < limit, Self.isMinus(text[i]) || text[i] == Self.negative,
      Scalar.isDigit(text[i + 1])
    {  // -5%至-3%
      guard var number = number(at: i + 1, limit: limit) else { return nil }
      number.value = -number.value
      return number
    }
    while i < limit, i < mark + 3, Scalar.isRange(text, at: i, limit: limit) { i += 1 }
    return number(at: i, limit: limit)
  }

  // MARK: units

  /// The unit after a number: its powers of ten, the unit's word, and 级 of a size.
  private func unit(after number: WrittenNumber, limit: Int) -> FoundUnit? {
    guard isOdd(number.end, limit) else {
      return unit(at: number.end, scale: number.scale, limit: limit) ?? bracketed(after: number, limit: limit)
    }
    let at = number.end + 1
    let hasScale = number.scale < number.end
    var word = at
    if !hasScale { while word < limit, word < at + 3, Scalar.figureScale(text[word]) != nil { word += 1 } }
    guard var found = unit(at: word, scale: at, limit: limit) else { return nil }
    if hasScale { found.factor = numbers.power(number.scale..<number.end) }
    return found
  }

  private func unit(at: Int, scale: Int, limit: Int) -> FoundUnit? {
    if let found = units.match(text, at: at, limit: limit), let kind = UnitKind(rawValue: found.code) {
      let end = at + found.length
      if kind == .money || !isSpoilt(at: at, length: found.length, limit: limit) {
        if kind == .money, let part = perEnd(end, limit) {
          return FoundUnit(kind: kind, start: scale, end: part, wordEnd: part)
        }
        if kind == .count || kind == .physical, let whole = quotientEnd(end, limit) {
          return FoundUnit(kind: .physical, start: scale, end: whole, wordEnd: whole)
        }
        if end < limit, text[end] == Scalar.level, kind == .money || kind == .physical {
          return FoundUnit(kind: .level, start: scale, end: end + 1, wordEnd: end + 1)
        }
        if kind == .count, let close = otherUnitEnd(end, limit) {
          return FoundUnit(kind: kind, start: scale, end: close, wordEnd: close)
        }
        return FoundUnit(kind: kind, start: scale, end: end, wordEnd: end)
      }
    }
    guard scale < at else { return nil }
    if at < limit, text[at] == Scalar.level {
      return FoundUnit(kind: .level, start: scale, end: at + 1, wordEnd: at + 1)
    }
    return FoundUnit(kind: .bare, start: scale, end: at, wordEnd: at)
  }

  private static let shares = Lexicon("吨钢 千人 万人 百人 十万人 百户 千户 万户 平方公里 百公里 公里 村 县 乡镇 社区 班 校")

  /// Where 张/千人, 克/千瓦时 ends: so much of the one for each of the other.
  private func quotientEnd(_ end: Int, _ limit: Int) -> Int? {
    guard end + 1 < limit, text[end] == Scalar.slash else { return nil }
    if let share = Self.shares.match(text, at: end + 1, limit: limit) { return end + 1 + share.length }
    var word = end + 1
    while word < limit, word < end + 3, Scalar.figureScale(text[word]) != nil { word += 1 }  // 吨/万千瓦时
    guard let found = units.match(text, at: word, limit: limit), let kind = UnitKind(rawValue: found.code),
      kind == .physical || kind == .count || kind == .years || kind == .time
    else { return nil }
    return word + found.length
  }

  /// 300（家）, 20（亿元）.
  private func bracketed(after number: WrittenNumber, limit: Int) -> FoundUnit? {
    guard number.digits, number.scale == number.end, number.end + 2 < limit, text[number.end] == Scalar.open else {
      return nil
    }
    let start = number.end + 1
    var word = start
    while word < limit, word < start + 3, Scalar.figureScale(text[word]) != nil { word += 1 }
    guard let found = units.match(text, at: word, limit: limit), let kind = UnitKind(rawValue: found.code),
      kind == .count || kind == .money || kind == .rate || kind == .physical
    else { return nil }
    let end = word + found.length
    guard end < limit, text[end] == Scalar.close else { return nil }
    return FoundUnit(kind: kind, start: start, end: end + 1, wordEnd: end)
  }

  /// Where 套（间）, 场（次） ends: another unit of things that are counted, in brackets.
  private func otherUnitEnd(_ end: Int, _ limit: Int) -> Int? {
    guard end + 2 < limit, text[end] == Scalar.open else { return nil }
    var close = end
    // 艘（台、套）
    repeat {
      guard let found = units.match(text, at: close + 1, limit: limit), let kind = UnitKind(rawValue: found.code),
        kind == .count || kind == .times
      else { return nil }
      close += 1 + found.length
    } while close + 1 < limit && text[close] == Scalar.listComma
    return close < limit && text[close] == Scalar.close ? close + 1 : nil
  }

  /// 余, 多 and + between a number and its unit.
  private func isOdd(_ at: Int, _ limit: Int) -> Bool {
    guard at + 1 < limit else { return false }
    if text[at] == Scalar.plus { return Scalar.isHan(text[at + 1]) }
    return text[at] == Scalar.odd || text[at] == Scalar.many
  }

  private static let perWords = Lexicon(
    "小时 天 日 月 年 架次 人次 人 户 家 次 台 套 辆 亩 吨 件 张 本 间 平方米 平方公里 公里 千瓦时 千瓦 度 立方米 个 株 头 只 标箱 箱 座 所 班")

  /// Where 元/架次 ends.
  private func perEnd(_ end: Int, _ limit: Int) -> Int? {
    guard end < limit, text[end] == Scalar.slash,
      let word = Self.perWords.match(text, at: end + 1, limit: limit)
    else { return nil }
    return end + 1 + word.length
  }

  private func isSpoilt(at start: Int, length: Int, limit: Int) -> Bool {
    // 5000M以上 is a width; MPa and M3 are something else.
    let last = start + length - 1
    if length == 1, Scalar.isLatin(text[last]), last + 1 < limit, Scalar.isWord(text[last + 1]) { return true }
    guard length == 1, let found = spoilers.match(text, at: start, limit: limit) else { return false }
    return found.length > length
  }
}
