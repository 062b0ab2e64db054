/// What the clause beside a figure works on, for a figure whose own words are a verb alone: 桥头跳车整治，完成48处.
enum ClauseObject {
  private static let opening = Lexicon(
    """
    着力 积极 大力 加快 重点 全面 深入 持续 继续 扎实 进一步 切实 全力 稳步 有序 及时 严格 认真 不断 要 将 应 须 其中 同时 并 今年 全年 一是 二是 三是 四是 五是 六是
    实施 开展 组织 组织开展 组织实施 启动 启动实施 推进 推动 加强 强化 抓好 做好 加大 完善 落实 鼓励 引导 促进 支持 运营 提升 优化 推行 推广 实行 探索 建立 举办 进行 完成 搞好 办好 深化
    """)
  /// Acts inside a clause, whose object is meant: 组织学生开展社会实践活动.
  private static let acts = words("开展 实施 推广 增加 提供 举办 推行 进行 启动 建立 设立")
  /// What a clause that ends so is about is no thing that is counted or measured.
  private static let qualities = words("资金 做强 做优 做精 做大 水平 能力 质量 效率 作用 环境 等 优势 机制 基础 成果 步伐 发展 协调 统一 原则 并进 结合 并举 并重")
  /// 保管中心落地合肥: what comes about is told, nothing that is measured.
  private static let happenings = words("同意 批准 落地 稳居 投入使用 全面完成 发挥 首车下线")
  private static let attitudes = words("坚持 按照 根据 围绕 通过 到 在 以 由 从 对照 依托 聚焦 立足")
  private static let tails = words("任务分解如下 依次为 分别为 依次 如下 覆盖面 建设力度 工作力度 力度 工作 进度 步伐 任务 建设行动")
  private static let lengths = 3...30
  private static let year = Scalar.year

  /// The object of the clause right before the figure's part, nil where that clause has a figure of its own.
  static func before(_ context: SentenceContext, _ text: [UInt32]) -> [UInt32]? {
    guard context.item.isFirst, let clause = context.carried.subject, !clause.isEmpty,
      clause.lowerBound >= context.passage.sentence.lowerBound,
      clause.upperBound + 1 == context.part.range.lowerBound
    else { return nil }
    let isLight = attitudes.contains { text.has($0, at: clause.lowerBound, limit: clause.upperBound) }
    guard !isLight || lastAct(text, clause) != nil, let object = object(of: clause, text),
      !qualities.contains(where: { object.suffix($0.count).elementsEqual($0) }),
      !happenings.contains(where: { object.find($0) != nil })
    else { return nil }
    return object
  }

  private static func object(of clause: Range<Int>, _ text: [UInt32]) -> [UInt32]? {
    var range = clause
    while let verb = opening.match(text, at: range.lowerBound, limit: range.upperBound),
      range.count - verb.length >= lengths.lowerBound
    {
      range = (range.lowerBound + verb.length)..<range.upperBound
    }
    if let act = lastAct(text, range) { range = act..<range.upperBound }
    if text[range.lowerBound] == Scalar.toward, let of = text[range].lastIndex(of: Scalar.of), of + 2 < range.upperBound
    {
      let words = Array(text[(range.lowerBound + 1)..<of] + text[(of + 1)..<range.upperBound])
      return isPlain(words) ? words : nil
    }
    var words = Array(text[range])
    if let tail = tails.first(where: { words.count > $0.count + 2 && words.suffix($0.count).elementsEqual($0) }) {
      words.removeLast(tail.count)
    }
    return isPlain(words) ? words : nil
  }

  /// Where the object of the last act inside the clause begins.
  static func lastAct(_ text: [UInt32], _ range: Range<Int>) -> Int? {
    let floor = range.lowerBound + 2
    var i = range.upperBound - lengths.lowerBound
    while i >= floor {
      for act in acts where text.ends(with: act, at: i, floor: floor) { return i }
      i -= 1
    }
    return nil
  }

  /// Words without figures, dates and commas.
  private static func isPlain(_ words: [UInt32]) -> Bool {
    lengths.contains(words.count) && !words.contains(year)
      && words.allSatisfy {
        Scalar.isHan($0) || Scalar.isWord($0) && !Scalar.isDigit($0) || $0 == Scalar.listComma
          || $0 == Scalar.openQuote || $0 == Scalar.closeQuote
      }
  }

  // MARK: what money is for

