import Policy

/// One text of a document: a draft, the issued plan, a revision.
public struct DocumentVersion: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Read, waiting for an editor.
    case review
    /// The one that everybody sees.
    case published
    /// An earlier one.
    case superseded
    /// Thrown away by an editor.
    case discarded
  }

  public var id: VersionID
  public var document: DocumentID
  /// 1, 2, … in the order of reading.
  public var number: Int
  public var state: State
  public var title: String
  public var status: Policy.Document.Status
  public var issuedOn: CivilDate?
  public var docNumber: String?
  /// The file it came from.
  public var fileName: String
  public var sha256: String
  public var address: String?
  public var readOn: CivilDate
  public var savedAt: Moment
  public var publishedAt: Moment?

  public init(
    id: VersionID, document: DocumentID, number: Int, state: State, title: String, status: Policy.Document.Status,
    issuedOn: CivilDate? = nil, docNumber: String? = nil, fileName: String, sha256: String, address: String? = nil,
    readOn: CivilDate, savedAt: Moment, publishedAt: Moment? = nil
  ) {
    self.id = id
    self.document = document
    self.number = number
    self.state = state
    self.title = title
    self.status = status
    self.issuedOn = issuedOn
    self.docNumber = docNumber
    self.fileName = fileName
    self.sha256 = sha256
    self.address = address
    self.readOn = readOn
    self.savedAt = savedAt
    self.publishedAt = publishedAt
  }
}
