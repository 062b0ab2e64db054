extension PlanText {
  /// Takes the page layout out of a text. Linear in its length.
  public init(_ source: SourceText) {
    self.init(normalising: source)
  }

  private init(normalising source: SourceText) {
    var cleaner = LineCleaner(capacity: source.scalars.count)
    source.scalars.withUnsafeBufferPointer { cleaner.run($0) }
    var joiner = LineJoiner(cleaner)
    joiner.run()
    self.source = source
    scalars = joiner.scalars
    origin = joiner.origin + [Int32(source.scalars.count)]
    lines = joiner.lines
  }
}

/// First pass: each line of the file by itself, without layout spaces and with one form for each sign.
struct LineCleaner {
  struct Line {
    var range: Range<Int>
    var blanks: Int
    var tabbed: Bool
    /// Blanks stand before its first word.
    var indented: Bool
  }

  private(set) var scalars: [UInt32] = []
  private(set) var origin: [Int32] = []
  private(set) var lines: [Line] = []
  private var lineStart = 0
  /// Where the line begins in the source.
  private var sourceStart = 0
  private var blanks = 0
  private var spaceAt: Int32 = -1

  init(capacity: Int) {
    scalars.reserveCapacity(capacity + 1)
    origin.reserveCapacity(capacity + 1)
  }

  private static let bookmark = Ingest.scalars("[bookmark:")
  /// A bookmark's name is at most 40 characters in Word; some room for its brackets.
  private static let longestBookmark = 100

  mutating func run(_ text: UnsafeBufferPointer<UInt32>) {
    var index = 0
    let count = text.count
    SignTable.shared.withUnsafeBufferPointer { table in
      while index < count {
        let scalar = text[index]
        let sign = scalar < 0x10000 ? table[Int(scalar)] : SignTable.plain
        if sign == SignTable.plain {
          append(scalar, at: index)
          index += 1
          continue
        }
        index += special(sign, scalar, text, index)
      }
    }
    endLine()
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, at index: Int) {
    if spaceAt >= 0 {
      if let last = scalars.last, scalars.count > lineStart, Scalar.isWord(last), Scalar.isWord(scalar) {
        scalars.append(Scalar.space)
        origin.append(spaceAt)
      }
      spaceAt = -1
    }
    scalars.append(scalar)
    origin.append(Int32(truncatingIfNeeded: index))
  }

  /// Handles one sign that is not plain; the answer is how many scalars it took.
  private mutating func special(
    _ sign: UInt8, _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int
  ) -> Int {
    switch sign {
    case SignTable.space:
      if spaceAt < 0 { spaceAt = Int32(truncatingIfNeeded: index) }
    case SignTable.newline:
      endLine()
      let isPair = scalar == 0x0D && index + 1 < text.count && text[index + 1] == Scalar.newline
      sourceStart = index + (isPair ? 2 : 1)
      if isPair { return 2 }
    case SignTable.drop: break
    case SignTable.tab:
      spaceAt = -1
      scalars.append(Scalar.tab)
      origin.append(Int32(truncatingIfNeeded: index))
    case SignTable.fullWidth: append(scalar - 0xFEE0, at: index)
    case SignTable.punctuation: append(punctuation(scalar, text, index), at: index)
    case SignTable.markup: return markup(scalar, text, index)
    default: append(scalar, at: index)
    }
    return 1
  }

  /// ASCII marks between Chinese words mean the full-width ones; between digits they belong to the number.
  private func punctuation(_ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> UInt32 {
    switch scalar {
    case 0x28: return Scalar.open
    case 0x29: return Scalar.close
    case 0x3B: return Scalar.semicolon
    default: break
    }
    let before = index > 0 ? text[index - 1] : 0
    let after = index + 1 < text.count ? text[index + 1] : 0
    if Scalar.isDigit(before), Scalar.isDigit(after) { return scalar }
    if scalar == 0x3A { return after == Scalar.slash ? scalar : Scalar.colon }
    return Scalar.comma
  }

  private static let lineBreaks = ["<br>", "<br/>", "<br />"].map { Ingest.scalars($0) }

  /// Bookmarks of Word, heading signs and bold of Markdown, line breaks in its cells.
  private mutating func markup(_ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    switch scalar {
    case Scalar.openSquare:
      let word = Self.bookmark
      guard index + word.count < text.count, word.indices.allSatisfy({ text[index + $0] == word[$0] }) else { break }
      let limit = min(text.count, index + Self.longestBookmark)
      if let end = (index..<limit).first(where: { text[$0] == Scalar.closeSquare }) { return end + 1 - index }
    case 0x3C:
      for word in Self.lineBreaks where index + word.count <= text.count {
        guard word.indices.allSatisfy({ text[index + $0] == word[$0] }) else { continue }
        if spaceAt < 0 { spaceAt = Int32(truncatingIfNeeded: index) }
        return word.count
      }
    case Scalar.asterisk:
      if index + 1 < text.count, text[index + 1] == Scalar.asterisk { return 2 }
    default:  // #
      if scalars.count == lineStart { return 1 }
    }
    append(scalar, at: index)
    return 1
  }

  private mutating func endLine() {
    spaceAt = -1
    defer { lineStart = scalars.count }
    guard scalars.count > lineStart else {
      blanks += 1
      return
    }
    var start = lineStart
    let tabbed = scalars[start] == Scalar.tab
    if tabbed, !scalars[(start + 1)...].contains(Scalar.tab) { start += 1 }
    let indented = start < scalars.count && Int(origin[start]) > sourceStart
    lines.append(Line(range: start..<scalars.count, blanks: blanks, tabbed: tabbed, indented: indented))
    blanks = 0
  }
}
