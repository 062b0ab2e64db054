import Policy

extension TargetReader {
  /// A list of names before 等 or a clause before the verb is longer than an indicator should be.
  private static let maxLead = 14
  /// A remark in brackets this long is no part of a name: （集团） is.
  private static let maxBracket = 8

  /// The indicator, understandable alone: the words before the figure, or verb and noun with 数.
  func indicator(_ s: Setting, _ quote: Range<Int>) -> String {
    let name = s.isFinal ? finalName(s) : openName(s)
    var words = scene.subject.map { plan.string($0) } ?? ""
    let letters = scalars(name)
    if s.main.figure.kind == .count || s.main.figure.kind == .money, reach.cadence == .annual, !saysEachYear(letters) {
      words += "每年"
    }
    // How often somebody does something is only understood with who does it.
    if s.main.figure.kind == .times { words = reach.bodies.joined(separator: "、") + words }
    return words + name + ending(s, letters)
  }

  private static let eachYear = words("每年 年均")
  private static let ofYear = words("全年 年")

  private func saysEachYear(_ name: [UInt32]) -> Bool {
    Self.eachYear.contains { name.find($0) != nil } || Self.ofYear.contains { name.has($0, at: 0, limit: name.count) }
  }

  private static let numbers = words("数 量 规模")
  private static let changes = words("增长 下降")
  private static let size = words("规模")

  /// 数 for things that are counted, 率 for growth, 次数 for rhythms.
  private func ending(_ s: Setting, _ name: [UInt32]) -> String {
    func endsWith(_ words: [[UInt32]]) -> Bool { words.contains { name.ends(with: $0, at: name.count, floor: 0) } }
    return switch s.main.figure.kind {
    case .count: endsWith(Self.numbers) ? "" : "数"
    case .rate: endsWith(Self.changes) ? "率" : ""
    case .times: "次数"
    case .money where !s.isFinal: "规模"
    case .level: endsWith(Self.size) ? "" : "规模"
    default: ""
    }
  }

  /// 专用汽车产量超25万辆: what stands before the figure; a share without a subject takes it from before.
  private func finalName(_ s: Setting) -> String {
    let before = lead(s)
    if s.main.run > 1, let name = respective(s) { return name }
    if before.isEmpty || text[before.lowerBound] == Scalar.share || onlyLinks(before), let subject = reach.subject {
      let words = trimmed(subject.lowerBound..<min(subject.upperBound, subject.lowerBound + Self.maxPhrase))
      return compact(withoutGrowth(words)) + compact(before)
    }
    return sharedVerb(s, before) + compact(before)
  }

  private static let growth = words("年均增长 年均提高 提高 提升 增长 下降 达到")

  /// 城镇化率提高5个百分点，达到65%: the second figure is about 城镇化率.
  private func withoutGrowth(_ range: Range<Int>) -> Range<Int> {
    for word in Self.growth where text.ends(with: word, at: range.upperBound, floor: range.lowerBound + 1) {
      return range.lowerBound..<(range.upperBound - word.count)
    }
    return range
  }

  /// 打造6家数字化供应链平台: verb and noun without the figure.
  private func openName(_ s: Setting) -> String {
    let before = lead(s)
    var after = s.main.range.upperBound
    if after < s.item.range.upperBound, text[after] == Scalar.of { after += 1 }
    if after < s.item.range.upperBound, Scalar.isJoin(text[after]),
      let of = text[after..<min(s.item.range.upperBound, after + 40)].lastIndex(of: Scalar.of)
    {
      after = of + 1
    }
    let noun = after..<nounEnd(s, after)
    if s.main.figure.kind == .money { return compact(noun) }
    var verb = sharedVerb(s, before)
    if before.isEmpty, verb.isEmpty, let list = reach.verb, list.upperBound <= s.start { verb = compact(cluster(list)) }
    return verb + compact(before) + compact(noun)
  }

  /// The words before the figure; only verb and what follows it where they are long.
  private func lead(_ s: Setting) -> Range<Int> {
    var start = s.start
    var end = s.main.range.lowerBound
    if let first = s.item.figures.first?.range.lowerBound, first < end { end = origin(start, first) ?? end }
    while let skip = (isOutcome(s) ? Self.outcomeWords : Self.leadWords).match(text, at: start, limit: end) {
      start += skip.length
    }
    guard let verb = s.builder ?? s.verb, verb.range.lowerBound > start, !s.isFinal || s.main.figure.kind == .count
    else {
      if s.verb == nil, !s.isFinal, end - start > Self.maxLead { start = afterList(start, end) }
      return trimmed(max(start, end - Self.maxPhrase)..<max(start, end))
    }
    if verb.range.lowerBound - start > Self.maxLead { start = cluster(verb.range).lowerBound }
    if end > start, text[end - 1] == Scalar.etc, end - verb.range.upperBound > Self.maxLead {
      return cluster(verb.range)
    }
    return trimmed(max(start, end - Self.maxPhrase)..<max(start, end))
  }

  /// 产业规模由2022年的300亿元提升至500亿元: the indicator ends before 由.
  private func origin(_ start: Int, _ first: Int) -> Int? {
    var i = first
    while i > start, first - i <= 10 {
      if text[i] == 0x7531 || text[i] == 0x4ECE { return i }  // 由, 从
      i -= 1
    }
    return nil
  }

  /// 冷藏车、洗扫车等具有较高创新水平的40个拳头产品: what follows the list.
  private func afterList(_ start: Int, _ end: Int) -> Int {
    var i = end
    while i > start + 1 {
      if Scalar.isJoin(text[i - 1]) || text[i - 1] == Scalar.etc { return i }
      i -= 1
    }
    return start
  }

