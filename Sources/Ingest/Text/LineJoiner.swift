/// Second pass: sentences that a page break or a narrow page cut are made whole, and page numbers go.
///
/// The joined text takes the place of the cleaned one: it is never longer up to any line, since each line left a place
/// for its end.
struct LineJoiner {
  private(set) var lines: [PlanText.Line] = []
  /// Scalars that are joined so far, and stay.
  private(set) var count = 0

  private let cleaned: [LineCleaner.Line]
  private let scalars: UnsafeMutableBufferPointer<UInt32>
  private(set) var origin = Origins()
  private let cleanedOrigin: Origins
  private var cursor = 0
  private let width: Int?
  /// On a page set to a width: paragraphs are indented, their further lines are not.
  private let isIndented: Bool
  /// （ minus ） in the paragraph so far.
  private var depth = 0
  /// The line at hand.
  private var at = 0
  /// Where the outermost bracket opened that is open.
  private var opened = 0
  /// The paragraph so far holds a 。 or a ，: it is prose and no title.
  private var isProse = false
  private var hasTab = false
  /// The next number under 序号, in a table with a cell on each line: it is no page's.
  private var serial: (next: Int, opened: Int)?
  /// The lines since the last blank one, where they stand now.
  private var block: [Range<Int>] = []
  /// Length of the paragraph's last line as it stood on its page.
  private var lastLength = 0

  init(_ cleaner: LineCleaner) {
    cleaned = cleaner.lines
    scalars = cleaner.scalars
    cleanedOrigin = cleaner.origin
    let text = UnsafeBufferPointer(scalars)
    let width = PageLayout.width(
      of: cleaned.lazy.map { line in
        let closed = line.range.isEmpty || PageLayout.closesLine(text[line.range.upperBound - 1]) || line.tabbed
        return (line.range.count, closed)
      })
    self.width = width
    isIndented = width != nil && Self.isIndented(cleaned, text)
  }

  /// Lines that begin with a number are indented, others are mostly not.
  private static func isIndented(_ lines: [LineCleaner.Line], _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    var numbered = (all: 0, indented: 0)
    var other = (all: 0, indented: 0)
    for line in lines where !line.range.isEmpty {
      if NumberMark.read(text, at: line.range.lowerBound, end: line.range.upperBound) != nil {
        numbered.all += 1
        if line.indented { numbered.indented += 1 }
      } else {
        other.all += 1
        if line.indented { other.indented += 1 }
      }
    }
    return numbered.all >= 3 && numbered.indented * 10 >= numbered.all * 9 && other.indented * 2 < other.all
  }

  mutating func run() {
    let text = UnsafeBufferPointer(scalars)
    var skipped = 0
    for index in cleaned.indices {
      let line = cleaned[index]
      at = index
      if isDropped(index, text) {
        skipped += line.blanks
        continue
      }
      let blanks = line.blanks + skipped
      skipped = 0
      if continues(line, text) { extend(line) } else { begin(line, blanks: blanks) }
    }
    if !lines.isEmpty { close() }
  }

  /// Page numbers, and cells that are empty outside a table.
  private mutating func isDropped(_ index: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let line = cleaned[index]
    if line.range.isEmpty {
      let before = index > 0 && cleaned[index - 1].tabbed
      let after = index + 1 < cleaned.count && cleaned[index + 1].tabbed
      return !before && !after
    }
    if line.tabbed || isSerial(line.range, text) { return false }
    if PageLayout.isPageNumber(text, line.range) || PageLayout.isNavigation(text, line.range) { return true }
    return line.range.count <= 3 && isCut(text) && line.range.allSatisfy { Scalar.isDigit(text[$0]) }
  }

  /// Lines of a table's head at most.
  private static let longestHead = 14

  /// 序号 opens the count of a table's rows, which goes on with 1, 2, 3.
  private mutating func isSerial(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard range.count <= 3 else { return false }
    if TableWords.serial.contains(Array(text[range])) {
      serial = (serial?.next ?? 1, lines.count)
    } else if let (next, opened) = serial, range.allSatisfy({ Scalar.isDigit(text[$0]) }) {
      let number = range.reduce(0) { $0 * 10 + Int(text[$1] - Scalar.zero) }
      // Another table begins with 1 again.
      guard number == next || number == 1 && lines.count - opened <= Self.longestHead else { return false }
      serial = (number + 1, opened)
      return true
    }
    return false
  }

