/// What a body says of a measure of its own: its stage, and how far it is in words.
///
/// Source: “制定时间表、路线图，倒排工期，挂图作战，动态调度”; “要建立任务清单、责任清单、进度清单，确保重点工作落实”.
public struct MeasureEntry: Sendable, Hashable {
  public var stage: Stage
  public var progress: String
  /// Why what the plan wants is not there yet; mostly empty.
  public var explanation = ""
  /// Whether both are those of the period before, and somebody said so.
  public var isUnchanged = false

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case stage
    case progress
    case explanation
  }

  /// What is wrong; the sentence is `MeasureWords`'.
  public enum Fault: Error, Sendable, Hashable {
    case noStage
    /// 与上期相同 of what nobody has said anything of.
    case nothingBefore
    case noWords
    case tooLong(Field, Int)
    /// The plan's own clause demands a file: none is there, and no word why.
    case unproven(String)

    public var field: Field {
      switch self {
      case .noStage, .nothingBefore: .stage
      case .noWords: .progress
      case .tooLong(let field, _): field
      case .unproven: .explanation
      }
    }
  }

  public static let longest = 2000

  private init(_ stage: Stage, _ progress: String) { (self.stage, self.progress) = (stage, progress) }

  static func unchanged(_ stage: Stage, _ progress: String) -> MeasureEntry {
    var entry = MeasureEntry(stage, progress)
    entry.isUnchanged = true
    return entry
  }

  public static func read(stage: String, progress: String) throws(Fault) -> MeasureEntry {
    guard let stage = Stage(rawValue: stage) else { throw .noStage }
    let words = String(Substring(progress).trimmed)
    guard !words.isEmpty else { throw .noWords }
    return MeasureEntry(stage, try checked(words, .progress))
  }

  /// The same with a word why there is no file yet. What has not begun has nothing to show.
  ///
  /// - Parameter demand: the sentence that demands one, where none is there; nil for none.
  public func explained(_ words: String, lacking demand: String?) throws(Fault) -> MeasureEntry {
    var entry = self
    entry.explanation = try Self.checked(String(Substring(words).trimmed), .explanation)
    if let demand, entry.explanation.isEmpty, stage != .notStarted { throw .unproven(demand) }
    return entry
  }

  private static func checked(_ words: String, _ field: Field) throws(Fault) -> String {
    guard words.unicodeScalars.count <= longest else { throw .tooLong(field, words.unicodeScalars.count) }
    return words
  }
}
