import Policy

/// A body as something refers to it.
public struct AgencyLink: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// 牵头.
    case lead
    /// 责任, 配合.
    case responsible
    /// Named only in prose as the sentence's subject.
    case duty

    /// The word on pages.
    public var title: String {
      switch self {
      case .lead: "牵头"
      case .responsible: "责任"
      case .duty: "文中提及"
      }
    }
  }

  public var id: AgencyID
  /// The registry's name.
  public var name: String
  /// As the text has it.
  public var verbatim: String
  public var role: Role

  public init(id: AgencyID, name: String, verbatim: String, role: Role) {
    self.id = id
    self.name = name
    self.verbatim = verbatim
    self.role = role
  }
}

/// Who reports a target, and why.
public struct Owner: Sendable, Hashable {
  public var agency: AgencyID
  public var name: String
  public var reason: OwnerReason
  /// What the person said who decided, or the words of the plan.
  public var note: String?

  public init(agency: AgencyID, name: String, reason: OwnerReason, note: String? = nil) {
    self.agency = agency
    self.name = name
    self.reason = reason
    self.note = note
  }
}

/// The newest figure that counts.
public struct LatestFigure: Sendable, Hashable {
  public var period: Period
  public var value: Double?
  public var stage: Stage?
  public var isApproved: Bool

  public init(period: Period, value: Double? = nil, stage: Stage? = nil, isApproved: Bool) {
    self.period = period
    self.value = value
    self.stage = stage
    self.isApproved = isApproved
  }
}

/// One commitment as lists and the JSON API show it.
public struct TargetSummary: Sendable, Hashable {
  public var id: TargetID
  public var city: CityID
  public var cityName: String
  public var document: DocumentID
  public var documentTitle: String
  public var section: SectionID?
  /// e.g. `二、/（一）`.
  public var sectionPath: String
  public var sectionTitle: String?
  public var quote: String
  public var indicator: String
  /// `=` for a goal without a number.
  public var comparison: Comparison
  /// Nil for a goal without a number.
  public var value: Double?
  public var valueMax: Double?
  /// Nil for a goal without a number.
  public var unit: String?
  public var deadline: Deadline?
  public var cadence: Cadence
  public var area: String?
  public var isStretch: Bool
  public var baseline: Double?
  public var baselineYear: Int?
  public var owner: Owner?
  public var agencies: [AgencyLink]
  public var state: ProgressState
  /// The sentence that says why.
  public var stateReason: String
  public var gap: Double?
  public var latest: LatestFigure?
  /// In the document's text.
  public var span: Span
  public var isWithdrawn: Bool
  /// False once a later version of the plan has dropped it.
  public var isCurrent: Bool
  public var confidence: Double
  public var rule: String
  /// Moves with every change of the target itself; for `If-Match`.
  public var revision: Int

  public var isGoal: Bool { value == nil }

  public init(
    id: TargetID, city: CityID, cityName: String, document: DocumentID, documentTitle: String,
    section: SectionID? = nil, sectionPath: String, sectionTitle: String? = nil, quote: String, indicator: String,
    comparison: Comparison, value: Double? = nil, valueMax: Double? = nil, unit: String? = nil,
    deadline: Deadline? = nil, cadence: Cadence, area: String? = nil, isStretch: Bool, baseline: Double? = nil,
    baselineYear: Int? = nil, owner: Owner? = nil, agencies: [AgencyLink], state: ProgressState, stateReason: String,
    gap: Double? = nil, latest: LatestFigure? = nil, span: Span, isWithdrawn: Bool, isCurrent: Bool, confidence: Double,
    rule: String, revision: Int
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.document = document
    self.documentTitle = documentTitle
    self.section = section
    self.sectionPath = sectionPath
    self.sectionTitle = sectionTitle
    self.quote = quote
    self.indicator = indicator
    self.comparison = comparison
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.deadline = deadline
    self.cadence = cadence
    self.area = area
    self.isStretch = isStretch
    self.baseline = baseline
    self.baselineYear = baselineYear
    self.owner = owner
    self.agencies = agencies
    self.state = state
    self.stateReason = stateReason
    self.gap = gap
    self.latest = latest
    self.span = span
    self.isWithdrawn = isWithdrawn
    self.isCurrent = isCurrent
    self.confidence = confidence
    self.rule = rule
    self.revision = revision
  }
}

