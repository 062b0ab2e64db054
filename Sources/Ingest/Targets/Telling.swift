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
  static func ends(_ text: [UInt32], _ sentence: Range<Int>) -> Bool { stands(ahead, text, sentence, reach) }

  private static func stands(_ words: Lexicon, _ text: [UInt32], _ sentence: Range<Int>, _ reach: Int) -> Bool {
    let limit = min(sentence.upperBound, sentence.lowerBound + reach)
    return (sentence.lowerBound..<max(limit, sentence.lowerBound)).contains {
      words.match(text, at: $0, limit: limit) != nil
    }
  }
}

extension Telling {
  private static let reportLabels = words("实际完成情况： 完成情况： 进展情况： 工作进展： 推进情况： 落实情况： 工作进展情况： 目前进展：")

  /// 完成情况：…: what has been done of it so far.
  static func reports(_ text: [UInt32], _ passage: Range<Int>) -> Bool {
    reportLabels.contains { text.has($0, at: passage.lowerBound, limit: passage.upperBound) }
  }
}
