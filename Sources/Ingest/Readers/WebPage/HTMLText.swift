/// Writes the nodes of a page as lines: blocks and breaks end a line, tables give rows, white space collapses.
struct HTMLText {
  /// Rows that one cell may claim; no table of a plan is longer.
  static let rowSpanLimit = 1000

  let page: HTMLPage
  private(set) var lines = TextLines()
  private var line: [UInt32] = []
  private var owesSpace = false
  private(set) var mergedCells = 0
  /// Numbers that ordered lists give their items.
  private var listNumbers: [(next: Int, format: String)?] = []

  init(_ page: HTMLPage) { self.page = page }

  /// The lines of everything inside a node.
  static func lines(of node: Int, in page: HTMLPage) -> (lines: TextLines, mergedCells: Int) {
    var writer = HTMLText(page)
    if let tag = page.nodes[node].tag { writer.write(tag, node) } else { writer.write(node) }
    writer.endLine()
    return (writer.lines, writer.mergedCells)
  }

  private mutating func write(_ index: Int) {
    let node = page.nodes[index]
    switch node.kind {
    case .text(let range): append(range)
    case .element(let tag):
      guard !page.isDropped(node), !PageFurniture.isFurniture(page.attributes(of: node)) else { return }
      write(tag, index)
    }
  }

  private mutating func write(_ tag: HTMLTag, _ index: Int) {
    switch tag {
    case .br: endLine()
    case .a, .span: writeChildren(index)
    case .table:
      endLine()
      writeTable(index)
    case .pre:
      endLine()
      writePreformatted(index)
    case .ul, .ol:
      endLine()
      let attributes = page.attributes(of: page.nodes[index])
      listNumbers.append(tag == .ol ? (attributes?.start ?? 1, Self.format(attributes?.type)) : nil)
      writeChildren(index)
      listNumbers.removeLast()
      endLine()
    case .li:
      endLine()
      writeItem(index)
      endLine()
    default:
      endLine()
      writeChildren(index)
      endLine()
    }
  }

  private mutating func writeChildren(_ index: Int) {
    var child = index + 1
    while child < page.nodes[index].end {
      write(child)
      child = page.nodes[child].end
    }
  }

  /// An item of an ordered list gets the number that a browser would show, unless it brings one.
  private mutating func writeItem(_ index: Int) {
    let start = lines.scalars.count
    guard let last = listNumbers.indices.last, var list = listNumbers[last] else { return writeChildren(index) }
    list.next = page.attributes(of: page.nodes[index])?.start ?? list.next
    let label = scalars(numberText(list.next, list.format).text + ".")
    list.next += 1
    listNumbers[last] = list
    var item = HTMLText(page)
    item.writeChildren(index)
    item.endLine()
    mergedCells += item.mergedCells
    guard let first = item.lines.scalars.first else { return }
    let bringsNumber =
      Scalar.isDigit(first) || first == Scalar.open || Scalar.chineseDigit(first) != nil || first == 0x28
    if bringsNumber || lines.scalars.count > start {
      lines.append(item.lines)
    } else {
      lines.append(item.lines.opened(with: label + [Scalar.space]))
    }
  }

  private static func format(_ type: String?) -> String {
    switch type {
    case "a": "lowerLetter"
    case "A": "upperLetter"
    case "i": "lowerRoman"
    case "I": "upperRoman"
    default: "decimal"
    }
  }

  private mutating func append(_ range: Range<Int>) {
    for scalar in page.text[range] {
      if scalar == 0x20 || scalar == 0xA0 || (0x09...0x0D).contains(scalar) {
        owesSpace = true
        continue
      }
      if scalar == 0xFEFF || (0x200B...0x200F).contains(scalar) || scalar == 0xAD { continue }
      if owesSpace, !line.isEmpty { line.append(Scalar.space) }
      owesSpace = false
      line.append(scalar)
    }
  }

  private mutating func endLine() {
    owesSpace = false
    guard !line.isEmpty else { return }
    if line.contains(where: { $0 != 0x3000 && $0 != Scalar.space }) { lines.add(line) }
    line.removeAll(keepingCapacity: true)
  }

  /// `pre` keeps its lines.
  private mutating func writePreformatted(_ index: Int) {
    for node in page.nodes[index..<page.nodes[index].end] {
      switch node.kind {
      case .element(let tag): if tag == .br { endLine() }
      case .text(let range):
        for part in page.text[range].split(separator: Scalar.newline, omittingEmptySubsequences: false).enumerated() {
          if part.offset > 0 { endLine() }
          append(part.element.startIndex..<part.element.endIndex)
        }
      }
    }
    endLine()
  }

  private mutating func writeTable(_ index: Int) {
    var reader = HTMLTable(page)
    let table = reader.read(index)
    mergedCells += reader.mergedCells + table.write(into: &lines)
  }
}
