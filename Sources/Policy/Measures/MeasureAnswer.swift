/// What is typed of a measure into the quarter's form: a stage, or that nothing has changed, words, and a word why a
/// file that the plan demands is not there yet.
///
/// Source: “领导小组成员单位每季度报送一次工作进展情况”. Whoever has nothing new says so with one choice (与上期相同): a row that
/// is left alone says nothing.
public struct MeasureAnswer: Sendable, Hashable {
  public typealias Field = MeasureEntry.Field

  /// A stage's code, `same`, or empty.
  public var stage: String
  public var progress: String
  public var explanation: String

  /// In the place of a stage: it is what it was in the period before.
  public static let same = "same"

  public init(stage: String = "", progress: String = "", explanation: String = "") {
    self.stage = stage
    self.progress = progress
    self.explanation = explanation
  }

  public subscript(field: Field) -> String {
    get { self[keyPath: Self.place(field)] }
    set { self[keyPath: Self.place(field)] = newValue }
  }

  private static func place(_ field: Field) -> WritableKeyPath<MeasureAnswer, String> {
    switch field {
    case .stage: \.stage
    case .progress: \.progress
    case .explanation: \.explanation
    }
  }

  public var isEmpty: Bool {
    stage.isEmpty && progress.allSatisfy(\.isWhitespace) && explanation.allSatisfy(\.isWhitespace)
  }

  /// What it says, once what was said before is known; with words beside it, 与上期相同 speaks of the stage alone.
  ///
  /// - Parameters:
  ///   - before: what was said last of an earlier period; nil for nothing.
  ///   - demand: the plan's sentence that demands a file, where none is there.
  public func read(
    after before: (stage: Stage, progress: String)?, lacking demand: String? = nil
  ) throws(MeasureEntry.Fault) -> MeasureEntry {
    try words(after: before).explained(explanation, lacking: demand)
  }

  private func words(after before: (stage: Stage, progress: String)?) throws(MeasureEntry.Fault) -> MeasureEntry {
    guard stage == Self.same else { return try MeasureEntry.read(stage: stage, progress: progress) }
    guard let before else { throw .nothingBefore }
    if progress.allSatisfy(\.isWhitespace) { return MeasureEntry.unchanged(before.stage, before.progress) }
    return try MeasureEntry.read(stage: before.stage.rawValue, progress: progress)
  }
}
