extension PlanText {
  /// Takes the page layout out of a text. Linear in its length.
  public convenience init(_ source: SourceText) {
    // A line's end may be missing after the last line.
    let most = source.scalars.count + 1
    var origin = Origins()
    var lines: [Line] = []
    // Both passes write to the same buffer: a large text has its scalars once as read and once mended.
    let scalars = [UInt32](unsafeUninitializedCapacity: most) { scalars, count in
      var cleaner = LineCleaner(scalars)
      (ScannedShares.mended(source.scalars) ?? source.scalars).withUnsafeBufferPointer { cleaner.run($0) }
      var joiner = LineJoiner(cleaner)
      joiner.run()
      count = joiner.count
      lines = joiner.lines
      origin = joiner.origin
    }
    origin.append(source.scalars.count..<(source.scalars.count + 1))
    origin.close()
    // Blanks inside such a table are no indents.
    let tables = GluedRows.split(lines, scalars)
    var paragraphs = RunTogetherParagraphs.split(tables, scalars, origin, source)
    if paragraphs.count != tables.count { paragraphs = GluedRows.split(paragraphs, scalars) }
    let mended = PipeLines.mended(
      CollapsedTables.splitTitles(RunTogetherItems.split(paragraphs, scalars, origin), scalars), scalars)
    self.init(source: source, scalars: scalars, origin: origin, lines: mended)
  }
}

/// First pass: each line of the file by itself, without layout spaces and with one form for each sign.
///
/// It never writes more than it has read: a scalar for each, and one place after each line for the second pass.
struct LineCleaner {
  struct Line {
    var range: Range<Int>
    var blanks: Int
    var tabbed: Bool
    /// Blanks stand before its first word.
    var indented: Bool
  }

  let scalars: UnsafeMutableBufferPointer<UInt32>
  private(set) var origin = Origins()
  private(set) var lines: [Line] = []
  private var count = 0
  private var lineStart = 0
  /// Blanks stood before the line's first word.
  private var indented = false
  private var blanks = 0
  private var spaceAt = -1
  /// How many blanks stand between a line's tab and its first word.
  private var blanksBehindTab = 0

  init(_ scalars: UnsafeMutableBufferPointer<UInt32>) { self.scalars = scalars }

  private static let bookmark = Ingest.scalars("[bookmark:")
  /// A bookmark's name is at most 40 characters in Word; some room for its brackets.
  private static let longestBookmark = 100

  mutating func run(_ text: UnsafeBufferPointer<UInt32>) {
    var index = 0
    let count = text.count
    let signs = SignTable.special
    SignTable.shared.withUnsafeBufferPointer { table in
      while index < count {
        // Most of a text is plain: whole stretches are taken over at once.
        var end = index
        while true {
          while end < count, SignTable.isPlainHan(text[end]) { end += 1 }
          guard end < count, !signs.contains(text[end]) else { break }
          end += 1
        }
        if end > index {
          appendPlain(text, index..<end)
          index = end
          continue
        }
        index += special(table[Int(text[index])], text[index], text, index)
      }
    }
    endLine()
  }

  private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
    settleSpace(before: text[range.lowerBound])
    _ = UnsafeMutableBufferPointer(rebasing: scalars[count..<(count + range.count)])
      .update(from: UnsafeBufferPointer(rebasing: text[range]))
    count += range.count
    origin.append(range)
  }

  private mutating func append(_ scalar: UInt32, at index: Int) {
    settleSpace(before: scalar)
    put(scalar, from: index)
  }

  /// A space stays between two words of Latin letters or digits.
  private mutating func settleSpace(before scalar: UInt32) {
    guard spaceAt >= 0 else { return }
    if count > lineStart, Scalar.isWord(scalars[count - 1]), Scalar.isWord(scalar) {
      put(Scalar.space, from: spaceAt)
    }
    spaceAt = -1
  }

  private mutating func put(_ scalar: UInt32, from place: Int) {
    scalars[count] = scalar
    origin.append(place..<(place + 1))
    count += 1
  }

  /// Handles one sign that is not plain; the answer is how many scalars it took.
  private mutating func special(
    _ sign: UInt8, _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int
  ) -> Int {
    switch sign {
    case SignTable.space:
      if count == lineStart { indented = true }
      if count == lineStart + 1, scalars[lineStart] == Scalar.tab { blanksBehindTab += 1 }
      if spaceAt < 0, !SpacedDigits.joins(text, at: index) { spaceAt = index }
    case SignTable.newline:
      endLine()
      if scalar == 0x0D, index + 1 < text.count, text[index + 1] == Scalar.newline { return 2 }
    case SignTable.drop: break
    case SignTable.tab:
      spaceAt = -1
      put(Scalar.tab, from: index)
    case SignTable.fullWidth: append(scalar - 0xFEE0, at: index)
    case SignTable.punctuation: append(punctuation(scalar, text, index), at: index)
    case SignTable.small: append(SignTable.ordinary(scalar) ?? scalar, at: index)
    case SignTable.markup: return markup(scalar, text, index)
    default: append(scalar, at: index)
    }
    return 1
  }

  /// ASCII marks between Chinese words mean the full-width ones; between digits they belong to the number.
  private func punctuation(_ scalar: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> UInt32 {
    switch scalar {
    case Scalar.latinOpen: return Scalar.open
    case Scalar.latinClose: return Scalar.close
    case Scalar.latinSemicolon: return Scalar.semicolon
    case Scalar.dot: return endsSentence(text, index) ? Scalar.fullStop : scalar
    default: break
    }
    let before = index > 0 ? text[index - 1] : 0
    let after = index + 1 < text.count ? text[index + 1] : 0
    if Scalar.isDigit(before), Scalar.isDigit(after) { return scalar }
    if scalar == Scalar.latinColon { return after == Scalar.slash ? scalar : Scalar.colon }
    return Scalar.comma
  }

  /// 增长7%以上. at a line's end or before a blank: a full stop, where no number of a heading stands before it.
  private func endsSentence(_ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = text[index - 1]
    let isWord =
      Scalar.isHan(before) && Scalar.chineseDigit(before) == nil && Scalar.chineseScale(before) == nil
      || before == 0x25 || before == Scalar.closeQuote
    guard isWord else { return false }
    guard index + 1 < text.count else { return true }
    let after = text[index + 1]
    return after <= Scalar.space || after == 0xA0 || after == 0x3000
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
        if spaceAt < 0 { spaceAt = index }
        return word.count
      }
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
    defer { (indented, blanksBehindTab) = (false, 0) }
    guard count > lineStart else {
      blanks += 1
      return
    }
    var start = lineStart
    let isAlone = scalars[start] == Scalar.tab && !scalars[(start + 1)..<count].contains(Scalar.tab)
    // A tab and two blanks indent a paragraph; a cell begins right behind its tab.
    let tabbed = scalars[start] == Scalar.tab && !(isAlone && blanksBehindTab > 1)
    if isAlone { start += 1 }
    lines.append(Line(range: start..<count, blanks: blanks, tabbed: tabbed, indented: indented || start > lineStart))
    blanks = 0
    count += 1
    origin.skip()
    lineStart = count
  }
}
