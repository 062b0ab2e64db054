import Policy

/// What leads into items: a heading that says which goals follow, a date above a list.
extension TargetReader {
  /// What stands below 主要目标是： is a goal though its own heading does not say so.
  mutating func followGoals(_ found: Passage) {
    if let lead = goalLead {
      if lead.holds(found.section, in: outline) {
        passage.isGoal = true
        passage.isPreamble = false
      } else {
        goalLead = nil
      }
    }
    if GoalLead.mayEnd(text, found.range), let lead = GoalLead(found, plan) { goalLead = lead }
    if outline.sections.isEmpty, let lead = GoalLead(told: found, plan) { goalLead = lead }
  }

  /// A new item starts with nothing said, unless a sentence above led into it: then that sentence's date holds.
  ///
  /// News is one long item: a date of one of its paragraphs holds for those below.
  mutating func begin(_ found: Passage) {
    let isLong = outline.head.isTold || outline.head.isNews || listDeadline != nil
    let goesOn = isLong || text.has(Scalar.ofThese, at: found.range.lowerBound, limit: found.range.upperBound)
    let lent = goesOn && found.section == nil ? listDeadline ?? carried.deadline : nil
    carried = CarriedContext()
    carried.deadline = lent
    carried.isLent = lent != nil
    guard let lead = leadIn, let section = found.section, section != lead.section else { return }
    guard lead.holds(section, in: outline) else {
      leadIn = nil
      return
    }
    carried.deadline = lead.deadline
    carried.strive = lead.strive
  }

  /// Of items （1）, （2） that are no sections each has its own date, or that of the words above the first.
  mutating func beginSibling(_ found: Passage) {
    let mark = text.withUnsafeBufferPointer {
      NumberMark.read($0, at: found.range.lowerBound, end: found.range.upperBound)
    }
    guard let mark else { return }
    if let first = siblings, first.item == found.item, first.style == mark.style {
      carried.deadline = first.deadline
    } else {
      siblings = (found.item, mark.style, carried.deadline)
    }
  }

  /// 到2026年，实现以下目标： and then 1. … 2. …, each a heading with text of its own.
  mutating func leadIn(after found: Passage) {
    leadList(after: found)
    guard let section = found.section, let deadline = carried.deadline else {
      if found.section == leadIn?.section { leadIn = nil }
      return
    }
    guard
      carried.deadlineWasHere && LeadIn.ends(found.range, with: passage.sentence, in: plan)
        || passage.isGoal && !(leadIn?.holds(section, in: outline) ?? false)
          && LeadIn.isAlone(found.range, scanner, in: plan)
    else { return }
    leadIn = LeadIn(section: section, deadline: deadline, strive: carried.strive)
  }

  /// 到2026年： and then lines that end with ； in a paper without headings.
  mutating func leadList(after found: Passage) {
    guard outline.sections.isEmpty, let last = found.range.last else { return }
    if LeadIn.ends(found.range, with: passage.sentence, in: plan), let deadline = carried.deadline {
      listDeadline = deadline
    } else if text[last] != Scalar.semicolon && text[last] != Scalar.latinSemicolon {
      listDeadline = nil
    }
  }

  /// （二）到2026年底，重点实现： and 一、2026年主要目标
  mutating func leadIn(heading found: Passage) {
    guard let section = found.section, let last = found.range.last else { return }
    guard text[last] == Scalar.colon else {
      guard let deadline = YearOfGoals.deadline(in: found.range, of: plan) else { return }
      leadIn = LeadIn(section: section, deadline: deadline, strive: false)
      carried.meet(deadline)
      return
    }
    scanner.scan(found.range)
    guard let date = scanner.planDates.last(where: { $0.role == .due }), let deadline = date.deadline else { return }
    leadIn = LeadIn(section: section, deadline: deadline, strive: false)
    carried.deadline = deadline
  }
}
