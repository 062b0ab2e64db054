import Policy

/// Cuts a document's text into clauses: each ends with its bracket of bodies.
struct ClauseReader {
  private let text: PlanText
  private let sections: [Section]
  private let passages: [Passage]
  private let brackets: BracketReader
  /// The year of 6月底前 in a plan for one year.
  private let year: Int?
  private(set) var clauses: [Clause] = []
  /// Headings that run into their text, with a bracket of their own: where they stand and their words.
  private(set) var runIns: [Range<Int>] = []

  /// A run-in heading has at most so many characters (加快主城区公共领域专用车新能源化进程 has 18).
  private static let longestRunIn = 20

  init(text: PlanText, sections: [Section], passages: [Passage], rule: LeadRule, year: Int? = nil) {
    self.text = text
    self.year = year
    self.sections = sections
    self.passages = passages
    brackets = BracketReader(text: text, rule: rule)
  }

  mutating func run() {
    var start = 0
    while start < passages.count {
      var end = start + 1
      while end < passages.count, passages[end].section == passages[start].section, !opensSection(end) { end += 1 }
      read(start..<end)
      start = end
    }
  }

  private func opensSection(_ index: Int) -> Bool {
    index > 0 && passages[index].section != passages[index - 1].section
  }

  /// One section's own paragraphs.
  private mutating func read(_ group: Range<Int>) {
    var marks: [AgencyMark] = []
    for index in group {
      switch passages[index].kind {
      case .prose, .item, .heading: marks += brackets.marks(in: passages[index].range, index: index)
      case .cell, .notice: continue
      }
    }
    marks = merged(marks)
    guard let first = marks.first else { return }
    if marks.count == 1 {
      single(first, group)
      return
    }
    several(marks, group)
  }

  /// （牵头单位：A）（责任单位：B), or two lines one below the other, are one mark.
  private func merged(_ marks: [AgencyMark]) -> [AgencyMark] {
    var result: [AgencyMark] = []
    for mark in marks {
      guard let last = result.last,
        isBare(last.range.upperBound..<mark.range.lowerBound)
          || mark.isAlone && namesPersons(last.range.upperBound..<mark.range.lowerBound)
      else {
        result.append(mark)
        continue
      }
      var bodies = last.bodies
      bodies.lead += mark.bodies.lead.filter { !bodies.lead.contains($0) }
      bodies.responsible += mark.bodies.responsible.filter { !bodies.responsible.contains($0) }
      result[result.count - 1] = AgencyMark(
        range: last.range.lowerBound..<mark.range.upperBound, bodies: bodies, isAlone: last.isAlone && mark.isAlone,
        passage: mark.passage)
    }
    return result
  }

  /// 项目责任人：… on a line between 责任单位：… and 配合单位：….
  private func namesPersons(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestPersons,
      let start = range.first(where: { text.scalars[$0] > Scalar.space && !PageLayout.closesLine(text.scalars[$0]) }),
      let label = Labels.read(text, at: start, end: range.upperBound), label.role == .other
    else { return false }
    return !text.scalars[start..<range.upperBound].contains(Scalar.fullStop)
  }

  private static let longestPersons = 60

  /// Only marks and line ends.
  private func isBare(_ range: Range<Int>) -> Bool {
    range.count < 4
      && range.allSatisfy {
        text.scalars[$0] == Scalar.newline || PageLayout.closesLine(text.scalars[$0])
          || text.scalars[$0] == Scalar.comma
      }
  }

  /// A heading that heads just one clause belongs to it.
  private mutating func single(_ mark: AgencyMark, _ group: Range<Int>) {
    let first = passages[group.lowerBound]
    let start = first.section == nil ? textStart(first) : headingStart(first)
    let opens = mark.range.lowerBound <= first.body || isBare(first.body..<mark.range.lowerBound)
    // A bracket right below the heading governs what follows it.
    let last = opens ? governed(by: first, after: group) : mark.range.upperBound
    let end = opens && last > mark.range.upperBound + 1 && first.section != nil ? last : mark.range.upperBound
    append(first.range.lowerBound..<end, start: start, mark, first)
  }

  /// The end of a section with those below it that have no bracket of their own.
  private func governed(by first: Passage, after group: Range<Int>) -> Int {
    var index = group.upperBound
    while index < passages.count, !first.path.isEmpty, passages[index].path.hasPrefix(first.path + "/") {
      switch passages[index].kind {
      case .prose, .item, .heading:
        guard brackets.marks(in: passages[index].range, index: index).isEmpty else {
          return passages[index - 1].range.upperBound
        }
      case .cell, .notice: break
      }
      index += 1
    }
    return passages[index - 1].range.upperBound
  }

