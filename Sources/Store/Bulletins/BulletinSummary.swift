import Policy

/// A 通报 as lists show it.
public struct BulletinSummary: Sendable, Hashable {
  /// How far it is; what was issued or discarded is not changed any more.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case draft
    case issued
    case discarded
  }

  public var id: BulletinID
  public var city: CityID
  public var cityName: String
  public var document: DocumentID?
  public var documentTitle: String?
  public var period: Period
  public var state: State
  public var edition: Int
  /// The one that it corrects.
  public var replaces: BulletinID?
  public var replacesNumber: String?
  /// The one that corrects it, once that is issued.
  public var replacedBy: BulletinID?
  public var title: String
  public var paperNumber: PaperNumber?
  /// Whether everybody may read it (主动公开), or only who has an account.
  public var isPublic: Bool
  public var version: Int
  public var draftedBy: String
  public var draftedAt: Moment
  /// 成文日期.
  public var issuedOn: CivilDate?
  public var issuedBy: String?
  public var issuedAt: Moment?
}

/// A 通报 with its paper.
public struct BulletinDetail: Sendable, Hashable {
  public var summary: BulletinSummary
  public var paper: Paper
}

/// Which are meant; nil means all.
public struct BulletinFilter: Sendable, Hashable {
  public var city: CityID?
  public var document: DocumentID?
  public var period: Period?
  public var states: Set<BulletinSummary.State>
  /// Only what everybody may read, or only what not everybody may.
  public var isPublic: Bool?

  public init(
    city: CityID? = nil, document: DocumentID? = nil, period: Period? = nil, states: Set<BulletinSummary.State> = [],
    isPublic: Bool? = nil
  ) {
    self.city = city
    self.document = document
    self.period = period
    self.states = states
    self.isPublic = isPublic
  }

  var conditions: Conditions {
    var found = Conditions("1")
    if let city { found = found.and("b.city_id = ?", [city.raw]) }
    if let document { found = found.and("b.document_id = ?", [document.raw]) }
    if let period { found = found.and("b.period = ?", [period.text]) }
    if !states.isEmpty {
      found = found.and("b.state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
    }
    if let isPublic { found = found.and("b.is_public = ?", [isPublic]) }
    return found
  }
}

extension BulletinSummary: Identified {
  var number: Int64 { id.raw }
}
