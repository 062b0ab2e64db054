import Policy

/// Walks the lines of one document and gives every heading its level and path, every paragraph its section.
struct SectionReader {
  let text: PlanText
  let forms: [LineForm]
  /// Tables by their first line.
  let tables: [Int: TableRegion]
  /// Boxes of tabbed lines: first line → line after the last.
  let boxes: [Int: Int]
  /// Whether a table or a box begins with a line: few do, and none of the others is looked for.
  let begins: [Bool]

  private(set) var sections: [Section] = []
  var passages: [Passage] = []
  var outlineTables: [PlanTable] = []
  private var stack: [Open] = []
  /// The numbers of the open sections from the top down.
  var path: String { stack.last?.path ?? "" }
  var item = 0
  private var boxEnd: Int?
  /// No line of the document has a number: short lines above paragraphs are its headings.
  private(set) var isUnnumbered = false
  /// Below chapters without numbers stand （一） and 1.: short lines above paragraphs are those chapters.
  private var hasPlainChapters = false
  /// Style of the numbered line above that was an item and no heading: its siblings are items too.
  private var itemStyle: NumberMark.Style?

  /// A section that is still open.
  private struct Open {
    var depth: Int
    var path: String
    var section: Int
  }

  /// A title that runs on further than this is a sentence.
  static let longestTitle = 60
  /// A single sentence of this length can be a heading; a longer one is an item of a list.
  static let longestLoneTitle = 25
  /// A sentence above a paragraph is its heading up to this length.
  static let longestTitleAboveText = 45
  /// One sentence with a bracket of bodies of its own may be longer.
  static let longestTitleWithAgencies = 200
  private static let boxDepth = 35

  init(text: PlanText, forms: [LineForm], tables: [Int: TableRegion], boxes: [Int: Int], begins: [Bool]) {
    self.text = text
    self.forms = forms
    self.tables = tables
    self.boxes = boxes
    self.begins = begins
  }

  mutating func run(_ body: Range<Int>) {
    isUnnumbered = !body.contains { line in
      switch forms[line] {
      case .number, .box, .annex: true
      default: false
      }
    }
    articlesHold = holdsBrackets(body)
    hasPlainChapters = hasPlainChapters(body)
    var line = body.lowerBound
    while line < body.upperBound {
      if line == boxEnd { closeBox() }
      if begins[line], let end = boxes[line] { boxEnd = end }
      if begins[line], let table = tables[line] {
        add(table)
        line = table.lines.upperBound
      } else {
        line = read(line, body)
      }
    }
  }

  var section: Int? { stack.last?.section }

  /// Right below an article （一） begins to count.
  private func holdsBrackets(_ body: Range<Int>) -> Bool {
    var last: NumberMark.Style?
    for line in body {
      guard case .number(let mark) = forms[line] else { continue }
      if last == .article, mark.style == .hanBracket, mark.value == 1 { return true }
      last = mark.style
    }
    return false
  }

  // MARK: lines

  private mutating func read(_ line: Int, _ body: Range<Int>) -> Int {
    let range = text.lines[line].range
    switch forms[line] {
    case .number(let mark):
      if let next = splitNumber(mark, line, body) { return next }
      number(mark, line, body)
    case .box(let length): return box(length, line, body)
    case .annex(let length): return annex(length, line, body)
    case .date, .docNumber, .salutation, .contents, .note: add(range, .notice)
    case .dash: add(range, .item)
    case .label: add(range, .prose, continuing: true)
    case .cell: break
    case .prose where isUnnumbered && isPlainHeading(line, body) || hasPlainChapters && isPlainChapter(line, body):
      open(number: nil, title: squeezed(range), level: 1, depth: NumberMark.Style.han.depth, span: range)
      add(range, .heading, continuing: true)
    case .prose where isClosing(range) && !sections.isEmpty:
      open(number: nil, title: squeezed(range), level: 1, depth: NumberMark.Style.chapter.depth, span: range)
      add(range, .heading, continuing: true)
    case .prose:
      if sections.isEmpty, text.scalars[range.upperBound - 1] == Scalar.colon, !leadsToYear(range) {
        add(range, .notice)
      } else {
        add(range, .prose)
      }
    }
    return line + 1
  }

