/// A line of running text, or a row of a table.
enum PDFBlock {
  case line(PDFSegment)
  case row([PDFCell])
  case pageEnd

  /// Reads a page's segments in drawing order: a step to the right on the same height begins a new cell.
  static func blocks(of segments: [PDFSegment]) -> [PDFBlock] {
    var reader = PDFRowReader()
    for segment in segments { reader.take(segment) }
    return reader.finish() + [.pageEnd]
  }
}

/// The lines of one cell.
struct PDFCell {
  var lines: [PDFSegment]

  var box: PDFBox {
    var box = lines[0].box
    for line in lines.dropFirst() { box.cover(line.box) }
    return box
  }

  /// The heights from its first to its last line.
  var heights: ClosedRange<Double> {
    var low = lines[0].box.middle
    var high = low
    for line in lines {
      low = min(low, line.box.middle)
      high = max(high, line.box.middle)
    }
    return low...high
  }

  /// The words on one line; Chinese joins without a space, but where a line ends before it is full.
  ///
  /// - Parameter width: of the widest text in its column, in points.
  func text(width: Double) -> [UInt32] {
    let isListOfNames = lines.allSatisfy {
      !$0.text.contains(Scalar.listComma) && BracketVocabulary.isBody($0.text[...])
    }
    var text: [UInt32] = []
    var before: PDFSegment?
    for line in lines {
      if let before, let last = text.last, let first = line.text.first {
        let room = width - (before.box.right - before.box.left)
        let isBroken = line.firstRun + before.em * 1.5 < room || isListOfNames || Self.partsNames(last, first)
        text += isBroken ? [Scalar.space] : spacing(last, first)
      }
      text += line.text
      before = line
    }
    return text
  }

  private static let nameEnds = Set(scalars("局委办厅部府院"))
  private static let nameStarts = Set(scalars("市省县区州各"))

  /// One body ends with the line and the next begins: 市发改委 / 市财政局.
  private static func partsNames(_ last: UInt32, _ first: UInt32) -> Bool {
    nameEnds.contains(last) && nameStarts.contains(first)
  }
}

/// Puts segments together to lines and rows; in a table the lines of the first cell come before it is known for one.
private struct PDFRowReader {
  private var blocks: [PDFBlock] = []
  /// Lines that are either text or the first cell of a row to come.
  private var pending: [PDFSegment] = []
  private var row: [PDFCell] = []
  private var followsRow = false
  /// How far down the last row reached.
  private var floor = -Double.infinity

  /// Lines of one cell or paragraph stand closer than this, in widths of a Han character: double spacing has 2.4.
  private static let pitch = 2.5

  mutating func take(_ segment: PDFSegment) {
    if let last = row.last {
      if isRight(segment, of: last, in: row) {
        row.append(PDFCell(lines: [segment]))
        return
      }
      if isBelow(segment, last.lines[last.lines.count - 1]),
        row[row.count - 2].box.right <= segment.box.left + segment.em,
        segment.box.left < last.box.right, segment.box.right > last.box.left
      {
        row[row.count - 1].lines.append(segment)
        return
      }
      closeRow()
    }
    if let first = firstCellStart(beside: segment) {
      for line in pending[..<first] { blocks.append(.line(line)) }
      row = [PDFCell(lines: Array(pending[first...])), PDFCell(lines: [segment])]
      pending = []
      return
    }
    if let last = pending.last, !isBelow(segment, last) { flush() }
    pending.append(segment)
  }

  mutating func finish() -> [PDFBlock] {
    closeRow()
    flush()
    return blocks
  }

  private mutating func closeRow() {
    guard !row.isEmpty else { return }
    blocks.append(.row(row))
    floor = row.map(\.heights.upperBound).max() ?? floor
    row = []
    followsRow = true
  }

  private mutating func flush() {
    for line in pending { blocks.append(.line(line)) }
    if !pending.isEmpty { followsRow = false }
    pending = []
  }

  /// The index in `pending` where a first cell begins whose neighbour to the right this segment is; nil for none.
  ///
  /// Within a table all lines since the last row belong to the cell. Before one, all that are not above the segment,
  /// and as many above as below it, because cells are centred.
  private func firstCellStart(beside segment: PDFSegment) -> Int? {
    guard let last = pending.last, isRight(segment, of: PDFCell(lines: [last]), in: []) else { return nil }
    var first = pending.count - 1
    while first > 0, sharesCell(first - 1, segment) { first -= 1 }
    if followsRow, first == 0 { return 0 }
    var start = pending.count - 1
    while start > first, pending[start - 1].box.middle > segment.box.middle - segment.em * 0.6 { start -= 1 }
    var below = pending.count - 1 - start
    if below == 0, start > first, isBetween(pending[start - 1], pending[start], segment) { below = 1 }
    while start > first, below > 0 {
      start -= 1
      below -= 1
    }
    return start
  }

  /// Whether a line can stand in one cell with the line below it.
  private func sharesCell(_ index: Int, _ segment: PDFSegment) -> Bool {
    let line = pending[index]
    let next = pending[index + 1]
    return isLeft(line, of: segment) && line.box.left < next.box.right && next.box.left < line.box.right
      && abs(line.em - next.em) < next.em * PDFParagraphs.emTolerance
  }

  /// A neighbour of one line stands at half the height of a cell of two: 序 / 号 beside 重点任务.
  private func isBetween(_ upper: PDFSegment, _ lower: PDFSegment, _ segment: PDFSegment) -> Bool {
    abs(upper.box.middle + lower.box.middle - 2 * segment.box.middle) < segment.em * 0.25
  }

  private func isLeft(_ line: PDFSegment, of segment: PDFSegment) -> Bool {
    line.box.right <= segment.box.left + segment.em * 0.5
  }

  /// Whether a segment opens the next cell of a row: right of the last one, not below it, and below the row before.
  private func isRight(_ segment: PDFSegment, of cell: PDFCell, in row: [PDFCell]) -> Bool {
    /// Cells are centred, so a cell of many lines begins well above its neighbour of one; more than this is elsewhere.
    let reach = 30.0
    let heights = cell.heights
    let lowest = row.map(\.heights.upperBound).max() ?? heights.upperBound
    return cell.lines.allSatisfy { isLeft($0, of: segment) }
      && segment.box.middle < lowest + min(segment.em, cell.lines[0].em) * 0.6
      && segment.box.middle > max(floor, heights.lowerBound - segment.em * reach)
  }

  private func isBelow(_ segment: PDFSegment, _ line: PDFSegment) -> Bool {
    let step = segment.box.middle - line.box.middle
    return step > line.em * 0.5 && step < max(line.em, segment.em) * Self.pitch
  }
}
