/// Words of a sentence that a name can do without.
extension NameLetters {
  private static let adverbs = words(
    """
    合理 科学 高标准高水平 高质量高标准 高起点高标准 计划 再 先 还 拟 可 共 能 再次 共同 合计 按时 按期 如期 尽快 抓紧 高标准 高质量 高水平 扎实 分步 统筹 协调 深入 有序 集中力量 依法
    就是要 即 也 也要 要再 突出 重点 以赴 扎实有序 稳步有序 集中 同步 分期 分批 统一 逐步 全面 认真 狠 因地制宜 争取 着力
    """)
  private static let adverbOpenings = ScalarSet(adverbs.compactMap(\.first))
  /// Letters that a name keeps at least.
  private static let least = 3

  /// 再减少农村贫困人口: before a verb only, so that 再生资源 and 先进制造业 stay.
  func adverb(at start: Int) -> Int? {
    guard Self.adverbOpenings.contains(letters[start]) else { return nil }
    for word in Self.adverbs.reversed() where letters.has(word, at: start, limit: letters.count) {
      let end = start + word.count
      guard let verb = Vocabulary.lexicon.match(letters, at: end, limit: letters.count),
        letters.count - end > Self.least,
        let kind = WordClass(rawValue: verb.code)
      else { continue }
      switch kind {
      case .build, .push, .growth: return end
      default: continue
      }
    }
    return nil
  }

  /// “精品街道”〔24〕数, 国债[15]: the mark of a note.
  mutating func dropNote() {
    guard let open = letters.firstIndex(where: { $0 == Scalar.openTortoise || $0 == Scalar.openSquare }), open > 0,
      let close = letters[open...].firstIndex(where: { $0 == Scalar.closeTortoise || $0 == Scalar.closeSquare }),
      (open + 2...open + 4).contains(close), letters[(open + 1)..<close].allSatisfy(Scalar.isDigit)
    else { return }
    letters.removeSubrange(open...close)
  }

  private static let shortNames = Ingest.words("（以下简称 （下称 （简称 （以下统称")

  /// 专职管理人员（以下简称专管员）
  mutating func dropShortName() {
    for word in Self.shortNames {
      guard let at = letters.find(word), at > 1, let close = letters[at...].firstIndex(of: Scalar.close) else {
        continue
      }
      letters.removeSubrange(at...close)
    }
  }

  private static let articleReach = 7

  /// 第十二条登记机构…: the number of an article.
  mutating func dropArticle() {
    guard let article = letters.prefix(Self.articleReach).firstIndex(of: Scalar.article), article > 1,
      letters.count - article > 4,
      letters[1..<article].allSatisfy({ Scalar.chineseDigit($0) != nil || $0 == Scalar.ten || Scalar.isDigit($0) })
    else { return }
    letters.removeFirst(article + 1)
  }

  private static let until = words("争取到 争取 为到 到 至")
  private static let ends = words("年底 年末 年 底")

  /// 争取1997年粮食产量: the year stands beside the name.
  func year(at start: Int) -> Int? {
    var i = start
    if let word = Self.until.first(where: { letters.has($0, at: start, limit: letters.count) }) { i += word.count }
    guard i + 4 < letters.count, letters[i..<(i + 4)].allSatisfy({ Scalar.isDigit($0) }),
      let end = Self.ends.first(where: { letters.has($0, at: i + 4, limit: letters.count) }),
      letters.count - i - 4 - end.count >= Self.least
    else { return nil }
    return i + 4 + end.count
  }

  /// 工业增加值比上年增长率: what it is compared with is no part of what is measured.
  mutating func dropComparison() {
    // 国债比上年增加 stays: what is more than last year is not all.
    var i = letters.count
    for change in Self.changes where letters.ends(with: change, at: letters.count, floor: 1) { i = 1 }
    while i < letters.count {
      if let end = Comparisons.end(in: letters, at: i, limit: letters.count) {
        letters.removeSubrange(i..<end)
        return
      }
      i += 1
    }
  }

  private static let changes = words("翻 增长率 增长 下降率 下降 提高率 降低率 减少率")

  /// 能源消耗强度要降低, 每个区要选取乡镇数: what is to be is told by the target itself.
  mutating func dropModals() {
    dropAgain()
    var i = 1
    let modals = ModalWords.letters
    while i + 2 < letters.count {
      guard let next = modals.first(in: letters, i..<(letters.count - 2)) else { return }
      i = next
      if ModalWords.stands(letters, at: i, floor: 0), letters[i] != ModalWords.may,
        let verb = Vocabulary.lexicon.match(letters, at: i + 1, limit: letters.count), verb.length > 1,
        let kind = WordClass(rawValue: verb.code), kind == .build || kind == .growth || kind == .push
      {
        letters.remove(at: i)
      } else {
        i += 1
      }
    }
  }

