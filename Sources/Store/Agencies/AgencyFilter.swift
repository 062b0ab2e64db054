import Policy

/// Which bodies are meant; nil and empty mean all.
public struct AgencyFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As the plans name them: by id.
    case plan
    /// Who reports most targets comes first.
    case owned

    /// What it is in SQL; nil for ids.
    var key: SortKey? { self == .plan ? nil : SortKey("-\(AgencyColumn.owned.sql)") }
  }

  public var city: CityID?
  /// A part of a name or alias.
  public var words: String = ""
  public var order: Order = .plan

  public init(city: CityID? = nil, words: String = "", order: Order = .plan) {
    self.city = city
    self.words = words
    self.order = order
  }
}
