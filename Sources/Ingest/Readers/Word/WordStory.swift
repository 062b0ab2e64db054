/// What the parts of one Word file share while they are read: styles, counters, notes and what was met.
///
/// A class, because the body, a cell and a text box all move the same counters; it never leaves the reading thread.
final class WordStory {
  var styles: WordStyles
  var numbering: NumberingDefinitions
  var counters = NumberingCounters()
  /// The words of each footnote and endnote by its id.
  var notes: [WordNote.Kind: [String: [UInt32]]] = [:]
  /// How many notes of a kind have been referred to so far.
  var noteCount: [WordNote.Kind: Int] = [:]
  var tally = WordTally()

  init(styles: WordStyles, numbering: NumberingDefinitions) {
    self.styles = styles
    self.numbering = numbering
  }
}

/// Counts of what was moved or left out.
struct WordTally {
  var footnotes = 0
  var textBoxes = 0
  var numbers = 0
  var deletions = 0
  var hidden = 0
  var contents = 0
  var mergedCells = 0
  var plainFormats: Set<String> = []

  var extractionNotes: [ExtractionNote] {
    var notes: [ExtractionNote] = []
    if numbers > 0 { notes.append(.numbers(numbers)) }
    if footnotes > 0 { notes.append(.footnotes(footnotes)) }
    if textBoxes > 0 { notes.append(.textBoxes(textBoxes)) }
    if contents > 0 { notes.append(.contents(contents)) }
    if deletions > 0 { notes.append(.deletions(deletions)) }
    if hidden > 0 { notes.append(.hidden(hidden)) }
    if mergedCells > 0 { notes.append(.mergedCells(mergedCells)) }
    for name in plainFormats.sorted() { notes.append(.numberFormat(name)) }
    return notes
  }
}

/// A footnote or an endnote.
enum WordNote {
  enum Kind: String, CaseIterable {
    case footnote
    case endnote

    /// How its line begins.
    var mark: String { self == .footnote ? "注" : "尾注" }
  }
}

/// The words of each note by its id, on one line each; separators, which Word keeps beside them, have no words.
func readNotes(
  _ kind: WordNote.Kind, _ xml: inout XMLReader, _ story: WordStory
) throws(XMLFault) -> [String: [UInt32]] {
  var notes: [String: [UInt32]] = [:]
  var body = WordBody(xml, story)
  while let name = try body.xml.start() {
    switch name {
    case XMLName(.word, kind.rawValue):
      let id = body.xml.attribute(XMLName(.word, "id")) ?? ""
      var lines = TextLines(isCell: true)
      try body.readBlocks(into: &lines)
      notes[id] = lines.flat
    default: continue
    }
  }
  return notes
}
