/// A sentence that leads into goals without a date of its own: 主要目标是：, and then 1. … 2. ….
struct GoalLead: Sendable {
  /// The section that it stands in; nil before the first heading.
  var section: Int?

  private static let longest = 80
  private static let goals = words("目标 指标")

  /// Whether a stretch ends like such a sentence: nearly all do not.
  static func mayEnd(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return text[last] == Scalar.colon || text[last] == Scalar.latinColon
  }

  /// Nil where a passage does not end with such a sentence.
  init?(_ passage: Passage, _ plan: PlanText) {
    guard Self.mayEnd(plan.scalars, passage.range) else { return nil }
    var start = passage.range.upperBound
    while start > passage.range.lowerBound, passage.range.upperBound - start <= Self.longest,
      !Scalar.endsSentence(plan.scalars[start - 1])
    {
      start -= 1
    }
    let sentence = start..<passage.range.upperBound
    guard sentence.count <= Self.longest, Self.goals.contains(where: { plan.find($0, in: sentence) != nil }) else {
      return nil
    }
    section = passage.section
  }

  /// The first level of numbered items.
  private static let itemLevel = 3

  private static let assigns = words("部署 布置 安排")
  private static let assigned = words("工作 任务")

  /// A paper without headings: 会议…，部署了2018年工作。 leads into what is to be done, up to the paper's end.
  init?(told passage: Passage, _ plan: PlanText) {
    guard let last = passage.range.last, Scalar.endsSentence(plan.scalars[last]) else { return nil }
    var start = last
    while start > passage.range.lowerBound, last - start <= Self.longest, !Self.endsClause(plan.scalars[start - 1]) {
      start -= 1
    }
    guard Self.assigned.contains(where: { plan.scalars.ends(with: $0, at: last, floor: start) }),
      let verb = Self.assigns.first(where: { plan.has($0, at: start) }),
      case let rest = (start + verb.count)..<last,
      rest.contains(where: { DateReader.year(plan, at: $0, end: last) != nil })
        || Self.coming.contains(where: { plan.find($0, in: rest) != nil })
    else { return nil }
    section = passage.section
  }

  private static func endsClause(_ s: UInt32) -> Bool {
    Scalar.endsSentence(s) || s == Scalar.comma || s == Scalar.semicolon
  }

  private static let coming = words("今年 下一步 下步 下阶段 下一阶段 近期 新年度")

  /// Whether what stands in a section is among what it led into.
  func holds(_ inner: Int?, in outline: DocumentOutline) -> Bool {
    if inner == section { return true }
    guard let inner else { return false }
    let own = outline.sections[inner]
    guard let section else { return own.level >= Self.itemLevel }
    let outer = outline.sections[section]
    return inner > section && own.level > outer.level && own.path.count > outer.path.count
      && own.path.hasPrefix(outer.path)
  }
}
