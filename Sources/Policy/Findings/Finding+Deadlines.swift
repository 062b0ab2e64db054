extension Finding {
  /// Deadlines that lie before the plan's own start: 到2023年 in a plan for 2024–2026.
  ///
  /// The start is the first year that the plan names for itself, else the day it was issued.
  static func earlyDeadlines(in documents: [Document]) -> [Finding] {
    var found: [Finding] = []
    for (number, document) in documents.enumerated() {
      let first = document.period?.from.flatMap { CivilDate(year: $0, month: 1, day: 1) }
      guard let start = first ?? document.issuedOn else { continue }
      func check(_ deadline: Deadline?, _ quote: String, _ span: Span, _ place: Finding.Place) {
        guard let deadline, deadline.lastDay < start else { return }
        found.append(
          Finding(
            kind: .deadline, quotes: [quote], spans: [span], places: [place],
            fact: first == nil
              ? .beforeIssue(deadline: deadline, issued: start) : .beforePeriod(deadline: deadline, year: start.year)))
      }
      for (index, target) in document.targets.enumerated() {
        check(target.deadline, target.quote, target.span, Finding.Place(document: number, target: index))
      }
      for goal in document.qualitative { check(goal.deadline, goal.quote, goal.span, Finding.Place(document: number)) }
      for measure in document.measures {
        check(measure.deadline, measure.textStart, measure.span, Finding.Place(document: number))
      }
    }
    return found
  }
}
