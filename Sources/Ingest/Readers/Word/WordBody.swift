/// Walks the blocks of a Word document: paragraphs, tables, and what wraps them.
///
/// Descends with the elements, so the XML reader's limit of depth bounds it.
struct WordBody {
  var xml: XMLReader
  let story: WordStory
  /// Fields that are open; a field can begin in one paragraph and end in another.
  var fields: [WordField] = []
  /// Words of a paragraph whose end mark a tracked change deleted: they open the next paragraph.
  var carried: [UInt32] = []
  /// For each open `mc:AlternateContent` whether one of its versions was taken.
  private var versions: [Bool] = []
  /// The depth of a content control that holds a generated table of contents.
  private var contentsDepth: Int?

  init(_ xml: XMLReader, _ story: WordStory) {
    self.xml = xml
    self.story = story
  }

  /// The whole `w:document`.
  mutating func readDocument() throws(XMLFault) -> TextLines {
    var lines = TextLines()
    while true {
      switch try xml.next() {
      case .finished:
        if !carried.isEmpty { lines.add(carried) }
        return lines
      case .start(XMLName(.word, "body")): try readBlocks(into: &lines)
      case .start(XMLName(.word, "document")), .end, .text: continue
      case .start: try xml.skip()
      }
    }
  }

  /// The blocks up to the end of the element that was just opened.
  mutating func readBlocks(into lines: inout TextLines) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "p"): try readParagraph(into: &lines)
      case XMLName(.word, "tbl"): try readTable(into: &lines)
      default:
        guard try opensWrapper(name) else { continue }
        try readBlocks(into: &lines)
        closeWrapper(name)
      }
    }
  }

  /// Whether an element only wraps what counts; one that does not is passed over whole.
  ///
  /// Deleted and moved-away text is passed over and counted; of alternative versions only the first is opened.
  mutating func opensWrapper(_ name: XMLName) throws(XMLFault) -> Bool {
    switch (name.space, name.local) {
    case (.word, "ins"), (.word, "moveTo"), (.word, "customXml"), (.word, "smartTag"), (.word, "sdt"),
      (.word, "hyperlink"), (.word, "fldSimple"), (.word, "dir"), (.word, "bdo"):
      return true
    case (.word, "sdtPr"):
      if try readsContentsGallery() { contentsDepth = xml.depth }
    case (.word, "sdtContent"):
      guard contentsDepth == xml.depth - 1 else { return true }
      contentsDepth = nil
      try skipContents()
    case (.markupCompatibility, "AlternateContent"):
      versions.append(false)
      return true
    case (.markupCompatibility, "Choice"), (.markupCompatibility, "Fallback"):
      if let last = versions.indices.last, !versions[last] {
        versions[last] = true
        return true
      }
      try xml.skip()
    case (.word, "del"), (.word, "moveFrom"):
      story.tally.deletions += 1
      try xml.skip()
    default: try xml.skip()
    }
    return false
  }

  mutating func closeWrapper(_ name: XMLName) {
    if name == XMLName(.markupCompatibility, "AlternateContent"), !versions.isEmpty { versions.removeLast() }
  }

  /// Reads `w:sdtPr`; true when it is the gallery that tables of contents come from.
  private mutating func readsContentsGallery() throws(XMLFault) -> Bool {
    let outer = xml.depth - 1
    var found = false
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "docPartGallery"):
        if xml.attribute(XMLName(.word, "val")) == "Table of Contents" { found = true }
      default: continue
      }
    }
    return found
  }

  /// Passes over a table of contents and counts its lines.
  private mutating func skipContents() throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "p"): story.tally.contents += 1
      default: continue
      }
    }
  }
}
