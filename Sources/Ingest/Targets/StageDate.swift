import Policy

/// When a stage ends that names its months: 第一阶段（2025年1月—6月）, 实施阶段（2025年—2026年）.
struct StageDate: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  /// The year before which nothing is still to be done.
  private let first: Int?

  init(plan: PlanText, head: DocumentOutline.Head) {
    self.plan = plan
    text = plan.scalars
    first = [head.issuedOn?.year, head.period?.from].compactMap { $0 }.min()
  }

  private static let stages = words("阶段 时期")
  /// Stages that are over or last.
  private static let others = words("现阶段 上一阶段 上阶段 前一阶段 前阶段 当前阶段")
  /// Letters of a remark that says when.
  private static let longest = 30

  /// The last year, and the last month after it, in the bracket right behind 阶段 in a stretch's first words.
  func deadline(in range: Range<Int>) -> Deadline? {
    let limit = min(range.upperBound, range.lowerBound + Self.longest)
    let opening = range.lowerBound..<max(limit, range.lowerBound)
    guard plan.first(.openBrackets, in: opening) != nil,
      let open = opening.first(where: { i in
        text[i] == Scalar.open && Self.stages.contains { text.ends(with: $0, at: i, floor: range.lowerBound) }
      }), !Self.others.contains(where: { text.ends(with: $0, at: open, floor: range.lowerBound) }),
      let close = (open..<min(range.upperBound, open + Self.longest)).first(where: { text[$0] == Scalar.close })
    else { return nil }
    var year: Int?
    var month: Int?
    var i = open + 1
    while i < close {
      guard Scalar.isDigit(text[i]) else {
        i += 1
        continue
      }
      var end = i
      var value = 0
      while end < close, Scalar.isDigit(text[end]), end - i < 4 {
        value = value * 10 + Int(text[end] - Scalar.zero)
        end += 1
      }
      let next = end < close ? text[end] : Scalar.close
      if (1990...2099).contains(value), end - i == 4 {
        year = value
        month = nil
      } else if next == Scalar.month, (1...12).contains(value) {
        month = value
      }
      i = end
    }
    guard let year, year >= first ?? year else { return nil }
    return Deadline(year: year, month: month)
  }
}
