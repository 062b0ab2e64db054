/// Titles that a page ran into the text below them: 一、工作目标以习近平…为指导.
enum RunTogetherTitles {
  private static let knownTitles = Lexicon(
    """
    总体目标 总体要求 总体思路 总体要求和目标 总体要求与目标 指导思想 基本原则 工作目标 主要目标 发展目标 目标任务 工作目标和任务 主要任务 重点任务 工作任务 重点工作 主要工作 工作内容 主要内容 投资重点 建设内容
    保障措施 组织保障 组织实施 组织领导 工作要求 工作措施 工作步骤 实施步骤 时间安排 进度安排 政策措施 支持政策 工作原则 工作安排 适用范围 资金来源 职责分工 责任分工 任务分工
    """)
  /// With what the text below such a title begins: 以…为导向, 全年…; 任务书, 目标值, 重点领域 go on.
  private static let textLetters = ScalarSet(scalars("以为按根围坚全认深紧加力到通今"))

  /// With what the text below a title begins.
  private static let textStarts = words(
    "—— 一是 根据 按照 依照 围绕 结合 依托 坚持 为贯彻 为深入 为加快 为进一步 为切实 为全面 全面 深入 积极 认真 加快 大力 进一步 各 以 由 通过 充分 严格 切实 继续 推行 重点解决")
  /// With what a title ends.
  private static let titleEnds = ScalarSet(scalars("动程划设理制局目标务障导”系力度质伍革境护管治化业作领效平"))
  private static let titleLetters = 4...24
  /// What no title holds.
  static let stops = ScalarSet(scalars("，。；"))
  /// A title with its mark behind it is shorter than this.
  private static let longSentence = 18

  /// 一、工作目标以习近平…为指导, （三）实施污水治理行动全面开展…: where the text begins.
  static func end(behind mark: Int, in text: [UInt32], _ line: Range<Int>, gap: (Int) -> Bool) -> Int? {
    let reach = min(line.upperBound, mark + 6)
    guard let point = (mark..<reach).first(where: { text[$0] == Scalar.listComma || text[$0] == Scalar.close }),
      case let start = point + 1, start < line.upperBound
    else { return nil }
    if let title = knownTitles.match(text, at: start, limit: line.upperBound),
      case let end = start + title.length, end < line.upperBound, gap(end) || textLetters.contains(text[end])
    {
      return end
    }
    let limit = min(line.upperBound, start + titleLetters.upperBound + 2)
    let stop = text[start..<limit].firstIndex { stops.contains($0) || $0 == Scalar.colon } ?? limit
    // （一）合理规划公厕布局 一是…: a blank ends the title.
    if let end = (start + titleLetters.lowerBound..<max(stop, start + titleLetters.lowerBound)).first(where: gap),
      Scalar.isHan(text[end]), Scalar.isHan(text[end - 1]) || text[end - 1] == Scalar.closeQuote
    {
      return end
    }
    guard stop - start >= longSentence else { return nil }
    return (start + titleLetters.lowerBound..<stop).first { at in
      titleEnds.contains(text[at - 1]) && textStarts.contains { text.has($0, at: at, limit: line.upperBound) }
    }
  }
}
