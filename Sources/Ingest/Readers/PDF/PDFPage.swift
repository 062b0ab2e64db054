/// A box on a page in points, from the top left corner.
struct PDFBox {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }

  mutating func cover(_ other: PDFBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}

/// What `pdftotext` calls a word: characters without a space between them.
struct PDFWord {
  var text: [UInt32]
  var box: PDFBox

  /// The width of a Han character: Latin letters and digits take half of it, quotes and dashes half or all by the font.
  var em: Double {
    var units = 0.0
    for scalar in text { units += scalar < 0x2000 ? 0.5 : scalar < 0x2E80 ? 0.8 : 1 }
    return max(1, (box.right - box.left) / max(0.5, units))
  }
}

extension PDFWord {
  var isSingleHan: Bool { text.count == 1 && Scalar.isHan(text[0]) }

  /// Whether both stand at the same height: middles are compared, because fonts exaggerate the height of boxes.
  func isLevel(with other: PDFWord) -> Bool {
    abs(box.middle - other.box.middle) < max(em, other.em) * 0.5
  }
}

/// A page's words in the order in which the file draws them.
struct PDFPage {
  var width: Double
  var height: Double
  var words: [PDFWord]

  /// Reads what `pdftotext -bbox` writes: `doc`, `page` and `word` elements.
  static func pages(in output: [UInt8]) throws(XMLFault) -> [PDFPage] {
    var xml = try XMLReader(documentElement(output))
    var pages: [PDFPage] = []
    var word: PDFWord?
    while true {
      switch try xml.next() {
      case .finished: return pages
      case .start(let name) where name.local == "page":
        pages.append(PDFPage(width: number("width", xml), height: number("height", xml), words: []))
      case .start(let name) where name.local == "word":
        let box = PDFBox(
          left: number("xMin", xml), top: number("yMin", xml), right: number("xMax", xml), bottom: number("yMax", xml))
        word = PDFWord(text: [], box: box)
      case .start: continue
      case .text: word?.text += xml.text
      case .end(let name) where name.local == "word":
        if let word, !word.text.isEmpty, let last = pages.indices.last { pages[last].words.append(word) }
        word = nil
      case .end: continue
      }
    }
  }

  /// From `<doc>` to `</doc>`, with control characters, which some fonts yield, turned into spaces.
  private static func documentElement(_ output: [UInt8]) -> [UInt8] {
    let opening = Array("<doc>".utf8)
    var start = 0
    while start + opening.count < output.count, !output[start..<(start + opening.count)].elementsEqual(opening) {
      start += 1
    }
    let closing = Array("</doc>".utf8)
    var end = output.count
    while end - closing.count > start, !output[(end - closing.count)..<end].elementsEqual(closing) { end -= 1 }
    return output[start..<end].map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
  }

  private static func number(_ attribute: String, _ xml: XMLReader) -> Double {
    let value = xml.attribute(XMLName(.none, attribute)).flatMap(Double.init) ?? 0
    return value.isFinite ? value : 0
  }
}
