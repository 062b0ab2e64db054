import Policy

/// A commitment with its sentence, its reports and its past.
public struct TargetDetail: Sendable {
  public var summary: TargetSummary
  /// The whole sentence that it came from, and where the quote stands inside it (Unicode scalars).
  public var sentence: String
  public var quoteInSentence: Span
  /// The sentence's place in the document's text.
  public var sentenceSpan: Span
  public var status: StatusResult
  /// Newest period first.
  public var reports: [Report]
  public var changes: [TargetChange]
  public var findings: [FindingSummary]
  /// The same target in other places and plans: one report feeds all.
  public var same: [SameTarget]
  /// Firms that its clause names, or its sentence where no clause holds it.
  public var enterprises: [Enterprise]
  /// Why it was taken out of the plan, when it was.
  public var withdrawnBecause: String?

  public init(
    summary: TargetSummary, sentence: String, quoteInSentence: Span, sentenceSpan: Span, status: StatusResult,
    reports: [Report], changes: [TargetChange], findings: [FindingSummary], same: [SameTarget] = [],
    enterprises: [Enterprise] = [], withdrawnBecause: String? = nil
  ) {
    self.summary = summary
    self.sentence = sentence
    self.quoteInSentence = quoteInSentence
    self.sentenceSpan = sentenceSpan
    self.status = status
    self.reports = reports
    self.changes = changes
    self.findings = findings
    self.same = same
    self.enterprises = enterprises
    self.withdrawnBecause = withdrawnBecause
  }
}
