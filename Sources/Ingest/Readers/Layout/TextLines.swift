/// Text that grows by paragraphs, each ended by U+000A.
struct TextLines {
  private(set) var scalars: [UInt32] = []
  /// The lines that hold footnotes.
  private(set) var footnotes: [Range<Int>] = []
  /// Footnotes of a cell wait here until the whole table is written.
  private(set) var waitingNotes: [[UInt32]] = []
  private let isCell: Bool

  init(isCell: Bool = false) { self.isCell = isCell }

  var isEmpty: Bool { scalars.isEmpty }

  mutating func add(_ line: some Sequence<UInt32>) {
    scalars.append(contentsOf: line)
    scalars.append(Scalar.newline)
  }

  mutating func addNote(_ line: [UInt32]) {
    if isCell { return waitingNotes.append(line) }
    let start = scalars.count
    add(line)
    footnotes.append(start..<(scalars.count - 1))
  }

  mutating func append(_ other: TextLines) {
    let shift = scalars.count
    scalars.append(contentsOf: other.scalars)
    for range in other.footnotes { footnotes.append((range.lowerBound + shift)..<(range.upperBound + shift)) }
    for note in other.waitingNotes { addNote(note) }
  }

  /// The same with some words before the first line, such as a number.
  func opened(with words: [UInt32]) -> TextLines {
    var lines = TextLines(isCell: isCell)
    lines.scalars = words + scalars
    lines.footnotes = footnotes.map { ($0.lowerBound + words.count)..<($0.upperBound + words.count) }
    lines.waitingNotes = waitingNotes
    return lines
  }

  /// The words on one line: line ends and tabs become one space, which no Chinese sentence has of itself.
  var flat: [UInt32] {
    var line: [UInt32] = []
    line.reserveCapacity(scalars.count)
    var gap = false
    for scalar in scalars {
      if scalar == Scalar.newline || scalar == Scalar.tab || scalar == Scalar.space || scalar == 0x0D || scalar == 0xA0
      {
        gap = true
        continue
      }
      if gap, !line.isEmpty { line.append(Scalar.space) }
      gap = false
      line.append(scalar)
    }
    return line
  }

  /// Paragraphs that say something.
  var lineCount: Int { scalars.split(separator: Scalar.newline).count }
}
