/// What was read out of one text file: its documents and what does not add up in them.
public struct Reading: Sendable, Equatable {
  /// The file's own name, without folders.
  public var file: String
  public var documents: [Document]
  public var findings: [Finding]

  public init(file: String, documents: [Document], findings: [Finding] = []) {
    self.file = file
    self.documents = documents
    self.findings = findings
  }
}
