/// What is asked of a part before it is read.
extension TargetReader {
  private static let projects = words("项目 工程 计划 行动")

  /// 3.特色竹产业项目（8个基地建设、2000公里道路改造）: what a project of a list holds.
  static func contents(of heading: Range<Int>, _ text: [UInt32]) -> Range<Int>? {
    guard let last = heading.last, text[last] == Scalar.close, let open = text[heading].lastIndex(of: Scalar.open),
      projects.contains(where: { text.ends(with: $0, at: open, floor: heading.lowerBound) }),
      text[open..<last].contains(where: { Scalar.isDigit($0) }), breaksDown((open + 1)..<last, text)
    else { return nil }
    return (open + 1)..<last
  }

  // Static: a look of the reader's own would be handed a copy of all that it holds.

  /// 提出“到2027年培育10家” quotes what is aimed at; 提出“四个不摘” a slogan.
  static func quotesFigure(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let close = range.first { text[$0] == Scalar.closeQuote } ?? range.upperBound
    return text[range.lowerBound..<close].contains { Scalar.isDigit($0) }
  }

  /// 1.努力实现地区生产总值增长6.2%左右。 is an item that nothing follows, not a name; under 目标 it needs no 。.
  static func isSentence(_ heading: Range<Int>, _ text: [UInt32], isGoal: Bool) -> Bool {
    let end = heading.upperBound
    guard end > heading.lowerBound,
      isGoal || text[end - 1] == Scalar.fullStop || end < text.count && text[end] == Scalar.fullStop
    else { return false }
    // 第八条每年认定一次。
    let isWhole = text[end - 1] == Scalar.fullStop
    return text[heading].contains { Scalar.isDigit($0) || isWhole && Scalar.chineseDigit($0) != nil }
  }

  static let aim = scalars("目标")
  private static let kindsOfAims = words("预期 主要 奋斗 发展")
  private static let isStated = ScalarSet(scalars("是为："))

  /// 今年的主要预期目标是：…: the sentence itself says that they are goals, wherever it stands.
  static func statesGoals(_ plan: PlanText, _ sentence: Range<Int>) -> Bool {
    var from = sentence.lowerBound
    while let at = plan.first(.aims, in: from..<sentence.upperBound) {
      from = at + 1
      guard plan.scalars.has(aim, at: at, limit: sentence.upperBound) else { continue }
      from = at + aim.count
      if from < sentence.upperBound, isStated.contains(plan.scalars[from]),
        kindsOfAims.contains(where: { plan.scalars.ends(with: $0, at: at, floor: sentence.lowerBound) })
      {
        return true
      }
    }
    return false
  }

  /// What a part holds at all. Most hold neither figures nor brackets, and every look that is asked in vain is handed
  /// all that the sentence has said.
  struct TokenKinds {
    var figures = false
    var brackets = false
    var firstBenefit = Int.max
    var caps = false

    init(_ tokens: [Token], _ part: Range<Int>) {
      for k in part {
        switch tokens[k].kind {
        case .figure: figures = true
        case .openBracket: brackets = true
        case .benefit: firstBenefit = min(firstBenefit, tokens[k].range.lowerBound)
        case .cap: caps = true
        default: break
        }
      }
    }
  }

  /// 其中，中央1.4万亿元，地方7800亿元: parts of the sum before.
  static func isPart(_ part: SentencePart, _ text: [UInt32]) -> Bool {
    part.end == .comma && part.range.count <= 4
      && text.ends(with: Scalar.ofThese, at: part.range.upperBound, floor: part.range.lowerBound)
  }

  private static let adding = words("增加 减少 压减 扩大")

  /// 计划竣工3个；增加学位5000个，其中幼儿园420个: a clause that adds has a verb of its own for its parts.
  static func addingVerb(_ context: SentenceContext, _ text: [UInt32]) -> Range<Int>? {
    let limit = context.main.range.lowerBound
    guard context.figure.kind == .count,
      let word = adding.first(where: { text.has($0, at: context.start, limit: limit) })
    else { return nil }
    return context.start..<(context.start + word.count)
  }
}
