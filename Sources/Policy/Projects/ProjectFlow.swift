/// Which move of a project's colour is possible from where, by whom, and what it needs; every door goes by this table.
///
/// Source: “达到时序进度的项目予以升级管理，未达到时序进度的项目予以降级管理或限期整改”; red: “由项目责任单位书面说明情况，允许退出项目计划”.
public enum ProjectFlow {
  /// What somebody does with a project's colour.
  public enum Step: Sendable, Hashable {
    /// To another of green, blue and yellow, up or down.
    case move(ProjectColour)
    /// The responsible body states why the project cannot go on.
    case askExit
    /// The office lets it go, and it turns red; or it does not.
    case grantExit
    case refuseExit
    /// A red project comes back, where it stands now.
    case comeBack(ProjectColour)

    /// What a role must have to take it.
    public var permission: Permission {
      switch self {
      case .move, .comeBack, .askExit: .manageProjects
      case .grantExit, .refuseExit: .approveExits
      }
    }
  }

  /// Why a step is not taken; the sentence is made in `ProjectFlowWords`.
  public enum Refusal: Error, Sendable, Hashable {
    case notAllowed(Step)
    /// It has that colour already.
    case same(ProjectColour)
    /// Red is reached by asking and granting only.
    case redNeedsExit
    /// A red project moves by coming back only.
    case isRed
    case isNotRed
    /// Nobody has asked for the exit, or somebody has already.
    case exitNotAsked
    case exitAsked
    /// A move says why; an exit is stated in writing.
    case reasonMissing(Step)
  }

  /// Where a project stands.
  public struct Standing: Sendable, Hashable {
    public var colour: ProjectColour
    /// Whether an exit waits for the office.
    public var isExitAsked: Bool

    public init(_ colour: ProjectColour, isExitAsked: Bool = false) {
      self.colour = colour
      self.isExitAsked = isExitAsked
    }
  }

  /// Where the project stands after a step.
  ///
  /// - Parameters:
  ///   - reason: why; for an exit the responsible body's statement.
  ///   - isInFile: whether a file says it, which only the statement of an exit may be.
  ///   - isAllowed: whether who does it has the step's permission for this project.
  public static func step(
    _ step: Step, from standing: Standing, reason: String, isInFile: Bool = false, isAllowed: Bool
  ) throws(Refusal) -> Standing {
    guard isAllowed else { throw .notAllowed(step) }
    let isSilent = reason.allSatisfy(\.isWhitespace)
    switch step {
    case .move(let colour):
      guard colour != .red else { throw .redNeedsExit }
      guard standing.colour != .red else { throw .isRed }
      guard colour != standing.colour else { throw .same(colour) }
      guard !isSilent else { throw .reasonMissing(step) }
      return Standing(colour, isExitAsked: standing.isExitAsked)
    case .askExit:
      guard standing.colour != .red else { throw .isRed }
      guard !standing.isExitAsked else { throw .exitAsked }
      guard !isSilent || isInFile else { throw .reasonMissing(step) }
      return Standing(standing.colour, isExitAsked: true)
    case .grantExit:
      guard standing.isExitAsked else { throw .exitNotAsked }
      return Standing(.red)
    case .refuseExit:
      guard standing.isExitAsked else { throw .exitNotAsked }
      guard !isSilent else { throw .reasonMissing(step) }
      return Standing(standing.colour)
    case .comeBack(let colour):
      guard standing.colour == .red else { throw .isNotRed }
      guard colour != .red else { throw .same(.red) }
      guard !isSilent else { throw .reasonMissing(step) }
      return Standing(colour)
    }
  }
}
