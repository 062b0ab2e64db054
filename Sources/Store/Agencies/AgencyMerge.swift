import Policy

/// A merge of two bodies by hand, which can be taken back.
public struct AgencyMerge: Sendable, Hashable {
  public var id: MergeID
  public var city: CityID
  public var cityName: String
  public var from: AgencyID
  public var fromName: String
  public var into: AgencyID
  public var intoName: String
  /// Every name that went over.
  public var names: [String]
  public var reason: String
  public var by: String
  public var at: Moment
  public var isUndone: Bool

  public init(
    id: MergeID, city: CityID, cityName: String, from: AgencyID, fromName: String, into: AgencyID, intoName: String,
    names: [String], reason: String, by: String, at: Moment, isUndone: Bool
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.from = from
    self.fromName = fromName
    self.into = into
    self.intoName = intoName
    self.names = names
    self.reason = reason
    self.by = by
    self.at = at
    self.isUndone = isUndone
  }
}

/// Two bodies whose names are one character apart: a slip of the pen, or two bodies.
public struct LikeAgencies: Sendable, Hashable {
  /// The one with less to do.
  public var rare: AgencySummary
  public var usual: AgencySummary

  public init(rare: AgencySummary, usual: AgencySummary) {
    self.rare = rare
    self.usual = usual
  }
}
