/// Whether a paragraph tells of years that are over: 过去五年，…。…。 up to a sentence that speaks of what is to come.
enum Telling {
  private static let openers = Lexicon(
    "过去五年 过去的五年 过去一年 过去的一年 过去三年 过去几年 五年来 四年来 三年来 两年来 一年来 十年来 近年来 近几年来 几年来 多年来 时期 期间 去年 一年中 五年中 五年间")
  private static let ahead = Lexicon(
    "要 将 必须 下一步 今后 力争 今年 明年 未来 接下来 下一阶段 本届 继续 确保 目标 进一步 应当 计划 拟")
  /// Letters at a sentence's beginning in which such words stand.
  private static let opening = 16
  private static let reach = 40

  private static let reviews = Lexicon(
    "过去五年 过去的五年 过去一年 过去的一年 过去三年 过去四年 五年来 四年来 三年来 两年来 一年来 十年来")
  /// Letters at a sentence's beginning in which it says so itself.
  private static let firstWords = 4

  /// 过去五年，…: what the paragraph tells is over, whether a figure has said so or not.
  static func reviews(_ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    stands(reviews, text, sentence, firstWords + 4) && !ends(text, sentence)
  }

  /// The first sentence names years that are over.
  static func opens(_ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    stands(openers, text, sentence, opening)
  }

  /// The sentence speaks of what is to come.
  static func ends(_ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    let limit = min(sentence.upperBound, sentence.lowerBound + reach)
    return (sentence.lowerBound..<max(limit, sentence.lowerBound)).contains { i in
      guard let word = ahead.match(text, at: i, limit: limit) else { return false }
      return !text.has(goal, at: i, limit: limit) || !isReached(text, i + word.length, sentence.upperBound)
    }
  }

  private static let goal = scalars("目标")
  private static let reached = words("顺利 如期 圆满 全面 基本 胜利 提前 超额 任务 均 已 全部 得到 实现 完成 达成")
  private static let done = words("实现 完成 达成")

  /// 落户目标顺利实现: what was aimed at has come about.
  private static func isReached(_ text: [UInt32], _ start: Int, _ limit: Int) -> Bool {
    var i = start
    while i < limit, let word = reached.first(where: { text.has($0, at: i, limit: limit) }) {
      if done.contains(word) { return true }
      i += word.count
    }
    return false
  }

  private static func stands(_ words: Lexicon, _ text: [UInt32], _ sentence: Range<Int>, _ reach: Int) -> Bool {
    let limit = min(sentence.upperBound, sentence.lowerBound + reach)
    return (sentence.lowerBound..<max(limit, sentence.lowerBound)).contains {
      words.match(text, at: $0, limit: limit) != nil
    }
  }
}

extension Telling {
  private static let reportLabels = words(
    "实际完成情况： 完成情况： 进展情况： 工作进展： 推进情况： 落实情况： 工作进展情况： 目前进展： 进展： 当前进展： 完成进度： 工作进度： 推进进展： 落实进展： 办理情况： 完成进展： 上半年完成情况： 年度完成情况："
  )
  private static let reportOpenings = ScalarSet(opening: reportLabels)
  /// What ends such a report within its paragraph.
  private static let nextLabels = words("目标： 年度目标： 工作目标： 下一步 下步 下阶段 存在问题 存在的问题 任务： 年度任务： 计划：")

  /// 完成情况：…: what has been done of it so far.
  static func reports(_ text: [UInt32], _ passage: Range<Int>) -> Bool {
    guard let first = passage.first, reportOpenings.contains(text[first]) else { return false }
    return reportLabels.contains { text.has($0, at: passage.lowerBound, limit: passage.upperBound) }
  }

  /// 下一步，…: the report is over.
  static func endsReport(_ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    nextLabels.contains { text.has($0, at: sentence.lowerBound, limit: sentence.upperBound) }
  }
}
