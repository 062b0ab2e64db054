import Policy

/// A policy paper as lists show it: its published version.
public struct DocumentSummary: Sendable, Hashable {
  public var id: DocumentID
  public var city: CityID
  public var cityName: String
  public var title: String
  public var issuer: String?
  public var docNumber: String?
  public var issuedOn: CivilDate?
  public var status: Policy.Document.Status
  public var period: PlanPeriod?
  /// The published version and how many there are.
  public var version: VersionID
  public var versions: Int
  public var targets: Int
  public var goals: Int
  public var measures: Int
  public var publishedAt: Moment

  public init(
    id: DocumentID, city: CityID, cityName: String, title: String, issuer: String? = nil, docNumber: String? = nil,
    issuedOn: CivilDate? = nil, status: Policy.Document.Status, period: PlanPeriod? = nil, version: VersionID,
    versions: Int, targets: Int, goals: Int, measures: Int, publishedAt: Moment
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.title = title
    self.issuer = issuer
    self.docNumber = docNumber
    self.issuedOn = issuedOn
    self.status = status
    self.period = period
    self.version = version
    self.versions = versions
    self.targets = targets
    self.goals = goals
    self.measures = measures
    self.publishedAt = publishedAt
  }
}