  /// 第四章 with 保障措施 on the line below it: one heading. The answer is the line after both.
  private mutating func splitNumber(_ mark: NumberMark, _ line: Int, _ body: Range<Int>) -> Int? {
    let range = text.lines[line].range
    guard mark.length == range.count, let next = nextLine(after: line, body), tables[next] == nil,
      SplitNumbers.isTitle(text, forms, next)
    else { return nil }
    let title = text.lines[next].range
    open(
      number: squeezed(range), title: squeezed(title), level: mark.style.level, depth: depth(mark.style),
      span: range.lowerBound..<title.upperBound)
    itemStyle = nil
    add(range.lowerBound..<title.upperBound, .heading, body: title.upperBound, continuing: true)
    return next + 1
  }

  private mutating func number(_ mark: NumberMark, _ line: Int, _ body: Range<Int>) {
    let range = text.lines[line].range
    let titleStart = range.lowerBound + mark.length
    let isWhole = isWholeHeading(mark, titleStart..<range.upperBound)
    let titleEnd = isWhole ? range.upperBound : titleEnd(titleStart..<range.upperBound)
    let textStart = skippingMarks(titleEnd, range.upperBound)
    guard isHeading(mark, title: titleStart..<titleEnd, rest: textStart..<range.upperBound, line, body) else {
      itemStyle = mark.style
      add(range, .item, body: titleStart)
      return
    }
    // Below a new heading a list begins anew.
    if let style = itemStyle, depth(style) >= depth(mark.style) { itemStyle = nil }
    headed[mark.style.rawValue] = mark.value
    open(
      number: squeezed(range.lowerBound..<titleStart), title: squeezed(titleStart..<titleEnd), level: mark.style.level,
      depth: depth(mark.style), span: range.lowerBound..<titleEnd)
    // One sentence with its bracket is heading and text at once.
    let isClause =
      (titleEnd - titleStart > Self.longestLoneTitle || text.scalars[titleStart..<titleEnd].contains(Scalar.comma))
      && isBracketOfAgencies(textStart..<range.upperBound)
    add(
      range, textStart == range.upperBound ? .heading : .item, body: isClause ? titleStart : textStart, continuing: true
    )
  }

  /// Articles that have （一） below them hold it; elsewhere they stand below （一）.
  private var articlesHold = false
  private static let holdingDepth = 25

  func depth(_ style: NumberMark.Style) -> Int {
    style == .article && articlesHold ? Self.holdingDepth : style.depth
  }

  private func isHeading(
    _ mark: NumberMark, title: Range<Int>, rest: Range<Int>, _ line: Int, _ body: Range<Int>
  ) -> Bool {
    guard !title.isEmpty else { return false }
    if isSentences(mark, title: title, line) { return true }
    // An article is one whatever ends it.
    if mark.style == .article, title.count <= Self.longestTitleWithAgencies { return true }
    if title.count > Self.longestTitle {
      return mark.style.level <= 3 && title.count <= Self.longestTitleWithAgencies && isBracketOfAgencies(rest)
    }
    let last = text.scalars[text.lines[line].range.upperBound - 1]
    if last == Scalar.semicolon || (itemStyle == mark.style && mark.value > 1) { return false }
    if !rest.isEmpty { return mark.style.level < 4 || title.count <= Self.longestLoneTitle }
    guard Scalar.endsSentence(last) else { return title.count <= Self.longestTitle }
    let isClause = mark.style.level >= 3 && title.contains { text.scalars[$0] == Scalar.comma }
    if title.count <= Self.longestLoneTitle, !isClause { return true }
    // A long sentence is a heading when its text follows, an item when its sibling does.
    guard let next = nextLine(after: line, body) else { return false }
    if case .number(let following) = forms[next] {
      return depth(following.style) > depth(mark.style)
    }
    if case .prose = forms[next] {
      return title.count <= Self.longestTitleAboveText
        && !Scalar.isDigit(text.scalars[text.lines[next].range.lowerBound])
    }
    return mark.style.level <= 2
  }

