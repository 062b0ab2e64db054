import Policy

/// Another place where the same target stands.
public struct SameTarget: Sendable, Hashable {
  public var target: TargetID
  public var document: DocumentID
  public var documentTitle: String
  public var sectionPath: String

  public init(target: TargetID, document: DocumentID, documentTitle: String, sectionPath: String) {
    self.target = target
    self.document = document
    self.documentTitle = documentTitle
    self.sectionPath = sectionPath
  }
}
