import Policy

/// What a database of invented reports says of itself.
public struct Demonstration: Sendable, Hashable {
  /// What the invention grew from.
  public var seed: Int
  /// The day up to which there are reports.
  public var until: CivilDate

  public init(seed: Int, until: CivilDate) {
    self.seed = seed
    self.until = until
  }
}
