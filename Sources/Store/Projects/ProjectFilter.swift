import Policy

/// Which projects are meant; nil and empty mean all.
public struct ProjectFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As they were entered: by id.
    case plan
    /// The largest investment first.
    case investment

    /// What it is in SQL; nil for ids.
    var key: SortKey? { self == .plan ? nil : SortKey("p.investment", isDescending: true) }
  }

  /// Only those that their city shows to everybody.
  public var isPublic = false
  public var city: CityID?
  /// Lead or responsible.
  public var agency: AgencyID?
  public var county: String = ""
  public var industry: String = ""
  /// Nobody has said which chain it belongs to.
  public var hasNoIndustry = false
  public var colours: Set<ProjectColour> = []
  public var kind: ProjectKind?
  /// The plan that asks for it; and the target or the measure in whose sentence.
  public var document: DocumentID?
  public var target: TargetID?
  public var measure: MeasureID?
  /// Its plan has the sentence no more.
  public var isSentenceLost = false
  /// An exit waits for the office.
  public var isExitAsked = false
  /// Words of the name or of the investor.
  public var words: String = ""
  public var order: Order = .plan

  /// Those that a plan, or an item of one, asks for.
  public init(document: DocumentID) { self.document = document }
  public init(target: TargetID) { self.target = target }
  public init(measure: MeasureID) { self.measure = measure }

  public init(city: CityID? = nil, agency: AgencyID? = nil, colours: Set<ProjectColour> = [], words: String = "") {
    self.city = city
    self.agency = agency
    self.colours = colours
    self.words = words
  }

  /// That the city with this number shows its projects to everybody.
  static func isPublic(_ city: String) -> String {
    "\(city) NOT IN (SELECT city_id FROM supervision_setting WHERE hides_projects = 1)"
  }

  /// That the sentence that asks for a project touches the place of an item.
  private static func asked(_ table: String, _ start: String, _ end: String) -> String {
    """
    p.id IN (SELECT a.id FROM \(table) i JOIN project a ON a.document_id = i.document_id
      AND a.sentence_start < i.\(end) AND a.sentence_end > i.\(start) WHERE i.id = ?)
    """
  }

  /// Whether the words alone decide.
  var hasWordsAlone: Bool {
    var rest = self
    rest.words = ""
    return rest == ProjectFilter()
  }

  /// Nil when words were typed that hold nothing to search for.
  var conditions: Conditions? {
    var found = Conditions("1")
    if isPublic { found = found.and(Self.isPublic("p.city_id")) }
    if let city { found = found.and("p.city_id = ?", [city.raw]) }
    if let agency {
      found = found.and(
        """
        p.id IN (SELECT id FROM project WHERE lead_id = ? UNION SELECT id FROM project WHERE responsible_id = ?)
        """, [agency.raw, agency.raw])
    }
    if !county.isEmpty { found = found.and("p.county = ?", [county]) }
    if !industry.isEmpty { found = found.and("p.industry = ?", [industry]) }
    if hasNoIndustry { found = found.and("p.industry = ''") }
    if !colours.isEmpty {
      let codes = colours.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      found = found.and("p.colour IN (\(codes))")
    }
    if let kind { found = found.and("p.kind = ?", [kind.rawValue]) }
    if let document { found = found.and("p.document_id = ?", [document.raw]) }
    if let target {
      found = found.and(Self.asked("target", "sentence_start", "sentence_end"), [target.raw])
    }
    if let measure { found = found.and(Self.asked("measure", "span_start", "span_end"), [measure.raw]) }
    if isSentenceLost { found = found.and("p.document_id IS NOT NULL AND p.sentence_start IS NULL") }
    if isExitAsked { found = found.and("p.is_exit_asked = 1") }
    return found.search(words, in: "project_words", column: "p.id")
  }
}