  private mutating func several(_ marks: [AgencyMark], _ group: Range<Int>) {
    // A bracket may stand in the heading's own words.
    var from = min(passages[group.lowerBound].body, marks[0].range.lowerBound)
    var previous: AgencyMark?
    let titled = marks.indices.filter { index in
      let begin = index == 0 ? from : clauseStart(after: marks[index - 1], before: marks[index])
      let end = marks[index].range.lowerBound
      if runIn(at: begin, before: end) != nil { return true }
      // Behind an introduction only words with a colon are sure to be a title; so is what opens the heading's first
      // paragraph, where each paragraph has its bracket.
      guard index == 0, let inner = innerRunIn(begin, before: end) else { return false }
      let opens = inner.lowerBound == passages[marks[0].passage].range.lowerBound && marks[0].passage > group.lowerBound
      return text.scalars[inner.upperBound] == Scalar.colon
        || opens && !inner.isEmpty && Set(marks.map(\.passage)).count == marks.count
    }
    let hasRunIns = titled.count > 1 || (titled.count == 1 && marks.allSatisfy { $0.passage == marks[0].passage })
    for (index, mark) in marks.enumerated() {
      if let previous { from = clauseStart(after: previous, before: mark) }
      var start = from
      if hasRunIns {
        if let title = runIn(at: start, before: mark.range.lowerBound) {
          runIns.append(title)
        } else if index == 0, let inner = innerRunIn(start, before: mark.range.lowerBound) {
          start = inner.lowerBound
          if inner.upperBound > inner.lowerBound { runIns.append(inner) }
        }
      }
      let owner = passages[passage(holding: start, group)]
      append(start..<mark.range.upperBound, start: start, mark, owner)
      previous = mark
    }
  }

  /// The first word after the last bracket; in a new paragraph its own first word.
  private func clauseStart(after previous: AgencyMark, before mark: AgencyMark) -> Int {
    var start = previous.range.upperBound
    // A mark of its own paragraph governs the paragraphs since the last mark, any other only its own.
    if previous.passage != mark.passage, !mark.isAlone { start = max(start, passages[mark.passage].range.lowerBound) }
    start = pastMarks(start, before: mark.range.lowerBound)
    if let line = dueLine(start, before: mark.range.lowerBound) {
      start = pastMarks(line, before: mark.range.lowerBound)
    }
    let number = text.scalars.withUnsafeBufferPointer {
      NumberMark.read($0, at: start, end: mark.range.lowerBound)?.length
    }
    return start + (number ?? 0)
  }

  private func pastMarks(_ from: Int, before end: Int) -> Int {
    var start = from
    while start < end {
      let scalar = text.scalars[start]
      guard scalar <= Scalar.space || PageLayout.closesLine(scalar) || scalar == Scalar.comma else { break }
      start += 1
    }
    return start
  }

  /// The end of 完成时限：2027年底前 that stands below the bodies: it says until when the clause before it is done.
  private func dueLine(_ start: Int, before end: Int) -> Int? {
    guard let label = Self.dueLabels.first(where: { text.has($0, at: start) }), start + label.count < end,
      text.scalars[start + label.count] == Scalar.colon
    else { return nil }
    let limit = min(end, start + label.count + 1 + Self.longestDue)
    return (start..<limit).first { text.scalars[$0] == Scalar.newline || Scalar.endsSentence(text.scalars[$0]) }
  }

  // MARK: run-in headings

  /// A short sentence without a comma, or words with a colon at a paragraph's start, with text after it.
  private func runIn(at start: Int, before end: Int) -> Range<Int>? {
    var index = start
    while index < end, index - start <= Self.longestRunIn {
      switch text.scalars[index] {
      case Scalar.comma, Scalar.semicolon, Scalar.newline, Scalar.open: return nil
      case Scalar.colon:
        let opens = start > 0 && text.scalars[start - 1] == Scalar.newline
        let isTitle = opens && index > start + 1 && end - index > 4 && !isDate(start..<index)
        return isTitle && Labels.read(text, at: start, end: end) == nil ? start..<index : nil
      case Scalar.fullStop: return index > start + 1 && end - index > 4 ? start..<index : nil
      default: index += 1
      }
    }
    return nil
  }

