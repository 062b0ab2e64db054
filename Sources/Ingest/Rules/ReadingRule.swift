import Policy

/// How much of what a rule asks for was there; most rules know only the first degree.
public enum RuleEvidence: Int, CaseIterable, Sendable {
  case full, partial, weak
}

/// What people should know of a rule: when it holds, words that it reads, how sure it is.
public struct RuleEntry: Sendable {
  /// When the rule holds, in Chinese, as pages show it.
  public var sentence: String
  /// Words that the rule reads, invented; a table's cells are parted by tabs.
  public var example: String
  /// From 0 to 1, for full evidence first; falling.
  public var confidences: [Double]

  init(_ sentence: String, _ example: String, _ confidences: Double...) {
    self.sentence = sentence
    self.example = example
    self.confidences = confidences
  }
}

/// A rule of the reader. Its raw value is stored with whatever it read, and never changes.
public protocol ReadingRule: RawRepresentable<String>, CaseIterable, Sendable where AllCases == [Self] {
  /// One line of the rules' table.
  var entry: RuleEntry { get }
}

extension ReadingRule {
  /// What is kept with an item that the rule read.
  func provenance(_ evidence: RuleEvidence = .full) -> Provenance {
    let confidences = entry.confidences
    return Provenance(rule: rawValue, confidence: confidences[min(evidence.rawValue, confidences.count - 1)])
  }
}
