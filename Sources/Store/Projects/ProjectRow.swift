import Policy

/// What one row of a sheet says of a project: one that is there, or a new one.
public struct ProjectRow: Sendable, Hashable {
  /// A project that is there, in the version that the author looked at.
  public struct Known: Sendable, Hashable {
    public var id: ProjectID
    public var seen: Int

    public init(_ id: ProjectID, seen: Int) {
      self.id = id
      self.seen = seen
    }
  }

  public var known: Known?
  public var facts: ProjectFacts
  /// The days on which steps were done; nil where the row does not speak of them.
  public var done: [ProjectStep: CivilDate]?

  public init(_ facts: ProjectFacts, of known: Known? = nil, done: [ProjectStep: CivilDate]? = nil) {
    self.known = known
    self.facts = facts
    self.done = done
  }
}
