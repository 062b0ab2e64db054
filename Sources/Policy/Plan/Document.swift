/// A policy paper: one title and one numbering. A file can hold several.
public struct Document: Sendable, Equatable {
  /// Whether the paper is in force or still out for comment.
  public enum Status: String, Sendable, CaseIterable {
    /// 征求意见稿, 意见征集稿, 草案.
    case draft
    case issued
  }

  public var title: String
  /// The city, county or province whose plan this is, e.g. 随州市.
  public var region: String?
  public var issuer: String?
  /// e.g. 随政办发〔2024〕12号.
  public var docNumber: String?
  public var issuedOn: CivilDate?
  public var status: Status
  public var period: PlanPeriod?
  public var sections: [Section]
  public var targets: [Target]
  public var measures: [Measure]
  public var incentives: [Incentive]
  public var qualitative: [Goal]
  /// Every body of the brackets and task tables, once, verbatim.
  public var agencies: [String]
  /// Present states that the plan reports, e.g. 年产量超20万辆.
  public var baselines: [Baseline]
  /// Chain offices and convenors, e.g. 联席会议办公室设在市经信局.
  public var governance: [GovernanceFact]
  /// Firms that the plan names, each once for its item or clause.
  public var enterprises: [Enterprise]
  /// The part of the text that this document occupies.
  public var span: Span

  public init(
    title: String, region: String? = nil, issuer: String? = nil, docNumber: String? = nil, issuedOn: CivilDate? = nil,
    status: Status = .issued, period: PlanPeriod? = nil, sections: [Section] = [], targets: [Target] = [],
    measures: [Measure] = [], incentives: [Incentive] = [], qualitative: [Goal] = [], agencies: [String] = [],
    baselines: [Baseline] = [], governance: [GovernanceFact] = [], enterprises: [Enterprise] = [],
    span: Span = Span(0, 0)
  ) {
    self.title = title
    self.region = region
    self.issuer = issuer
    self.docNumber = docNumber
    self.issuedOn = issuedOn
    self.status = status
    self.period = period
    self.sections = sections
    self.targets = targets
    self.measures = measures
    self.incentives = incentives
    self.qualitative = qualitative
    self.agencies = agencies
    self.baselines = baselines
    self.governance = governance
    self.enterprises = enterprises
    self.span = span
  }
}
