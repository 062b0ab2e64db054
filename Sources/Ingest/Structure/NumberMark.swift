/// The number that opens a heading or an item: 一、 （一） 1. （1） ① 第一章 1.1.
struct NumberMark: Sendable, Hashable {
  enum Style: Int, Sendable, Hashable, CaseIterable {
    /// 第一章, 第一部分.
    case chapter
    /// 第一节.
    case part
    /// 第一条, in measures that are written like rules.
    case article
    /// 一、
    case han
    /// （一）
    case hanBracket
    /// 1. 1． 1、
    case arabic
    /// 1.1
    case decimal
    /// 1.1.1 and deeper
    case deepDecimal
    /// （1） 1）
    case arabicBracket
    /// ①
    case circled
    /// 第一篇, 第一编: it holds chapters.
    case volume

    /// The style of the number decides the level.
    var level: Int {
      switch self {
      case .volume, .chapter, .han: 1
      case .part, .hanBracket: 2
      case .arabic, .article: 3
      case .decimal, .arabicBracket: 4
      case .deepDecimal, .circled: 5
      }
    }
  }

  var style: Style
  var value: Int
  /// Scalars that the mark takes, its closing point included.
  var length: Int
}

extension NumberMark {
  /// Digits that a heading's number can have: a longer one is a year or a quantity.
  private static let mostDigits = 3
  private static let dotAfter: [UInt32] = [Scalar.dot, Scalar.listComma, Scalar.wideDot]
  /// What follows a decimal that is a quantity and not a heading: 1.5亿元, 1.2万人, 3.8米.
  private static let units = ScalarSet(scalars("万亿千百倍个家元吨公平人件米亩套项次户种年月天小级度分斤美"))

  /// Words of titles that begin as units do: 2.1项目引资目标.
  private static let titleWords = words(
    "项目 人才 人力 人员 人口 公共 公路 公司 平台 平安 平原 家庭 家政 天然 年度 月度 分类 分级 分工 级别 美丽 美化 度假 次序 种植 种业")

  private static func opensTitle(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    titleWords.contains {
      $0.count <= range.count && $0.elementsEqual(text[range.lowerBound..<(range.lowerBound + $0.count)])
    }
  }

  /// Reads the mark at `index`; nil when the line does not begin with a number of a heading.
  static func read(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> NumberMark? {
    guard index < end else { return nil }
    let first = text[index]
    if Scalar.isDigit(first) { return readArabic(text, at: index, end: end) }
    if first == Scalar.open { return readBracketed(text, at: index, end: end) }
    if Scalar.isCircled(first) {
      return NumberMark(style: .circled, value: Int(first - 0x2460) + 1, length: 1)
    }
    if first == Scalar.ordinal { return readChapter(text, at: index, end: end) }
    guard let (value, next) = readHan(text, at: index, end: end), next < end, dotAfter.contains(text[next]) else {
      return nil
    }
    return NumberMark(style: .han, value: value, length: next + 1 - index)
  }

  /// 一, 十二 without a mark behind it; the caller sees what follows.
  static func readBareHan(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> NumberMark? {
    guard let (value, next) = readHan(text, at: index, end: end), value > 0, next < end, Scalar.isHan(text[next]) else {
      return nil
    }
    return NumberMark(style: .han, value: value, length: next - index)
  }

  private static func readArabic(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> NumberMark? {
    guard let (value, next) = readDigits(text, at: index, end: end), next < end else { return nil }
    let mark = text[next]
    if mark == Scalar.close { return NumberMark(style: .arabicBracket, value: value, length: next + 1 - index) }
    guard dotAfter.contains(mark) else { return nil }
    guard mark == Scalar.dot, next + 1 < end, Scalar.isDigit(text[next + 1]) else {
      return NumberMark(style: .arabic, value: value, length: next + 1 - index)
    }
    // 2.2026年民生实事: an item's number before a year.
    if isYear(text, at: next + 1, end: end) {
      return NumberMark(style: .arabic, value: value, length: next + 1 - index)
    }
    var cursor = next
    var depth = 0
    var last = value
    while cursor + 1 < end, text[cursor] == Scalar.dot, let (digits, after) = readDigits(text, at: cursor + 1, end: end)
    {
      last = digits
      cursor = after
      depth += 1
    }
    guard cursor < end, Scalar.isHan(text[cursor]),
      depth > 1 || !units.contains(text[cursor]) || opensTitle(text, cursor..<end)
    else { return nil }
    return NumberMark(style: depth == 1 ? .decimal : .deepDecimal, value: last, length: cursor - index)
  }

  private static func isYear(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> Bool {
    index + 4 < end && text[index + 4] == Scalar.year && (index..<(index + 4)).allSatisfy { Scalar.isDigit(text[$0]) }
      && (text[index] == Scalar.zero + 2 || text[index] == Scalar.zero + 1)
  }

  private static func readBracketed(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> NumberMark? {
    if let (value, next) = readHan(text, at: index + 1, end: end), next < end, text[next] == Scalar.close {
      return NumberMark(style: .hanBracket, value: value, length: next + 1 - index)
    }
    if let (value, next) = readDigits(text, at: index + 1, end: end), next < end, text[next] == Scalar.close {
      return NumberMark(style: .arabicBracket, value: value, length: next + 1 - index)
    }
    return nil
  }

  private static let goesOn = ScalarSet(scalars("制写辑委队组码号章幅"))

  private static func readChapter(_ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> NumberMark? {
    let number =
      readHan(text, at: index + 1, end: end) ?? readDigits(text, at: index + 1, end: end)
    guard let (value, next) = number, next < end else { return nil }
    switch text[next] {
    case 0x7F16, 0x7BC7:  // 编 篇, no 第一编制单位
      if next + 1 < end, goesOn.contains(text[next + 1]) { return nil }
      return NumberMark(style: .volume, value: value, length: next + 1 - index)
    case 0x7AE0:  // 章
      return NumberMark(style: .chapter, value: value, length: next + 1 - index)
    case 0x8282:  // 节
      return NumberMark(style: .part, value: value, length: next + 1 - index)
    case Scalar.article:  // 条
      return NumberMark(style: .article, value: value, length: next + 1 - index)
    case 0x90E8 where next + 1 < end && text[next + 1] == 0x5206:  // 部分
      return NumberMark(style: .chapter, value: value, length: next + 2 - index)
    default: return nil
    }
  }

  private static func readDigits(
    _ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int
  ) -> (value: Int, next: Int)? {
    var cursor = index
    var value = 0
    while cursor < end, Scalar.isDigit(text[cursor]) {
      guard cursor - index < mostDigits else { return nil }
      value = value * 10 + Int(text[cursor] - Scalar.zero)
      cursor += 1
    }
    return cursor > index ? (value, cursor) : nil
  }

  /// 一 … 九十九, 一百二十 and the positional 一〇.
  private static func readHan(
    _ text: UnsafeBufferPointer<UInt32>, at index: Int, end: Int
  ) -> (value: Int, next: Int)? {
    var cursor = index
    var value = 0
    var digit: Int?
    while cursor < end, cursor - index < 6 {
      if let next = Scalar.chineseDigit(text[cursor]) {
        digit = (digit ?? 0) * 10 + next
      } else if let scale = Scalar.chineseScale(text[cursor]) {
        value += (digit ?? 1) * scale
        digit = nil
      } else {
        break
      }
      cursor += 1
    }
    return cursor > index ? (value + (digit ?? 0), cursor) : nil
  }
}
