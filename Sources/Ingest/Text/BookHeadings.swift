/// 第一节, 专栏13 inside a line that a page ran together, with titles that run on into their text.
enum BookHeadings {
  private static let openings = words("第 专栏")
  private static let levels = ScalarSet(scalars("章节篇"))
  private static let setOff = ScalarSet(scalars("。！；）”)"))
  /// Headings in a line before it is taken for several paragraphs.
  private static let fewest = 2
  private static let titles = 6...30
  /// What titles end with, and what the text behind them begins with.
  private static let ends = words(
    "建设 转型 发展 服务 体系 水平 提升 行动 商务 延伸 提质 管理 能力 机制 改革 融合 保护 治理 安全 保障 支撑 工程 基础 环境 产业 创新 合作 开放 竞争力 效益 增效 格局 布局 目标 优势 示范 振兴 现代化 集群 升级 规划 改造 供给 质量 动能 活力 ”"
  )
  private static let begins = words(
    "围绕 加快 深入 推动 推进 完善 优先 加强 统筹 实施 建设 构建 坚持 按照 全面 持续 大力 积极 立足 聚焦 依托 强化 以 充分 着力 深化 优化 健全 落实 支持 鼓励 突出 严格 把 紧扣 进一步 抓住 牢固 到20 农村 智慧 扩大 培育 发展 提高 提升 开展"
  )

  private static let wholes = words("建设工程 建设重点工程 建设行动 建设项目 发展行动 提升工程 提升行动 提升项目 振兴行动 发展工程")

  /// Where such headings begin, and where the text behind their titles does.
  static func cuts(in text: [UInt32], _ line: Range<Int>) -> [Int] {
    let setOff = setOff
    let marks = line.filter { i in
      (i == line.lowerBound || setOff.contains(text[i - 1])) && length(of: text, at: i, line.upperBound) != nil
    }
    guard marks.count >= fewest else { return [] }
    return marks.flatMap { start -> [Int] in
      let from = start + (length(of: text, at: start, line.upperBound) ?? 0)
      let (first, last) = (from + titles.lowerBound, min(line.upperBound, from + titles.upperBound))
      guard first < last,
        let end = (first..<last).first(where: { i in
          ends.contains { text.ends(with: $0, at: i, floor: from) }
            && begins.contains { text.has($0, at: i, limit: line.upperBound) }
            && !goesOn(text, i, line.upperBound)
            && !wholes.contains { text.has($0, at: i, limit: line.upperBound) }
        })
      else { return [start] }
      return [start, end]
    }
  }

  private static let building = scalars("建设")

  /// 市场体系建设加强市场建设: with another beginning behind it, 建设 is the title's last word.
  private static func goesOn(_ text: [UInt32], _ i: Int, _ limit: Int) -> Bool {
    text.has(building, at: i, limit: limit) && !text.ends(with: building, at: i, floor: 0)
      && begins.contains { text.has($0, at: i + building.count, limit: limit) }
  }

  /// Letters of 第十二章 or 专栏3.
  private static func length(of text: [UInt32], at i: Int, _ limit: Int) -> Int? {
    guard let word = openings.first(where: { text.has($0, at: i, limit: limit) }) else { return nil }
    var end = i + word.count
    while end < limit, end - i < 6, Scalar.isDigit(text[end]) || isChinese(text[end]) { end += 1 }
    guard end > i + word.count, end < limit else { return nil }
    if word.count == 1 { return levels.contains(text[end]) ? end + 1 - i : nil }
    return Scalar.isHan(text[end]) || text[end] == Scalar.openQuote || text[end] == Scalar.colon ? end - i : nil
  }

  private static func isChinese(_ s: UInt32) -> Bool { Scalar.chineseDigit(s) != nil || Scalar.chineseScale(s) != nil }
}
