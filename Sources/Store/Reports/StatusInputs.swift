import Foundation
import Policy

/// The inputs of a status as JSON, so that “why this status?” has an answer that outlives the rule.
struct StatusInputs: Codable {
  struct Figure: Codable {
    var period: String
    var value: Double?
    var stage: String?
  }

  struct WithoutData: Codable {
    var period: String
    var reason: String
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
  /// Where it is not every quarter.
  var rhythm: String?
  var figures: [Figure]
  /// The newest report where it has no figure: its period and why.
  var withoutData: WithoutData?
  var withdrawnBecause: String?

  static func json(_ facts: ProgressFacts) throws -> String {
    let inputs = StatusInputs(
      nature: facts.nature.rawValue, hasOwner: facts.hasOwner, enteredOn: facts.enteredOn.text,
      planEnd: facts.planEnd?.text,
      milestones: facts.milestones.isEmpty
        ? nil : facts.milestones.map { Milestone(day: $0.day.text, value: $0.value) },
      comparison: facts.comparison.rawValue, value: facts.value, baseline: facts.baseline,
      cadence: facts.cadence.rawValue, deadline: facts.deadline?.text, planStart: facts.planStart.text,
      firstReport: facts.firstReport.text, rhythm: facts.rhythm == .quarterly ? nil : facts.rhythm.rawValue,
      figures: facts.figures.map { Figure(period: $0.period.text, value: $0.value, stage: $0.stage?.rawValue) },
      withoutData: facts.withoutData.map { WithoutData(period: $0.period.text, reason: $0.reason.rawValue) },
      withdrawnBecause: facts.withdrawnBecause)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(inputs), as: UTF8.self)
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

  private static func without(_ said: WithoutData) -> ProgressFacts.WithoutData? {
    guard let period = Period(said.period), let reason = MissingReason(rawValue: said.reason) else { return nil }
    return ProgressFacts.WithoutData(period: period, reason: reason)
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
      firstReport: first, figures: figures, withoutData: inputs.withoutData.flatMap(without),
      withdrawnBecause: inputs.withdrawnBecause, rhythm: inputs.rhythm.flatMap(AskRhythm.init) ?? .quarterly)
  }
}
