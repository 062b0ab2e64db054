import Policy

/// One member of a list: the words of one figure, with the comparators at its sides.
struct Item: Sendable {
  var range: Range<Int>
  /// Into the scanner's tokens.
  var tokens: Range<Int>
  var figures: [Bounded]
  /// This is the first, or only, item of its segment.
  var isFirst: Bool
}

/// A figure with its comparators: 不少于100个, 10家左右.
struct Bounded: Sendable {
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
  var before: Mark?
  var after: Mark?
  /// It says which things are meant: 入井人数超过30人、井深超过800米的矿山.
  var isClass = false
  /// Its place in a run of bare figures, 3个、5个和9个工作日内, and how many there are.
  var place = 0
  var run = 1
}

extension SentenceScanner {
  /// The figure of this token with what stands directly before and after it.
  func bounded(_ token: Int, in segment: Segment) -> Bounded {
    let figure = figures[tokens[token].index]
    var start = figure.range.lowerBound
    var end = figure.range.upperBound
    var before: Mark?
    var after: Mark?
    var striven = false
    var k = token - 1
    if k >= segment.tokens.lowerBound, tokens[k].mark == .date, tokens[k].range.upperBound + 1 == start,
      text[start - 1] == Scalar.of
    {
      start = tokens[k].range.lowerBound  // 提升至2025年的500亿元
      k -= 1
      if k >= segment.tokens.lowerBound,
        tokens[k].mark == .atLeast || tokens[k].mark == .atMost || tokens[k].mark == .upTo,
        tokens[k].range.upperBound >= start
      {
        start = tokens[k].range.upperBound
      }
    }
    while k >= segment.tokens.lowerBound, tokens[k].range.upperBound == start {
      let mark = tokens[k].mark
      guard mark == .atLeast || mark == .atMost || mark == .upTo || mark == .about || mark == .strive else { break }
      if mark == .strive {
        striven = true
      } else if before == nil || before == .about {
        before = before == .about ? .about : mark
      }
      start = tokens[k].range.lowerBound
      k -= 1
    }
    k = token + 1
    while k < segment.tokens.upperBound, tokens[k].range.lowerBound == end {
      let mark = tokens[k].mark
      guard mark == .orMore || mark == .orLess || mark == .within || mark == .roughly else { break }
      if after == nil || mark == .roughly { after = mark }
      end = tokens[k].range.upperBound
      k += 1
    }
    return Bounded(
      figure: figure, token: token, range: start..<end,
      comparison: Self.comparison(figure, before: before, after: after),
      isCompared: before != nil || after != nil, isStriven: striven,
      isRough: (before == .about || after == .roughly) && before != .atLeast && before != .upTo,
      isLimit: after == .within || before == .atMost, before: before, after: after)
  }

  /// 左右 and 约 win over 达到, 以上 and 以内 over what stands before; a time limit is never a range.
  static func comparison(_ figure: Figure, before: Mark?, after: Mark?) -> Comparison {
    if figure.kind == .time, after == .within || before == .atMost { return .atMost }
    if figure.upper != nil { return .range }
    if after == .roughly || before == .about || figure.roughly { return .about }
    switch after {
    case .orMore: return .atLeast
    case .within, .orLess: return .atMost
    default: break
    }
    switch before {
    case .atLeast: return .atLeast
    case .atMost: return .atMost
    default: return .equal
    }
  }

  /// Parts a segment at the 、 and 和 that stand between figures: 百亿级企业3家以上、50亿级企业4家以上.
  func items(of segment: Segment) -> [Item] {
    var bounded: [Bounded] = []
    var k = segment.tokens.lowerBound
    while k < segment.tokens.upperBound {
      if tokens[k].mark == .openBracket, tokens[k].index > k {
        k = tokens[k].index + 1
        continue
      }
      if tokens[k].mark == .figure { bounded.append(self.bounded(k, in: segment)) }
      k += 1
    }
    guard !bounded.isEmpty else { return [] }
    joinRuns(&bounded)
    var out: [Item] = []
    var start = segment.range.lowerBound
    var first = segment.tokens.lowerBound
    var held: [Bounded] = []
    for n in bounded.indices {
      if n + 1 < bounded.count, isClassList(bounded[n], bounded[n + 1]) { bounded[n].isClass = true }
      held.append(bounded[n])
      guard n + 1 < bounded.count else { break }
      guard let cut = cut(between: bounded[n], bounded[n + 1], segment) else { continue }
      let last = tokensBefore(cut, from: bounded[n].token, to: bounded[n + 1].token)
      out.append(Item(range: start..<cut, tokens: first..<last, figures: held, isFirst: out.isEmpty))
      start = cut + 1
      first = last
      held = []
    }
    out.append(
      Item(
        range: start..<segment.range.upperBound, tokens: first..<segment.tokens.upperBound, figures: held,
        isFirst: out.isEmpty))
    return out
  }