  /// 确保…率达到: the verb is none of the indicator's.
  private func isOutcome(_ s: Setting) -> Bool {
    s.isFinal
      && (s.main.figure.kind == .rate
        || (s.main.before == .atLeast || s.main.before == .upTo) && s.main.figure.kind != .times)
  }

  private static let outcomeWords = Lexicon(
    "其中 着力 积极 大力 加快 重点 全力 分别 进一步 推动 推进 确保 实现 力促 促进 助力 使 将 保持 保障")

  private static let leadWords = Lexicon(
    "其中 着力 积极 大力 加快 重点 择优 全力 分别")

  /// 引进和培育, 谋划实施: verbs that stand side by side.
  private func cluster(_ verb: Range<Int>) -> Range<Int> {
    var start = verb.lowerBound
    var k = scanner.firstToken(from: start) - 1
    while k >= 0, verb.upperBound - start < Self.maxLead {
      let token = scanner.tokens[k]
      let gap = start - token.range.upperBound
      guard token.mark == .build, gap == 0 || (gap == 1 && Scalar.isJoin(text[start - 1])) else { break }
      start = token.range.lowerBound
      k -= 1
    }
    return start..<verb.upperBound
  }

  /// The verb of a list whose later members leave it out.
  private func sharedVerb(_ s: Setting, _ before: Range<Int>) -> String {
    guard s.verb == nil, s.main.figure.kind == .count, let verb = reach.verb, !before.isEmpty,
      verb.upperBound <= before.lowerBound
    else { return "" }
    return compact(cluster(verb))
  }

  /// The noun after the figure ends where the next verb's list member begins.
  private func nounEnd(_ s: Setting, _ start: Int) -> Int {
    let end = min(s.item.range.upperBound, start + Self.maxPhrase)
    for k in s.item.tokens where scanner.tokens[k].range.lowerBound > start {
      let token = scanner.tokens[k]
      if token.range.lowerBound >= end { break }
      if token.mark == .build || token.mark == .push, Scalar.isJoin(text[token.range.lowerBound - 1]) {
        return token.range.lowerBound - 1
      }
    }
    return end
  }

  private static let each = words("分别")
  private static let etc = words("等")

  /// A、B分别迈上300亿元、500亿元台阶: the name in the figure's place.
  private func respective(_ s: Setting) -> String? {
    guard let found = respectiveNames(s) else { return nil }
    let own = found.names[s.main.place]
    var rest = found.end..<s.main.range.lowerBound
    if s.main.place > 0 { rest = found.end..<max(found.end, reach.subject?.upperBound ?? found.end) }
    let words = plan.string(trimmed((found.mark + 2)..<max(found.mark + 2, rest.upperBound)))
    if isArea(own) { return words }
    let tail = plan.string(trimmed(found.end..<found.mark)) + words
    if s.main.place + 1 == found.names.count || found.end < found.mark { return plan.string(own) + tail }
    return plan.string(own) + "（" + plan.string(found.names[0].lowerBound..<found.mark) + "）" + tail
  }

  /// The name before 分别 that belongs to this figure of a run.
  func respectiveRange(_ s: Setting) -> Range<Int>? { respectiveNames(s).map { $0.names[s.main.place] } }

  /// As many names before 分别 as there are figures after it; where their list ends, and where 分别 stands.
  private func respectiveNames(_ s: Setting) -> (names: [Range<Int>], end: Int, mark: Int)? {
    let end = s.main.place == 0 ? s.main.range.lowerBound : reach.subject?.upperBound ?? s.start
    let start = s.main.place == 0 ? s.start : reach.subject?.lowerBound ?? s.start
    guard end > start, let mark = plan.find(Self.each[0], in: start..<end) else { return nil }
    let stop = plan.find(Self.etc[0], in: start..<mark) ?? mark
    var names: [Range<Int>] = []
    var from = start
    for i in start...stop where i == stop || Scalar.isJoin(text[i]) {
      if i > from { names.append(from..<i) }
      from = i + 1
    }
    return names.count == s.main.run ? (names, stop, mark) : nil
  }

  /// A stretch without long remarks in brackets.
  func compact(_ range: Range<Int>) -> String {
    guard text[range].contains(where: { $0 == Scalar.open || $0 == 0x3014 }) else { return plan.string(range) }
    var letters: [UInt32] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == Scalar.open || text[i] == 0x3014 {
        let closing: UInt32 = text[i] == Scalar.open ? Scalar.close : 0x3015
        var k = i + 1
        while k < range.upperBound, text[k] != closing { k += 1 }
        if k - i > Self.maxBracket {
          i = min(k + 1, range.upperBound)
          continue
        }
      }
      letters.append(text[i])
      i += 1
    }
    return Ingest.string(letters)
  }

  private static let closers: [[UInt32]] = words("分别 均 稳步 累计 有望 力争 总体 全部 原则上 逐步 基本 ： : 的 不 为 在 数量 规模达 实际 目标 连续")

  /// Without the adverbs that lead over to the comparator.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var start = range.lowerBound
    while start < end, Scalar.isBlank(text[start]) || text[start] == Scalar.listComma { start += 1 }
    var again = true
    while again, end > start {
      again = false
      for word in Self.closers where text.ends(with: word, at: end, floor: start) {
        end -= word.count
        again = true
      }
      if end > start, Scalar.isBlank(text[end - 1]) || text[end - 1] == Scalar.comma {
        end -= 1
        again = true
      }
    }
    return start..<end
  }
}
