import Policy

/// A sentence with a date that only leads into the numbered items below it: 到2026年，实现以下目标：
struct LeadIn: Sendable {
  /// The section that it stands in: its items are headings inside that section.
  var section: Int
  var deadline: Deadline
  var strive: Bool

  /// A sentence that leads into a list is short: longer ones have a list of their own.
  private static let longest = 80
  private static let work = scalars("工作")
  private static let below = words("如下 以下")

  /// Whether a passage's last sentence leads into what follows.
  static func ends(_ passage: Range<Int>, with sentence: Range<Int>, in plan: PlanText) -> Bool {
    guard sentence.upperBound >= passage.upperBound - 1, let last = passage.last, sentence.count <= longest else {
      return false
    }
    // 今年重点做好八个方面工作： leads into what is to be done, each thing with a day of its own.
    if plan.scalars.ends(with: work, at: last, floor: sentence.lowerBound) { return false }
    return plan.scalars[last] == Scalar.colon || plan.scalars[last] == Scalar.latinColon
      || below.contains { plan.find($0, in: sentence) != nil }
  }

  /// 二、发展目标 ⏎ 到2025年，园区发展质量显著提升。 ⏎ （一）…: a paragraph of goals is one sentence that opens with its date.
  /// Where nothing else is dated or counted in it the date may stand anywhere.
  static func isAlone(_ passage: Range<Int>, _ scanner: SentenceScanner, in plan: PlanText) -> Bool {
    let isOnly =
      scanner.planDates.count == 1 && scanner.figures.allSatisfy(\.chinese)
      && leads(scanner.planDates[0].range.lowerBound, passage, plan.scalars)
    guard let date = scanner.planDates.first?.range.lowerBound, let last = passage.last,
      passage.count <= (isOnly ? longestOnly : longestAlone),
      isOnly || date - passage.lowerBound <= nearHead
    else { return false }
    return (passage.first { Scalar.endsSentence(plan.scalars[$0]) } ?? last) >= last
  }

  private static let near = words("近期 中期 远期")

  /// 到2027年 as one goal of all, and not 近期到2027年.
  private static func leads(_ date: Int, _ passage: Range<Int>, _ text: [UInt32]) -> Bool {
    let start = text[date] == Scalar.to ? date : date - 1
    return start >= passage.lowerBound && text[start] == Scalar.to
      && !near.contains { text.ends(with: $0, at: start, floor: passage.lowerBound) }
  }

  /// Letters from the paragraph's beginning to its date: 力争到2025年, “十四五”末.
  private static let nearHead = 4
  private static let longestAlone = 160
  private static let longestOnly = 220

  /// Whether a section stands somewhere inside the one that it led into.
  func holds(_ inner: Int, in outline: DocumentOutline) -> Bool {
    guard inner > section else { return false }
    let path = outline.sections[section].path
    let own = outline.sections[inner].path
    return outline.sections[inner].level > outline.sections[section].level && own.count > path.count
      && own.hasPrefix(path)
  }
}