  static let again: UInt32 = 0x518D  // 再

  /// 人数要再增长: 要 goes with its 再.
  private mutating func dropAgain() {
    guard let at = letters.lastIndex(of: Self.again), at > 2, at + 2 < letters.count,
      ModalWords.stands(letters, at: at - 1, floor: 0), letters[at - 1] != ModalWords.may,
      let verb = Vocabulary.lexicon.match(letters, at: at + 1, limit: letters.count), verb.length > 1
    else { return }
    letters.removeSubrange((at - 1)...at)
  }

  private static let steadily: UInt32 = 0x7A33  // 稳
  private static let steady = Ingest.words("保持稳定、 基本稳定、 稳定、 稳步提升、 稳中有升、 稳中有降、 稳步增长、 保持稳定，")
  private static let giving = Ingest.words("安排 拟安排")
  private static let (more, amount) = (Ingest.words("减少 增加 多"), Ingest.scalars("额"))

  /// 安排国债比去年减少300亿元: by how much less.
  mutating func addAmount() {
    guard Self.more.contains(where: { letters.ends(with: $0, at: letters.count, floor: 3) }),
      letters.indices.contains(where: { Comparisons.end(in: letters, at: $0, limit: letters.count) != nil })
    else { return }
    if let word = Self.giving.first(where: { letters.starts(with: $0) }), letters.count > word.count + 6 {
      letters.removeFirst(word.count)
    }
    letters += Self.amount
  }

  private static let deeds = Lexicon("实施 开展 落实 落实好 实施好 完成好 确定 推进 推动 实现 完成 抓好")

  /// 实施农村公路路面改善工程 60公里: what is measured, not that something is done with it.
  mutating func dropDeedOfSize() {
    guard let verb = Self.deeds.match(letters, at: 0, limit: letters.count), letters.count - verb.length >= 5,
      !letters.contains(Scalar.of),
      !Self.halves.contains(where: { letters.has($0, at: verb.length, limit: letters.count) }),
      Vocabulary.lexicon.match(letters, at: verb.length, limit: letters.count)?.code != WordClass.build.rawValue
    else { return }
    letters.removeFirst(verb.length)
  }

  private static let tasks = Ingest.words("任务 完成")
  private static let each = Ingest.words("每人 每户 每亩 每月 每人每月 每人每年")
  private static let raisings = Ingest.words("提高到 提高至 提升到 增加到 达到 调整为")

  /// 营造林任务, 公共预算收入完成; 补贴标准提高到每人: that it is a task, or is done, goes without saying.
  mutating func dropTask() {
    if let word = Self.tasks.first(where: { letters.ends(with: $0, at: letters.count, floor: 3) }) {
      letters.removeLast(word.count)
    }
    guard let own = Self.each.first(where: { letters.ends(with: $0, at: letters.count, floor: 4) }),
      let verb = Self.raisings.first(where: { letters.ends(with: $0, at: letters.count - own.count, floor: 2) })
    else { return }
    letters.removeLast(own.count + verb.count)
    letters += [Scalar.open] + own + [Scalar.close]
  }

  /// 确定性, 实施方案: the verb is half of a word.
  private static let halves = Ingest.words("性 方案 主体 细则 意见 办法 情况")
  private static let measures = Ingest.words("播种面积 种植面积 面积 产量 总量 规模 数量")

  /// 粮食播种面积保持稳定、产量: 粮食产量.
  mutating func dropSteady() {
    guard letters.contains(Self.steadily) else { return }
    for word in Self.steady {
      guard let at = letters.find(word), at > 2 else { continue }
      var thing = Array(letters[..<at])
      let own = Array(letters[(at + word.count)...])
      guard own.count >= 2 else { return }
      let measure = Self.measures.first { thing.ends(with: $0, at: thing.count, floor: 2) }
      if let measure { thing.removeLast(measure.count) }
      let isMeasure = Self.measures.contains {
        own.ends(with: $0, at: own.count, floor: 0) && own.count <= $0.count + 1
      }
      letters = measure != nil && isMeasure ? thing + own : own
      return
    }
  }

  private static let moving: UInt32 = 0x5C06  // 将
  private static let movers = Lexicon("引导 鼓励 推动 支持 指导 督促 要求 促进 鼓励支持")

