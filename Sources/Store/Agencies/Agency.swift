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

/// A body with all its duties.
public struct AgencyDetail: Sendable {
  public var summary: AgencySummary
  /// Targets that it reports.
  public var owned: [TargetSummary]
  /// Targets that name it without its reporting them.
  public var named: [TargetSummary]
  public var lead: [MeasureSummary]
  public var responsible: [MeasureSummary]
  /// Bodies that were merged into this one by hand.
  public var merged: [String]

  public init(
    summary: AgencySummary, owned: [TargetSummary], named: [TargetSummary], lead: [MeasureSummary],
    responsible: [MeasureSummary], merged: [String]
  ) {
    self.summary = summary
    self.owned = owned
    self.named = named
    self.lead = lead
    self.responsible = responsible
    self.merged = merged
  }
}

/// Which bodies are meant; nil and empty mean all.
public struct AgencyFilter: Sendable, Hashable {
  public var city: CityID?
  /// A part of a name or alias.
  public var words: String = ""

  public init(city: CityID? = nil, words: String = "") {
    self.city = city
    self.words = words
  }
}