  /// 到2028年：, 2026年底前： say when.
  private func isDate(_ range: Range<Int>) -> Bool {
    range.contains { text.scalars[$0] == Scalar.year && $0 > range.lowerBound && Scalar.isDigit(text.scalars[$0 - 1]) }
  }

  /// The first clause of a numbered section may have a sentence of introduction before its run-in heading.
  private func innerRunIn(_ start: Int, before end: Int) -> Range<Int>? {
    var sentence = start
    var last = start
    for index in start..<end where text.scalars[index] == Scalar.fullStop || text.scalars[index] == Scalar.newline {
      if sentence > start, let title = runIn(at: sentence, before: end) { return title }
      sentence = index + 1
      if sentence < end { last = sentence }
    }
    return last > start ? last..<last : nil
  }

  // MARK: clauses

  private func passage(holding offset: Int, _ group: Range<Int>) -> Int {
    group.last { passages[$0].range.lowerBound <= offset } ?? group.lowerBound
  }

  private func headingStart(_ passage: Passage) -> Int {
    let mark = text.scalars.withUnsafeBufferPointer {
      NumberMark.read($0, at: passage.range.lowerBound, end: passage.range.upperBound)?.length
    }
    return passage.range.lowerBound + (mark ?? 0)
  }

  private func textStart(_ passage: Passage) -> Int { max(passage.body, headingStart(passage)) }

  private static let dueLabels = words("完成时限 完成时间 完成期限 时限要求 时间节点 办结时限")
  private static let dueOpenings = ScalarSet(opening: dueLabels)
  /// Letters of a label's date.
  private static let longestDue = 24

  /// The date after 完成时限： in a mark, or in the line right below it.
  private func due(_ mark: AgencyMark) -> Deadline? {
    let end = min(text.scalars.count, mark.range.upperBound + 2)
    var next = mark.range.lowerBound
    while let index = Self.dueOpenings.first(in: text.scalars, next..<end) {
      next = index + 1
      guard let label = Self.dueLabels.first(where: { text.has($0, at: index) }) else { continue }
      let start = index + label.count + 1
      guard start < text.scalars.count, text.scalars[start - 1] == Scalar.colon else { continue }
      let limit = min(text.scalars.count, start + Self.longestDue)
      let close = (start..<limit).first { Self.endsDue.contains(text.scalars[$0]) } ?? limit
      return DateReader.cell(text, start..<close, year: year)
    }
    return dueInBracket(mark.range)
  }

  /// （6月底前完成，牵头单位：…）: the first part of the bracket says until when.
  private func dueInBracket(_ mark: Range<Int>) -> Deadline? {
    guard mark.count > 2, BracketPairs.closing(text.scalars[mark.lowerBound]) != nil else { return nil }
    let start = mark.lowerBound + 1
    let limit = min(mark.upperBound, start + Self.longestDue)
    guard let end = (start..<limit).first(where: { Self.endsDue.contains(text.scalars[$0]) }),
      Scalar.isDigit(text.scalars[start]), BracketVocabulary.isDate(Array(text.scalars[start..<end]))
    else { return nil }
    // 3月底取得阶段性成效并持续推进 has its day nevertheless.
    let also = text.find(Self.also, in: start..<end) ?? end
    return DateReader.cell(text, start..<also, year: year)
  }

  private static let also = scalars("并持续")
  private static let endsDue = ScalarSet([
    Scalar.newline, Scalar.semicolon, Scalar.close, Scalar.comma, Scalar.fullStop, Scalar.tab,
  ])

  private mutating func append(_ range: Range<Int>, start: Int, _ mark: AgencyMark, _ owner: Passage) {
    let start = min(max(start, range.lowerBound), range.upperBound)
    let due = due(mark)
    clauses.append(
      Clause(
        range: range, bracket: mark.range, lead: mark.bodies.lead, responsible: mark.bodies.responsible,
        deadline: due
          ?? DateReader.onlyDeadline(text, range.lowerBound..<max(mark.range.lowerBound, range.lowerBound)), due: due,
        path: owner.path, start: start, textStart: text.opening(start..<range.upperBound), row: nil))
  }
}

extension PlanText {
  /// How many characters of a clause name it.
  static let openingLength = 20

  /// The first 20 characters of a stretch, verbatim, line ends left out.
  func opening(_ range: Range<Int>) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(Self.openingLength)
    for index in range where scalars[index] != Scalar.newline {
      result.append(source.scalars[Int(origin[index])])
      if result.count == Self.openingLength { break }
    }
    return Ingest.string(result)
  }
}
