import Policy

/// A body of one city, with how much is its business.
public struct AgencySummary: Sendable, Hashable {
  public var id: AgencyID
  public var city: CityID
  public var cityName: String
  public var name: String
  /// Other names that mean it.
  public var aliases: [String]
  /// A name that stands for many, e.g. 各县市区政府.
  public var isGroup: Bool
  public var targets: Int
  public var owned: Int
  public var measures: Int
  public var accounts: Int

  public init(
    id: AgencyID, city: CityID, cityName: String, name: String, aliases: [String], isGroup: Bool, targets: Int,
    owned: Int, measures: Int, accounts: Int
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.name = name
    self.aliases = aliases
    self.isGroup = isGroup
    self.targets = targets
    self.owned = owned
    self.measures = measures
    self.accounts = accounts
  }
}