  private static let givings = words("安排 投入 投资 拨付 筹集 统筹 拨款")
  private static let sources = Lexicon("省级财政 市级财政 县级财政 中央财政 省财政 市财政 县财政 区财政 财政 各级财政 全年 今年 市级 省级 县级 预算 共 计划 再 将 拟 年内")
  private static let uses = words("主要用于 重点用于 专项用于 用于 支持用于")
  private static let others = words("同比 其中 比 占 增长 年均 达到 力争 带动 预计 确保达到 较 按 下降 累计 完成")
  private static let purposes = 4...30

  /// Nothing but that money is given, and by whom: 安排, 省级财政安排.
  static func isGiving(_ name: [UInt32]) -> Bool {
    guard let word = givings.first(where: { name.suffix($0.count).elementsEqual($0) }) else { return false }
    var start = 0
    let end = name.count - word.count
    while start < end, let source = sources.match(name, at: start, limit: end) { start += source.length }
    return start == end
  }

  /// 投入1900万元，改造升级广场: what the clause behind the sum says that it is for.
  static func purpose(behind context: SentenceContext, _ text: [UInt32]) -> [UInt32]? {
    let sentence = context.passage.sentence
    var start = context.main.range.upperBound
    guard start < sentence.upperBound, text[start] == Scalar.comma || text[start] == Scalar.latinComma else {
      return nil
    }
    start += 1
    let use = uses.first { text.has($0, at: start, limit: sentence.upperBound) }
    start += use?.count ?? 0
    while let manner = manners.match(text, at: start, limit: sentence.upperBound) { start += manner.length }
    let limit = min(sentence.upperBound, start + purposes.upperBound + 1)
    guard start < limit, !others.contains(where: { text.has($0, at: start, limit: limit) }) else { return nil }
    var end =
      (start..<limit).first {
        let letter = text[$0]
        return Scalar.isDigit(letter)
          || !(Scalar.isHan(letter) || letter == Scalar.listComma || letter == Scalar.openQuote
            || letter == Scalar.closeQuote)
      } ?? limit
    // 安排2亿元，其他资金由区县解决 says nothing of what it is for.
    guard opensDeed(text, start, end) || use != nil || isNoun(start..<end, text) else { return nil }
    let isCut = end < text.count && Scalar.isDigit(text[end])
    if end - start >= purposes.lowerBound, !isCut || !isVerbs(start..<end, text) {
      return end - start <= purposes.upperBound ? Array(text[start..<end]) : nil
    }
    // 建设2575套廉租住房, 对9处广场进行改造: without how many.
    let verb = Array(text[start..<end])
    let k = context.tokens.partitionPoint { $0.range.lowerBound >= end }
    guard !verb.isEmpty, k < context.tokens.count, context.tokens[k].kind == .figure,
      context.tokens[k].range.lowerBound == end
    else { return nil }
    let figure = context.tokens[k]
    // 新改建10千伏线路
    if text.has(volt, at: figure.range.upperBound, limit: text.count) { return nil }
    start = figure.range.upperBound
    let reach = start..<max(start, min(sentence.upperBound, start + purposes.upperBound))
    end = reach.first { !Scalar.isHan(text[$0]) } ?? reach.upperBound
    return end - start > 1 ? verb + text[start..<end] : nil
  }

  private static let volt = scalars("伏")
  private static let upgrades = words("改造升级 提档升级 优化升级 更新升级 提质升级 转型升级")
  private static let manners = Lexicon("同步 全面 加快 重点 统一 集中 分期 先行 继续 逐步 进一步 大力 着力 认真 切实")

  /// 对…, or a verb.
  private static func opensDeed(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    if text[start] == Scalar.toward || upgrades.contains(where: { text.has($0, at: start, limit: end) }) { return true }
    guard let code = Vocabulary.lexicon.match(text, at: start, limit: end)?.code else { return false }
    return code == WordClass.build.rawValue || code == WordClass.push.rawValue || code == WordClass.growth.rawValue
  }

  private static let works = words("工程 养护 改造 建设 项目 治理 整治 修缮")
  private static let having = words("具有 年产 具备 拥有")

  /// 投资4000万元，路面维修养护工程60公里
  private static func isNoun(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    works.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
  }

  /// 新建、扩建5个文化站, 建设具有年产10万吨能力的基地: the noun is still to come.
  private static func isVerbs(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    if having.contains(where: { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }) { return true }
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == Scalar.listComma {
        i += 1
      } else if let verb = Vocabulary.lexicon.match(text, at: i, limit: range.upperBound) {
        i += verb.length
      } else {
        return false
      }
    }
    return true
  }
}
