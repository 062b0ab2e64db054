/// What is typed of a measure into the quarter's form: a stage, or that nothing has changed, and words.
///
/// Source: “领导小组成员单位每季度报送一次工作进展情况”. Whoever has nothing new says so with one choice (与上期相同): a row that
/// is left alone says nothing.
public struct MeasureAnswer: Sendable, Hashable {
  public typealias Field = MeasureEntry.Field

  /// A stage's code, `same`, or empty.
  public var stage: String
  public var progress: String

  /// In the place of a stage: it is what it was in the period before.
  public static let same = "same"

  public init(stage: String = "", progress: String = "") {
    self.stage = stage
    self.progress = progress
  }

  public subscript(field: Field) -> String {
    get { field == .stage ? stage : progress }
    set { if field == .stage { stage = newValue } else { progress = newValue } }
  }

  public var isEmpty: Bool { stage.isEmpty && progress.allSatisfy(\.isWhitespace) }

  /// What it says, once what was said before is known; with words beside it, 与上期相同 speaks of the stage alone.
  ///
  /// - Parameter before: what was said last of an earlier period; nil for nothing.
  public func read(after before: (stage: Stage, progress: String)?) throws(MeasureEntry.Fault) -> MeasureEntry {
    guard stage == Self.same else { return try MeasureEntry.read(stage: stage, progress: progress) }
    guard let before else { throw .nothingBefore }
    if progress.allSatisfy(\.isWhitespace) { return MeasureEntry.unchanged(before.stage, before.progress) }
    return try MeasureEntry.read(stage: before.stage.rawValue, progress: progress)
  }
}
