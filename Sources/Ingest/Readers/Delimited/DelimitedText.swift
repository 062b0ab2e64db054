/// A table as text with commas between its cells (RFC 4180), told by its records and not by its file's name.
struct DelimitedText {
  private let scalars: [UInt32]
  private let separator: UInt32
  private static let comma: UInt32 = 0x2C
  private static let semicolon: UInt32 = 0x3B
  private static let quote: UInt32 = 0x22
  /// Records that are looked at before a text is believed to be a table.
  private static let proof = 40
  private static let headRecords = 10

  /// nil where the text is none: too few cells, records of different lengths, or no head among its first ones.
  init?(_ scalars: [UInt32]) {
    let found = [Self.comma, Self.semicolon].first {
      Self.isTable(Self.records(scalars, $0, most: Self.proof))
    }
    guard let found else { return nil }
    self.scalars = scalars
    separator = found
  }

  private static func isTable(_ records: [[[UInt32]]]) -> Bool {
    guard records.count > 1 else { return false }
    let width = records.map(\.count).max() ?? 0
    // A title before the table may stand alone on its line.
    let regular = records.count { $0.count == width }
    guard width > 1, regular > 1, regular * 4 >= records.count * 3 || regular * 2 >= records.count && width > 2 else {
      return false
    }
    return records.prefix(headRecords).contains { record in
      record.count { TableWords.isHeader($0.filter { $0 > Scalar.space }) } > 1
    }
  }

  /// The table as lines: a record on each, cells parted by tabs, a lone cell as a line of text.
  func lines() -> (scalars: [UInt32], opensWithTitle: Bool) {
    var lines = TextLines()
    var opensWithTitle: Bool?
    for record in Self.records(scalars, separator, most: nil) {
      let cells = record.map(Self.flat)
      guard let first = cells.first, cells.contains(where: { !$0.isEmpty }) else { continue }
      let isLine = !first.isEmpty && cells.dropFirst().allSatisfy(\.isEmpty)
      opensWithTitle = opensWithTitle ?? isLine
      lines.add(isLine ? first : Array(cells.joined(separator: [Scalar.tab])))
    }
    return (lines.scalars, opensWithTitle ?? false)
  }

  private static func flat(_ cell: [UInt32]) -> [UInt32] {
    var lines = TextLines()
    lines.add(cell)
    var flat = lines.flat
    while let last = flat.last, last <= Scalar.space { flat.removeLast() }
    return flat
  }

  /// Every record; an empty line is one too, so that their numbers are those of the file.
  static func allRecords(_ scalars: [UInt32], _ separator: UInt32) -> [[[UInt32]]] {
    records(scalars, separator, most: nil, keepsEmpty: true)
  }

  /// Records up to a number; a quoted cell may hold separators, doubled quotes and line ends.
  private static func records(
    _ scalars: [UInt32], _ separator: UInt32, most: Int?, keepsEmpty: Bool = false
  ) -> [[[UInt32]]] {
    var records: [[[UInt32]]] = []
    var record: [[UInt32]] = []
    var cell: [UInt32] = []
    var isQuoted = false
    var index = 0
    func isEnd(_ scalar: UInt32) -> Bool { scalar == Scalar.newline || scalar == 0x0D }
    func closeRecord() {
      record.append(cell)
      cell = []
      if keepsEmpty || record.count > 1 || record.first?.isEmpty == false { records.append(record) }
      record = []
    }
    while index < scalars.count, records.count < most ?? Int.max {
      let scalar = scalars[index]
      if isQuoted {
        if scalar != quote {
          cell.append(scalar)
        } else if index + 1 < scalars.count, scalars[index + 1] == quote {
          cell.append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == quote, cell.isEmpty {
        isQuoted = true
      } else if scalar == separator {
        record.append(cell)
        cell = []
      } else if isEnd(scalar) {
        if keepsEmpty, scalar == 0x0D, index + 1 < scalars.count, scalars[index + 1] == Scalar.newline { index += 1 }
        closeRecord()
      } else {
        cell.append(scalar)
      }
      index += 1
    }
    let isOver = keepsEmpty && record.isEmpty && cell.isEmpty
    if records.count < most ?? Int.max, !isOver { closeRecord() }
    return records
  }
}
