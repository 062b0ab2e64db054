/// An entry that passed: what is stored.
public struct ReportedFigure: Sendable, Hashable {
  /// In the unit that is asked, whatever unit it was typed in.
  public var value: Double?
  public var stage: Stage?
  /// Why there is neither value nor stage.
  public var missing: MissingReason?
  /// Of a percentage, where they were given.
  public var numerator: Double?
  public var denominator: Double?
  /// The figure before the plan began, in the unit that is asked; only with a first report.
  public var baseline: Double?
  /// 进展.
  public var narrative: String
  /// 存在问题.
  public var problems: String
  /// 下一步安排.
  public var nextSteps: String
  /// 需协调事项.
  public var coordination: String
  public var explanation: String

  public init(
    value: Double? = nil, stage: Stage? = nil, missing: MissingReason? = nil, numerator: Double? = nil,
    denominator: Double? = nil, baseline: Double? = nil, narrative: String = "", problems: String = "",
    nextSteps: String = "",
    coordination: String = "", explanation: String = ""
  ) {
    self.value = value
    self.stage = stage
    self.missing = missing
    self.numerator = numerator
    self.denominator = denominator
    self.baseline = baseline
    self.narrative = narrative
    self.problems = problems
    self.nextSteps = nextSteps
    self.coordination = coordination
    self.explanation = explanation
  }

  /// What a draft keeps of an entry beside what was typed: its words, and a reason that there is.
  public init(draft entry: ReportEntry) {
    self.init(
      missing: MissingReason(word: entry.missing), narrative: entry.narrative, problems: entry.problems,
      nextSteps: entry.nextSteps, coordination: entry.coordination, explanation: entry.explanation)
  }

  /// The words of its parts, by their titles; only those that say something.
  public var parts: [(title: String, words: String)] {
    let all = [(ReportEntry.Field.narrative, narrative), (.problems, problems), (.nextSteps, nextSteps)]
    return (all + [(.coordination, coordination), (.explanation, explanation)]).filter { !$0.1.isEmpty }
      .map { ($0.0.title, $0.1) }
  }

  /// All its words in one line: what was done stands first and alone as it always did, the others with their titles.
  public var story: String {
    parts.map { $0.title == ReportEntry.Field.narrative.title ? $0.words : "\($0.title)：\($0.words)" }
      .joined(separator: "；")
  }
}

extension ReportEntry {
  /// What was typed, with the words of the figure that was made of it.
  public init(
    value: String, unit: String, stage: String, missing: String, numerator: String, denominator: String,
    baseline: String, words figure: ReportedFigure
  ) {
    self.init(
      value: value, unit: unit, stage: stage, missing: missing, numerator: numerator, denominator: denominator,
      baseline: baseline, narrative: figure.narrative, problems: figure.problems, nextSteps: figure.nextSteps,
      coordination: figure.coordination, explanation: figure.explanation)
  }
}
