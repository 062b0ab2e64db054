/// Runs and what stands between them.
extension WordBody {
  /// The inline content up to the end of the element that was just opened: a paragraph or a wrapper in it.
  mutating func readInline(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "pPr"): try readParagraphProperties(&paragraph)
      case XMLName(.word, "r"): try readRun(&paragraph)
      case _ where name.space == .math: try readMath(&paragraph)
      default:
        guard try opensWrapper(name) else { continue }
        try readInline(&paragraph)
        closeWrapper(name)
      }
    }
  }

  /// Text shows when no field around it is still in its instruction or makes a table of contents.
  private var shows: Bool { fields.allSatisfy { $0.isInResult && !$0.isContents } }

  private mutating func readRun(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    var hidden: Bool?
    let inherited = story.styles.paragraph(paragraph.properties.style).hidden
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "rPr"): hidden = try readRunProperties()
      default:
        guard hidden ?? inherited else {
          try readRunContent(name, &paragraph)
          continue
        }
        if name.local == "t" { story.tally.hidden += 1 }
        // A hidden run can still begin or end a field.
        if name.local == "fldChar" { try readFieldMark(&paragraph) } else { try xml.skip() }
      }
    }
  }

  private mutating func readRunContent(_ name: XMLName, _ paragraph: inout WordParagraph) throws(XMLFault) {
    guard name.space == .word else {
      guard try opensWrapper(name) else { return }
      try readAlternatives(&paragraph)
      return closeWrapper(name)
    }
    switch name.local {
    case "t": try readText(&paragraph)
    case "instrText": try readInstruction()
    case "fldChar": try readFieldMark(&paragraph)
    case "footnoteReference": try readReference(.footnote, &paragraph)
    case "endnoteReference": try readReference(.endnote, &paragraph)
    case "drawing", "pict", "object": try readDrawing(&paragraph)
    case "ruby": try readRuby(&paragraph)
    default:
      if shows, let scalar = sign(name.local) { paragraph.text.append(scalar) }
      try xml.skip()
    }
  }

  /// `mc:AlternateContent` inside a run: what it opens is again content of the run.
  private mutating func readAlternatives(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) { try readRunContent(name, &paragraph) }
  }

  /// Elements that stand for one character.
  private func sign(_ element: String) -> UInt32? {
    switch element {
    case "tab", "ptab": Scalar.tab
    case "br", "cr": Scalar.newline
    case "noBreakHyphen": 0x2D
    case "sym": symbol
    default: nil
    }
  }

  /// `w:sym`: symbol fonts live at F000; ticks and boxes of Wingdings are the ones that forms use.
  private var symbol: UInt32? {
    guard let code = xml.attribute(XMLName(.word, "char")).flatMap({ UInt32($0, radix: 16) }) else { return nil }
    switch code {
    case 0xF0FE, 0xF052: return 0x2611
    case 0xF0A8, 0xF06F, 0xF0A3: return 0x25A1
    case 0xF0FC: return 0x2713
    case 0xE000...0xF8FF: return 0x25CF
    default: return Unicode.Scalar(code) == nil || isControl(code) ? nil : code
    }
  }

  private mutating func readText(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    let visible = shows
    while try xml.hasText(in: outer) {
      if visible { appendText(&paragraph) }
    }
  }

  /// Line ends inside `w:t` are spaces to Word.
  private func appendText(_ paragraph: inout WordParagraph) {
    for scalar in xml.text { paragraph.text.append(scalar == Scalar.newline ? Scalar.space : scalar) }
  }

  /// The properties of a run; whether they hide it, nil where neither they nor their style say.
  private mutating func readRunProperties() throws(XMLFault) -> Bool? {
    let outer = xml.depth - 1
    var direct: Bool?
    var style: String?
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "vanish"): direct = isOn(xml.attribute(XMLName(.word, "val")), absent: true)
      case XMLName(.word, "rStyle"): style = xml.attribute(XMLName(.word, "val"))
      default: try xml.skip()
      }
    }
    return direct ?? story.styles.hides(style)
  }

  private mutating func readInstruction() throws(XMLFault) {
    let outer = xml.depth - 1
    /// Longer instructions are data of mail merges and citations, none of which draw a sign.
    let longest = 256
    while try xml.hasText(in: outer) {
      guard let last = fields.indices.last, fields[last].instruction.count < longest else { continue }
      fields[last].instruction += xml.text
    }
  }

  private mutating func readFieldMark(_ paragraph: inout WordParagraph) throws(XMLFault) {
    switch xml.attribute(XMLName(.word, "fldCharType")) {
    case "begin": if fields.count < ReadingLimits.xmlDepth { fields.append(WordField()) }
    case "separate": if let last = fields.indices.last { fields[last].isInResult = true }
    case "end":
      if let field = fields.popLast(), !field.isInResult, let sign = field.enclosedNumber, shows {
        paragraph.text.append(sign)
      }
    default: break
    }
    try xml.skip()
  }

  private mutating func readReference(
    _ kind: WordNote.Kind, _ paragraph: inout WordParagraph
  ) throws(XMLFault) {
    let id = xml.attribute(XMLName(.word, "id")) ?? ""
    if let note = story.notes[kind]?[id], !note.isEmpty {
      let number = (story.noteCount[kind] ?? 0) + 1
      story.noteCount[kind] = number
      story.tally.footnotes += 1
      paragraph.notes.append(scalars("\(kind.mark)\(number)：") + note)
    }
    try xml.skip()
  }

  /// Of characters with their reading above only the characters.
  private mutating func readRuby(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "rubyBase"): try readInline(&paragraph)
      default: try xml.skip()
      }
    }
  }

  /// A formula's letters in reading order.
  private mutating func readMath(_ paragraph: inout WordParagraph) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.math, "t"): try readText(&paragraph)
      default: continue
      }
    }
  }
}
