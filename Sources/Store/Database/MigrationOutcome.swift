/// What opening a database did to its shape.
public struct MigrationOutcome: Sendable, Hashable {
  /// The version before: how many migrations had been applied; 0 for a new database.
  public let from: Int
  /// The version now.
  public let to: Int
  /// The path of the copy as it was before; nil when there were no rows to lose.
  public let copy: String?
}
