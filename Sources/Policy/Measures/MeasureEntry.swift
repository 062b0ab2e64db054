/// What a body says of a measure of its own: its stage, and how far it is in words.
///
/// Source: “制定时间表、路线图，倒排工期，挂图作战，动态调度”; “要建立任务清单、责任清单、进度清单，确保重点工作落实”.
public struct MeasureEntry: Sendable, Hashable {
  public var stage: Stage
  public var progress: String
  /// Whether both are those of the period before, and somebody said so.
  public var isUnchanged = false

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case stage
    case progress
  }

  /// What is wrong; the sentence is `MeasureWords`'.
  public enum Fault: Error, Sendable, Hashable {
    case noStage
    /// 与上期相同 of what nobody has said anything of.
    case nothingBefore
    case noWords
    case tooLong(Int)

    public var field: Field { self == .noStage || self == .nothingBefore ? .stage : .progress }
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
    guard words.unicodeScalars.count <= longest else { throw .tooLong(words.unicodeScalars.count) }
    return MeasureEntry(stage, words)
  }
}
