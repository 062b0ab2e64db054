extension SentenceScanner {
  /// Parts a part at the 、 and 和 that stand between figures: 百亿级企业3家以上、50亿级企业4家以上.
  func items(of part: SentencePart) -> [ListItem] {
    var bounded: [BoundedFigure] = []
    bounded.reserveCapacity(2)  // Most parts that have a figure have one or two.
    var k = part.tokens.lowerBound
    while k < part.tokens.upperBound {
      if tokens[k].kind == .openBracket, tokens[k].index > k {
        k = tokens[k].index + 1
        continue
      }
      if tokens[k].kind == .figure { bounded.append(self.bounded(k, in: part)) }
      k += 1
    }
    dropTowns(&bounded)
    guard !bounded.isEmpty else { return [] }
    joinRuns(&bounded)
    let origins = origins(bounded, part)
    if let word = leadWord(part.tokens) {
      for n in bounded.indices where bounded[n].before == nil && bounded[n].figure.kind == .rate {
        bounded[n].before = tokens[word].kind
        bounded[n].isCompared = true
        bounded[n].comparison = Self.comparison(bounded[n].figure, before: bounded[n].before, after: bounded[n].after)
      }
    }
    if bounded.count == 1 {
      return [ListItem(range: part.range, tokens: part.tokens, figures: bounded, isFirst: true)]
    }
    var out: [ListItem] = []
    var start = part.range.lowerBound
    var first = part.tokens.lowerBound
    var held: [BoundedFigure] = []
    for n in bounded.indices {
      if n + 1 < bounded.count, isClassList(bounded[n], bounded[n + 1]) { bounded[n].isClass = true }
      held.append(bounded[n])
      guard n + 1 < bounded.count else { break }
      if origins.contains(n) { continue }
      guard let cut = cut(between: bounded[n], bounded[n + 1], part) else { continue }
      let last = tokensBefore(cut, from: bounded[n].token, to: bounded[n + 1].token)
      out.append(ListItem(range: start..<cut, tokens: first..<last, figures: held, isFirst: out.isEmpty))
      start = cut + 1
      first = last
      held = []
    }
    out.append(
      ListItem(
        range: start..<part.range.upperBound, tokens: first..<part.tokens.upperBound, figures: held,
        isFirst: out.isEmpty))
    return out
  }

  private static let townEnds = ScalarSet(scalars("镇乡县区州市旗道"))

  private static let towns = words("乡镇 镇 乡 街道 镇街 乡镇街道 县 县区 县市 区县 县（市、区）")
  private static let aged = words("老年人 老人 的 户籍 常住 居民 人员 人群 人口 儿童 青少年 妇女 青年 失能 高龄 独居 城乡 农村 困难 特殊")
  private static let age: UInt32 = 0x5C81  // 岁

  /// 白水镇等6镇11个村庄, 为65岁以上老人提供一次体检: the towns say where the villages are, an age who they are.
  private func dropTowns(_ bounded: inout [BoundedFigure]) {
    var n = bounded.count - 2
    while n >= 0 {
      if says(where: bounded[n], before: bounded[n + 1]) { bounded.remove(at: n) }
      n -= 1
    }
  }

  private func says(where a: BoundedFigure, before b: BoundedFigure) -> Bool {
    let last = text[a.figure.unit.upperBound - 1]
    if last == Self.age {
      return a.after != nil && b.range.lowerBound > a.range.upperBound
        && Self.aged.contains { text.has($0, at: a.range.upperBound, limit: b.range.lowerBound) }
        && (b.figure.kind == .times || b.figure.kind == .count)
    }
    // 从15个县扩大到57个县 has a comparator.
    guard Self.townEnds.contains(last) || last == Self.piece, a.figure.kind == .count, b.figure.kind == .count,
      b.before == nil, b.range.lowerBound >= a.range.upperBound
    else { return false }
    if a.range.upperBound == b.range.lowerBound { return last != Self.piece }
    // 9个乡镇123个村
    let between = text[a.range.upperBound..<b.range.lowerBound]
    return Self.towns.contains { $0.elementsEqual(between) }
  }

  private static let piece: UInt32 = 0x4E2A  // 个

  /// Figures with nothing but 、 between them share unit, 压缩至 before the first and 以内 after the last.
  private func joinRuns(_ bounded: inout [BoundedFigure]) {
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

  private func join(_ bounded: inout [BoundedFigure], _ run: ClosedRange<Int>) {
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
      bounded[k].isRough = bounded[k].isRough && bounded[k].before != .atLeast && bounded[k].before != .upTo
    }
  }

  private static let fromLetters = ScalarSet(scalars("由从"))
  private static let fromReach = 8
  /// Letters of 统一 and its like before 提高到.
  private static let together = 2

  /// 分别从653元、300元提高到676元、311元, 由1800元和1500元统一提高到2200元: figures of one kind that others grow from.
  private func origins(_ bounded: [BoundedFigure], _ part: SentencePart) -> Range<Int> {
    for n in bounded.indices.dropFirst(2) where bounded[n].place == 0 {
      let (from, to) = (bounded[n - 1], bounded[n])
      guard from.run > 1, from.place == from.run - 1, from.figure.kind == to.figure.kind, grows(from, to) else {
        continue
      }
      let first = bounded[n - from.run].range.lowerBound
      let floor = max(part.range.lowerBound, first - Self.fromReach)
      if text[floor..<first].contains(where: { Self.fromLetters.contains($0) }) { return (n - from.run)..<n }
    }
    return 0..<0
  }

  /// As many follow right behind, or all of them become one.
  private func grows(_ from: BoundedFigure, _ to: BoundedFigure) -> Bool {
    let gap = to.range.lowerBound - from.range.upperBound
    if to.run == 1 { return to.before == .upTo && gap <= Self.together }
    return to.run == from.run && gap == 0 && [.upTo, .atMost, .atLeast].contains(to.before)
  }

  private func tokensBefore(_ cut: Int, from low: Int, to high: Int) -> Int {
    var k = low + 1
    while k < high, tokens[k].range.lowerBound < cut { k += 1 }
    return k
  }

  private static let classWords = words("产值 营收 营业收入 主营业务收入 销售收入 年销售额 销售额 投资 市值 估值 收入 年营收 税收 纳税")

  /// 培育年产值超100亿元、具备较强国际竞争力的龙头企业2家: a sum right after the verb says which things count.
  private func isThreshold(_ a: BoundedFigure, _ b: BoundedFigure, _ part: SentencePart) -> Bool {
    guard a.figure.kind == .money, b.figure.kind == .count, a.before != nil else { return false }
    let start = a.range.lowerBound
    guard Self.classWords.contains(where: { text.ends(with: $0, at: start, floor: part.range.lowerBound) }) else {
      return false
    }
    for k in (a.token + 1)..<max(b.token, a.token + 1) where tokens[k].kind == .build { return false }
    var k = a.token - 1
    while k >= part.tokens.lowerBound, tokens[k].kind != .build { k -= 1 }
    return k >= part.tokens.lowerBound && start - tokens[k].range.upperBound <= 8
      && text[(a.range.upperBound + 1)..<b.range.lowerBound].contains(Scalar.of)
  }

  /// Two compared figures in a list that 的 closes: both belong to the noun after it.
  private func isClassList(_ a: BoundedFigure, _ b: BoundedFigure) -> Bool {
    guard a.before != nil, b.before != nil, b.figure.kind != .count, Scalar.isJoin(text[a.range.upperBound]),
      b.range.upperBound < text.count, text[b.range.upperBound] == Scalar.of
    else { return false }
    for k in (a.token + 1)..<max(b.token, a.token + 1) where tokens[k].kind == .build || tokens[k].kind == .comma {
      return false
    }
    return !tails(after: b.range.upperBound)
  }

  /// 打造10个以上、总面积不低于100万平方米的标杆社区: the second figure describes what the first counts.
  private func isDescribed(_ a: BoundedFigure, _ b: BoundedFigure, _ part: SentencePart) -> Bool {
    let end = b.range.upperBound
    guard a.figure.kind == .count, b.before != nil, b.figure.kind != .count, end < text.count, a.token > 0 else {
      return false
    }
    let lead = tokens[a.token - 1]
    guard lead.kind == .build, lead.range.upperBound == a.range.lowerBound else { return false }
    return text[end] == Scalar.of && !tails(after: end)
      || opens(a.token - 1, floor: part.range.lowerBound) && isNounAhead(end)
  }

  private static let beforeVerb = words(
    "年 底 前 末 内 间 力争 全市 全省 全县 全区 我市 我省 我县 各地 将 要 再 并 新 计划 重点 规划 积极 大力 加快 着力 全面 深入 扎实 累计 共")

  /// No noun stands before a verb in its item: 企业新增20家 has its noun already.
  private func opens(_ token: Int, floor: Int) -> Bool {
    var k = token
    // 引进培育: two verbs in one.
    while k > 0, tokens[k - 1].kind == .build || tokens[k - 1].kind == .push,
      tokens[k - 1].range.upperBound == tokens[k].range.lowerBound
    {
      k -= 1
    }
    let verb = tokens[k].range.lowerBound
    return verb <= floor || !Scalar.isHan(text[verb - 1])
      || Self.beforeVerb.contains { text.ends(with: $0, at: verb, floor: floor) }
  }

  private static let farNoun = 40
  private static let nextDeeds = words("形成 打造 推动 构建 建成 实现 带动 促进")

  /// …10万吨，功能完善、设施先进的骨干基地: the noun that both describe is still to come.
  private func isNounAhead(_ end: Int) -> Bool {
    guard text[end] == Scalar.comma || text[end] == Scalar.listComma, !isDeed(end + 1) else { return false }
    for i in (end + 1)..<min(text.count, end + Self.farNoun) {
      if text[i] == Scalar.of { return true }
      if Scalar.endsSentence(text[i]) || Scalar.isDigit(text[i]) || text[i] == Scalar.semicolon { return false }
    }
    return false
  }

  /// …，形成具有竞争力的体系: a deed of its own, no quality of what was counted.
  private func isDeed(_ start: Int) -> Bool {
    if Self.nextDeeds.contains(where: { text.has($0, at: start, limit: text.count) }) { return true }
    let code = Vocabulary.lexicon.match(text, at: start, limit: text.count)?.code
    return code == WordClass.build.rawValue || code == WordClass.push.rawValue
  }

  /// 的目标 and 的水平 end a figure; they do not make it a threshold.
  private func tails(after end: Int) -> Bool {
    Self.ofTails.contains { text.has($0, at: end, limit: text.count) }
  }

  private static let ofTails = words("的目标 的水平 的规模 的台阶 的比例")

  /// What a thing has, and nothing that is built beside it: 新建3座标准化、库容500吨的冷库.
  private static let attributes = words("面积 产能 容量 规模 库容 能力 投资 占地 长度 总 年产 日产 日处理 年处理 单体 平均 每")

  private static let qualities = ScalarSet(scalars("化型级性式好高强大"))

  /// 新增1个产业集群、新入规企业20家; 新增9座公园、绿道50公里: a count with its noun behind, and a figure with its noun before.
  private func listJoin(between a: BoundedFigure, _ b: BoundedFigure, _ part: SentencePart) -> Int? {
    let end = b.range.upperBound
    guard a.figure.kind == .count, b.figure.kind == .count || b.figure.kind == .physical, a.token > 0,
      end == part.range.upperBound || Scalar.isJoin(text[end]),
      tokens[a.token - 1].kind == .build && tokens[a.token - 1].range.upperBound == a.range.lowerBound
        || text[a.range.lowerBound - 1] == Scalar.etc
    else { return nil }
    let between = a.range.upperBound..<b.range.lowerBound
    guard !text[between].contains(Scalar.of), let join = text[between].firstIndex(of: Scalar.listComma),
      join == text[between].lastIndex(of: Scalar.listComma), join - between.lowerBound > 1,
      between.upperBound - join > 2
    else { return nil }
    let isAttribute = Self.attributes.contains { word in
      (join..<between.upperBound).contains { text.has(word, at: $0, limit: between.upperBound) }
    }
    let isQuality = Self.qualities.contains(text[join - 1])
    return b.figure.kind == .physical && isAttribute && isQuality ? nil : join
  }

  private static let nounReach = 48

  /// 建成草业、肉牛等4个试验站和林草、药材、饲草3个技术中心: two counts with their nouns behind, a list of names between.
  private func nounJoin(between a: BoundedFigure, _ b: BoundedFigure) -> Int? {
    let between = a.range.upperBound..<b.range.lowerBound
    guard a.figure.kind == .count, b.figure.kind == .count, between.count <= Self.nounReach,
      b.range.upperBound < text.count, Scalar.isHan(text[b.range.upperBound]), Scalar.isHan(text[between.lowerBound]),
      text[between.lowerBound] != Scalar.of, text[between.upperBound - 1] != Scalar.of,
      between.allSatisfy({ text[$0] != Scalar.comma && text[$0] != Scalar.open }),
      !tokens[(a.token + 1)..<b.token].contains(where: { $0.kind == .build || $0.kind == .atLeast || $0.kind == .date })
    else { return nil }
    // 甲等10个产业园、乙等20个园区
    if text[between.upperBound - 1] == Scalar.etc, let comma = text[between].firstIndex(of: Scalar.listComma),
      comma - between.lowerBound > 2, between.upperBound - comma > 3
    {
      return comma
    }
    let joins = between.filter { Self.and.contains(text[$0]) && ListJoins.stands(text, at: $0, in: between) }
    guard joins.count == 1, let join = joins.first, join - between.lowerBound > 1, between.upperBound - join > 2,
      text[join..<between.upperBound].contains(Scalar.listComma)
    else { return nil }
    return join
  }

  private static let and = ScalarSet(scalars("和及与"))

  /// Where the list is cut between two figures: after the first, before the second, or before the second's verb.
  private func cut(between a: BoundedFigure, _ b: BoundedFigure, _ part: SentencePart) -> Int? {
    if a.range.upperBound < b.range.lowerBound, Scalar.isJoin(text[a.range.upperBound]) {
      let isOneThing = isThreshold(a, b, part) || isClassList(a, b) || isDescribed(a, b, part)
      return isOneThing ? nil : a.range.upperBound
    }
    // 每个街道建有1个健身广场、每个村建有1个健身点: asked of each of the next, too.
    let between = a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound - 1)
    if let join = between.first(where: { text[$0] == Scalar.listComma && text[$0 + 1] == Scalar.each }) { return join }
    // 充电桩1.2万个（其中公共3000个）、换电站20座
    let next = a.token + 1
    if next < b.token, tokens[next].kind == .openBracket, tokens[next].index > next,
      tokens[next].range.lowerBound == a.range.upperBound
    {
      let close = tokens[tokens[next].index].range.upperBound
      if close < b.range.lowerBound, Scalar.isJoin(text[close]) { return close }
    }
    var start = b.range.lowerBound
    if start - 1 > a.range.upperBound, Scalar.isJoin(text[start - 1]) { return start - 1 }
    var k = b.token - 1
    while k > a.token, tokens[k].range.lowerBound >= start { k -= 1 }
    if let join = listJoin(between: a, b, part) ?? nounJoin(between: a, b) { return join }
    if k > a.token, tokens[k].range.upperBound == start, tokens[k].kind == .build || tokens[k].kind == .growth {
      start = tokens[k].range.lowerBound
      if start - 1 > a.range.upperBound, Scalar.isJoin(text[start - 1]) { return start - 1 }
    }
    return nil
  }
}
