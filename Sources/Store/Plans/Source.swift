import Policy

/// The file that a reading came from, kept as it was.
public struct SourceFile: Sendable, Hashable {
  /// The file's own name, without folders.
  public var name: String
  /// Lowercase hexadecimal, of `bytes`.
  public var sha256: String
  public var bytes: [UInt8]
  /// The text as read: what spans count in.
  public var text: String
  /// Where it was published, e.g. https://www.suizhou.gov.cn/….
  public var address: String?
  public var readOn: CivilDate

  /// The sum is computed here, so that it always belongs to the bytes.
  public init(name: String, bytes: [UInt8], text: String, address: String? = nil, readOn: CivilDate) {
    self.name = name
    self.sha256 = Digest.sha256(bytes).hex
    self.bytes = bytes
    self.text = text
    self.address = address
    self.readOn = readOn
  }
}

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

    public init(
      document: DocumentID, version: VersionID, title: String, change: Change, targets: Int, goals: Int, measures: Int,
      isPublished: Bool
    ) {
      self.document = document
      self.version = version
      self.title = title
      self.change = change
      self.targets = targets
      self.goals = goals
      self.measures = measures
      self.isPublished = isPublished
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
