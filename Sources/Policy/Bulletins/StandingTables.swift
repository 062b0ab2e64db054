/// How a city stood, as the tables of bulletins and meeting packs.
public enum StandingTables {
  /// How many targets stand where, now and before.
  public static func states(_ standing: PeriodStanding) -> PaperBlock {
    let rows = ProgressState.worstFirst.reversed().compactMap { state -> [String]? in
      let (now, before) = (standing.count(state), standing.countBefore(state))
      guard now + before > 0 else { return nil }
      let change = now - before
      return [state.title, "\(now)", "\(before)", change > 0 ? "+\(change)" : "\(change)", state.meaning]
    }
    return .table(
      PaperTable(
        [
          .init("状态", share: 3), .init("本期", share: 2), .init(standing.beforeTitle, share: 2), .init("增减", share: 2),
          .init("含义", share: 9, isCentred: false),
        ], rows))
  }

  /// Every target that stands elsewhere than before, what became worse first.
  public static func moves(_ standing: PeriodStanding) -> PaperBlock {
    let rows = (standing.worse + standing.better).enumerated().map { index, line in
      [
        "\(index + 1)", line.indicator, line.wanted, line.body ?? "待明确", line.before?.title ?? "", line.now.title,
        line.because,
      ]
    }
    return .table(
      PaperTable(
        [
          .init("序号", share: 2), .init("目标", share: 6, isCentred: false), .init("目标值", share: 4), .init("单位", share: 4),
          .init(standing.beforeTitle, share: 3), .init("本期", share: 3), .init("依据", share: 10, isCentred: false),
        ], rows))
  }

  /// What is behind, with what its body says of it.
  public static func late(_ standing: PeriodStanding) -> PaperBlock {
    let rows = standing.late.enumerated().map { index, line in
      [
        "\(index + 1)", line.indicator, line.wanted, line.figure.isEmpty ? "—" : line.figure, line.body ?? "待明确",
        line.now.title, told(line.problems), told(line.nextSteps),
      ]
    }
    return .table(
      PaperTable(
        [
          .init("序号", share: 2), .init("目标", share: 4, isCentred: false), .init("目标值", share: 3),
          .init("最近数据", share: 3),
          .init("单位", share: 3), .init("状态", share: 2), .init("存在问题", share: 5, isCentred: false),
          .init("下一步安排", share: 5, isCentred: false),
        ], rows))
  }

  /// A table is no place for a page of prose.
  static let longest = 120

  static func told(_ words: String) -> String {
    if words.isEmpty { return "未说明" }
    return words.count > longest ? words.prefix(longest - 1) + "…" : words
  }

  /// What was asked of each body, and what came.
  public static func round(_ standing: PeriodStanding) -> PaperBlock {
    let order = RoundState.allCases
    func place(_ body: PeriodStanding.Body) -> Int { order.firstIndex(of: body.state) ?? 0 }
    let sorted = standing.bodies.sorted { (place($1), $0.name) < (place($0), $1.name) }
    let rows = sorted.enumerated().map { index, body in
      let count = body.count
      let asked = count.measures > 0 ? "\(count.asked)（举措\(count.measures)）" : "\(count.asked)"
      return [
        "\(index + 1)", body.name, asked, "\(count.reported)", "\(count.late)", "\(count.missing)",
        body.state.title,
      ]
    }
    return .table(
      PaperTable(
        [
          .init("序号", share: 2), .init("单位", share: 6), .init("应报", share: 3), .init("已报", share: 2),
          .init("逾期报", share: 2), .init("未报", share: 2), .init("情况", share: 3),
        ], rows))
  }
}
