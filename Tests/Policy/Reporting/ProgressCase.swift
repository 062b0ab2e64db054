import Policy
import Testing

/// One line of the table of hand-computed statuses: `nature | facts | figures | quarter | state | gap`.
///
/// Facts: `>=25`, `<=60`, `~100`, `=25`, `range2`; `b20` the plan's baseline, `told20` one of the first report; `by2026` the deadline; `start2021`;
/// `first2024Q2`; `entered2026-11-21`; `until2025` the plan's last year; `m2025:22` a figure of the plan for an earlier
/// year; a cadence; `nobody` owns it; `out` of the plan; `today2026-12-20`. What is not said: a plan of 2024–2026 whose
/// targets are asked for since 2024Q1.
struct ProgressCase: CustomTestStringConvertible, Sendable {
  let line: String
  let facts: ProgressFacts
  let period: Period
  let today: CivilDate?
  let state: ProgressState
  let gap: Double?

  var testDescription: String { line }

  init?(_ line: String) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    guard cells.count >= 5, let nature = Nature(rawValue: cells[0]), let period = Period(cells[3]),
      let state = ProgressState(rawValue: cells[4])
    else { return nil }
    var (comparison, value, today) = (Comparison.equal, Double?.none, CivilDate?.none)
    var facts = ProgressFacts(
      nature: nature, comparison: .equal, value: nil, deadline: nil, planStart: CivilDate("2024-01-01")!,
      firstReport: Period("2024Q1")!)
    var entered: CivilDate?
    for word in line.split(separator: "|", omittingEmptySubsequences: false)[1].split(separator: " ") {
      func rest(_ prefix: String) -> String? {
        word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : nil
      }
      if let sign = Comparison.allCases.first(where: { word.hasPrefix($0.rawValue) }) {
        (comparison, value) = (sign, Double(word.dropFirst(sign.rawValue.count)))
      } else if let cadence = Cadence(rawValue: String(word)) {
        facts.cadence = cadence
      } else if word == "nobody" {
        facts.hasOwner = false
      } else if word == "out" {
        facts.withdrawnBecause = "市政府常务会议决定"
      } else if let text = rest("by") {
        facts.deadline = Deadline(text)
      } else if let text = rest("start") {
        facts.planStart = CivilDate(text + "-01-01")!
      } else if let text = rest("first") {
        facts.firstReport = Period(text)!
      } else if let text = rest("entered") {
        entered = CivilDate(text)
      } else if let text = rest("told") {
        facts.toldBaseline = Double(text)
      } else if let text = rest("until") {
        facts.planEnd = Deadline(text)
      } else if let text = rest("today") {
        today = CivilDate(text)
      } else if let text = rest("m") {
        let parts = text.split(separator: ":")
        facts.milestones.append(.init(day: Deadline(parts[0])!.lastDay, value: Double(parts[1])!))
      } else if let text = rest("b"), let number = Double(text) {
        facts.baseline = number
      } else {
        return nil
      }
    }
    facts.enteredOn = entered ?? facts.firstReport.firstDay
    (facts.comparison, facts.value) = (comparison, value)
    for figure in line.split(separator: "|", omittingEmptySubsequences: false)[2].split(separator: " ") {
      let parts = figure.split(separator: ":")
      guard parts.count == 2, let period = Period(parts[0]) else { return nil }
      let stage = Stage(rawValue: String(parts[1]))
      facts.figures.append(.init(period: period, value: stage == nil ? Double(parts[1]) : nil, stage: stage))
    }
    self.line = line
    self.facts = facts
    self.period = period
    self.today = today
    self.state = state
    gap = cells.count > 5 ? Double(cells[5]) : nil
  }
}
