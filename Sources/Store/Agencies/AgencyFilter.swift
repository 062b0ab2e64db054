import Policy

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
