import Policy

/// One draw of projects for a look on site, with the rule that drew them.
public struct SpotDraw: Sendable, Hashable {
  public var id: SpotDrawID
  public var city: CityID
  public var cityName: String
  public var title: String
  public var rule: SpotRule
  /// How many projects the rule chose from.
  public var candidates: Int
  /// How many were drawn, of how many somebody was there, and where it was otherwise than reported.
  public var drawn: Int
  public var seen: Int
  public var differing: Int
  public var by: String
  public var at: Moment
}

/// A project that was drawn: what had been reported, and what was seen.
public struct SpotCheck: Sendable, Hashable, Identified {
  public var id: SpotCheckID
  public var draw: SpotDrawID
  public var drawTitle: String
  public var drawnOn: CivilDate
  public var city: CityID
  public var cityName: String
  public var project: ProjectID
  public var projectName: String
  public var county: String
  public var investment: Double
  public var agency: AgencyID?
  public var agencyName: String?
  public var reported: SpotStanding
  /// Nil while nobody has been there.
  public var seen: SpotEntry.Seen?
  public var version: Int

  public var differences: [SpotDifference] { seen.map { reported.differences(seen: $0.standing) } ?? [] }
  var number: Int64 { id.raw }
}

/// How a body's reports agree with what was seen.
public struct SpotCount: Sendable, Hashable {
  public var agency: AgencyID?
  public var name: String?
  public var drawn: Int
  public var seen: Int
  public var differing: Int
}

/// Which looks on site are meant; nil means all.
public struct SpotCheckFilter: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Nobody has been there yet.
    case open
    case agrees
    case differs
  }

  public var city: CityID?
  public var draw: SpotDrawID?
  public var agency: AgencyID?
  public var project: ProjectID?
  public var outcome: Outcome?

  public init(
    city: CityID? = nil, draw: SpotDrawID? = nil, agency: AgencyID? = nil, project: ProjectID? = nil,
    outcome: Outcome? = nil
  ) {
    self.city = city
    self.draw = draw
    self.agency = agency
    self.project = project
    self.outcome = outcome
  }

  var conditions: Conditions {
    var found = Conditions("1")
    if let city {
      found = found.and("s.draw_id IN (SELECT id FROM spot_draw WHERE city_id = ?)", [city.raw])
    }
    if let draw { found = found.and("s.draw_id = ?", [draw.raw]) }
    if let agency { found = found.and("s.agency_id = ?", [agency.raw]) }
    if let project { found = found.and("s.project_id = ?", [project.raw]) }
    switch outcome {
    case .open: found = found.and("s.seen_on IS NULL")
    case .agrees: found = found.and("s.seen_on IS NOT NULL AND s.differs = 0")
    case .differs: found = found.and("s.differs = 1")
    case nil: break
    }
    return found
  }
}
