/// Names of what something has: 供电可靠率 of a 示范区.
extension NameFinisher {
  private static let attributes = words("率 时间 时长 比例 比重 占比 能力 强度 浓度 密度 水平 费用 成本 单价 效率")
  private static let longestAttribute = 12
  /// Rates of a whole country or town.
  private static let ofAll = Ingest.words("贡献率 失业率 占比 比重 参保率 城镇化率 入学率 森林覆盖率")
  private static let places = Lexicon("全 城 农村 乡 区 县 市 省 居民 人均 企业 产业 工业 农业 服务业 地区 规上 规模 数字 高新 战略")
  private static let holders = words("示范区 园区 产业园 平台 系统 线路 医院 学校 工程 电站 枢纽 市场 机场 港区 专区")

  /// 建成高可靠性示范区，供电可靠率达到99.99%: what is measured is measured there.
  func attribute(of letters: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    guard context.figure.kind == .rate || context.figure.kind == .time, context.isFinal,
      letters.count <= Self.longestAttribute, !letters.contains(Scalar.share), !letters.contains(Scalar.open),
      Self.attributes.contains(where: { letters.ends(with: $0, at: letters.count, floor: 1) }),
      !Self.ofAll.contains(where: { letters.ends(with: $0, at: letters.count, floor: 0) }),
      Self.places.match(letters, at: 0, limit: letters.count) == nil,
      let made = context.carried.made, let thing = NamedThing.range(in: text, made),
      thing.upperBound <= context.part.range.lowerBound,
      Self.holders.contains(where: { text.ends(with: $0, at: thing.upperBound, floor: thing.lowerBound) }),
      !text[thing.upperBound..<context.part.range.lowerBound].contains(where: Scalar.isDigit),
      letters.find(Array(text[(thing.upperBound - 2)..<thing.upperBound])) == nil
    else { return nil }
    let own = Array(text[thing])
    return sharesWord(letters, own) ? own + letters : nil
  }

  /// Two letters side by side that both have: 供电可靠率 of 高可靠性示范区.
  private func sharesWord(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    (1..<max(a.count, 1)).contains { i in b.find([a[i - 1], a[i]]) != nil }
  }
}
