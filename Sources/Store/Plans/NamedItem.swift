/// A plan or a body to choose from.
public struct NamedItem: Sendable, Hashable {
  public var id: Int64
  public var name: String
  public var cityName: String
}