  /// Figures with nothing but 、 between them share unit, 压缩至 before the first and 以内 after the last.
  private func joinRuns(_ bounded: inout [Bounded]) {
    var first = 0
    while first < bounded.count {
      var last = first
      while last + 1 < bounded.count, bounded[last].range.upperBound + 1 == bounded[last + 1].range.lowerBound,
        Scalar.isJoin(text[bounded[last].range.upperBound])
      {
        last += 1
      }
      if last > first { join(&bounded, first...last) }
      first = last + 1
    }
  }

  private func join(_ bounded: inout [Bounded], _ run: ClosedRange<Int>) {
    let before = bounded[run.lowerBound].before
    let after = bounded[run.upperBound].after
    let end = bounded[run.upperBound].figure
    for k in run {
      if bounded[k].figure.kind == .count, end.kind == .time,
        text[bounded[k].figure.unit.lowerBound] == text[end.unit.lowerBound]
      {
        bounded[k].figure.kind = .time
        bounded[k].figure.unit = end.unit
      }
      guard bounded[k].figure.kind == end.kind else { continue }
      bounded[k].place = k - run.lowerBound
      bounded[k].run = run.count
      bounded[k].before = bounded[k].before ?? before
      bounded[k].after = bounded[k].after ?? after
      bounded[k].comparison = Self.comparison(bounded[k].figure, before: bounded[k].before, after: bounded[k].after)
      bounded[k].isCompared = bounded[k].before != nil || bounded[k].after != nil
      bounded[k].isLimit = bounded[k].after == .within || bounded[k].before == .atMost
    }
  }

  private func tokensBefore(_ cut: Int, from low: Int, to high: Int) -> Int {
    var k = low + 1
    while k < high, tokens[k].range.lowerBound < cut { k += 1 }
    return k
  }

  private static let classWords = words("产值 营收 营业收入 主营业务收入 销售收入 年销售额 销售额 投资 市值 估值 收入 年营收 税收 纳税")

  /// 培育年产值超100亿元、具备较强国际竞争力的龙头企业2家: a sum right after the verb says which things count.
  private func isThreshold(_ a: Bounded, _ b: Bounded, _ segment: Segment) -> Bool {
    guard a.figure.kind == .money, b.figure.kind == .count, a.before != nil else { return false }
    let start = a.range.lowerBound
    guard Self.classWords.contains(where: { text.ends(with: $0, at: start, floor: segment.range.lowerBound) }) else {
      return false
    }
    for k in (a.token + 1)..<max(b.token, a.token + 1) where tokens[k].mark == .build { return false }
    var k = a.token - 1
    while k >= segment.tokens.lowerBound, tokens[k].mark != .build { k -= 1 }
    return k >= segment.tokens.lowerBound && start - tokens[k].range.upperBound <= 8
      && text[(a.range.upperBound + 1)..<b.range.lowerBound].contains(Scalar.of)
  }

  /// Two compared figures in a list that 的 closes: both belong to the noun after it.
  private func isClassList(_ a: Bounded, _ b: Bounded) -> Bool {
    guard a.before != nil, b.before != nil, b.figure.kind != .count, Scalar.isJoin(text[a.range.upperBound]),
      b.range.upperBound < text.count, text[b.range.upperBound] == Scalar.of
    else { return false }
    for k in (a.token + 1)..<max(b.token, a.token + 1) where tokens[k].mark == .build || tokens[k].mark == .comma {
      return false
    }
    return !tails(after: b.range.upperBound)
  }

  /// 打造10个以上、总面积不低于100万平方米的标杆社区: the second figure describes what the first counts.
  private func isDescribed(_ a: Bounded, _ b: Bounded) -> Bool {
    guard a.figure.kind == .count, b.before != nil, b.figure.kind != .count, b.range.upperBound < text.count,
      text[b.range.upperBound] == Scalar.of, !tails(after: b.range.upperBound), a.token > 0
    else { return false }
    let lead = tokens[a.token - 1]
    return lead.mark == .build && lead.range.upperBound == a.range.lowerBound
  }

  /// 的目标 and 的水平 end a figure; they do not make it a threshold.
  private func tails(after end: Int) -> Bool {
    Self.ofTails.contains { text.has($0, at: end, limit: text.count) }
  }

  private static let ofTails = words("的目标 的水平 的规模 的台阶 的比例")

  /// Where the list is cut between two figures: after the first, before the second, or before the second's verb.
  private func cut(between a: Bounded, _ b: Bounded, _ segment: Segment) -> Int? {
    if a.range.upperBound < b.range.lowerBound, Scalar.isJoin(text[a.range.upperBound]) {
      let isOneThing = isThreshold(a, b, segment) || isClassList(a, b) || isDescribed(a, b)
      return isOneThing ? nil : a.range.upperBound
    }
    var start = b.range.lowerBound
    if start - 1 > a.range.upperBound, Scalar.isJoin(text[start - 1]) { return start - 1 }
    var k = b.token - 1
    while k > a.token, tokens[k].range.lowerBound >= start { k -= 1 }
    if k > a.token, tokens[k].range.upperBound == start, tokens[k].mark == .build || tokens[k].mark == .growth {
      start = tokens[k].range.lowerBound
      if start - 1 > a.range.upperBound, Scalar.isJoin(text[start - 1]) { return start - 1 }
    }
    return nil
  }
}
