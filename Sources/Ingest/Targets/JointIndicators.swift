/// Several indicators that one figure is said of: 飞行架次、飞行时长增长20%以上; 化学需氧量、氨氮排放量分别下降2%.
enum JointIndicators {
  private static let marks = words("分别 均 都 各")
  /// Words of a clause's beginning that end the list of names.
  private static let ends = Lexicon(
    "分别 均 都 各 要 应 年均 年增 增长 提高 提升 下降 降低 减少 减轻 增加 上升 达到 达 超过 超 突破 保持 稳定 控制 实现 确保 比20 较20 比“ 较“ 比十 较十 比上年 较上年 比去年 不低于 不少于 不超过 不高于 力争 累计 新增 翻"
  )
  /// What the name of an indicator ends with.
  private static let indicators = words(
    "率 量 额 值 数 支出 投入 经费 架次 人次 时长 收入 比重 占比 比例 面积 规模 利润 利税 税收 投资 吞吐量 寿命 年限 里程 强度 浓度 余额 存款 贷款 标准 覆盖面 价格 成本 能耗 用时 时间")
  /// Endings that a name which leaves its own out shares with the last one.
  private static let shared = words(
    "平均审查审理周期 平均审查周期 审批承诺时限 审批时限 办理时限 承诺时限 办结时限 审理周期 审查周期 审查期限 排放总量 排放量 产业规模 毛入学率 入学率 普及率 机械化率 巩固率 签约率 参保率 满意率 满意度 覆盖率 达标率 处理率 利用率 合格率 拥有量 保有量 使用量 人均公用经费 公用经费 财政补助标准 补助标准 最低收购价 投放量 发放量 供应量 的比例 的比重 的占比 交易额 销售额 总产值 增加值 产量 产值 规模 收入 比重 占比"
  )
  /// 增加值 begins with no word that moves it.
  private static let added = scalars("增加值")
  /// 计划下达
  private static let reach: UInt32 = 0x8FBE
  private static let down: UInt32 = 0x4E0B
  private static let offers = words("面向 对 为 在")
  private static let most = 4
  /// Of names that 分别 says one figure of each of.
  private static let mostRespective = 12
  private static let longest = 120
  private static let least = 2

