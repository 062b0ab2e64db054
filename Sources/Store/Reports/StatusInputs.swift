import Policy

/// The inputs of a status as JSON, so that “why this status?” has an answer that outlives the rule.
///
/// Nature, owner, day of entry and milestones are told since version 2 of the rule.
enum StatusInputs {
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
    if facts.rhythm != .quarterly { out.add("rhythm", facts.rhythm.rawValue) }
    if let told = facts.toldBaseline { out.add("toldBaseline", told) }
    out.add("value", facts.value)
    out.add("withdrawnBecause", facts.withdrawnBecause)
    // A list of one: what is stored has no objects in objects.
    if let without = facts.withoutData {
      out.add("withoutData", [without]) { object, said in
        object.add("period", said.period.text)
        object.add("reason", said.reason.rawValue)
      }
    }
    return out.text
  }

  /// What the plan wants by earlier days, as SQL groups it; in the order of days.
  static func milestones(_ json: String) throws -> [ProgressFacts.Milestone] {
    let damaged = StoreError.damagedRow(table: "target", column: "deadline_day")
    guard let pairs = NumberPairs.read(json) else { throw damaged }
    let all = try pairs.map { pair in
      guard let day = CivilDate(pair.text) else { throw damaged }
      return ProgressFacts.Milestone(day: day, value: pair.number)
    }
    return all.sorted { ($0.day, $0.value) < ($1.day, $1.value) }
  }

  private static func without(_ said: [String: StoredFact]) -> ProgressFacts.WithoutData? {
    guard let period = said["period"]?.text.flatMap({ Period($0) }),
      let reason = said["reason"]?.text.flatMap(MissingReason.init(rawValue:))
    else { return nil }
    return ProgressFacts.WithoutData(period: period, reason: reason)
  }

  static func facts(_ json: String) throws -> ProgressFacts {
    let damaged = StoreError.damagedRow(table: "status_result", column: "facts")
    guard let inputs = StoredFact.members(json),
      let comparison = inputs["comparison"]?.text.flatMap(Comparison.init(rawValue:)),
      let cadence = inputs["cadence"]?.text.flatMap(Cadence.init(rawValue:)),
      let start = inputs["planStart"]?.text.flatMap({ CivilDate($0) }),
      let first = inputs["firstReport"]?.text.flatMap({ Period($0) }), let figures = inputs["figures"]?.list
    else { throw damaged }
    return ProgressFacts(
      nature: inputs["nature"]?.text.flatMap(Nature.init(rawValue:)), hasOwner: inputs["hasOwner"]?.flag ?? true,
      comparison: comparison, value: inputs["value"]?.number, baseline: inputs["baseline"]?.number,
      milestones: try (inputs["milestones"]?.list ?? []).map { milestone in
        guard let day = milestone["day"]?.text.flatMap({ CivilDate($0) }), let value = milestone["value"]?.number else {
          throw damaged
        }
        return ProgressFacts.Milestone(day: day, value: value)
      },
      cadence: cadence, deadline: inputs["deadline"]?.text.flatMap { Deadline($0) }, planStart: start,
      planEnd: inputs["planEnd"]?.text.flatMap { Deadline($0) },
      enteredOn: inputs["enteredOn"]?.text.flatMap { CivilDate($0) }, firstReport: first,
      figures: try figures.map { figure in
        guard let period = figure["period"]?.text.flatMap({ Period($0) }) else { throw damaged }
        return ProgressFacts.Figure(
          period: period, value: figure["value"]?.number, stage: figure["stage"]?.text.flatMap(Stage.init(rawValue:)))
      },
      withoutData: inputs["withoutData"]?.list?.first.flatMap(without),
      withdrawnBecause: inputs["withdrawnBecause"]?.text,
      rhythm: inputs["rhythm"]?.text.flatMap(AskRhythm.init(rawValue:)) ?? .quarterly,
      toldBaseline: inputs["toldBaseline"]?.number)
  }
}
