import Policy

/// One item that a rule read out of a text, before an editor has said yes.
public struct Candidate: Sendable, Hashable {
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    case open
    case accepted
    case rejected
  }

  public var id: CandidateID
  public var version: VersionID
  public var subject: ItemKind
  public var decision: Decision
  /// As the rule read it, by field.
  public var read: Edits<ItemField>
  /// What an editor changed.
  public var edited: Edits<ItemField>
  public var quote: String
  /// In the version's text.
  public var span: Span
  public var confidence: Double
  public var rule: String
  /// True when a person added it.
  public var isAdded: Bool

  /// No person has said anything of it, and its rule was not sure.
  public func isUnsure(below least: Double) -> Bool { decision == .open && !isAdded && confidence < least }

  /// Moves with every word of an editor.
  public var mark: String { Self.mark(decision, edited) }

  static func mark(_ decision: Decision, _ edited: Edits<ItemField>) -> String {
    let words = edited.codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    return String(Digest.sha256(decision.rawValue + "\n" + words).hex.prefix(16))
  }

  public init(
    id: CandidateID, version: VersionID, subject: ItemKind, decision: Decision, read: Edits<ItemField>,
    edited: Edits<ItemField>, quote: String, span: Span, confidence: Double, rule: String, isAdded: Bool
  ) {
    self.id = id
    self.version = version
    self.subject = subject
    self.decision = decision
    self.read = read
    self.edited = edited
    self.quote = quote
    self.span = span
    self.confidence = confidence
    self.rule = rule
    self.isAdded = isAdded
  }
}
