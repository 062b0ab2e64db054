/// The words of an indicator as the rules of nature look at them.
struct NatureWording {
  private let indicator: [UInt32]
  private let quote: [UInt32]
  private let unit: String?
  private let cadence: Cadence
  private let comparison: Comparison

  init(indicator: String, quote: String, unit: String?, cadence: Cadence, comparison: Comparison) {
    self.indicator = Self.plain(indicator)
    self.quote = Self.plain(quote)
    self.unit = unit
    self.cadence = cadence
    self.comparison = comparison
  }

  var reading: Nature.Reading {
    guard let unit else {
      return says(Words.done) ? .init(nature: .deliverable, rule: .noFigureDone) : .init(nature: .goal, rule: .noFigure)
    }
    if cadence == .event { return .init(nature: .timeLimit, rule: .eachTime) }
    if Self.isTime(unit), comparison == .atMost, quoteSays(Words.within) {
      return .init(nature: .timeLimit, rule: .within)
    }
    return Self.isPercent(unit) ? ofPercent(unit) : ofCount
  }

  private func ofPercent(_ unit: String) -> Nature.Reading {
    let grows = says(Words.growth) && !says(Words.upTo)
    if unit.contains("百分点") { return .init(nature: .increase, rule: .pointsGained) }
    if grows, !says(Words.perYear), says(Words.since) { return .init(nature: .increase, rule: .growthOverYears) }
    if grows { return .init(nature: .rateOfChange, rule: .growth) }
    return .init(nature: .share, rule: .percent)
  }

  private var ofCount: Nature.Reading {
    if says(Words.held) { return .init(nature: .level, rule: .held) }
    if cadence != .byDeadline { return .init(nature: .yearly, rule: .everyYear) }
    let reaches = reachesItsFigure(unit ?? "")
    // 新增 that only the indicator's name carries is not believed where the text says 达到.
    if quoteSays(Words.added) || (Self.has(indicator, Words.added) && !reaches) {
      return .init(nature: .increase, rule: .added)
    }
    // 设立20亿元的基金 is raised once, whatever its size is called.
    if says(Words.founds) { return .init(nature: .increase, rule: .intake) }
    if Self.has(indicator, Words.amounts) { return .init(nature: .level, rule: .amount) }
    if says(Words.totals) { return .init(nature: .level, rule: .total) }
    if says(Words.intake) { return .init(nature: .increase, rule: .intake) }
    if says(Words.made), !reaches { return .init(nature: .increase, rule: .made) }
    return .init(nature: .level, rule: .standing)
  }

  /// 突破2000家, and not 突破10亿元的企业3家: the word stands before the target's own number.
  private func reachesItsFigure(_ unit: String) -> Bool {
    let (whole, bare) = (scalars(unit), scalars(unit).drop { Words.scales.contains($0) })
    return quote.indices.contains { index in
      guard let word = Words.reaches.first(where: { IndicatorScan.has($0, in: quote, at: index) }) else { return false }
      let rest = quote[(index + word.count)...]
      let figures = rest.drop { Words.digits.contains($0) }
      let numerals = rest.drop { Words.digits.contains($0) || Words.scales.contains($0) }
      return figures.count < rest.count && figures.starts(with: whole)
        || numerals.count < rest.count && numerals.starts(with: bare)
    }
  }

  private func says(_ words: [[UInt32]]) -> Bool { Self.has(indicator, words) || Self.has(quote, words) }
  private func quoteSays(_ words: [[UInt32]]) -> Bool { Self.has(quote, words) }

  private static func has(_ text: [UInt32], _ words: [[UInt32]]) -> Bool {
    text.indices.contains { index in words.contains { IndicatorScan.has($0, in: text, at: index) } }
  }

  /// Without what looks like a word of growth and is none: 增加值, 增值税.
  private static func plain(_ text: String) -> [UInt32] {
    var rest = scalars(text)
    for word in Words.misleading {
      while let place = rest.indices.first(where: { IndicatorScan.has(word, in: rest, at: $0) }) {
        rest.replaceSubrange(place..<place + word.count, with: Words.amount)
      }
    }
    return rest
  }

  private static func isPercent(_ unit: String) -> Bool {
    ["%", "％", "‰", "百分点"].contains { unit.contains($0) }
  }

  private static func isTime(_ unit: String) -> Bool {
    ["天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "个月", "周"].contains(unit)
  }

  /// General words; no place, firm or text is named.
  private enum Words {
    static let amount = scalars("产值")
    static let misleading = list("增加值 增值税 增值")
    static let done = list(
      """
      出台 印发 编制 制定 制订 建成 建立 建好 完成 搭建 成立 组建 设立 开通 投产 投运 竣工 开工 上线 发布 通车 交付 落成 修订 签订 签署 建设 举办 召开 创建 承办 挂牌 启用 揭牌
      获批 创成 争创 投入使用 投入运营
      """)
    static let within = list("内 之内")
    static let growth = list("增长 增速 增幅 增量率 下降 降低 降幅 递增 提升 提高 减少")
    static let upTo = list("增长到 增长至 提升到 提升至 提高到 提高至 下降到 下降至 降低到 降低至 降到 降至 减少到 减少至")
    static let perYear = list("年均 每年 逐年 同比 增速 年度增长 增长率 年递增 上年 上一年")
    static let since = list("累计 较 比20 比上 五年 三年 总体")
    static let held = list("保持在 稳定在 维持在 保持 维持")
    static let added = list(
      """
      新增 净增 新建 新引进 新培育 新开工 新签约 新认定 新上 新设 新创建 新打造 增加 新造 新布局 新组建 新成立 新改建 新开通 新晋 增设 削减 减排量 减轻 节约 压减
      """)
    static let amounts = list(
      "产值 营收 营业收入 主营收入 收入 规模 产量 产能 税收 总量 销售额 零售额 交易额 进出口 出口额 利润 面积 里程 吞吐量 装机 品牌价值 周转量 市值 地区生产总值")
    static let totals = list("总数 总量 总计 保有 拥有 存量 扩大到 扩大至 增至 增加到 增加至 增长到 增长至 壮大到 发展到 提高到 提高至 提升至 提升到")
    static let reaches = list("达到 达 突破 超过 超")
    static let digits = Set(scalars("0123456789.,，约〇一二三四五六七八九十百千两余多个"))
    static let scales = Set(scalars("万亿"))
    static let intake = list(
      """
      引进 招引 引育 引入 签约 举办 开展 培训 实施 推进 组织 落户 转化 申报 完成 投放 发放 评选 招聘 输送 改造 淘汰 关停 退出 争取 募集 筹集 上云 脱贫 组建 成立 设立 盘活 收储
      征集 选派 选聘 整治 治理 修复 安置 救助 资助 遴选
      """)
    static let founds = list("设立 组建 成立 发起")
    static let made = list("培育 建设 建成 创建 打造 发展 认定 孵化 建立 布局 开工 投产 形成 培养 获批 获评 创成 搭建 推广 研发 制定 攻克")

    private static func list(_ words: String) -> [[UInt32]] {
      words.split { $0 == " " || $0 == "\n" }.map { scalars(String($0)) }
    }
  }
}
