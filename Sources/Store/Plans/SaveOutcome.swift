import Policy

/// What saving a reading did.
public struct SaveOutcome: Sendable, Hashable {
  public struct Saved: Sendable, Hashable {
    public enum Change: String, Sendable, Hashable {
      /// A document that was not there before.
      case added
      /// A further version of a document that was there.
      case newVersion
      /// The same text, read differently than before.
      case reread
      /// The same text with the same reading: nothing was written.
      case unchanged
    }

    public var document: DocumentID
    public var version: VersionID
    public var title: String
    public var change: Change
    public var targets: Int
    public var goals: Int
    public var measures: Int
    public var isPublished: Bool
    /// It was there before, waiting for review, and everybody sees it now.
    public var isNewlyPublished: Bool

    public init(
      document: DocumentID, version: VersionID, title: String, change: Change, targets: Int, goals: Int, measures: Int,
      isPublished: Bool, isNewlyPublished: Bool = false
    ) {
      self.document = document
      self.version = version
      self.title = title
      self.change = change
      self.targets = targets
      self.goals = goals
      self.measures = measures
      self.isPublished = isPublished
      self.isNewlyPublished = isNewlyPublished
    }
  }

  /// One per document of the reading, in its order.
  public var documents: [Saved]
  public var findings: Int

  public var isUnchanged: Bool { documents.allSatisfy { $0.change == .unchanged } }

  public init(documents: [Saved], findings: Int) {
    self.documents = documents
    self.findings = findings
  }
}
