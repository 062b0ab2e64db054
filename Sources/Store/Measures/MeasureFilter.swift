import Policy

/// Which measures are meant; nil and empty mean all.
public struct MeasureFilter: Sendable, Hashable {
  public var city: CityID?
  public var document: DocumentID?
  public var agency: AgencyID?
  public var role: AgencyLink.Role?
  public var words: String = ""

  public init(
    city: CityID? = nil, document: DocumentID? = nil, agency: AgencyID? = nil, role: AgencyLink.Role? = nil,
    words: String = ""
  ) {
    self.city = city
    self.document = document
    self.agency = agency
    self.role = role
    self.words = words
  }
}
