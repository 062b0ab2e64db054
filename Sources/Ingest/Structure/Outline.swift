import Policy

/// Reads the bones of every document in a text. Linear in its length.
func outline(_ text: PlanText) throws(IngestError) -> [DocumentOutline] {
  let outlines = try Outlines(text)
  return outlines.segments.map { outlines.outline(of: $0) }
}

/// A text's lines and tables, and where its documents are: each outline is read when it is asked for.
struct Outlines {
  let segments: [DocumentSegment]
  private let reader: OutlineReader

  init(_ text: PlanText) throws(IngestError) {
    guard text.lines.contains(where: { !$0.range.isEmpty }) else { throw .empty }
    var forms = text.lines.map { LineForm.read(text, $0) }
    LineForm.readPlainNumbers(&forms, text)
    LineForm.readSpacedHan(&forms, text)
    LineForm.readZeroNumbers(&forms, text)
    LineForm.readSequence(&forms, text)
    Contents.mark(&forms, text)
    NoteMark.extend(&forms, text)
    NoteMark.readFeet(&forms, text)
    let tables = TableReader(text, forms)
    var inTable = [Bool](repeating: false, count: text.lines.count)
    for table in tables.tables { for line in table.lines { inTable[line] = true } }
    SplitNumbers.mark(&forms, text, inTable: inTable)
    for line in forms.indices where forms[line] == .prose && !inTable[line] {
      if Self.isSignedDay(line, text) { forms[line] = .date }
    }
    for (start, end) in tables.boxes { for line in start..<end { inTable[line] = true } }
    segments = DocumentSegmenter(text, forms, inTable: inTable).segments()
    let byLine = Dictionary(tables.tables.map { ($0.lines.lowerBound, $0) }, uniquingKeysWith: { a, _ in a })
    var begins = [Bool](repeating: false, count: text.lines.count)
    for line in byLine.keys { begins[line] = true }
    for line in tables.boxes.keys { begins[line] = true }
    reader = OutlineReader(text: text, forms: forms, tables: byLine, boxes: tables.boxes, begins: begins)
  }

  /// 2026.3.5 below a signature; alone it is the day of a page.
  private static func isSignedDay(_ line: Int, _ text: PlanText) -> Bool {
    guard line > 0, DateReader.isPlainDay(text, text.lines[line].range) else { return false }
    var above = line - 1
    while above > 0, text.lines[above].range.count <= HeadReader.longestSeal { above -= 1 }
    let signer = text.lines[above].range
    return signer.count <= HeadReader.longestSigner && BracketVocabulary.isBody(text.scalars[signer])
  }

  func outline(of segment: DocumentSegment) -> DocumentOutline { reader.read(segment) }
}

/// Puts one document's outline together.
struct OutlineReader {
  let text: PlanText
  let forms: [LineForm]
  let tables: [Int: TableRegion]
  let boxes: [Int: Int]
  /// Whether a table or a box begins with a line.
  let begins: [Bool]

  func read(_ segment: DocumentSegment) -> DocumentOutline {
    var reader = SectionReader(text: text, forms: forms, tables: tables, boxes: boxes, begins: begins)
    reader.run(segment.body)
    var passages = reader.passages
    markSignature(&passages, segment)
    var sections = reader.sections
    let rule = LeadRule.read(text, range(segment))
    let head = HeadReader(text: text, forms: forms).head(of: segment)
    var clauseReader = ClauseReader(
      text: text, sections: sections, passages: passages, rule: rule, year: head.taskYear)
    clauseReader.run()
    var outlineTables = reader.outlineTables
    insert(clauseReader.runIns, into: &sections, &passages, &outlineTables)
    let tableRule = rule == .label ? rule : LeadRule.read(text, range(segment), forTables: true)
    let rows = TaskTableReader(text: text, tables: outlineTables, rule: tableRule, year: head.taskYear).clauses()
    let clauses = (clauseReader.clauses + rows).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return DocumentOutline(
      head: head, sections: sections, passages: passages,
      clauses: clauses, tables: outlineTables, agencies: agencies(clauses), range: range(segment),
      notice: segment.notice.map {
        text.lines[$0.lowerBound].range.lowerBound..<text.lines[$0.upperBound - 1].range.upperBound
      })
  }

  private func range(_ segment: DocumentSegment) -> Range<Int> {
    let first = segment.title.isEmpty ? segment.body.lowerBound : min(segment.title.lowerBound, segment.body.lowerBound)
    let last = max(segment.body.upperBound, segment.title.upperBound) - 1
    guard first <= last, last < text.lines.count else { return 0..<0 }
    return text.lines[first].range.lowerBound..<text.lines[last].range.upperBound
  }

  private func agencies(_ clauses: [Clause]) -> [String] {
    var seen: Set<ExactText> = []
    var names: [String] = []
    for clause in clauses {
      for name in clause.lead where seen.insert(ExactText(name)).inserted { names.append(name) }
      for name in clause.responsible where seen.insert(ExactText(name)).inserted { names.append(name) }
    }
    return names
  }

  /// The signature above a date belongs to nothing.
  private func markSignature(_ passages: inout [Passage], _ segment: DocumentSegment) {
    for index in passages.indices.dropFirst() where passages[index].kind == .notice && !isNote(passages[index]) {
      var before = index - 1
      while before >= 0, passages[before].kind == .prose, passages[before].range.count <= 30,
        BracketVocabulary.ends(text.scalars[passages[before].range], with: BracketVocabulary.ends) > 0
      {
        passages[before].kind = .notice
        before -= 1
      }
    }
  }

  private func isNote(_ passage: Passage) -> Bool {
    text.scalars.withUnsafeBufferPointer { NoteMark.read($0, passage.range) != nil }
  }

  /// As the source writes them, without what a page put between.
  private func words(_ range: Range<Int>) -> String {
    string(range.lazy.filter { text.scalars[$0] > Scalar.space }.map { text.source.scalars[Int(text.origin[$0])] })
  }

  /// Run-in headings take their place among the sections; everything that points at a section follows.
  private func insert(
    _ runIns: [Range<Int>], into sections: inout [Section], _ passages: inout [Passage], _ tables: inout [PlanTable]
  ) {
    guard !runIns.isEmpty else { return }
    var merged: [Section] = []
    var moved = [Int](repeating: 0, count: sections.count)
    var next = 0
    var path = ""
    func add(_ title: Range<Int>) {
      let span = text.sourceSpan(title)
      merged.append(Section(number: nil, title: words(title), level: 3, path: path, span: span))
    }
    for (index, section) in sections.enumerated() {
      while next < runIns.count, Int(text.origin[runIns[next].lowerBound]) < section.span.start {
        add(runIns[next])
        next += 1
      }
      moved[index] = merged.count
      merged.append(section)
      path = section.path
    }
    while next < runIns.count {
      add(runIns[next])
      next += 1
    }
    sections = merged
    for index in passages.indices { passages[index].section = passages[index].section.map { moved[$0] } }
    for index in tables.indices { tables[index].section = tables[index].section.map { moved[$0] } }
  }
}
