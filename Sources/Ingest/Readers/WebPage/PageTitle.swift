/// What a page says of its article outside of it.
enum PageTitle {
  /// The office's own `ArticleTitle`, else the only `h1`, else the window's title up to the site's name.
  static func find(in page: HTMLPage) -> [UInt32]? {
    for node in page.nodes where node.tag == .meta {
      guard let attributes = page.attributes(of: node), attributes.name == "articletitle" else { continue }
      let title = trimmed(scalars(attributes.content))
      if !title.isEmpty { return title }
    }
    let headings = page.nodes.indices.filter { page.nodes[$0].tag == .h1 }
    if headings.count == 1 {
      let title = HTMLText.lines(of: headings[0], in: page).lines.flat
      if !title.isEmpty { return title }
    }
    guard let index = page.nodes.firstIndex(where: { $0.tag == .title }) else { return nil }
    let words = text(inside: index, page)
    let site: Set<UInt32> = [0x5F, 0x7C, 0x2D, 0xFF5C]  // _ | - ｜
    let title = trimmed(Array(words.prefix { !site.contains($0) }))
    return title.isEmpty ? nil : title
  }

  /// The one number such as 某政办发〔2024〕12号 that stands outside of the article; nil when there are several.
  static func documentNumber(in page: HTMLPage, _ article: Article) -> [UInt32]? {
    var found: Set<[UInt32]> = []
    var skipUntil = 0
    for (index, node) in page.nodes.enumerated() where index >= skipUntil {
      if index == article.node || page.isDropped(node) || node.tag == .a {
        skipUntil = node.end
      } else if case .text(let range) = node.kind, let number = Ingest.documentNumber(in: page.text[range]) {
        found.insert(number)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func text(inside index: Int, _ page: HTMLPage) -> [UInt32] {
    var words: [UInt32] = []
    for node in page.nodes[index..<page.nodes[index].end] {
      if case .text(let range) = node.kind { words += page.text[range] }
    }
    return words
  }

  private static func trimmed(_ text: [UInt32]) -> [UInt32] {
    func isSpace(_ scalar: UInt32) -> Bool { scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 }
    guard let start = text.firstIndex(where: { !isSpace($0) }), let end = text.lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return text[start...end].map { isSpace($0) ? Scalar.space : $0 }
  }
}

/// The first 某政办发〔2024〕12号 of a text: Han characters, a year in tortoise or square brackets, a number, 号.
func documentNumber(in text: ArraySlice<UInt32>) -> [UInt32]? {
  let opening: Set<UInt32> = [Scalar.openTortoise, Scalar.openSquare, 0xFF3B]  // 〔 [ ［
  var index = text.startIndex
  while index < text.endIndex {
    defer { index += 1 }
    guard opening.contains(text[index]), index + 6 < text.endIndex,
      text[(index + 1)...(index + 4)].allSatisfy(Scalar.isDigit)
    else { continue }
    var end = index + 6
    while end < text.endIndex, Scalar.isDigit(text[end]) || text[end] == 0x7B2C { end += 1 }
    guard end < text.endIndex, text[end] == 0x53F7, end > index + 6 else { continue }
    var start = index
    /// 国务院办公厅 and its like write up to 8 characters before the year.
    while start > text.startIndex, index - start < 12, Scalar.isHan(text[start - 1]) { start -= 1 }
    if start < index { return Array(text[start...end]) }
  }
  return nil
}
