/// A line of running text, or a row of a table.
enum PDFBlock {
  case line(PDFSegment)
  case row([PDFCell])

  /// Reads a page's segments in drawing order: a step to the right on the same height begins a new cell.
  static func blocks(of segments: [PDFSegment]) -> [PDFBlock] {
    var reader = PDFRowReader()
    for segment in segments { reader.take(segment) }
    return reader.finish()
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

  /// The words on one line; Chinese joins without a space.
  var text: [UInt32] {
    var text: [UInt32] = []
    for line in lines {
      if let last = text.last, let first = line.text.first { text += spacing(last, first) }
      text += line.text
    }
    return text
  }
}

/// Puts segments together to lines and rows; in a table the lines of the first cell come before it is known for one.
private struct PDFRowReader {
  private var blocks: [PDFBlock] = []
  /// Lines that are either text or the first cell of a row to come.
  private var pending: [PDFSegment] = []
  private var row: [PDFCell] = []
  private var followsRow = false

  /// Lines of one cell or paragraph stand closer than this, in widths of a Han character: double spacing has 2.4.
  private static let pitch = 2.5

  mutating func take(_ segment: PDFSegment) {
    if let last = row.last {
      let end = last.box
      if segment.box.left >= end.right - segment.em * 0.5, row.contains(where: { isBeside(segment, $0) }) {
        row.append(PDFCell(lines: [segment]))
        return
      }
      if isBelow(segment, last.lines[last.lines.count - 1]),
        row[row.count - 2].box.right <= segment.box.left + segment.em,
        segment.box.left < end.right, segment.box.right > end.left
      {
        row[row.count - 1].lines.append(segment)
        return
      }
      closeRow()
    }
    if let first = firstCellStart(beside: segment) {
      let cell = PDFCell(lines: Array(pending[first...]))
      for line in pending[..<first] { blocks.append(.line(line)) }
      pending = []
      row = [cell, PDFCell(lines: [segment])]
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
  /// Within a table all lines since the last row belong to the cell. Before one, as many lines above the height of the
  /// segment as below it, because cells are centred.
  private func firstCellStart(beside segment: PDFSegment) -> Int? {
    guard let last = pending.last, segment.box.left >= last.box.right - segment.em * 0.5 else { return nil }
    guard pending.allSatisfy({ $0.box.right <= segment.box.left + segment.em * 0.5 }) || !followsRow else { return nil }
    var beside: Int?
    for index in pending.indices where isBeside(segment, PDFCell(lines: [pending[index]])) {
      beside = index
      break
    }
    if followsRow, pending.allSatisfy({ $0.box.right <= segment.box.left + segment.em * 0.5 }) {
      return isBeside(segment, PDFCell(lines: pending)) ? 0 : nil
    }
    guard let beside else { return nil }
    let below = pending.count - 1 - beside
    var start = beside
    while start > 0, beside - start < below, pending[start - 1].box.right <= segment.box.left,
      abs(pending[start - 1].box.left - last.box.left) < segment.em
    {
      start -= 1
    }
    return start
  }

  private func isBeside(_ segment: PDFSegment, _ cell: PDFCell) -> Bool {
    let heights = cell.heights
    let room = min(segment.em, cell.lines[0].em) * 0.6
    return segment.box.middle > heights.lowerBound - room && segment.box.middle < heights.upperBound + room
  }

  private func isBelow(_ segment: PDFSegment, _ line: PDFSegment) -> Bool {
    let step = segment.box.middle - line.box.middle
    return step > line.em * 0.5 && step < max(line.em, segment.em) * Self.pitch
  }
}