  /// 1. or 一、 and whole sentences, with the bracket of their bodies or without: the first one names the item.
  private func isSentences(_ mark: NumberMark, title: Range<Int>, _ line: Int) -> Bool {
    let longest = headed[mark.style.rawValue] == mark.value - 1 ? Self.longestSentence : Self.longestTitleWithAgencies
    guard Self.isNamedBySentence(mark.style), itemStyle != mark.style, title.count <= longest else {
      return false
    }
    let last = text.lines[line].range.upperBound - 1
    return (text.scalars[last] == Scalar.fullStop || endsWithAgencies(title.upperBound..<(last + 1)))
      && !goesOnWithSemicolons(mark.style, after: line)
  }

  /// Letters of what leads from there into items: 具体措施：.
  private static let longestLeadIn = 8

  private func endsWithAgencies(_ range: Range<Int>) -> Bool {
    var range = range
    if let last = range.last, text.scalars[last] == Scalar.colon,
      let close = range.suffix(Self.longestLeadIn).last(where: { BracketPairs.isClosing(text.scalars[$0]) })
    {
      range = range.lowerBound..<(close + 1)
    }
    guard let last = range.last, BracketPairs.isClosing(text.scalars[last]),
      let open = range.last(where: { BracketPairs.closing(text.scalars[$0]) == text.scalars[last] }),
      open > range.lowerBound, Scalar.endsSentence(text.scalars[open - 1])
    else { return false }
    return isBracketOfAgencies(open..<range.upperBound)
  }

  private static func isNamedBySentence(_ style: NumberMark.Style) -> Bool {
    switch style {
    case .han, .hanBracket, .article, .arabic: true
    default: false
    }
  }

  /// The last number of each style that was a heading's: the next one's is one, however long its sentence.
  private var headed = [Int](repeating: .min, count: NumberMark.Style.allCases.count)
  private static let longestSentence = 400
  private static let listReach = 30

  /// A later item of the list ends with ；: then all are items of one sentence.
  private func goesOnWithSemicolons(_ style: NumberMark.Style, after line: Int) -> Bool {
    let end = min(text.lines.count, line + Self.listReach)
    for next in (line + 1)..<max(line + 1, end) {
      guard case .number(let mark) = forms[next] else { continue }
      if mark.style != style || mark.value == 1 { return false }
      if text.lines[next].range.last.map({ text.scalars[$0] == Scalar.semicolon }) == true { return true }
    }
    return false
  }

  /// A numbered clause that is one sentence with a bracket of its own.
  private func isBracketOfAgencies(_ range: Range<Int>) -> Bool {
    guard let first = range.first, BracketPairs.closing(text.scalars[first]) != nil else { return false }
    return !BracketReader(text: text, rule: .label, asksWhether: true).marks(in: range, index: 0).isEmpty
  }

  func nextLine(after line: Int, _ body: Range<Int>) -> Int? {
    var next = line + 1
    while next < body.upperBound, text.lines[next].range.isEmpty { next += 1 }
    return next < body.upperBound ? next : nil
  }

  /// 附则 heads the last lines of a paper.
  private func isClosing(_ range: Range<Int>) -> Bool {
    PlanWords.closings.contains { $0.count == range.count && text.has($0, at: range.lowerBound) }
  }

  private static let longestTail = 24
  private static let shortestTail = 4

  /// 二、创新筑基：夯实冷链底座: alone on its line a heading is whole with its ：, unless figures or bodies follow it.
  private func isWholeHeading(_ mark: NumberMark, _ range: Range<Int>) -> Bool {
    let isInBox = mark.style == .arabic && stack.contains { $0.depth == Self.boxDepth }
    guard mark.style.level <= 2 || isInBox, range.count <= 2 * Self.longestTail,
      let colon = range.first(where: { text.scalars[$0] == Scalar.colon }), colon > range.lowerBound + 1
    else { return false }
    let tail = (colon + 1)..<range.upperBound
    guard (Self.shortestTail...Self.longestTail).contains(tail.count),
      Labels.start(text, colon: colon, from: range.lowerBound, inBracket: false) == nil,
      BracketVocabulary.ends(text.scalars[tail], with: BracketVocabulary.ends) == 0
    else { return false }
    return tail.allSatisfy { i in
      let scalar = text.scalars[i]
      return !Scalar.isDigit(scalar) && !PageLayout.closesLine(scalar) && scalar != Scalar.comma
        && scalar != Scalar.listComma
    }
  }

