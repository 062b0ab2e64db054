import Policy

/// What an agency says of one target in one period: the newest revision and the one that counts.
public struct Report: Sendable, Hashable {
  public var id: ReportID
  public var target: TargetID
  public var indicator: String
  public var unit: String?
  public var city: CityID
  public var document: DocumentID
  public var agency: AgencyID?
  public var agencyName: String?
  public var period: Period
  /// Of the newest revision.
  public var state: ReportState
  /// The number of the newest revision: what a caller must have seen to write the next.
  public var version: Int
  public var newest: ReportRevision
  /// The newest revision that counts; nil while there is only a draft, or it was returned.
  public var counted: ReportRevision?
  /// When what counts was handed in; a decision on it does not move this.
  public var submittedAt: Moment?
  /// When what counts was approved; nil while it waits.
  @inlinable public var approvedAt: Moment? { counted?.state == .approved ? counted?.at : nil }
  /// Whether it came after the period's due date, when it came first: an answer to what was returned is not late.
  public var isLate: Bool
  /// The last day that was on time for its body.
  public var dueOn: CivilDate
  /// Whether what counts, else the newest, was written in the body's place (代填).
  @inlinable public var isOnBehalf: Bool { counted?.isOnBehalf ?? newest.isOnBehalf }
  /// An accepted figure that counts until what is newer has been accepted.
  public var acceptedMeanwhile: ReportRevision? {
    counted.flatMap { $0.state == .approved && $0.number < version ? $0 : nil }
  }

  public init(
    id: ReportID, target: TargetID, indicator: String, unit: String? = nil, city: CityID, document: DocumentID,
    agency: AgencyID? = nil, agencyName: String? = nil, period: Period, state: ReportState, version: Int,
    newest: ReportRevision, counted: ReportRevision? = nil, submittedAt: Moment? = nil,
    isLate: Bool, dueOn: CivilDate? = nil
  ) {
    self.dueOn = dueOn ?? period.dueOn
    self.id = id
    self.target = target
    self.indicator = indicator
    self.unit = unit
    self.city = city
    self.document = document
    self.agency = agency
    self.agencyName = agencyName
    self.period = period
    self.state = state
    self.version = version
    self.newest = newest
    self.counted = counted
    self.submittedAt = submittedAt
    self.isLate = isLate
  }
}

/// One step of a report; steps are only added.
public struct ReportRevision: Sendable, Hashable {
  /// 1, 2, …
  public var number: Int
  public var state: ReportState
  public var figure: ReportedFigure
  /// What was typed, so that a draft comes back as it was left.
  public var typed: ReportEntry {
    get { kept.entry }
    set { kept = Typed(newValue) }
  }
  private var kept: Typed
  /// The reviewer's words for a returned or approved one.
  public var remark: String?
  /// Whether the figures were written in the body's place (代填).
  public var isOnBehalf: Bool
  public var by: String
  public var at: Moment

  public init(
    number: Int, state: ReportState, figure: ReportedFigure, typed: ReportEntry, remark: String? = nil,
    isOnBehalf: Bool = false, by: String, at: Moment
  ) {
    self.number = number
    self.state = state
    self.figure = figure
    kept = Typed(typed)
    self.remark = remark
    self.isOnBehalf = isOnBehalf
    self.by = by
    self.at = at
  }

  /// A dozen texts in one place: lists hand revisions around and look at none of them.
  private final class Typed: Sendable, Hashable {
    let entry: ReportEntry

    init(_ entry: ReportEntry) { self.entry = entry }

    static func == (one: Typed, other: Typed) -> Bool { one.entry == other.entry }
    func hash(into hasher: inout Hasher) { hasher.combine(entry) }
  }
}

/// One line of an agency's form.
public struct ReportingTask: Sendable, Hashable {
  public var target: TargetSummary
  public var period: Period
  public var report: Report?
  /// The figure that counted last before this period.
  public var previous: LatestFigure?
  /// The same target in other places: this report feeds them too.
  public var same: [SameTarget]
  /// The sentence of the plan that makes it.
  public var sentence: String
  /// What somebody is typing there, kept while they type.
  public var typing: TypedDraft?
  /// The days that hold for its body.
  public var window: ReportingWindow

  /// What the rules of entry need.
  public var context: ReportContext {
    var context = ReportContext(target.question, previous: previous?.value, earlier: earlier, sumOfParts: sumOfParts)
    (context.demandedProof, context.hasProof) = (demandedProof, evidence > 0)
    return context
  }
  /// The figures of the periods before, the newest first.
  public var earlier: [Double] = []
  /// How many files bear it out.
  public var evidence = 0
  /// The plan's sentence that demands one; nil where none does.
  public var demandedProof: String?
  /// What the expected path asks for at the period's end; nil where nothing can be said.
  public var expected: ExpectedFigure?
  /// What the parts of it come to in this period, where all have reported.
  public var sumOfParts: Double?

  public init(
    target: TargetSummary, period: Period, report: Report? = nil, previous: LatestFigure? = nil,
    same: [SameTarget] = [], sentence: String = "", typing: TypedDraft? = nil, window: ReportingWindow? = nil
  ) {
    self.window = window ?? ReportingWindow(usual: period)
    self.typing = typing
    self.same = same
    self.sentence = sentence
    self.target = target
    self.period = period
    self.report = report
    self.previous = previous
  }
}

/// Which reports are meant; nil and empty mean all. Drafts are shown only where asked for.
public struct ReportFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As they were first handed in: by id.
    case plan
    /// The newest period comes first.
    case newest

    /// What it is in SQL; nil for ids.
    var key: SortKey? { self == .plan ? nil : SortKey(PeriodEnds.sql("r.period"), isDescending: true) }
  }

  public var city: CityID?
  public var document: DocumentID?
  public var agency: AgencyID?
  public var target: TargetID?
  public var period: Period?
  public var states: Set<ReportState> = []
  public var includesDrafts: Bool = false
  public var order: Order = .plan

  public init(
    city: CityID? = nil, document: DocumentID? = nil, agency: AgencyID? = nil, target: TargetID? = nil,
    period: Period? = nil, states: Set<ReportState> = [], includesDrafts: Bool = false,
    order: Order = .plan
  ) {
    self.city = city
    self.document = document
    self.agency = agency
    self.target = target
    self.period = period
    self.states = states
    self.includesDrafts = includesDrafts
    self.order = order
  }
}

/// How many targets stand in a state.
public struct ProgressCount: Sendable, Hashable {
  public var state: ProgressState
  public var count: Int

  public init(state: ProgressState, count: Int) {
    self.state = state
    self.count = count
  }
}

/// Counts by state with “k of n reported”.
public struct ProgressOverview: Sendable, Hashable {
  /// Every state, in the order of their test; zero where none.
  public var counts: [ProgressCount]
  /// Targets with a figure that counts, for any period.
  public var reported: Int
  /// Targets whose owner was asked for a figure, or that have one: `reported` of so many.
  public var asked: Int
  public var total: Int

  /// Where there is no target.
  public static let nothing = ProgressOverview(
    counts: ProgressState.allCases.map { ProgressCount(state: $0, count: 0) }, reported: 0, asked: 0, total: 0)

  public init(counts: [ProgressCount], reported: Int, asked: Int, total: Int) {
    self.counts = counts
    self.reported = reported
    self.asked = asked
    self.total = total
  }
}
