import Policy

/// A stretch of a document's text that is marked and linked.
public struct Mark: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    case section(SectionID)
    case target(TargetID)
    case measure(MeasureID)
    case incentive(IncentiveID)
    case agency(AgencyID)
    case finding(FindingID)
  }

  public var subject: Subject
  /// In the document's `text`, counted in Unicode scalars; marks may nest.
  public var span: Span

  public init(subject: Subject, span: Span) {
    self.subject = subject
    self.span = span
  }
}