  /// 引导机构逐步将平均担保费率: what is moved, not who is moved to do it.
  mutating func dropMover() {
    guard Self.movers.match(letters, at: 0, limit: letters.count) != nil, let at = letters.lastIndex(of: Self.moving),
      letters.count - at - 1 >= 4
    else { return }
    letters.removeFirst(at + 1)
  }

  private static let meaning = Ingest.scalars("”指")
  private static let longestTerm = 12
  /// 指数, 指标, 指导
  private static let pointing = ScalarSet(Ingest.scalars("数标导挥纹南引定派"))

  /// “一大”指确保森林覆盖率: what a word stands for.
  mutating func dropGloss() {
    if letters.first == Self.meaning[1], letters.count > 6, !Self.pointing.contains(letters[1]) {
      letters.removeFirst()
    }
    guard letters.first == Scalar.openQuote, let at = letters.find(Self.meaning), at <= Self.longestTerm,
      letters.count - at - Self.meaning.count > 3
    else { return }
    letters.removeFirst(at + Self.meaning.count)
  }

  private static let number: UInt32 = 0x6570  // 数
  /// 对外, 对口, 对接: words of their own.
  private static let joined = ScalarSet(Ingest.scalars("外口接标应"))
  private static let ofThese = Ingest.scalars("对其中")
  private static let times = Ingest.scalars("次数")
  private static let doings = Ingest.words("进行 实施 开展")
  private static let works = Ingest.words("主体建设 建设规划 建设 维护 改造 整治 治理 修复 整村推进 保护 创建 验收")

  /// 对贫困村实施整村推进: 整村推进贫困村; 完成廉租房的建设: 完成廉租房建设.
  mutating func turnDeed() {
    let isCounted = letters.last == Self.number
    let end = isCounted ? letters.count - 1 : letters.count
    if letters.first == Scalar.toward, letters.count > 1, !Self.joined.contains(letters[1]),
      !letters.suffix(2).elementsEqual(Self.times)
    {
      guard
        let at = letters.indices.dropFirst(3).first(where: { i in
          Self.doings.contains { letters.has($0, at: i, limit: letters.count) }
        }), at + 4 <= end
      else {
        if letters.starts(with: Self.ofThese), letters.count > 5 {
          letters.removeFirst(letters[3] == Scalar.of ? 4 : 3)
        }
        return
      }
      // 对重点企业开展监测覆盖率 is the name of a rate.
      let deed = letters[(at + 2)..<end]
      guard isCounted || deed.count <= 4 && Self.works.contains(where: { deed.suffix($0.count).elementsEqual($0) })
      else { return }
      let things = letters.starts(with: Self.ofThese) ? [] : letters[1..<at]
      letters = Array(letters[(at + 2)..<end] + things + letters[end...])
      return
    }
    guard isCounted else { return }
    guard let work = Self.works.first(where: { letters.ends(with: $0, at: end, floor: 4) }),
      letters[end - work.count - 1] == Scalar.of,
      let verb = Vocabulary.lexicon.match(letters, at: 0, limit: end), verb.length < end - work.count - 2
    else { return }
    letters.remove(at: end - work.count - 1)
  }

  private static let realised = Ingest.words("实现两位数增长 实现增长 实现正增长")
  private static let leastClause = 6

  /// 打好保卫战、全市净增企业数, 贷款余额实现增长、科技贷款增长率: the clause before is no part of the name.
  mutating func dropClauseBefore(_ kind: UnitKind) {
    guard let comma = letters.lastIndex(of: Scalar.listComma), comma >= Self.leastClause, letters.count - comma > 4,
      !letters[..<comma].contains(Scalar.open)
    else { return }
    let own = Array(letters[(comma + 1)...])
    let isClause: Bool
    switch kind {
    case .rate: isClause = Self.realised.contains { letters.ends(with: $0, at: comma, floor: 2) }
    case .count:
      var start = 0
      while let scope = Self.wheres.match(own, at: start, limit: own.count) { start += scope.length }
      let opensDeed = NameFinisher.adding.contains { own.has($0, at: start, limit: own.count) }
      isClause =
        opensDeed && own.count - start > 4
        && (Vocabulary.lexicon.match(letters, at: 0, limit: comma) != nil
          || letters[..<comma].contains(where: Scalar.isDigit))
    default: isClause = false
    }
    if isClause { letters = own }
  }

  private static let wheres = Lexicon("全市 全省 全县 全区 全州")

  private static let spendings = Ingest.words("投资 投入 筹措资金 筹集资金 投入资金 安排资金 筹措 筹集")
  private static let spendingStarts = ScalarSet(opening: spendings)
  private static let yuan: UInt32 = 0x5143  // 元

