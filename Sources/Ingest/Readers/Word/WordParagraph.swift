/// A paragraph while its runs are read.
struct WordParagraph {
  var text: [UInt32] = []
  var properties = WordParagraphProperties()
  /// Text boxes anchored here.
  var boxes: [WordTextBox] = []
  /// Footnotes and endnotes that its words refer to.
  var notes: [[UInt32]] = []
}

/// What `w:pPr` says that matters for the text.
struct WordParagraphProperties {
  var style: String?
  var numbering = NumberingReference()
  /// The end mark is hidden, so a paragraph without visible words is not there at all.
  var markHidden = false
  /// A tracked change deleted the end mark: the words run on into the next paragraph.
  var markDeleted = false
}

/// A text box and where its anchor puts it, in English metric units.
struct WordTextBox {
  var lines: TextLines
  var top: Int
  var left: Int
}

extension WordBody {
  mutating func readParagraph(into lines: inout TextLines) throws(XMLFault) {
    var paragraph = WordParagraph()
    let hiddenByField = fields.contains { $0.isContents }
    try readInline(&paragraph)
    finish(paragraph, inContents: hiddenByField || fields.contains { $0.isContents }, into: &lines)
  }

  private mutating func finish(_ paragraph: WordParagraph, inContents: Bool, into lines: inout TextLines) {
    let inherited = story.styles.paragraph(paragraph.properties.style)
    var text = carried + paragraph.text
    carried = []
    if paragraph.properties.markDeleted {
      carried = text
      text = []
    } else if inherited.name.hasPrefix("toc ") || (inContents && text.allSatisfy { $0 <= 0x20 }) {
      story.tally.contents += 1
    } else if !(paragraph.properties.markHidden && text.isEmpty) {
      lines.add(numbered(tidied(text), paragraph.properties, inherited))
    }
    for box in paragraph.boxes.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) { lines.append(box.lines) }
    for note in paragraph.notes { lines.addNote(note) }
  }

  /// The text with its automatic number before it.
  private func numbered(
    _ text: [UInt32], _ properties: WordParagraphProperties,
    _ inherited: (name: String, numbering: NumberingReference, numberedBy: String?, hidden: Bool)
  ) -> [UInt32] {
    var reference = properties.numbering
    reference.level = reference.level ?? (reference.list == nil ? inherited.numbering.level : nil)
    reference.list = reference.list ?? inherited.numbering.list
    let style = inherited.numberedBy ?? properties.style
    guard let label = story.counters.next(reference, style: style, in: story.numbering, story.styles) else {
      return text
    }
    story.tally.numbers += 1
    if let format = label.plainFormat { story.tally.plainFormats.insert(format) }
    return join(scalars(label.text), label.suffix, text)
  }

  /// A number in digits or letters keeps a space before its text, because `1.` and `2026年` would become one number.
  private func join(_ label: [UInt32], _ suffix: String, _ text: [UInt32]) -> [UInt32] {
    guard let last = label.last, let first = text.first else { return label + text }
    let isOpen = Scalar.isWord(last) || last == Scalar.dot || last == Scalar.close && Scalar.isDigit(first)
    return label + (suffix != "nothing" && isOpen || isOpen && Scalar.isWord(first) ? [Scalar.space] : []) + text
  }

  /// Without tabs at either end, and with a space for the tab after a typed number: only cells are parted by tabs.
  private func tidied(_ text: [UInt32]) -> [UInt32] {
    var start = 0
    while start < text.count, text[start] == Scalar.tab { start += 1 }
    var end = text.count
    while end > start, text[end - 1] == Scalar.tab || text[end - 1] == Scalar.space { end -= 1 }
    var tidy = Array(text[start..<end])
    /// `（十二）` and `1.1.12` are the longest numbers at hand.
    let longestNumber = 8
    if let tab = tidy.prefix(longestNumber + 1).firstIndex(of: Scalar.tab), tidy[..<tab].allSatisfy(isNumberSign) {
      tidy[tab] = Scalar.space
    }
    return tidy
  }

  private func isNumberSign(_ scalar: UInt32) -> Bool {
    if Scalar.isDigit(scalar) || Scalar.chineseDigit(scalar) != nil || Scalar.chineseScale(scalar) != nil {
      return true
    }
    if (0x2460...0x24FF).contains(scalar) || (0xFF10...0xFF19).contains(scalar) { return true }
    return [Scalar.listComma, Scalar.open, Scalar.close, Scalar.dot, 0x28, 0x29, 0xFF0E, 0x7B2C].contains(scalar)
  }

  /// `w:pPr`, without what it was before a tracked change.
  mutating func readParagraphProperties(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    let own = xml.depth
    while let name = try xml.start(in: outer) {
      switch name {
      case _ where name.space == .word:
        let value = xml.attribute(XMLName(.word, "val"))
        switch name.local {
        case "pStyle": paragraph.properties.style = value
        case "numId", "ilvl": paragraph.properties.numbering.take(name.local, value)
        case "vanish": paragraph.properties.markHidden = isOn(value, absent: true)
        case "del", "moveFrom": paragraph.properties.markDeleted = xml.depth > own + 1
        case "pPrChange", "rPrChange", "sectPr": try xml.skip()
        default: continue
        }
      default: try xml.skip()
      }
    }
  }
}
