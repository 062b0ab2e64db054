import Policy

/// A policy paper with its text and everything that was read out of it.
public struct DocumentDetail: Sendable {
  public var summary: DocumentSummary
  /// The part of the file's text that this document occupies; every span here counts from its start.
  public var text: String
  public var sections: [SectionRow]
  public var targets: [TargetSummary]
  public var measures: [MeasureSummary]
  public var incentives: [IncentiveRow]
  public var baselines: [Baseline]
  public var governance: [GovernanceFact]
  /// Firms that the plan names, each once for its item or clause.
  public var enterprises: [Enterprise]
  public var agencies: [AgencyLink]
  public var findings: [FindingSummary]
  public var versions: [DocumentVersion]
  /// In order of their start, longer ones first.
  public var marks: [Mark]

  public init(
    summary: DocumentSummary, text: String, sections: [SectionRow], targets: [TargetSummary],
    measures: [MeasureSummary], incentives: [IncentiveRow], baselines: [Baseline], governance: [GovernanceFact],
    enterprises: [Enterprise] = [], agencies: [AgencyLink], findings: [FindingSummary], versions: [DocumentVersion],
    marks: [Mark]
  ) {
    self.summary = summary
    self.text = text
    self.sections = sections
    self.targets = targets
    self.measures = measures
    self.incentives = incentives
    self.baselines = baselines
    self.governance = governance
    self.enterprises = enterprises
    self.agencies = agencies
    self.findings = findings
    self.versions = versions
    self.marks = marks
  }
}
