/// Which lines of a file are one document: its title, its text, the notice that covers it.
struct DocumentSegment: Sendable {
  /// The title's lines; empty for a document that has its title from its notice.
  var title: Range<Int>
  /// The lines after the title.
  var body: Range<Int>
  /// The covering notice, when one stands before.
  var notice: Range<Int>?
  /// The notice carries the plan itself: title in 《》, headings below.
  var isNoticeItself: Bool
}

/// Parts a file into its documents.
///
/// A document begins with its title: up to eight short lines without a full stop, the last of which ends with a word
/// for a plan (方案, 意见 …), brackets after it apart. Inside a file a title begins a new document when the numbering
/// starts over after it and no 附件 line stands right before it.
struct DocumentSegmenter {
  let text: PlanText
  let forms: [LineForm]
  let inTable: [Bool]
  static let longestTitleLine = 80
  /// A plan's preamble has at most this many paragraphs before its first heading.
  private static let longestPreamble = 12

  init(_ text: PlanText, _ forms: [LineForm], inTable: [Bool]) {
    self.text = text
    self.forms = forms
    self.inTable = inTable
  }

  func segments() -> [DocumentSegment] {
    var result: [DocumentSegment] = []
    var notice: Range<Int>?
    var start = 0
    var title = 0..<0
    var hasHeading = false
    var opened = false
    func close(at line: Int) {
      guard opened else { return }
      result.append(DocumentSegment(title: title, body: start..<line, notice: notice, isNoticeItself: false))
    }
    var line = 0
    var afterBlock = false
    while line < text.lines.count {
      if isHeading(line), !isAnnexEntry(line) { hasHeading = true }
      guard let block = titleBlock(at: line, afterBlock: afterBlock) else {
        afterBlock = false
        line += 1
        continue
      }
      var kind = kind(of: block)
      if kind == .plan, opened, isPartOfReport(title, block) { kind = .other }
      let afterAnnex = line > 0 && isAnnexLine(line - 1)
      // An annex that the covering notice issues by its title is a document of its own.
      // Where the notice has headings of its own only its title tells what it issues.
      if afterAnnex, kind != .notice, let cover = notice, opened || hasHeading || kind == .other,
        issues(cover.lowerBound..<(opened || hasHeading ? cover.upperBound : line - 1), block)
      {
        close(at: line - 1)
        if !opened { notice = cover.lowerBound..<(line - 1) }
        title = block
        start = kind == .plan ? block.upperBound : line - 1
        opened = true
        hasHeading = false
        line = block.upperBound
        afterBlock = kind == .plan
        continue
      }
      if kind == .notice, !opened || (hasHeading && startsOver(after: block.upperBound) == false && isIssued(block)) {
        if !opened {
          if notice == nil { notice = block.lowerBound..<block.upperBound }
          hasHeading = false
        }
      } else if kind == .plan {
        let first = !opened
        let restarts = startsOver(after: block.upperBound)
        let annexOfNotice = afterAnnex && !hasHeading && !opened
        if first && (!afterAnnex || annexOfNotice) && (restarts || !hasHeading)
          || !first && hasHeading && restarts && !afterAnnex
        {
          if first {
            if let begun = notice {
              notice = begun.lowerBound..<block.lowerBound
            } else if coversPlan(0..<block.lowerBound) {
              notice = 0..<block.lowerBound
            }
          } else {
            close(at: block.lowerBound)
          }
          title = block
          start = block.upperBound
          opened = true
          hasHeading = false
        } else if !first, !hasHeading, restarts, !afterAnnex, let cover = notice,
          names(cover.lowerBound..<title.lowerBound, block)
        {
          // What looked like the title was the notice's signature: …行动计划 / 工作专班办公室.
          notice = cover.lowerBound..<block.lowerBound
          title = block
          start = block.upperBound
        } else if !first, !hasHeading, !afterAnnex, block.lowerBound <= Self.longestCover, isTold(title, block),
          notice != nil || names(title.upperBound..<block.lowerBound, block)
        {
          // A page's headline, its notice, and then the paper under the same title.
          notice = notice ?? title.upperBound..<block.lowerBound
          title = block
          start = block.upperBound
        }
      }
      line = block.upperBound
      afterBlock = kind != .other
    }
    close(at: text.lines.count)
    if result.isEmpty { return [whole(notice: notice)] }
    return result
  }

  /// A file in which no title was recognised, or whose notice carries the plan itself.
  private func whole(notice: Range<Int>?) -> DocumentSegment {
    if let notice {
      if let annex = annexTable(after: notice) {
        return DocumentSegment(
          title: annex.title, body: notice.upperBound..<text.lines.count, notice: notice.lowerBound..<annex.line,
          isNoticeItself: false)
      }
      return DocumentSegment(
        title: notice, body: notice.upperBound..<text.lines.count, notice: nil, isNoticeItself: true)
    }
    var end = 0
    while end < text.lines.count, end < 4, isTitleLine(end) { end += 1 }
    if end == 0, let title = titleBelowLabels() {
      return DocumentSegment(
        title: title, body: title.upperBound..<text.lines.count, notice: nil, isNoticeItself: false)
    }
    if end == 0, let annex = annexTitle() {
      return DocumentSegment(
        title: annex.title, body: annex.line..<text.lines.count, notice: nil, isNoticeItself: false)
    }
    if end == 0, isUnusualTitle(0) { end = 1 }
    return DocumentSegment(title: 0..<end, body: end..<text.lines.count, notice: nil, isNoticeItself: false)
  }

