import Policy

/// Which matters are meant; nil and empty mean all.
public struct MatterFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As they were entered: by id.
    case plan
    /// Whose step ends first comes first, what is closed last.
    case urgent

    /// What it is in SQL; nil for ids.
    var key: SortKey? { self == .plan ? nil : SortKey("coalesce(m.step_due, '9999-12-31')") }
  }

  /// What somebody may see of it all.
  public var scope: SupervisionScope = .everywhere
  public var city: CityID?
  /// The body that is to settle it.
  public var agency: AgencyID?
  public var state: MatterState?
  public var origin: MatterOrigin?
  public var level: MatterLevel?
  /// What it came from.
  public var subject: SubjectReference?
  public var isOpen = false
  /// The step's last day lies before this one.
  public var overOn: CivilDate?
  /// Raising it is proposed on this day.
  public var raiseOn: CivilDate?
  /// Words of title and text.
  public var words: String = ""
  public var order: Order = .plan

  public init(
    city: CityID? = nil, agency: AgencyID? = nil, state: MatterState? = nil, isOpen: Bool = false, words: String = ""
  ) {
    self.city = city
    self.agency = agency
    self.state = state
    self.isOpen = isOpen
    self.words = words
  }

  /// Whether the words alone decide, as far as somebody sees everything.
  var hasWordsAlone: Bool {
    var rest = self
    rest.words = ""
    return rest == MatterFilter()
  }

  /// Nil when words were typed that hold nothing to search for.
  var conditions: Conditions? {
    var found = Conditions("1")
    switch scope {
    case .everywhere: break
    case .nothing: found = found.and("0")
    case .city(let city): found = found.and("m.city_id = ?", [city.raw])
    case .bodies(let agencies):
      let list = IDList(agencies.sorted())
      found = found.and(
        """
        m.id IN (SELECT id FROM matter WHERE agency_id IN (SELECT value FROM json_each(?))
          UNION SELECT id FROM matter WHERE from_agency_id IN (SELECT value FROM json_each(?)))
        """, [list, list])
    }
    if let city { found = found.and("m.city_id = ?", [city.raw]) }
    if let agency { found = found.and("m.agency_id = ?", [agency.raw]) }
    if let state { found = found.and("m.state = ?", [state.rawValue]) }
    if let origin { found = found.and("m.origin = ?", [origin.rawValue]) }
    if let level { found = found.and("m.level = ?", [level.rawValue]) }
    if let subject {
      found = found.and("m.subject_kind = ? AND m.subject_id = ?", [subject.kind.rawValue, subject.id])
    }
    if isOpen { found = found.and("m.step_due IS NOT NULL") }
    if let overOn { found = found.and("m.step_due < ?", [overOn.text]) }
    if let raiseOn {
      found = found.and(
        "m.step_due IS NOT NULL AND m.level <> 'leaders' AND coalesce(m.raised_due, m.step_due) < ?", [raiseOn.text])
    }
    return found.search(words, in: "matter_words", column: "m.id")
  }
}
