import Policy

/// Which targets are meant; nil and empty mean all.
public struct TargetFilter: Sendable, Hashable {
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case owner
    /// Owner, lead, responsible or named in prose.
    case any
  }

  public var city: CityID?
  public var document: DocumentID?
  public var agency: AgencyID?
  /// In which part the agency.
  public var part: Part = .any
  /// Inclusive; targets without a deadline are left out when either is set.
  public var deadlineFrom: Int?
  public var deadlineTo: Int?
  /// Inclusive last days; targets without a deadline are left out when either is set.
  public var dueFrom: CivilDate?
  public var dueTo: CivilDate?
  public var states: Set<ProgressState> = []
  /// Neither reached nor taken out of its plan.
  public var isOpen: Bool = false
  /// Whether a figure counts, of any quarter.
  public var hasData: Bool?
  /// Every word must occur, in indicator, quote, section or document title; two Chinese characters suffice.
  public var words: String = ""
  /// True: only goals without a number; false: only figures.
  public var goals: Bool?
  /// Those whose owner was found so.
  public var ownerReason: OwnerReason?
  /// Those without an owner.
  public var ownerless: Bool = false
  /// Also those that a later version dropped.
  public var includesDropped: Bool = false
  public var order: Order = .plan

  public init(
    city: CityID? = nil, document: DocumentID? = nil, agency: AgencyID? = nil, part: Part = .any,
    deadlineFrom: Int? = nil, deadlineTo: Int? = nil, states: Set<ProgressState> = [], words: String = "",
    goals: Bool? = nil, ownerless: Bool = false, includesDropped: Bool = false, dueFrom: CivilDate? = nil,
    dueTo: CivilDate? = nil, isOpen: Bool = false, hasData: Bool? = nil, order: Order = .plan,
    ownerReason: OwnerReason? = nil
  ) {
    self.city = city
    self.document = document
    self.agency = agency
    self.part = part
    self.deadlineFrom = deadlineFrom
    self.deadlineTo = deadlineTo
    self.states = states
    self.words = words
    self.goals = goals
    self.ownerless = ownerless
    self.includesDropped = includesDropped
    self.dueFrom = dueFrom
    self.dueTo = dueTo
    self.isOpen = isOpen
    self.hasData = hasData
    self.order = order
    self.ownerReason = ownerReason
  }
}