  private static let mostLabels = 6
  private static let shortestHeadline = 8

  /// 发布时间：… and 来源：… above a page's headline.
  private func titleBelowLabels() -> Range<Int>? {
    var line = 0
    while line < min(text.lines.count, Self.mostLabels), isPageLabel(text.lines[line].range) { line += 1 }
    guard line > 0, isTitleLine(line), text.lines[line].range.count >= Self.shortestHeadline,
      line + 1 < text.lines.count,
      !inTable[line + 1] || BracketVocabulary.ends(text.scalars[text.lines[line].range], with: TableWords.captions) > 0
    else { return nil }
    return line..<(line + 1)
  }

  private func isPageLabel(_ range: Range<Int>) -> Bool {
    range.isEmpty || isPath(range)
      || range.count <= Self.longestTitleLine && text.match(PlanWords.pageLabels, at: range.lowerBound) > 0
  }

  /// 附件： and the title of its table, where a notice without headings of its own hands over that table alone.
  private func annexTable(after notice: Range<Int>) -> (line: Int, title: Range<Int>)? {
    var line = notice.upperBound
    while line < min(text.lines.count, notice.upperBound + Self.longestCover), !isHeading(line), !inTable[line] {
      let range = text.lines[line].range
      if case .annex(let length) = forms[line], range.count <= length + 1, isTitleLine(line + 1) {
        let title = text.scalars[text.lines[line + 1].range]
        let below = (line + 2)..<max(line + 2, min(text.lines.count, line + 2 + Self.tableReach))
        return BracketVocabulary.ends(title, with: TableWords.captions) > 0 && below.contains { inTable[$0] }
          ? (line, (line + 1)..<(line + 2)) : nil
      }
      line += 1
    }
    return nil
  }

  /// Lines between an annex's title and its table.
  private static let tableReach = 4

  /// 附件1 and its title, where a paper begins with its annexes: the first that is no entry of their list.
  private func annexTitle() -> (line: Int, title: Range<Int>)? {
    for line in 0..<min(Self.longestCover, text.lines.count) {
      switch forms[line] {
      case .annex:
        let next = line + 1
        // 附件1 云岭市…清单 right above its table.
        if case .annex(let length) = forms[line], text.lines[line].range.count > length + Self.shortestHeadline,
          !isListed(text.lines[line].range, length),
          (next..<max(next, min(text.lines.count, next + Self.tableReach))).contains(where: { inTable[$0] })
        {
          return (line, line..<next)
        }
        guard isTitleLine(next) else { continue }
        var end = next + 1
        while end < next + 3, isTitleLine(end) { end += 1 }
        return (line, next..<end)
      case .number(let mark) where mark.style == .arabic && text.lines[line].range.count <= 60: continue
      default: return nil
      }
    }
    return nil
  }

  /// 附件：1.…: the first entry of a list.
  private func isListed(_ range: Range<Int>, _ length: Int) -> Bool {
    let rest = (range.lowerBound + length)..<range.upperBound
    guard let first = rest.first(where: { text.scalars[$0] != Scalar.colon && text.scalars[$0] > Scalar.space }) else {
      return false
    }
    let mark = text.scalars.withUnsafeBufferPointer { NumberMark.read($0, at: first, end: range.upperBound) }
    return mark != nil
      || first + 1 < range.upperBound && Scalar.isDigit(text.scalars[first]) && text.scalars[first + 1] == Scalar.dot
  }

  private static let mostEntries = 20

  /// 2.… below 附件：1.…: the next entry of such a list.
  private func isAnnexEntry(_ line: Int) -> Bool {
    guard case .number(let mark) = forms[line], mark.style == .arabic else { return false }
    var value = mark.value - 1
    for above in (max(0, line - Self.mostEntries)..<line).reversed() where !text.lines[above].range.isEmpty {
      if case .annex(let length) = forms[above] {
        return value == 0 || value == 1 && isListed(text.lines[above].range, length)
      }
      guard case .number(let other) = forms[above], other.style == .arabic, other.value == value else { return false }
      value -= 1
    }
    return false
  }

  /// 第三节 …远景目标纲要 as a chapter of a book, or a news page's headline that opens with 【.
  private func isUnusualTitle(_ line: Int) -> Bool {
    guard line < text.lines.count, !inTable[line] else { return false }
    let range = text.lines[line].range
    guard (4...Self.longestTitleLine).contains(range.count),
      !PageLayout.closesLine(text.scalars[range.upperBound - 1])
    else { return false }
    switch forms[line] {
    case .number(let mark) where mark.style == .part || mark.style == .chapter || mark.style == .volume:
      return kind(of: line..<(line + 1)) == .plan
    case .prose: return text.scalars[range.lowerBound] == Scalar.openLenticular
    default: return false
    }
  }

  // MARK: numbering

  /// A heading of the first or second level.
  func isHeading(_ line: Int) -> Bool {
    guard !inTable[line], case .number(let mark) = forms[line] else { return false }
    return mark.style.level <= 2 || mark.style == .arabic
  }

  /// The next heading counts from one again.
  private func startsOver(after line: Int) -> Bool {
    let limit = min(text.lines.count, line + Self.longestPreamble)
    // A table's title heads no document.
    if let next = (line..<max(line, limit)).first(where: { !text.lines[$0].range.isEmpty }), inTable[next] {
      return false
    }
    for next in line..<max(line, limit) {
      if case .number(let mark) = forms[next] { return mark.value == 1 }
      if case .annex = forms[next] { return false }
    }
    return false
  }
}
