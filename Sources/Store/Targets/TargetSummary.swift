import Policy

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
  /// What a person said that its indicator is; nil: its wording decides.
  public var saidNature: Nature?
  /// The nature that its status was judged by; nil where nobody has judged it: its wording decides.
  public var judgedNature: Nature?
  public var area: String?
  public var isStretch: Bool
  public var baseline: Double?
  public var baselineYear: Int?
  public var owner: Owner?
  public var agencies: [AgencyLink]
  public var state: ProgressState
  /// Why, as facts.
  public var told: Told<StatusFact>
  /// The same in one sentence.
  public var stateReason: String { told.words }
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
    deadline: Deadline? = nil, cadence: Cadence, saidNature: Nature? = nil, judgedNature: Nature? = nil,
    area: String? = nil, isStretch: Bool,
    baseline: Double? = nil, baselineYear: Int? = nil, owner: Owner? = nil, agencies: [AgencyLink],
    state: ProgressState, told: Told<StatusFact>, gap: Double? = nil, latest: LatestFigure? = nil, span: Span,
    isWithdrawn: Bool, isCurrent: Bool, confidence: Double, rule: String, revision: Int
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
    self.saidNature = saidNature
    self.judgedNature = judgedNature
    self.area = area
    self.isStretch = isStretch
    self.baseline = baseline
    self.baselineYear = baselineYear
    self.owner = owner
    self.agencies = agencies
    self.state = state
    self.told = told
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
