import Policy

/// Judges places in an order: 产业规模稳居全国前10名, 质量指数排名全省第5位.
struct RankJudge: Sendable {
  private let text: [UInt32]

  init(text: [UInt32]) { self.text = text }

  /// Words that say that a place is to be reached or held; an expert extends this line.
  static let standing = words("稳居 位居 居 进入 进到 跻身 保持 排名 排位 位列 列 挺进 冲刺 迈入 步入 升至 上升至 提升至 进位至 达到 进 争进 名列 稳定在 保持在 入围 位次")

  func verdict(_ context: SentenceContext) -> Verdict? {
    guard context.isFinal, context.hasEvidence || context.verb != nil || context.carried.listGoesOn,
      Self.standing(text, context.start..<context.main.range.lowerBound) != nil
    else { return nil }
    // In news a day of a paragraph above does not make a goal of where something stands.
    if context.carried.isLent, !context.carried.strive, context.verb == nil { return nil }
    return Verdict(.rankReached, context.hasEvidence ? .full : .partial)
  }

  /// The last such word in a stretch.
  static func standing(_ text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      var best: Range<Int>?
      for word in standing where text.ends(with: word, at: end, floor: range.lowerBound) {
        if word.count > best?.count ?? 0 { best = (end - word.count)..<end }
      }
      if let best { return best }
      end -= 1
    }
    return nil
  }
}
