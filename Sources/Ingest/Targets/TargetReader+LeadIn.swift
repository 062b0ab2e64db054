import Policy

/// A sentence with a date that only leads into the numbered items below it.
struct LeadIn: Sendable {
  /// The section that it stands in: its items are headings inside that section.
  var section: Int
  var deadline: Deadline
  var strive: Bool
}

extension TargetReader {
  /// A sentence that leads into a list is short: longer ones have a list of their own.
  private static let maxLeadIn = 80
  private static let below = words("如下 以下")

  /// A new item starts with nothing said, unless a sentence above led into it: then that sentence's date holds.
  mutating func begin(_ passage: Passage) {
    reach = Reach()
    guard let lead = leadIn, let section = passage.section else { return }
    if section == lead.section { return }
    guard section > lead.section, holds(lead.section, section) else {
      leadIn = nil
      return
    }
    reach.deadline = lead.deadline
    reach.strive = lead.strive
  }

  /// Whether the second section stands somewhere inside the first.
  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    let path = outline.sections[outer].path
    let own = outline.sections[inner].path
    return outline.sections[inner].level > outline.sections[outer].level && own.count > path.count
      && own.hasPrefix(path)
  }

  /// 到2026年，实现以下目标： and then 1. … 2. …, each a heading with text of its own.
  mutating func leadIn(after passage: Passage) {
    guard let section = passage.section, let deadline = reach.deadline else {
      if passage.section != leadIn?.section { return }
      leadIn = nil
      return
    }
    let last = scene.sentence
    guard last.upperBound >= passage.range.upperBound - 1, leads(passage.range, last) else { return }
    leadIn = LeadIn(section: section, deadline: deadline, strive: reach.strive)
  }

  /// （二）到2026年底，重点实现：
  mutating func leadIn(heading passage: Passage) {
    guard let section = passage.section, let last = passage.range.last, text[last] == Scalar.colon else { return }
    scanner.scan(passage.range)
    guard let date = scanner.planDates.last(where: { $0.role == .due }), let deadline = date.deadline else { return }
    leadIn = LeadIn(section: section, deadline: deadline, strive: false)
    reach.deadline = deadline
  }

  private func leads(_ passage: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard let last = passage.last, sentence.count <= Self.maxLeadIn else { return false }
    if text[last] == Scalar.colon { return true }
    return Self.below.contains { plan.find($0, in: sentence) != nil }
  }
}