/// A commitment with its sentence, its reports and its past.
public struct TargetDetail: Sendable {
  public var summary: TargetSummary
  /// The whole sentence that it came from, and where the quote stands inside it (Unicode scalars).
  public var sentence: String
  public var quoteInSentence: Span
  /// The sentence's place in the document's text.
  public var sentenceSpan: Span
  public var status: StatusResult
  /// Newest period first.
  public var reports: [Report]
  public var changes: [TargetChange]
  public var findings: [FindingSummary]
  /// The same target in other places and plans: one report feeds all.
  public var same: [SameTarget]
  /// Firms that its clause names, or its sentence where no clause holds it.
  public var enterprises: [Enterprise]
  /// Why it was taken out of the plan, when it was.
  public var withdrawnBecause: String?

  public init(
    summary: TargetSummary, sentence: String, quoteInSentence: Span, sentenceSpan: Span, status: StatusResult,
    reports: [Report], changes: [TargetChange], findings: [FindingSummary], same: [SameTarget] = [],
    enterprises: [Enterprise] = [], withdrawnBecause: String? = nil
  ) {
    self.summary = summary
    self.sentence = sentence
    self.quoteInSentence = quoteInSentence
    self.sentenceSpan = sentenceSpan
    self.status = status
    self.reports = reports
    self.changes = changes
    self.findings = findings
    self.same = same
    self.enterprises = enterprises
    self.withdrawnBecause = withdrawnBecause
  }
}

/// Another place where the same target stands.
public struct SameTarget: Sendable, Hashable {
  public var target: TargetID
  public var document: DocumentID
  public var documentTitle: String
  public var sectionPath: String

  public init(target: TargetID, document: DocumentID, documentTitle: String, sectionPath: String) {
    self.target = target
    self.document = document
    self.documentTitle = documentTitle
    self.sectionPath = sectionPath
  }
}

/// A progress status as stored: result, inputs and rule.
public struct StatusResult: Sendable, Hashable {
  public var status: ProgressStatus
  /// The quarter at whose end it holds.
  public var period: Period
  public var facts: ProgressFacts
  public var computedAt: Moment

  public init(status: ProgressStatus, period: Period, facts: ProgressFacts, computedAt: Moment) {
    self.status = status
    self.period = period
    self.facts = facts
    self.computedAt = computedAt
  }
}

/// One change of a target: by a person, or by a version of the plan.
public struct TargetChange: Sendable, Hashable {
  /// The line of the trail; nil for one made by hand.
  public var id: AuditID?
  /// The code that is stored, e.g. `target.corrected`.
  public var action: String
  /// Nil for a code that is no longer written.
  public var what: AuditAction? { AuditAction(rawValue: action) }
  public var at: Moment
  public var by: String
  /// The version that brought it, when it was one.
  public var version: Int?
  public var fields: [FieldChange<String>]
  public var reason: String?

  public init(
    id: AuditID? = nil, action: String = "", at: Moment, by: String, version: Int? = nil, fields: [FieldChange<String>],
    reason: String? = nil
  ) {
    self.id = id
    self.action = action
    self.at = at
    self.by = by
    self.version = version
    self.fields = fields
    self.reason = reason
  }

  /// The targets with which it was joined, or from which it was parted, by this change.
  public var partners: Set<TargetID> {
    // `12,15`; earlier programs wrote 目标12、目标15.
    func numbers(_ text: String?) -> Set<TargetID> {
      Set((text ?? "").split { !($0.isASCII && $0.isNumber) }.compactMap { TargetID($0) })
    }
    let change = fields.first { $0.field == "same" }
    return numbers(change?.old).symmetricDifference(numbers(change?.new))
  }
}

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
  public var states: Set<ProgressState> = []
  /// Every word must occur, in indicator, quote, section or document title; two Chinese characters suffice.
  public var words: String = ""
  /// True: only goals without a number; false: only figures.
  public var goals: Bool?
  /// Those without an owner.
  public var ownerless: Bool = false
  /// Also those that a later version dropped.
  public var includesDropped: Bool = false

  public init(
    city: CityID? = nil, document: DocumentID? = nil, agency: AgencyID? = nil, part: Part = .any,
    deadlineFrom: Int? = nil, deadlineTo: Int? = nil, states: Set<ProgressState> = [], words: String = "",
    goals: Bool? = nil, ownerless: Bool = false, includesDropped: Bool = false
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
  }
}
