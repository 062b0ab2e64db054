import Policy

extension TargetSummary {
  /// What is asked of it each quarter.
  public var question: ReportQuestion {
    ReportQuestion(
      nature: judged, comparison: comparison, cadence: cadence, value: value, unit: unit, baseline: baseline)
  }

  /// What kind of thing its indicator is. A list asks this of every row: only what nobody has judged is read again.
  public var judged: Nature { saidNature ?? judgedNature ?? nature.nature }

  /// What kind of thing its indicator is, with the rule that read it from the wording.
  public var nature: Nature.Reading {
    KnownNatures.reading(
      said: saidNature, indicator: indicator, quote: quote, unit: unit, cadence: cadence, comparison: comparison)
  }

  /// The same, whatever a person said.
  public var readNature: Nature.Reading {
    var bare = self
    bare.saidNature = nil
    return bare.nature
  }

  /// Whether the share of cases that met a time limit is reported.
  public var isShareOfCases: Bool { question.isShareOfCases }
  /// The unit of what is reported.
  public var reportedUnit: String? { question.unit }
}
