import Foundation
import Policy

/// The inputs of a status as JSON, so that “why this status?” has an answer that outlives the rule.
struct StatusInputs: Codable {
  struct Figure: Codable {
    var period: String
    var value: Double?
    var stage: String?
  }

  struct Milestone: Codable {
    var day: String
    var value: Double
  }

  /// Nature, owner, day of entry and milestones are told since version 2 of the rule.
  var nature: String?
  var hasOwner: Bool?
  var enteredOn: String?
  var planEnd: String?
  var milestones: [Milestone]?
  var comparison: String
  var value: Double?
  var baseline: Double?
  var cadence: String
  var deadline: String?
  var planStart: String
  var firstReport: String
  var figures: [Figure]
  var withdrawnBecause: String?

  static func json(_ facts: ProgressFacts) -> String {
    var out = ObjectText()
    out.add("baseline", facts.baseline)
    out.add("cadence", facts.cadence.rawValue)
    out.add("comparison", facts.comparison.rawValue)
    out.add("deadline", facts.deadline?.text)
    out.add("enteredOn", facts.enteredOn.text)
    out.add("figures", facts.figures) { object, figure in
      object.add("period", figure.period.text)
      object.add("stage", figure.stage?.rawValue)
      object.add("value", figure.value)
    }
    out.add("firstReport", facts.firstReport.text)
    out.add("hasOwner", facts.hasOwner)
    if !facts.milestones.isEmpty {
      out.add("milestones", facts.milestones) { object, milestone in
        object.add("day", milestone.day.text)
        object.add("value", milestone.value)
      }
    }
    out.add("nature", facts.nature.rawValue)
    out.add("planEnd", facts.planEnd?.text)
    out.add("planStart", facts.planStart.text)
    out.add("value", facts.value)
    out.add("withdrawnBecause", facts.withdrawnBecause)
    return out.text
  }

  /// What the plan wants by earlier days, as SQL groups it; in the order of days.
  static func milestones(_ json: String) throws -> [ProgressFacts.Milestone] {
    if json == "[]" { return [] }
    let pairs = try JSONDecoder().decode([Pair].self, from: Data(json.utf8))
    let all = pairs.map { ProgressFacts.Milestone(day: $0.day, value: $0.value) }
    return all.sorted { ($0.day, $0.value) < ($1.day, $1.value) }
  }

  /// `["2025-12-31", 220]`.
  private struct Pair: Decodable {
    var day: CivilDate
    var value: Double

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let text = try list.decode(String.self)
      guard let day = CivilDate(text) else { throw StoreError.damagedRow(table: "target", column: "deadline_day") }
      self.day = day
      value = try list.decode(Double.self)
    }
  }

  static func facts(_ json: String) throws -> ProgressFacts {
    let damaged = StoreError.damagedRow(table: "status_result", column: "facts")
    guard let inputs = try? JSONDecoder().decode(StatusInputs.self, from: Data(json.utf8)),
      let comparison = Comparison(rawValue: inputs.comparison), let cadence = Cadence(rawValue: inputs.cadence),
      let start = CivilDate(inputs.planStart), let first = Period(inputs.firstReport)
    else { throw damaged }
    let figures = try inputs.figures.map { figure in
      guard let period = Period(figure.period) else { throw damaged }
      return ProgressFacts.Figure(
        period: period, value: figure.value, stage: figure.stage.flatMap(Stage.init(rawValue:)))
    }
    let milestones = try (inputs.milestones ?? []).map { milestone in
      guard let day = CivilDate(milestone.day) else { throw damaged }
      return ProgressFacts.Milestone(day: day, value: milestone.value)
    }
    return ProgressFacts(
      nature: inputs.nature.flatMap(Nature.init(rawValue:)), hasOwner: inputs.hasOwner ?? true, comparison: comparison,
      value: inputs.value, baseline: inputs.baseline, milestones: milestones, cadence: cadence,
      deadline: inputs.deadline.flatMap { Deadline($0) }, planStart: start,
      planEnd: inputs.planEnd.flatMap { Deadline($0) }, enteredOn: inputs.enteredOn.flatMap { CivilDate($0) },
      firstReport: first, figures: figures,
      withdrawnBecause: inputs.withdrawnBecause)
  }
}
