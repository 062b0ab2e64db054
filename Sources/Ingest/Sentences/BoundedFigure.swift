import Policy

/// A figure with its comparators: 不少于100个, 10家左右.
struct BoundedFigure: Sendable {
  var figure: Figure
  /// Index of the figure's token.
  var token: Int
  /// With the comparators before and after it.
  var range: Range<Int>
  var comparison: Comparison
  /// A comparator stands before or after it.
  var isCompared: Bool
  /// 力争 stands just before it.
  var isStriven: Bool
  /// Only 约 or 近.
  var isRough: Bool
  /// 以内 or 压缩至: the mark of a time limit.
  var isLimit: Bool
  /// The comparators themselves.
  var before: WordClass?
  var after: WordClass?
  /// It says which things are meant: 入井人数超过30人、井深超过800米的矿山.
  var isClass = false
  /// Its place in a run of bare figures, 3个、5个和9个工作日内, and how many there are.
  var place = 0
  var run = 1
}

extension SentenceScanner {
  /// The figure of this token with what stands directly before and after it.
  func bounded(_ token: Int, in part: SentencePart) -> BoundedFigure {
    let figure = figures[tokens[token].index]
    var start = figure.range.lowerBound
    var end = figure.range.upperBound
    var before: WordClass?
    var after: WordClass?
    var striven = false
    var k = token - 1
    if k >= part.tokens.lowerBound, tokens[k].kind == .date, tokens[k].range.upperBound + 1 == start,
      text[start - 1] == Scalar.of
    {
      start = tokens[k].range.lowerBound  // 提升至2025年的500亿元
      k -= 1
      if k >= part.tokens.lowerBound,
        tokens[k].kind == .atLeast || tokens[k].kind == .atMost || tokens[k].kind == .upTo,
        tokens[k].range.upperBound >= start
      {
        start = tokens[k].range.upperBound
      }
    }
    if let word = Self.each.first(where: { text.ends(with: $0, at: start, floor: part.range.lowerBound + 1) }),
      k >= part.tokens.lowerBound, tokens[k].range.upperBound == start - word.count,
      tokens[k].kind == .upTo || tokens[k].kind == .atLeast
    {
      start -= word.count  // 提高到人均320元
    }
    if let word = comparator(overBaseOf: figure, k, in: part) {
      k = word
      start = tokens[word].range.upperBound
    }
    if k >= part.tokens.lowerBound, tokens[k].range.upperBound + 1 == start, text[start - 1] == Self.done,
      tokens[k].kind == .atLeast || tokens[k].kind == .upTo
    {
      start -= 1  // 达到了12000套
    }
    while k >= part.tokens.lowerBound, tokens[k].range.upperBound == start {
      let kind = tokens[k].kind
      guard kind == .atLeast || kind == .atMost || kind == .upTo || kind == .about || kind == .strive else { break }
      if kind == .strive {
        striven = true
      } else if before == nil || before == .about {
        before = before == .about ? .about : kind
      }
      start = tokens[k].range.lowerBound
      k -= 1
    }
    k = token + 1
    while k < part.tokens.upperBound, tokens[k].range.lowerBound == end {
      let kind = tokens[k].kind
      guard kind == .orMore || kind == .orLess || kind == .within || kind == .roughly, !isInner(k, figure)
      else { break }
      if after == nil || kind == .roughly { after = kind }
      end = tokens[k].range.upperBound
      k += 1
    }
    if let word = comparator(behindGloss: k, at: end, in: part) {
      after = tokens[word].kind
      end = tokens[word].range.upperBound
    }
    return BoundedFigure(
      figure: figure, token: token, range: start..<end,
      comparison: Self.comparison(figure, before: before, after: after),
      isCompared: before != nil || after != nil, isStriven: striven,
      isRough: (before == .about || after == .roughly) && before != .atLeast && before != .upTo,
      isLimit: after == .within || before == .atMost, before: before, after: after)
  }

  /// Letters of a gloss between a figure and its comparator.
  private static let longestGloss = 16

  /// 建成充电桩12万个（含私人桩）以上: a gloss in brackets parts no figure from its comparator.
  private func comparator(behindGloss open: Int, at end: Int, in part: SentencePart) -> Int? {
    guard open < part.tokens.upperBound, tokens[open].kind == .openBracket, tokens[open].range.lowerBound == end,
      case let close = tokens[open].index, close > open, close + 1 < part.tokens.upperBound,
      case let word = tokens[close + 1], word.kind == .orMore || word.kind == .orLess,
      word.range.lowerBound == tokens[close].range.upperBound, word.range.lowerBound - end <= Self.longestGloss
    else { return nil }
    return close + 1
  }

  private static let inner: UInt32 = 0x5185  // 内

  /// 60条内街小巷: the first letter of what is counted, where 3家内 and 2公里内 say how much at most.
  private func isInner(_ token: Int, _ figure: Figure) -> Bool {
    let word = tokens[token].range
    return figure.kind == .count && word.count == 1 && text[word.lowerBound] == Self.inner
      && word.upperBound < text.count && Scalar.isHan(text[word.upperBound]) && text[word.upperBound] != Scalar.of
  }

  private static let done: UInt32 = 0x4E86  // 了

  /// Letters of what a share is one of.
  private static let longestBase = 24

  /// 不低于绩效工资总量的70%, 增加到全国人口的72%: the comparator stands before what the figure is a share of.
  private func comparator(overBaseOf figure: Figure, _ token: Int, in part: SentencePart) -> Int? {
    let start = figure.range.lowerBound
    guard figure.kind == .rate, token >= part.tokens.lowerBound, start > part.range.lowerBound else { return nil }
    let hasOf = text[start - 1] == Scalar.of
    // 不低于最大用电负荷5%: without 的 the base follows right behind 不低于.
    guard hasOf || tokens[token].kind == .atLeast && text[tokens[token].range.lowerBound] == Scalar.negation else {
      return nil
    }
    // 不低于当地最低生活保障标准的1.6倍: words of the base may be tokens too.
    var token = token
    while token >= part.tokens.lowerBound, start - tokens[token].range.upperBound <= Self.longestBase + 1,
      ![.atLeast, .upTo, .atMost, .figure, .date].contains(tokens[token].kind)
    {
      token -= 1
    }
    guard token >= part.tokens.lowerBound else { return nil }
    guard tokens[token].kind == .atLeast || tokens[token].kind == .upTo else { return nil }
    let base = tokens[token].range.upperBound..<(hasOf ? start - 1 : start)
    return (2...Self.longestBase).contains(base.count) && base.allSatisfy { Scalar.isHan(text[$0]) } ? token : nil
  }

  private static let each = words("每千人 每万人 每百人 每十万人 每百户 每百 人均 户均 亩均 每人每年 每人每月 每人 平均")

  /// 余, 多 and + say that it is at least so much; a rank is reached from 1 up to it.
  ///
  /// 左右 and 约 win over 达到, 以上 and 以内 over what stands before; a time limit is never a range.
  static func comparison(_ figure: Figure, before: WordClass?, after: WordClass?) -> Comparison {
    if figure.kind == .rank { return .atMost }
    if figure.kind == .time, after == .within || before == .atMost { return .atMost }
    if figure.upper != nil { return .range }
    if after == .roughly || before == .about { return .about }
    switch after {
    case .orMore: return .atLeast
    case .within, .orLess: return .atMost
    default: break
    }
    switch before {
    case .atLeast: return .atLeast
    case .atMost: return .atMost
    default: return figure.roughly ? .atLeast : .equal
    }
  }
}
