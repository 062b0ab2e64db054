/// Which published documents are meant; nil and empty mean all.
public struct DocumentFilter: Sendable, Hashable {
  public var city: CityID?
  /// Every word must occur in the text or its head.
  public var words: String

  /// A filter with these conditions.
  public init(city: CityID? = nil, words: String = "") {
    self.city = city
    self.words = words
  }
}