  /// A heading that runs into its text ends at its first 。 or ：, and before a bracket of bodies.
  private func titleEnd(_ range: Range<Int>) -> Int {
    var depth = 0
    for index in range {
      switch text.scalars[index] {
      case Scalar.open:
        if Labels.read(text, at: index + 1, end: range.upperBound) != nil { return index }
        depth += 1
      case Scalar.close: depth -= 1
      case Scalar.fullStop, Scalar.colon, Scalar.exclamation: if depth <= 0 { return index }
      default: break
      }
    }
    return range.upperBound
  }

  func skippingMarks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, PageLayout.closesLine(text.scalars[index]) || text.scalars[index] == Scalar.space { index += 1 }
    return index
  }

  private mutating func box(_ length: Int, _ line: Int, _ body: Range<Int>) -> Int {
    let range = text.lines[line].range
    let mark = range.lowerBound..<(range.lowerBound + length)
    var title = skippingMarks(mark.upperBound, range.upperBound)..<range.upperBound
    var next = line + 1
    var number = squeezed(mark)
    // 专栏 / 4 / 数字物流创新提质工程, on three lines.
    if title.isEmpty, mark.count == PlanWords.box.count, let own = nextLine(after: line, body),
      text.lines[own].range.count <= 2, text.lines[own].range.allSatisfy({ Scalar.isDigit(text.scalars[$0]) })
    {
      number += squeezed(text.lines[own].range)
      title = text.lines[own].range.upperBound..<text.lines[own].range.upperBound
      next = own + 1
    }
    if title.isEmpty, let following = nextLine(after: next - 1, body), case .prose = forms[following] {
      title = text.lines[following].range
      next = following + 1
    }
    open(
      number: number, title: squeezed(title), level: 3, depth: Self.boxDepth,
      span: mark.lowerBound..<title.upperBound)
    add(range.lowerBound..<title.upperBound, .heading, body: title.upperBound, continuing: true)
    return next
  }

  private mutating func closeBox() {
    boxEnd = nil
    if let at = stack.firstIndex(where: { $0.depth == Self.boxDepth }) { stack.removeSubrange(at...) }
  }

  // MARK: sections and passages

  mutating func open(number: String?, title: String, level: Int, depth: Int, span: Range<Int>) {
    while let last = stack.last, last.depth >= depth { stack.removeLast() }
    let own = number ?? ""
    let path = path.isEmpty ? own : own.isEmpty ? path : path + "/" + own
    stack.append(Open(depth: depth, path: path, section: sections.count))
    sections.append(Section(number: number, title: title, level: level, path: path, span: text.sourceSpan(span)))
    item += 1
  }

  /// `continuing` keeps the paragraph in the item above: headings and their own text.
  mutating func add(_ range: Range<Int>, _ kind: Passage.Kind, body: Int? = nil, continuing: Bool = false) {
    guard !range.isEmpty else { return }
    if section == nil, !continuing { item += 1 }
    passages.append(
      Passage(
        range: range, kind: kind, section: section, path: path, item: item,
        body: body ?? (kind == .heading ? range.upperBound : range.lowerBound)))
  }

  /// Words as the source writes them, without line breaks and spaces of the page.
  func squeezed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    if text.origin.areTogether(range), !text.scalars[range].contains(where: { $0 <= Scalar.space }) {
      let start = Int(text.origin[range.lowerBound])
      return text.source.string(start..<(start + range.count))
    }
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    for index in range where text.scalars[index] > Scalar.space {
      let scalar = text.source.scalars[Int(text.origin[index])]
      result.append(scalar)
    }
    return string(result)
  }
}
