import Policy

extension TargetSummary {
  /// What is asked of it each quarter.
  public var question: ReportQuestion {
    ReportQuestion(comparison: comparison, cadence: cadence, value: value, unit: unit)
  }

  /// Whether the share of cases that met a time limit is reported.
  public var isShareOfCases: Bool { question.isShareOfCases }
  /// The unit of what is reported.
  public var reportedUnit: String? { question.unit }
}
