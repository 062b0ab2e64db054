/// Which published documents are meant; nil and empty mean all.
public struct DocumentFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As they came in: by id.
    case plan
    /// What was issued last comes first; what bears no day comes last.
    case issued

    /// What it is in SQL; nil for ids.
    var key: SortKey? {
      guard self == .issued else { return nil }
      let day = "SELECT v.issued_on FROM version v WHERE v.document_id = d.id AND v.state = 'published'"
      return SortKey("coalesce((\(day)), '')", isDescending: true)
    }
  }

  public var city: CityID?
  /// Every word must occur in the text or its head.
  public var words: String
  public var order: Order

  /// A filter with these conditions.
  public init(city: CityID? = nil, words: String = "", order: Order = .plan) {
    self.city = city
    self.words = words
    self.order = order
  }
}
