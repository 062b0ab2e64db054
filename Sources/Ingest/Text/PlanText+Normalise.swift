extension PlanText {
  /// Takes the page layout out of a text. Linear in its length.
  public init(_ source: SourceText) {
    self.init(normalising: source)
  }

  /// Both passes write to the same two buffers: a large text has its scalars once as read and once mended.
  private init(normalising source: SourceText) {
    // A line's end may be missing after the last line.
    let most = source.scalars.count + 1
    var origin: [Int32] = []
    var lines: [Line] = []
    scalars = [UInt32](unsafeUninitializedCapacity: most) { scalars, count in
      origin = [Int32](unsafeUninitializedCapacity: most + 1) { origin, places in
        var cleaner = LineCleaner(scalars, origin)
        source.scalars.withUnsafeBufferPointer { cleaner.run($0) }
        var joiner = LineJoiner(cleaner)
        joiner.run()
        count = joiner.count
        lines = joiner.lines
        origin[count] = Int32(source.scalars.count)
        places = count + 1
      }
    }
    self.source = source
    self.origin = origin
    self.lines = lines
  }
}

/// First pass: each line of the file by itself, without layout spaces and with one form for each sign.
///
/// It never writes more than it has read: a scalar for each, and one place after each line that the second pass may fill.
struct LineCleaner {
  struct Line {
    var range: Range<Int>
    var blanks: Int
    var tabbed: Bool
    /// Blanks stand before its first word.
    var indented: Bool
  }

  let scalars: UnsafeMutableBufferPointer<UInt32>
  let origin: UnsafeMutableBufferPointer<Int32>
  private(set) var lines: [Line] = []
  private var count = 0
  private var lineStart = 0
  /// Where the line begins in the source.
  private var sourceStart = 0
  private var blanks = 0
  private var spaceAt: Int32 = -1

  init(_ scalars: UnsafeMutableBufferPointer<UInt32>, _ origin: UnsafeMutableBufferPointer<Int32>) {
    self.scalars = scalars
    self.origin = origin
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
      if count > lineStart, Scalar.isWord(scalars[count - 1]), Scalar.isWord(scalar) {
        put(Scalar.space, from: spaceAt)
      }
      spaceAt = -1
    }
    put(scalar, from: Int32(truncatingIfNeeded: index))
  }

  @inline(__always)
  private mutating func put(_ scalar: UInt32, from place: Int32) {
    scalars[count] = scalar
    origin[count] = place
    count += 1
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
      put(Scalar.tab, from: Int32(truncatingIfNeeded: index))
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

  /// Bookmarks of Word, heading signs and bold of Markdown.
  private mutating func markup(_ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    switch scalar {
    case Scalar.openSquare:
      let word = Self.bookmark
      guard index + word.count < text.count, word.indices.allSatisfy({ text[index + $0] == word[$0] }) else { break }
      let limit = min(text.count, index + Self.longestBookmark)
      if let end = (index..<limit).first(where: { text[$0] == Scalar.closeSquare }) { return end + 1 - index }
    case Scalar.asterisk:
      if index + 1 < text.count, text[index + 1] == Scalar.asterisk { return 2 }
    default:  // #
      if count == lineStart { return 1 }
    }
    append(scalar, at: index)
    return 1
  }

  private mutating func endLine() {
    spaceAt = -1
    guard count > lineStart else {
      blanks += 1
      return
    }
    var start = lineStart
    let tabbed = scalars[start] == Scalar.tab
    if tabbed, !scalars[(start + 1)..<count].contains(Scalar.tab) { start += 1 }
    let indented = start < count && Int(origin[start]) > sourceStart
    lines.append(Line(range: start..<count, blanks: blanks, tabbed: tabbed, indented: indented))
    blanks = 0
    count += 1
    lineStart = count
  }
}