  /// The paragraph so far ends in the middle of a sentence.
  private func isCut(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let line = lines.last, count > 0, !PageLayout.closesLine(scalars[count - 1]) else { return false }
    let last = scalars[count - 1]
    if let width { return lastLength >= width - 3 }
    guard isProse, !isHeading(line.range.lowerBound, text) else { return false }
    return count - line.range.lowerBound >= PageLayout.shortestCutLine
      && (Scalar.isHan(last) || Scalar.isWord(last) || last == 0x25)
  }

  /// The paragraph so far ends in the middle of a sentence at the edge of a cell or a column.
  private func isCutInBlock(_ line: LineCleaner.Line, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let start = lines.last?.range.lowerBound, block.last?.upperBound == count, at > 0,
      !cleaned[at - 1].range.isEmpty, lastLength >= Self.shortestOfBlock,
      case let last = scalars[count - 1], Scalar.isHan(last) || Scalar.isWord(last) || last == 0x25,
      case let first = text[line.range.lowerBound], Scalar.isHan(first) || Scalar.isWord(first),
      !isHeading(start, text)
    else { return false }
    let behind = cleaned[at...].prefix(PageBlock.reach).lazy.prefix { !$0.range.isEmpty && !$0.tabbed }.map(\.range)
    return PageBlock(text: text).isFilled(block.suffix(PageBlock.reach), Array(behind))
  }

  /// Letters of a line in the narrowest of columns.
  private static let shortestOfBlock = 12

  /// A numbered line without a sentence's end, no longer than a heading: （三）突出重点，加快发展.
  private func isHeading(_ start: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard count - start <= PageLayout.longestHeading, NumberMark.read(text, at: start, end: count) != nil else {
      return false
    }
    return !text[start..<count].contains { PageLayout.closesLine($0) }
  }

  /// The paragraph so far is a line 责任单位：…, whose last name may be cut.
  private var namesAgencies: Bool {
    guard let start = lines.last?.range.lowerBound else { return false }
    return PageLayout.opensWithLabel(UnsafeBufferPointer(scalars), start..<count)
  }

  /// （责任单位： at the line's end.
  private func opensLabel(_ last: UInt32) -> Bool {
    depth > 0 && last == Scalar.colon
      && scalars[max(0, count - PageLayout.longestLabel)..<count].contains { BracketPairs.closing($0) != nil }
  }

  private func isCutLong(_ last: UInt32) -> Bool {
    guard let line = lines.last else { return false }
    return count - line.range.lowerBound >= PageLayout.shortestCutLine && !PageLayout.closesLine(last)
  }

  /// A few words that end like a body's name: 管委会, 局、各县区人民政府.
  private func endsName(_ words: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard words.count < PageLayout.shortestCutLine, !words.contains(where: PageLayout.closesLine) else { return false }
    return BracketVocabulary.ends(Array(words)[...], with: BracketVocabulary.ends) > 0
  }

  private func continues(_ line: LineCleaner.Line, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let previous = lines.last, !line.tabbed, !line.range.isEmpty, count > previous.range.lowerBound
    else { return false }
    let last = scalars[count - 1]
    if closesBracket(line, text) || isAmongBodies(text) || BracketPairs.closing(last) != nil || opensLabel(last) {
      return true
    }
    // 二、三等奖 at a line's start, in the middle of a sentence.
    if isIndented, let width, !line.indented, lastLength >= width - 1, !PageLayout.closesLine(last) { return true }
    if PageLayout.opensParagraph(text, line.range) { return false }
    if hasTab || line.range.contains(where: { text[$0] == Scalar.tab }) { return false }
    if PageLayout.callsForMore(last) { return true }
    // A sentence may end where its line ends, in the middle of a paragraph.
    if isIndented, let width { return !line.indented && lastLength >= width - 3 }
    // A ； at the page's edge stands inside a paragraph more often than at its end.
    if let width, last == Scalar.semicolon, lastLength >= width - 1 { return true }
    // What a page cut off is long, or ends the sentence: a short line without an end is a cell or a signature.
    if width == nil, namesAgencies { return isCutLong(last) && endsName(text[line.range]) }
    if width == nil, let end = line.range.last, line.range.count < PageLayout.shortestCutLine,
      !PageLayout.closesLine(text[end]), text[end] != Scalar.close
    {
      return isCutInBlock(line, text)
    }
    return isCut(text) ? !opensStory(line, text) : isCutInBlock(line, text)
  }