  /// The names in the order of the text, each with the words that all share: 化学需氧量排放量下降. Nil where the figure is
  /// said of one thing only.
  static func names(_ context: SentenceContext, _ plan: PlanText, phrases: Phrases) -> [String]? {
    if context.figure.kind == .level, let names = Self.trades(context, plan) { return names }
    guard context.main.run == 1, context.isFinal || context.figure.kind == .count else { return nil }
    let text = plan.scalars
    var start = context.start
    var end = context.main.range.lowerBound
    guard end - start <= Self.longest else { return nil }
    // Most figures are said of one thing, and nothing is joined before them.
    guard
      Self.joining.first(in: text, start..<end) != nil
        || Self.marks.contains(where: { text.has($0, at: start, limit: end) })
    else { return nil }
    var tail = ""
    var isShared = false
    var isRespective = false
    // 汽车业和建材业分别达到1500亿元
    var isSized = false
    var grows = false
    let ends = Self.ends
    if Self.isEach(context, end - 1, text) {
      isShared = true
      end -= 1
    } else if let stop = (start..<end).first(where: { at in
      at > start && ends.match(text, at: at, limit: end) != nil && !Self.isAverage(text, at)
        && !text.has(Self.added, at: at, limit: end) && !Self.comparesFirst(text, at..<end)
        && !(text[at] == Self.reach && text[at - 1] == Self.down)
    }) {
      isShared = Self.marks.contains { plan.find($0, in: stop..<end) != nil }
      // 家庭农场和示范社分别达到10000家
      let isEach = text.has(Self.marks[0], at: stop, limit: end)
      isRespective = context.figure.kind == .count && isEach
      isSized = isEach && Self.isSize(context, text, stop)
      grows = context.figure.kind == .rate && isEach
      tail = Self.change(text, stop..<end)
      end = stop
    } else if let subject = context.carried.subject,
      Self.marks.contains(where: { text.has($0, at: start, limit: end) }),
      let offer = Self.offers.first(where: { text.has($0, at: subject.lowerBound, limit: subject.upperBound) })
    {
      // 面向自然人和法人组织，分别形成1000个以上的“数字标签”
      return Self.offered(subject.lowerBound + offer.count..<subject.upperBound, plan, context, phrases)
    }
    if !isShared { isShared = Self.areSubstances(text, start..<end) }
    guard context.isFinal, isShared || context.figure.kind == .rate else { return nil }
    while start < end, text[start] == Scalar.listComma { start += 1 }
    let pieces = Self.pieces(text, start..<end)
    // 旅游花费、过夜游客分别增长3%
    if tail.isEmpty { grows = false }
    let most = isRespective || isSized ? Self.mostRespective : Self.most
    guard let last = pieces.last, (2...most).contains(pieces.count), pieces.allSatisfy({ $0.count >= Self.least }),
      Self.isIndicator(text, last) || Self.isEach(context, end, text) || isRespective
        || isSized && pieces.allSatisfy({ Self.isSizedThing(text, $0) }) || grows
    else { return nil }
    let ending = Self.shared.first { text.ends(with: $0, at: last.upperBound, floor: last.lowerBound + 1) }
    var names: [String] = []
    for piece in pieces {
      let isCounted = isRespective && ending == nil && !Self.isIndicator(text, piece)
      if isSized, ending == nil, !Self.isIndicator(text, piece) {
        names.append(plan.string(piece) + "规模")
      } else if isCounted {
        names.append(plan.string(piece) + "数")
      } else if Self.isIndicator(text, piece) || Self.isEach(context, end, text), !Self.needsEnding(text, piece, ending)
      {
        names.append(verb(of: piece, pieces, context, plan) + plan.string(piece) + tail)
      } else if grows, ending == nil {
        names.append(plan.string(piece) + tail)
      } else if isShared || context.figure.kind == .rate && Self.isAlike(text, piece, last, ending), let ending {
        names.append(plan.string(piece) + string(ending) + tail)
      } else {
        return nil
      }
    }
    if let ending {
      for k in names.indices.dropFirst() {
        let piece = pieces[k]
        let stem = text.ends(with: ending, at: piece.upperBound, floor: piece.lowerBound) ? ending.count : 0
        let own = piece.lowerBound..<(piece.upperBound - stem)
        if let whole = ListedActs.whole(text, own, after: pieces[0]) { names[k] = string(whole + ending) + tail }
      }
    }
    if let object = Self.object(text, last) {
      for k in names.indices.dropLast() where Self.isVerb(text, pieces[k]) { names[k] += object }
    }
    return names.map { sharingBase($0, of: names[0]) }
  }

  private static let comparing = words("比“ 较“ 比十 较十")

  /// 能耗较“十四五”末、碳排放较“十四五”末分别下降10%: the comparison of the first name is no end of all.
  private static func comparesFirst(_ text: [UInt32], _ rest: Range<Int>) -> Bool {
    comparing.contains { text.has($0, at: rest.lowerBound, limit: rest.upperBound) }
      && text[rest].contains(Scalar.listComma)
  }

  private static let sizedThings = words("业 产业 产业园 工业园 园区 示范区 聚集区 集聚区 开发区 高新区 新区 新城 基地 集群 产业链 工业")

  /// The sum that each of them reaches, with no other figure behind it: 分别达到1500亿元.
  private static func isSize(_ context: SentenceContext, _ text: [UInt32], _ stop: Int) -> Bool {
    let main = context.main
    let end = context.item.range.upperBound
    return context.figure.kind == .money && (main.before == .atLeast || main.before == .upTo)
      && stop + marks[0].count == main.range.lowerBound && !(end < text.count && Scalar.isJoin(text[end]))
  }

  private static func isSizedThing(_ text: [UInt32], _ piece: Range<Int>) -> Bool {
    sizedThings.contains { text.ends(with: $0, at: piece.upperBound, floor: piece.lowerBound + 1) }
  }

  private static let stages = NameWords.stages + words("储备 谋划")

  /// 开工和投产新能源项目各1600万千瓦: the verbs share their object.
  private static func object(_ text: [UInt32], _ last: Range<Int>) -> String? {
    guard let verb = stages.first(where: { text.has($0, at: last.lowerBound, limit: last.upperBound) }),
      last.count > verb.count + 1
    else { return nil }
    return string(Array(text[(last.lowerBound + verb.count)..<last.upperBound]))
  }

