/// The bodies of one bracket, line or cell, as written and in order.
struct NamedAgencies: Sendable, Equatable {
  var lead: [String] = []
  var responsible: [String] = []

  var all: [String] { lead + responsible }
  var isEmpty: Bool { lead.isEmpty && responsible.isEmpty }
}

/// One place where a text names bodies for the words before it.
struct AgencyMark: Sendable, Equatable {
  /// The bracket with its brackets, or the line.
  var range: Range<Int>
  var bodies: NamedAgencies
  /// Nothing else stands in its paragraph.
  var isAlone: Bool
  /// Index of the passage that holds it.
  var passage: Int
}

/// Finds the brackets and lines that name bodies: （责任单位：…）, [牵头部门：…], （市科委、市财政局）, 责任单位：…
struct BracketReader {
  let text: PlanText
  let rule: LeadRule
  /// Only whether there is a mark is asked: the first one ends the search, and its bodies are not read.
  var asksWhether = false

  /// What bodies can stand behind.
  private static let openings: LetterClues = [.openBrackets, .colons]

  /// All marks of one passage, in order. Linear in its length.
  func marks(in range: Range<Int>, index: Int) -> [AgencyMark] {
    guard let first = text.first(Self.openings, in: range) else { return [] }
    var marks: [AgencyMark] = []
    // Most passages with a colon have no bracket.
    lazy var closes = BracketPairs(text, range)
    var covered = range.lowerBound
    var position = first
    while let next = text.first(Self.openings, in: position..<range.upperBound) {
      position = next
      let scalar = text.scalars[position]
      if scalar != Scalar.colon, let mark = bracket(at: position, in: range, closes, index) {
        marks.append(mark)
        if asksWhether { return marks }
        position = mark.range.upperBound
        covered = position
        continue
      }
      if scalar == Scalar.colon, let mark = label(colon: position, from: covered, in: range, index) {
        marks.append(mark)
        return marks
      }
      position += 1
    }
    return marks
  }

  // MARK: brackets

  private func bracket(
    at open: Int, in range: Range<Int>, _ closes: BracketPairs, _ index: Int
  ) -> AgencyMark? {
    let content = open + 1
    guard content < range.upperBound else { return nil }
    let start = labelBehindDate(content, range) ?? content
    if let label = Labels.read(text, at: start, end: range.upperBound) {
      let close = closes.close(of: open)
      let end = close ?? unclosedEnd(open, range)
      guard start < end else { return nil }
      return mark(open..<(close.map { $0 + 1 } ?? end), bodies: start..<end, label.role, range, index)
    }
    guard let close = closes.close(of: open), close - open <= Self.longestUnlabelled,
      standsAtSentenceEnd(open, close, range) || closesPart(content..<close, range),
      namesAgencies(
        content..<close, closesSentence: open == range.lowerBound || Scalar.endsSentence(text.scalars[open - 1]))
    else { return nil }
    return mark(open..<(close + 1), bodies: content..<close, .responsible, range, index)
  }

