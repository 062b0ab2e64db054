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

  /// Whether a document has no title.
  public var lacksTitle: Bool { documents.contains(where: \.lacksTitle) }

  /// The same with a title for the first document that has none.
  public func titled(_ title: String?) -> Reading {
    guard let title, let index = documents.firstIndex(where: \.lacksTitle) else { return self }
    var copy = self
    copy.documents[index].title = title
    return copy
  }
}

extension Document {
  /// Nothing but blanks is no title.
  public var lacksTitle: Bool { title.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