  private static func isVerb(_ text: [UInt32], _ piece: Range<Int>) -> Bool {
    stages.contains { $0.elementsEqual(text[piece]) }
  }

  private static let bases = [
    "单位国内生产总值", "单位地区生产总值", "单位生产总值", "单位GDP", "万元国内生产总值", "万元地区生产总值", "万元GDP", "单位工业增加值", "万元工业增加值",
  ]
  private static let innerBases = ["单位工业增加值", "万元工业增加值", "单位增加值", "单位产品", "单位产值", "万元产值", "单位建筑面积", "人均"]
  private static let perBase = ["能源消耗", "能耗", "二氧化碳排放", "碳排放", "用水量", "水耗", "电耗"]

  /// 单位国内生产总值能源消耗和二氧化碳排放分别下降15%: both are of each unit of it.
  static func sharingBase(_ name: String, of first: String) -> String {
    guard perBase.contains(where: name.hasPrefix) else { return name }
    if let base = bases.first(where: first.hasPrefix) { return base + name }
    // 园区工业企业单位增加值能耗、水耗: of whom, too.
    for base in innerBases {
      guard let found = first.range(of: base), perBase.contains(where: first[found.upperBound...].hasPrefix) else {
        continue
      }
      return first[..<found.upperBound] + name
    }
    return name
  }

  /// Letters of 全年, 年内 before the verb.
  private static let wholeYear = 2

  /// 新建省实验室、省工程研究中心各20家: the first one's verb is that of all.
  private static func verb(
    of piece: Range<Int>, _ pieces: [Range<Int>], _ context: SentenceContext, _ plan: PlanText
  ) -> String {
    guard context.figure.kind == .count, let verb = context.builder, let first = pieces.first, piece != first,
      verb.range.lowerBound >= first.lowerBound, verb.range.lowerBound - first.lowerBound <= wholeYear,
      verb.range.upperBound < first.upperBound,
      Vocabulary.lexicon.match(plan.scalars, at: piece.lowerBound, limit: piece.upperBound)?.code
        != WordClass.build.rawValue
    else { return "" }
    return plan.string(verb.range)
  }

  /// 城镇新增就业和转移农业劳动力各4500万人: 各 right before the figure says so of each, whatever they are.
  private static func isEach(_ context: SentenceContext, _ end: Int, _ text: [UInt32]) -> Bool {
    end >= context.start && end + 1 == context.main.range.lowerBound && marks[3].elementsEqual(text[end..<(end + 1)])
  }

  /// 养老保险和失业保险参保率要达到100%: what is alike shares the last one's ending.
  private static func isAlike(_ text: [UInt32], _ piece: Range<Int>, _ last: Range<Int>, _ ending: [UInt32]?) -> Bool {
    guard let ending else { return false }
    let stem = last.upperBound - ending.count
    // 化肥、农药利用率: as long as the other's own name, a comma of lists between them.
    if piece.count == stem - last.lowerBound, text[last.lowerBound - 1] == Scalar.listComma { return true }
    return piece.count > 2
      && text.ends(with: Array(text[(piece.upperBound - 2)..<piece.upperBound]), at: stem, floor: last.lowerBound + 1)
  }

  private static let substances = words("二氧化硫 氮氧化物 化学需氧量 氨氮 挥发性有机物 总氮 总磷 细颗粒物 二氧化碳 COD")

  /// 二氧化硫、氮氧化物排放量下降3%: what is let out is a sum of each.
  private static func areSubstances(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let pieces = pieces(text, range)
    return pieces.count > 1
      && pieces.dropLast().allSatisfy { piece in substances.contains { $0.elementsEqual(text[piece]) } }
  }

  private static let carriers = words("把 将 使 推动")
  private static let trade = words("产业 行业")
  /// Trades that are named side by side.
  private static let mostTrades = 12

