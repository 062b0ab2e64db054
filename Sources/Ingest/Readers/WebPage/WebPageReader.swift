/// Reads the article out of a saved page of an office.
func readWebPage(_ bytes: [UInt8]) throws(IngestError) -> ExtractedText {
  var notes: [ExtractionNote] = []
  let input = try decodeWebPage(bytes, &notes)
  var parser = HTMLParser(input)
  let page = parser.parse()
  guard let article = Article.find(in: page) else { throw .empty }
  let (body, mergedCells) = HTMLText.lines(of: article.node, in: page)
  var lines = TextLines()
  for line in headLines(of: page, article, body.scalars) { lines.add(line) }
  lines.append(body)
  guard !lines.isEmpty else { throw .empty }
  if article.isGuessed { notes.append(.articleGuessed) }
  if let name = LinkedFile.name(in: page, article, body.scalars) { notes.append(.linkedFile(name)) }
  if mergedCells > 0 { notes.append(.mergedCells(mergedCells)) }
  return ExtractedText(text: SourceText(scalars: lines.scalars), format: .webPage, notes: notes)
}

/// The title and the document's number when the page shows them outside of its article.
private func headLines(of page: HTMLPage, _ article: Article, _ body: [UInt32]) -> [[UInt32]] {
  /// Title and number stand within the first page of a text.
  let head = squeezed(body.prefix(1500))
  var lines: [[UInt32]] = []
  if let title = PageTitle.find(in: page), !contains(head, squeezed(title[...])) { lines.append(title) }
  if documentNumber(in: body.prefix(3000)) == nil, let number = PageTitle.documentNumber(in: page, article) {
    lines.append(number)
  }
  if let day = PageDay.line(in: page, article) { lines.append(day) }
  return lines
}

/// Without white space of any kind.
func squeezed(_ text: ArraySlice<UInt32>) -> [UInt32] {
  text.filter { $0 > 0x20 && $0 != 0xA0 && $0 != 0x3000 }
}

private func contains(_ text: [UInt32], _ word: [UInt32]) -> Bool {
  guard let first = word.first, word.count <= text.count else { return false }
  for start in 0...(text.count - word.count) where text[start] == first {
    if text[start..<(start + word.count)].elementsEqual(word) { return true }
  }
  return false
}