  /// 投资65亿元改造农村公路: what it costs is a figure of its own.
  mutating func dropCost() {
    guard let first = letters.first, Self.spendingStarts.contains(first),
      let word = Self.spendings.first(where: { letters.starts(with: $0) }), word.count < letters.count,
      Scalar.isDigit(letters[word.count]), let yuan = letters.firstIndex(of: Self.yuan), letters.count - yuan > 5,
      Vocabulary.lexicon.match(letters, at: yuan + 1, limit: letters.count)?.code == WordClass.build.rawValue
    else { return }
    letters.removeFirst(yuan + 1)
  }

  private static let forming = Ingest.words("打造成 打造为 培育成 培育为 建设成 发展成 发展为")
  private static let size = Ingest.scalars("规模")
  private static let trade = Ingest.words("产业 集群 产业集群 企业 产业链")

  /// 把食品产业打造成千亿产业: how large what is formed is to be.
  mutating func dropForming() {
    for word in Self.forming {
      guard let at = letters.find(word), at > 2 else { continue }
      guard Self.trade.contains(Array(letters[(at + word.count)...])) else { continue }
      letters.removeSubrange(at...)
      letters += Self.size
      return
    }
  }

  private static let rates = Ingest.words("比例 比率 比重 占比 率 标准")
  private static let longestItem = 8
  /// With what levels and places end: 市本级, 各县市.
  private static let places = ScalarSet(Ingest.scalars("级市县区镇村乡州工民生员户"))

  /// 养护工程比例县道不低于13%、乡道不低于8%: the next of them is measured the same.
  mutating func followItems(of last: NamedTarget?, kind: UnitKind) {
    if kind == .rate, let last, last.isHere, last.kind == .rate, let name = ofRegion(Ingest.scalars(last.name)) {
      letters = name
      return
    }
    guard kind == .rate, let last, last.isHere, last.kind == .rate, (2...Self.longestItem).contains(letters.count),
      !Self.rates.contains(where: { letters.ends(with: $0, at: letters.count, floor: 0) })
    else { return }
    let name = Ingest.scalars(last.name)
    guard let other = name.last, let own = letters.last,
      other == own || Self.places.contains(other) && Self.places.contains(own),
      let end = (1..<max(1, name.count)).last(where: { i in
        Self.rates.contains { name.ends(with: $0, at: i, floor: 0) }
      }), end >= 4, name.count - end <= Self.longestItem
    else { return }
    letters = name[..<end] + letters
  }

  private static let regionEnds = Ingest.words("地区 新城 城区 片区 区域 建成区 郊区 山区 平原区 新区")
  private static let longestRegion = 14
  private static let rateLetters = ScalarSet(Ingest.scalars("率比重度"))
  private static let goesOn = ScalarSet(Ingest.scalars("化更居人"))
  private static let moved = Ingest.words("幅度 增长率 下降率 增长 下降 提高 降低")

  /// 中心城区加油站占比不低于80%，东部地区和新城不低于70%: the same of other regions.
  private func ofRegion(_ other: [UInt32]) -> [UInt32]? {
    func region(_ name: ArraySlice<UInt32>) -> Bool {
      Self.regionEnds.contains { word in name.count > word.count && name.suffix(word.count).elementsEqual(word) }
    }
    let words = letters.suffix(2) == Ingest.scalars("占比")[...] ? letters.dropLast(2) : letters[...]
    guard (3...Self.longestRegion).contains(words.count), region(words), !other.contains(Scalar.open),
      !Self.moved.contains(where: { other.ends(with: $0, at: other.count, floor: 0) }),
      let end = (3..<max(3, min(other.count, Self.longestRegion))).first(where: { region(other[..<$0]) }),
      other.count - end > 2, !Self.goesOn.contains(other[end]),
      !other[..<end].contains(where: Self.rateLetters.contains)
    else { return nil }
    return Array(words) + Array(other[end...])
  }

  /// Nothing but where it holds: 市县级, 农村.
  var isScope: Bool { NameWords.scopes.match(letters, at: 0, limit: letters.count)?.length == letters.count }

  /// 省级事项网上可办率不低于90%，市县级不低于70%: the same of another level.
  mutating func take(_ name: [UInt32]) {
    if let own = NameWords.scopes.match(name, at: 0, limit: name.count), own.length < name.count {
      letters += name.dropFirst(own.length)
    } else {
      letters = name + [Scalar.open] + letters + [Scalar.close]
    }
  }
}
