/// A table as its lines lie in the text, before a section owns it.
struct TableRegion: Sendable {
  var lines: Range<Int>
  /// Empty when the first row already holds data.
  var header: [Range<Int>]
  /// Titles above those of the header, each in all columns that it covers.
  var upper: [[Range<Int>]] = []
  var rows: [[Range<Int>]]
}

/// Finds tables by the ways in which they survive in plain text.
///
/// 1. each cell on a line that begins with a tab, rows parted by an empty line (Word saved as text);
/// 2. cells of a row on one line with tabs between; 3. Markdown pipes;
///    also with pipes behind the cells only;
/// 4. spaces alone between the cells, under a head of titles; 5. each cell on a line of its own, recognised by its
/// header (序号, 指标, 属性 …);
/// 6. the whole table on one line, with blanks or tabs between its cells.
/// A region of form 1 whose rows all have one cell is a box, not a table: its lines stay paragraphs.
struct TableReader {
  let text: PlanText
  let forms: [LineForm]
  var tables: [TableRegion] = []
  /// For the first line of each box of tabbed lines, the line after its last.
  var boxes: [Int: Int] = [:]
  /// The lines up to here are known not to be rows that pipes end.
  var notPipeEnded = 0
  /// Heads of merged cells that were looked for.
  var mergedHeads = 0
  /// Most texts have none at all.
  private let hasPipes: Bool

  init(_ text: PlanText, _ forms: [LineForm]) {
    self.text = text
    self.forms = forms
    hasPipes = text.scalars.holds(Scalar.pipe)
    var line = 0
    while line < text.lines.count { line = read(from: line) }
  }

  /// Reads what begins at `line`; the answer is the next line to look at.
  private mutating func read(from line: Int) -> Int {
    if hasPipes, let next = readPipeEnded(from: line) { return next }
    if isPiped(line) { return readRows(from: line, while: isPiped, separator: Scalar.pipe) }
    if let next = readPipedCells(from: line) { return next }
    if let next = readRunOn(from: line) { return next }
    if GluedRows.opens(text.lines[line].range, text), let found = GluedRows(text.scalars, text.lines[line].range) {
      tables.append(TableRegion(lines: line..<(line + 1), header: found.header, rows: found.rows))
      return line + 1
    }
    if isLoneCell(line) { return line + 1 }
    if hasInnerTab(line), line + 1 < text.lines.count, hasInnerTab(line + 1) || isInterlude(line + 1) {
      return readRows(from: line, while: isRow, separator: Scalar.tab)
    }
    if text.lines[line].tabbed { return readTabbed(from: line) }
    if let next = readSpaced(from: line) { return next }
    return readCellPerLine(from: line) ?? line + 1
  }
}
