/// The strings that cells refer to by number, without the reading aids above them.
func readSharedStrings(_ xml: inout XMLReader) throws(XMLFault) -> [[UInt32]] {
  var strings: [[UInt32]] = []
  while let element = try xml.start() {
    guard element == XMLName(.spreadsheet, "si") else { continue }
    strings.append(try readRichText(&xml))
  }
  return strings
}

/// The words of `si` or `is`, whose start was just given: its `t` and those of its runs.
func readRichText(_ xml: inout XMLReader) throws(XMLFault) -> [UInt32] {
  let outer = xml.depth - 1
  var words: [UInt32] = []
  while let element = try xml.start(in: outer) {
    switch element {
    case XMLName(.spreadsheet, "t"): words += try readText(&xml)
    case XMLName(.spreadsheet, "r"): continue
    default: try xml.skip()
    }
  }
  return words
}

/// The character data of the element that has just begun.
func readText(_ xml: inout XMLReader) throws(XMLFault) -> [UInt32] {
  let outer = xml.depth - 1
  var words: [UInt32] = []
  while try xml.hasText(in: outer) { words += xml.text }
  return words
}
