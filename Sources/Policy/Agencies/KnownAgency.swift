/// A body that the registry of a city already holds.
public struct KnownAgency: Sendable, Hashable {
  public var name: String
  /// Other names, also those that a person merged into it by hand.
  public var aliases: [String]

  public init(name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}