  /// 把甲、乙2个产业建成百亿级产业集群: each of them is to be of that size.
  private static func trades(_ context: SentenceContext, _ plan: PlanText) -> [String]? {
    let text = plan.scalars
    guard let verb = context.builder, verb.range.upperBound == context.main.range.lowerBound,
      let trade = trade.first(where: { text.ends(with: $0, at: verb.range.lowerBound, floor: context.start) })
    else { return nil }
    var start = context.start
    if let word = carriers.first(where: { text.has($0, at: start, limit: verb.range.lowerBound) }) {
      start += word.count
    }
    var end = verb.range.lowerBound - trade.count
    let count = context.item.figures.first { $0.figure.kind == .count && $0.range.upperBound == end }
    if let count { end = count.range.lowerBound }
    guard end - start > 2, end - start <= longest else { return nil }
    let pieces = pieces(text, start..<end)
    guard (2...mostTrades).contains(pieces.count),
      count.map({ Int($0.figure.value) == pieces.count }) ?? pieces.allSatisfy({ $0.count >= least })
    else { return nil }
    return pieces.map { plan.string($0) + string(trade) + "规模" }
  }

  private static let averages = ScalarSet(scalars("人户亩平单地车"))

  /// The 均 of 人均收入.
  private static func isAverage(_ text: [UInt32], _ at: Int) -> Bool {
    text[at] == marks[1][0] && averages.contains(text[at - 1])
  }

  private static func offered(
    _ range: Range<Int>, _ plan: PlanText, _ context: SentenceContext, _ phrases: Phrases
  ) -> [String]? {
    guard !context.isFinal else { return nil }
    let pieces = Self.pieces(plan.scalars, range)
    guard (2...Self.most).contains(pieces.count), pieces.allSatisfy({ $0.count >= Self.least }) else { return nil }
    var words = phrases.trimmed(context.main.range.upperBound..<context.item.range.upperBound)
    if let first = words.first, plan.scalars[first] == Scalar.of { words = (first + 1)..<words.upperBound }
    let tail = plan.string(words)
    guard !tail.isEmpty else { return nil }
    let number = context.figure.kind == .count ? "数" : ""
    return pieces.map { plan.string($0) + tail + number }
  }

  /// 化学需氧量 is the name of a substance: beside 排放量 it shares that ending.
  private static func needsEnding(_ text: [UInt32], _ piece: Range<Int>, _ ending: [UInt32]?) -> Bool {
    guard let ending, ending.count > 2 else { return false }
    return !text.ends(with: ending, at: piece.upperBound, floor: piece.lowerBound)
      && text.ends(with: substance, at: piece.upperBound, floor: piece.lowerBound)
  }

  private static let substance = scalars("需氧量")

  /// The ending that names which leave their own out share.
  static func ending(_ text: [UInt32], _ last: Range<Int>) -> [UInt32]? {
    shared.first { text.ends(with: $0, at: last.upperBound, floor: last.lowerBound + 1) }
  }

  static func isIndicator(_ text: [UInt32], _ piece: Range<Int>) -> Bool {
    indicators.contains {
      text.ends(with: $0, at: piece.upperBound, floor: $0.count > 1 ? piece.lowerBound : piece.lowerBound + 1)
    }
  }

  private static let changes = words("年均增长 年均下降 增长 提高 提升 削减 下降 降低 减少 减轻 增加 上升")

  /// The word that moves the figure.
  private static func change(_ text: [UInt32], _ range: Range<Int>) -> String {
    for word in changes where text.ends(with: word, at: range.upperBound, floor: range.lowerBound) {
      return string(word)
    }
    return ""
  }

  private static let joins = words("以及 及 与 和")
  private static let joining = ScalarSet(opening: joins + [[Scalar.listComma]])

  private static func pieces(_ text: [UInt32], _ range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var from = range.lowerBound
    var i = from
    var depth = 0
    let joins = joins
    while i < range.upperBound {
      if text[i] == Scalar.open || text[i] == Scalar.openQuote { depth += 1 }
      if text[i] == Scalar.close || text[i] == Scalar.closeQuote { depth -= 1 }
      if depth == 0 {
        if text[i] == Scalar.listComma {
          out.append(from..<i)
          from = i + 1
        } else if i > from + 1, let word = joins.first(where: { text.has($0, at: i, limit: range.upperBound) }) {
          out.append(from..<i)
          i += word.count - 1
          from = i + 1
        }
      }
      i += 1
    }
    if from < range.upperBound { out.append(from..<range.upperBound) }
    return out
  }
}
