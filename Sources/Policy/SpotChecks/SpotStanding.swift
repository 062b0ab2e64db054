/// How far a project is, as it was reported or as it was seen: its colour, and the last of the twelve steps that is
/// done.
public struct SpotStanding: Sendable, Hashable {
  public var colour: ProjectColour
  /// Nil where none is done.
  public var step: ProjectStep?

  public init(_ colour: ProjectColour, _ step: ProjectStep? = nil) {
    self.colour = colour
    self.step = step
  }

  /// What a project's record says.
  public init(_ colour: ProjectColour, done: some Collection<ProjectStep>) {
    self.init(colour, ProjectStep.allCases.last(where: done.contains))
  }

  /// Where what was seen is not what was reported.
  public func differences(seen: SpotStanding) -> [SpotDifference] {
    var found: [SpotDifference] = []
    if colour != seen.colour { found.append(.colour(isAhead: colour.rank > seen.colour.rank)) }
    if step != seen.step { found.append(.step(isAhead: Self.rank(step) > Self.rank(seen.step))) }
    return found
  }

  private static func rank(_ step: ProjectStep?) -> Int {
    step.flatMap { ProjectStep.allCases.firstIndex(of: $0) } ?? -1
  }
}

extension ProjectColour {
  /// “从高到低进行‘绿、蓝、黄、红’四色分类”: green is the highest.
  fileprivate var rank: Int { Self.allCases.count - (Self.allCases.firstIndex(of: self) ?? 0) }
}

/// What was reported otherwise than it was seen; ahead means that more was reported than there is.
public enum SpotDifference: Sendable, Hashable {
  case colour(isAhead: Bool)
  case step(isAhead: Bool)
}
