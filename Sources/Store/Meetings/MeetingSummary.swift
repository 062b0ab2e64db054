import Policy

/// A meeting as lists show it.
public struct MeetingSummary: Sendable, Hashable {
  public var id: MeetingID
  public var facts: MeetingFacts
  public var cityName: String
  public var documentTitle: String?
  public var state: MeetingState
  public var version: Int
  public var by: String
  public var createdAt: Moment
  public var frozenBy: String?
  public var frozenAt: Moment?
  public var minutedBy: String?
  public var minutedAt: Moment?

  public var city: CityID { CityID(facts.city) }
  public var document: DocumentID? { facts.document.map { DocumentID($0) } }
}

/// A meeting with what it had before it, what it decided and its minutes.
public struct MeetingDetail: Sendable, Hashable {
  public var summary: MeetingSummary
  /// The frozen pack; while there is none, what it would be by the data of the day.
  public var pack: Paper
  public var minutes: String?
  /// The name of the file with the minutes as they were signed.
  public var minutesFile: String?
}

/// Which meetings are meant; nil means all.
public struct MeetingFilter: Sendable, Hashable {
  /// What somebody may see of it all: bodies see the meetings of their city.
  public var scope: SupervisionScope = .everywhere
  public var city: CityID?
  public var document: DocumentID?
  public var kind: MeetingKind?
  public var period: Period?

  public init(
    city: CityID? = nil, document: DocumentID? = nil, kind: MeetingKind? = nil,
    period: Period? = nil
  ) {
    self.city = city
    self.document = document
    self.kind = kind
    self.period = period
  }

  var conditions: Conditions {
    var found = scope.meetings
    if let city { found = found.and("e.city_id = ?", [city.raw]) }
    if let document { found = found.and("e.document_id = ?", [document.raw]) }
    if let kind { found = found.and("e.kind = ?", [kind.rawValue]) }
    if let period { found = found.and("e.period = ?", [period.text]) }
    return found
  }
}

extension SupervisionScope {
  /// Meetings in reach: bodies read what was put before a meeting of their city, once it is frozen.
  var meetings: Conditions {
    let found = cities("e.city_id")
    if case .bodies = self { return found.and("e.state <> 'planned'") }
    return found
  }

  /// That a city is one of those in reach.
  func cities(_ column: String) -> Conditions {
    switch self {
    case .everywhere: Conditions("1")
    case .nothing: Conditions("0")
    case .city(let city): Conditions("\(column) = ?", [city.raw])
    case .bodies(let agencies):
      Conditions(
        "\(column) IN (SELECT city_id FROM agency WHERE id IN (SELECT value FROM json_each(?)))",
        [IDList(agencies.sorted())])
    }
  }
}

extension MeetingSummary: Identified {
  var number: Int64 { id.raw }
}