  /// A page's first line is its headline, where a whole paragraph follows that is much longer: 云岭出台方案，到2027年…80亿件.
  private func opensStory(_ line: LineCleaner.Line, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard width == nil, lines.count == 1, let end = line.range.last, PageLayout.closesLine(text[end]) else {
      return false
    }
    return count <= PageLayout.longestHeading && line.range.count >= 2 * count
      && !text[lines[0].range.lowerBound..<count].contains(Scalar.fullStop)
  }

  /// A bracket that was open at the line's end closes in the next: （牵头单位：… / 责任单位：…）.
  private func closesBracket(_ line: LineCleaner.Line, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard depth > 0, !hasTab, NumberMark.read(text, at: line.range.lowerBound, end: line.range.upperBound) == nil else {
      return false
    }
    let reach = line.range.prefix(PageLayout.bracketReach)
    var inner = 0
    for index in reach {
      if BracketPairs.closing(text[index]) != nil { inner += 1 }
      guard BracketPairs.isClosing(text[index]) else { continue }
      if inner == 0 { return true }
      inner -= 1
    }
    return false
  }

  /// Letters of a bracket of bodies that lines break.
  private static let longestBodies = 300

  private static let mostLines = 10

  /// （责任单位：省数据局、省数据 / 集团（筹）、省财政厅）: the bracket of bodies is still open, and closes some lines below
  /// before anything new begins.
  private func isAmongBodies(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard depth > 0, !hasTab, count - opened < Self.longestBodies,
      PageLayout.opensWithLabel(UnsafeBufferPointer(scalars), (opened + 1)..<count)
    else { return false }
    var inner = depth
    var letters = count - opened
    for line in cleaned[at..<min(at + Self.mostLines, cleaned.count)] {
      letters += line.range.count
      guard !line.range.isEmpty, !line.tabbed, letters < Self.longestBodies,
        !PageLayout.opensParagraph(text, line.range)
      else { return false }
      for index in line.range {
        if BracketPairs.closing(text[index]) != nil { inner += 1 }
        if BracketPairs.isClosing(text[index]) { inner -= 1 }
        if inner == 0 { return true }
        if text[index] == Scalar.fullStop { return false }
      }
    }
    return false
  }

  private mutating func begin(_ line: LineCleaner.Line, blanks: Int) {
    if !lines.isEmpty {
      close()
      // The line's end stood right after its last scalar.
      origin.skip()
      scalars[count] = Scalar.newline
      count += 1
    }
    lines.append(PlanText.Line(range: count..<count, blanks: blanks, tabbed: line.tabbed, hasTabs: false))
    depth = 0
    isProse = false
    hasTab = false
    extend(line)
  }

  @inline(__always)  // Called for each line, from two places.
  private mutating func extend(_ line: LineCleaner.Line) {
    let shift = line.range.lowerBound - count
    for index in line.range where !SignTable.isPlainHan(scalars[index]) {
      switch scalars[index] {
      case Scalar.open, Scalar.openSquare, Scalar.openLenticular, Scalar.openTortoise:
        if depth == 0 { opened = index - shift }
        depth += 1
      case Scalar.close, Scalar.closeSquare, Scalar.closeLenticular, Scalar.closeTortoise: depth = max(0, depth - 1)
      case Scalar.fullStop, Scalar.comma: isProse = true
      case Scalar.tab: hasTab = true
      default: break
      }
    }
    if shift > 0, !line.range.isEmpty, let base = scalars.baseAddress {
      (base + count).update(from: base + line.range.lowerBound, count: line.range.count)
    }
    origin.append(line.range, of: cleanedOrigin, cursor: &cursor)
    if line.range.isEmpty || line.tabbed || at > 0 && cleaned[at - 1].range.isEmpty {
      block.removeAll(keepingCapacity: true)
    }
    if !line.range.isEmpty, !line.tabbed { block.append(count..<(count + line.range.count)) }
    count += line.range.count
    lastLength = line.range.count
  }

  /// Gives the last line its end, now that nothing more is joined to it.
  private mutating func close() {
    let start = lines[lines.count - 1].range.lowerBound
    lines[lines.count - 1].range = start..<count
    lines[lines.count - 1].hasTabs = hasTab
  }
}