  /// （6月底完成，牵头单位：…）: where the label begins that stands behind a date.
  private func labelBehindDate(_ content: Int, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, content + Self.longestDate)
    guard content < limit, let mark = (content..<limit).first(where: { Self.partsDate.contains(text.scalars[$0]) }),
      text.scalars[mark] == Scalar.comma || text.scalars[mark] == Scalar.semicolon,
      BracketVocabulary.isDate(Array(text.scalars[content..<mark]))
    else { return nil }
    return mark + 1
  }

  private static let longestDate = 24
  private static let partsDate = ScalarSet([
    Scalar.comma, Scalar.semicolon, Scalar.fullStop, Scalar.colon, Scalar.close, Scalar.listComma, Scalar.newline,
  ])

  /// A bracket that was never closed ends with its sentence.
  private func unclosedEnd(_ open: Int, _ range: Range<Int>) -> Int {
    let limit = min(range.upperBound, open + Self.longestUnclosed)
    return (open..<limit).first { Scalar.endsSentence(text.scalars[$0]) } ?? limit
  }

  private func mark(
    _ range: Range<Int>, bodies: Range<Int>, _ role: Labels.Role, _ passage: Range<Int>, _ index: Int
  ) -> AgencyMark? {
    var list = NamedAgencies()
    if asksWhether {
      guard NamedAgenciesReader.isAny(text, bodies, role: role, rule: rule) else { return nil }
    } else {
      list = NamedAgenciesReader.read(text, bodies, role: role, rule: rule)
      guard !list.isEmpty else { return nil }
    }
    let isAlone = range.lowerBound == passage.lowerBound && passage.upperBound - range.upperBound <= 1
    return AgencyMark(range: range, bodies: list, isAlone: isAlone, passage: index)
  }

  /// The bracket closes a sentence or the paragraph, so that it explains no word.
  private func standsAtSentenceEnd(_ open: Int, _ close: Int, _ range: Range<Int>) -> Bool {
    guard open > range.lowerBound else { return true }
    let before = text.scalars[open - 1]
    if Scalar.endsSentence(before) || before == Scalar.semicolon { return true }
    let next = close + 1
    return next >= range.upperBound || (PageLayout.closesLine(text.scalars[next]) && text.scalars[next] != Scalar.colon)
  }

  /// Before a ， only a bracket that says what its bodies do closes anything: （市发改委牵头，市商务局配合），….
  private func closesPart(_ content: Range<Int>, _ range: Range<Int>) -> Bool {
    let next = content.upperBound + 1
    guard next < range.upperBound, text.scalars[next] == Scalar.comma else { return false }
    return parts(content).contains(where: hasDuty)
  }

  /// Without a label every part must be a body, or the last must say what they do.
  private func namesAgencies(_ range: Range<Int>, closesSentence: Bool) -> Bool {
    guard range.count >= 3 else { return false }
    let parts = parts(range.lowerBound..<BracketVocabulary.end(of: range, text)).filter {
      !BracketVocabulary.isDate(Array($0))
    }
    guard let first = parts.first else { return false }
    let saysDuty = parts.contains(where: hasDuty)
    let unknown = parts.indices.filter { !isNamed(parts[$0]) && !isPlace($0, of: parts) }
    guard unknown.isEmpty || unknown.count * Self.mostKnown <= parts.count && unknown.allSatisfy({ isShort(parts[$0]) })
    else { return false }
    let isLevelled = parts.contains {
      BracketVocabulary.starts($0.first == Scalar.by ? $0.dropFirst() : $0, with: BracketVocabulary.starts) > 0
    }
    if parts.count > 1 { return isLevelled || saysDuty || closesSentence }
    return isLevelled && first.count <= Self.longestSingle || saysDuty && first.count <= Self.longestWithDuty
      || closesSentence && first.count <= Self.longestSingle && BracketVocabulary.ends(first, with: Self.single) > 0
  }

  /// Of so many bodies that are known by their ends one may have another: 省计生协.
  private static let mostKnown = 4
  private static let shortName = 2...8

  /// A short name of some level of government.
  private func isShort(_ part: ArraySlice<UInt32>) -> Bool {
    let name = part.dropLast(dutyVerb(part))
    return Self.shortName.contains(name.count) && name.allSatisfy(Scalar.isHan)
      && BracketVocabulary.starts(name, with: BracketVocabulary.starts) > 0
  }

  /// 生态环境部指导, 试点城市政府负责落实: a public body with what it does, whatever its level.
  private func hasDuty(_ part: ArraySlice<UInt32>) -> Bool {
    let verb = dutyVerb(part)
    guard verb > 0 else { return false }
    var name = part.dropLast(verb)
    if let open = name.lastIndex(of: Scalar.etc), open > name.startIndex + 1 { name = name[..<open] }
    if name.first == Scalar.by { name = name.dropFirst() }
    // 技工院校内由…部门负责 is a sentence.
    return name.count > 2 && !name.contains(Scalar.by)
      && BracketVocabulary.ends(name, with: BracketVocabulary.publicEnds) > 0
  }

  /// 广州 and 深圳 of 广州、深圳、东莞市政府: the names of places share what the last one ends with.
  private func isPlace(_ index: Int, of parts: [ArraySlice<UInt32>]) -> Bool {
    guard Self.placeName.contains(parts[index].count), parts[index].allSatisfy(Scalar.isHan),
      let last = parts[(index + 1)...].first(where: { !Self.placeName.contains($0.count) || isNamed($0) })
    else { return false }
    let name = last.dropLast(dutyVerb(last))
    return BracketVocabulary.ends(name, with: BracketVocabulary.placeOffices) > 0
  }

  private func dutyVerb(_ part: ArraySlice<UInt32>) -> Int {
    max(BracketVocabulary.leadVerb(part), BracketVocabulary.supportVerb(part))
  }

  /// What a body ends with that stands alone behind a sentence, whatever its level: （运城市政府）, （临空示范区）.
  private static let single = WordEnds("市政府 县政府 区政府 州政府 人民政府 管委会 示范区 开发区 高新区 经开区 新区 试验区")
  /// Letters of a place's bare name.
  private static let placeName = 2...4
  /// Letters of a body that stands alone in its bracket, without and with what it does.
  private static let longestSingle = 20
  private static let longestWithDuty = 40
  /// An unlabelled bracket that is longer names no bodies.
  private static let longestUnlabelled = 400
  /// A bracket that was never closed names bodies for at most so many characters.
  private static let longestUnclosed = 600

  private func isNamed(_ part: ArraySlice<UInt32>) -> Bool {
    var name = part
    let verb = dutyVerb(name)
    if verb > 0, !BracketVocabulary.isBody(name) { name = name.dropLast(verb) }
    if let open = name.lastIndex(of: Scalar.etc), open > name.startIndex + 1, name.endIndex - open < 8 {
      name = name[..<open]
    }
    if name.first == Scalar.by || name.first == Scalar.asterisk { name = name.dropFirst() }
    return BracketVocabulary.isBody(name)
  }

  private func parts(_ range: Range<Int>) -> [ArraySlice<UInt32>] {
    var result: [ArraySlice<UInt32>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch text.scalars[index] {
      case Scalar.open: depth += 1
      case Scalar.close: depth -= 1
      case Scalar.listComma, Scalar.comma, Scalar.semicolon, Scalar.fullStop:
        guard depth == 0 else { break }
        if index > start { result.append(text.scalars[start..<index]) }
        start = index + 1
      default: break
      }
    }
    // \] of Markdown
    let end = range.last.map { text.scalars[$0] == Self.escape ? $0 : $0 + 1 } ?? range.upperBound
    if end > start { result.append(text.scalars[start..<end]) }
    return result
  }

  private static let escape: UInt32 = 0x5C

  // MARK: lines

  /// 责任单位：… that closes its paragraph without a bracket, or has it to itself.
  private func label(colon: Int, from start: Int, in range: Range<Int>, _ index: Int) -> AgencyMark? {
    guard let begin = Labels.start(text, colon: colon, from: start),
      begin == range.lowerBound || Scalar.endsSentence(text.scalars[begin - 1]) || begin == start,
      let label = Labels.read(text, at: begin, end: range.upperBound), label.length >= 4
    else { return nil }
    let content = (begin + label.length)..<range.upperBound
    // Bodies fill the line to its end: a sentence inside says that this is prose about bodies.
    let end = content.last.map { Scalar.endsSentence(text.scalars[$0]) ? $0 : $0 + 1 } ?? content.upperBound
    guard !text.scalars[content.lowerBound..<max(end, content.lowerBound)].contains(where: Scalar.endsSentence) else {
      return nil
    }
    return mark(begin..<range.upperBound, bodies: content, label.role, range, index)
  }
}
