import Policy

/// Names that say too little alone, with what stands around them in brackets: 覆盖面积（城市排水防涝提升工程）.
extension NameFinisher {
  /// What a verb alone puts up, of which there may be many kinds.
  private static let vagueThings = Lexicon(
    "示范区 示范村 示范乡镇 示范镇 示范县 示范点 示范街 示范街区 示范园区 示范基地 示范企业 示范项目 示范工程 试点 试点项目 试点城市 试点地区 品种 项目 工程 场所 点位 站点 网点 任务 产品 机构 团队 平台 中心 服务 市级服务 试点药店"
  )
  private static let scopes = Ingest.words("累计 全市 全省 全县 全区 全国")
  private static let scopeStarts = ScalarSet(opening: scopes)
  private static let vagueSums = Ingest.words("创收 投入 增收 节支 开工 投产 新开工")
  /// Letters of 新开工.
  private static let longestSum = 3
  private static let number: UInt32 = 0x6570  // 数
  private static let contextLetters = 4...18
  private static let efforts = Lexicon("开展 实施 深入开展 深入实施 组织开展 组织实施 全面开展 全面实施 持续开展 继续实施 启动")
  /// Headings that say nothing of what stands below.
  private static let plainHeadings = Ingest.words(
    "目标 要求 任务 措施 保障 总则 附则 重点 工作 安排 意见 原则 思路 部署 其他 内容 指标 清单 概况 基础 形势")

  /// 建成示范村: a verb and a thing that says nothing of its kind.
  func isVague(_ letters: [UInt32]) -> Bool {
    if letters.count <= Self.longestSum, Self.vagueSums.contains(letters) { return true }
    guard letters.last == Self.number else { return false }
    var words = letters[..<(letters.count - 1)]
    if let first = words.first, Self.scopeStarts.contains(first),
      let word = Self.scopes.first(where: { words.starts(with: $0) })
    {
      words = words.dropFirst(word.count)
    }
    let build = WordClass.build.rawValue
    while let verb = Vocabulary.lexicon.match(letters, at: words.startIndex, limit: words.endIndex),
      verb.code == build, verb.length < words.count, !isVagueThing(letters, words.indices)
    {
      words = words.dropFirst(verb.length)
    }
    return isVagueThing(letters, words.indices)
  }

  private func isVagueThing(_ letters: [UInt32], _ range: Range<Int>) -> Bool {
    Self.vagueThings.match(letters, at: range.lowerBound, limit: range.upperBound)?.length == range.count
  }

  /// What the name is about, out of the sentence's opening, its figure before, or the headings; nil where none says it.
  func surroundings(of letters: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    let words = opening(context) ?? figureBefore(context) ?? headings(above: context)
    guard let words, letters.find(words) == nil, words.find(letters) == nil else { return nil }
    return letters + [Scalar.open] + words + [Scalar.close]
  }

  /// 开展绿色能源发展行动，…建成100个示范乡镇
  private func opening(_ context: SentenceContext) -> [UInt32]? {
    let sentence = context.passage.sentence
    guard sentence.lowerBound < context.part.range.lowerBound else { return nil }
    var start = ClauseHead.skipNumbering(text, sentence.lowerBound..<context.part.range.lowerBound)
    var clauses = 0
    // 到2026年 says nothing of it: the next clause may.
    while clauses < Self.mostClauses,
      let end = (start..<context.part.range.lowerBound).first(where: { Self.ends.contains(text[$0]) })
    {
      clauses += 1
      if let words = told(start..<end) { return words }
      start = end + 1
    }
    return nil
  }

  private static let ends = ScalarSet(scalars("，；："))
  /// Clauses of a sentence that open it.
  private static let mostClauses = 8

  private static let tails = Ingest.words("方面")
  /// Who says so, and how somebody means to go about it.
  private static let tellings = Ingest.words(
    "显示 相比 请求 认为 指出 表示 坚持 介绍 据悉 预计 按照 根据 立足 围绕 聚焦 达到 突破 超过 不低于 不少于 控制在 增长 下降 亿元 万人 预期目标 目标为 目标是")

  private func told(_ range: Range<Int>) -> [UInt32]? {
    var range = range
    if let verb = Self.efforts.match(text, at: range.lowerBound, limit: range.upperBound) {
      range = (range.lowerBound + verb.length)..<range.upperBound
    }
    if Self.tails.contains(where: { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }) {
      range = range.lowerBound..<(range.upperBound - 2)
    }
    guard Self.contextLetters.contains(range.count) else { return nil }
    let words = Array(text[range])
    guard isPlain(words), !Self.tellings.contains(where: { words.find($0) != nil }) else { return nil }
    return words
  }

  /// Words without figures, dates and marks.
  private func isPlain(_ words: [UInt32]) -> Bool {
    words.allSatisfy { Scalar.isHan($0) || $0 == Scalar.listComma || $0 == Scalar.openQuote || $0 == Scalar.closeQuote }
      && !words.contains { $0 == Scalar.year }
      && words.count(where: { $0 == Scalar.openQuote }) == words.count(where: { $0 == Scalar.closeQuote })
  }

  /// 转移就业30万人以上，创收68亿元: of those that were counted before.
  private func figureBefore(_ context: SentenceContext) -> [UInt32]? {
    guard context.figure.kind != .count, let last = context.carried.named, last.isHere, last.kind == .count else {
      return nil
    }
    var words = scalars(last.name)
    // 新增企业15户，工业总产值达到1400亿元: of more than what is added.
    if context.main.before == .atLeast || context.main.before == .upTo, Self.adding.contains(where: words.starts) {
      return nil
    }
    if words.last == Self.number { words.removeLast() }
    // 项目数（现代产业）: of that part.
    if words.last == Scalar.close, let open = words.lastIndex(of: Scalar.open), open > 0,
      words[open - 1] == Self.number
    {
      words = Array(words[(open + 1)..<(words.count - 1)])
      return words.count > 1 && isPlain(words) ? words : nil
    }
    return Self.contextLetters.contains(words.count) && isPlain(words) ? words : nil
  }

  private func headings(above context: SentenceContext) -> [UInt32]? {
    if let headline = unnumbered(context.passage.headline), let words = told(headline), !isPlainHeading(words) {
      return words
    }
    let title = heading(above: context)
    if let verb = Self.efforts.match(title, at: 0, limit: title.count), verb.length + 3 < title.count {
      let rest = Array(title.dropFirst(verb.length))
      return Self.contextLetters.contains(rest.count) && isPlain(rest) ? rest : nil
    }
    return Self.contextLetters.contains(title.count) && isPlain(title) && !isPlainHeading(title) ? title : nil
  }

  private func isPlainHeading(_ words: [UInt32]) -> Bool {
    Self.plainHeadings.contains { words.ends(with: $0, at: words.count, floor: 0) }
  }
}
