import Policy

/// Which orders are meant; nil means all.
public struct OrderFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As they were made out: by id.
    case plan
    /// Whose step ends first comes first, what is closed last.
    case urgent

    var key: SortKey? { self == .plan ? nil : SortKey("coalesce(o.step_due, '9999-12-31')") }
  }

  /// What somebody may see of it all.
  public var scope: SupervisionScope = .everywhere
  public var city: CityID?
  public var agency: AgencyID?
  public var grade: OrderGrade?
  public var state: OrderState?
  public var subject: SubjectReference?
  public var isOpen = false
  public var order: Order = .plan

  public init(city: CityID? = nil, agency: AgencyID? = nil, grade: OrderGrade? = nil, isOpen: Bool = false) {
    self.city = city
    self.agency = agency
    self.grade = grade
    self.isOpen = isOpen
  }

  var conditions: Conditions {
    var found = Conditions("1")
    switch scope {
    case .everywhere: break
    case .nothing: found = found.and("0")
    case .city(let city): found = found.and("o.city_id = ?", [city.raw])
    case .bodies(let agencies):
      found = found.and(
        """
        o.id IN (SELECT id FROM supervision_order WHERE agency_id IN (SELECT value FROM json_each(?)))
        """, [IDList(agencies.sorted())])
    }
    if let city { found = found.and("o.city_id = ?", [city.raw]) }
    if let agency { found = found.and("o.agency_id = ?", [agency.raw]) }
    if let grade { found = found.and("o.grade = ?", [grade.rawValue]) }
    if let state { found = found.and("o.state = ?", [state.rawValue]) }
    if let subject {
      found = found.and("o.subject_kind = ? AND o.subject_id = ?", [subject.kind.rawValue, subject.id])
    }
    if isOpen { found = found.and("o.step_due IS NOT NULL") }
    return found
  }
}
