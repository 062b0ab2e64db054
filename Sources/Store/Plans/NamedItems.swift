/// What a form offers of a kind of thing.
public struct NamedItems: Sendable, Hashable {
  /// By id.
  public var items: [NamedItem]
  /// Whether there are more than these.
  public var hasMore: Bool
}
