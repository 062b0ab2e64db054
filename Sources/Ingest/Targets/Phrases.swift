/// Cuts stretches of a plan to the words that people read.
struct Phrases: Sendable {
  private let plan: PlanText
  private let text: [UInt32]

  /// The last letters of `closers`: most phrases end with none of them.
  private let closerEnds = Self.lastOfClosers

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  /// A remark in brackets this long is no part of a name: （集团） is.
  private static let maxBracket = 8

  /// A stretch without long remarks in brackets.
  func compact(_ range: Range<Int>) -> String {
    guard text[range].contains(where: { $0 == Scalar.open || $0 == Scalar.openTortoise }) else {
      return plan.string(range)
    }
    var letters: [UInt32] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == Scalar.open || text[i] == Scalar.openTortoise {
        let closing: UInt32 = text[i] == Scalar.open ? Scalar.close : Scalar.closeTortoise
        var k = i + 1
        while k < range.upperBound, text[k] != closing { k += 1 }
        if k - i > Self.maxBracket {
          i = min(k + 1, range.upperBound)
          continue
        }
      }
      letters.append(text[i])
      i += 1
    }
    return Ingest.string(letters)
  }

  private static let closers: [[UInt32]] = words(
    "分别为 分别是 依次为 依次是 依次 任务分解如下 如下 分别 均 稳步 累计 有望 力争 总体 全部 原则上 逐步 基本 ： : 的 不 为 在 数量 规模达 实际 目标 连续 将 拟 须 年内 年内至少 至少 也要 都要 均要 还要 可望 将会 一般 上半年 下半年 一季度 二季度 三季度 四季度 前三季度"
  )

  private static let lastOfClosers = ScalarSet(closers.compactMap(\.last))

  private static let all = scalars("均")
  private static let averages = ScalarSet(scalars("人户亩平"))

  /// The 均 of 人均.
  private func isAverage(_ word: [UInt32], _ start: Int, _ end: Int) -> Bool {
    word == Self.all && end - 2 >= start && Self.averages.contains(text[end - 2])
  }

  /// Without the adverbs that lead over to the comparator.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var start = range.lowerBound
    while start < end, Scalar.isBlank(text[start]) || text[start] == Scalar.listComma { start += 1 }
    var again = true
    while again, end > start {
      again = false
      if closerEnds.contains(text[end - 1]) {
        for word in Self.closers where text.ends(with: word, at: end, floor: start) && !isAverage(word, start, end) {
          end -= word.count
          again = true
        }
      }
      if let word = ModalWords.end(text, start..<end) {
        end -= word
        again = true
      }
      if end > start, Scalar.isBlank(text[end - 1]) || text[end - 1] == Scalar.comma {
        end -= 1
        again = true
      }
    }
    return start..<end
  }
}
