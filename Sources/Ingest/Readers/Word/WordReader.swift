/// Reads a Word file's words as Word shows them.
func readWord(_ archive: ZipArchive) throws(IngestError) -> ExtractedText {
  let parts = WordParts(archive)
  let document = try parts.mainDocument()
  let styles = try parts.related("styles", fallback: "word/styles.xml")
  let numbering = try parts.related("numbering", fallback: "word/numbering.xml")
  let story = WordStory(styles: WordStyles(), numbering: NumberingDefinitions())
  if let styles { story.styles = try parsed(styles, .word) { xml throws(XMLFault) in try WordStyles(&xml) } }
  if let numbering {
    story.numbering = try parsed(numbering, .word) { xml throws(XMLFault) in try NumberingDefinitions(&xml) }
  }
  for kind in WordNote.Kind.allCases {
    guard let part = try parts.related(kind.rawValue + "s", fallback: "word/\(kind.rawValue)s.xml") else { continue }
    story.notes[kind] = try parsed(part, .word) { xml throws(XMLFault) in try readNotes(kind, &xml, story) }
  }
  let lines = try parsed(document, .word) { xml throws(XMLFault) -> TextLines in
    var body = WordBody(xml, story)
    return try body.readDocument()
  }
  guard lines.scalars.contains(where: { $0 > 0x20 && $0 != 0x3000 && $0 != 0xA0 }) else { throw .empty }
  guard lines.scalars.count <= ReadingLimits.textScalars else {
    throw .tooLarge(bytes: lines.scalars.count, limit: ReadingLimits.textScalars)
  }
  return ExtractedText(
    text: SourceText(scalars: lines.scalars), format: .word, notes: story.tally.extractionNotes,
    footnotes: lines.footnotes)
}

/// The parts of a package by their relationships (ECMA-376-2), with the names that everybody uses to fall back on.
struct WordParts {
  let archive: ZipArchive
  private static let usualDocument = "word/document.xml"

  init(_ archive: ZipArchive) { self.archive = archive }

  func mainDocument() throws(IngestError) -> PackagePart {
    let name = try target(of: "officeDocument", in: "_rels/.rels", base: "") ?? Self.usualDocument
    return try part(archive.holds(name) ? name : Self.usualDocument)
  }

  /// A part that the main document refers to by its kind of relationship; nil when there is none.
  func related(_ kind: String, fallback: String) throws(IngestError) -> PackagePart? {
    let main = try mainDocumentName()
    let slash = main.lastIndex(of: "/")
    let folder = slash.map { String(main[...$0]) } ?? ""
    let file = slash.map { String(main[main.index(after: $0)...]) } ?? main
    let name = try target(of: kind, in: "\(folder)_rels/\(file).rels", base: folder) ?? fallback
    return archive.holds(name) ? try part(name) : nil
  }

  private func mainDocumentName() throws(IngestError) -> String {
    let name = try target(of: "officeDocument", in: "_rels/.rels", base: "") ?? Self.usualDocument
    return archive.holds(name) ? name : Self.usualDocument
  }

  private func part(_ name: String) throws(IngestError) -> PackagePart {
    do throws(ZipFault) {
      return PackagePart(name: name, bytes: try archive.part(name))
    } catch {
      throw error.ingestError(.word)
    }
  }

  /// The target of the first relationship whose type ends with this word and that stays inside the package.
  private func target(of kind: String, in name: String, base: String) throws(IngestError) -> String? {
    guard archive.holds(name) else { return nil }
    let relations = try part(name)
    return try parsed(relations, .word) { xml throws(XMLFault) -> String? in
      while let name = try xml.start() {
        switch name {
        case _ where name.local == "Relationship":
          guard xml.attribute(XMLName(.none, "Type"))?.hasSuffix("/\(kind)") == true,
            xml.attribute(XMLName(.none, "TargetMode")) != "External",
            let target = xml.attribute(XMLName(.none, "Target"))
          else { continue }
          return target.hasPrefix("/") ? String(target.dropFirst()) : base + target
        default: continue
        }
      }
      return nil
    }
  }
}
