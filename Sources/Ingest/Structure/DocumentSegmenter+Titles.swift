/// Which lines are a title, and of what.
extension DocumentSegmenter {
  private static let mostTitleLines = 8

  enum TitleKind { case plan, notice, other }

  /// The run of title lines that begins here; nil when the line is none or the run is no title.
  func titleBlock(at line: Int, afterBlock: Bool) -> Range<Int>? {
    guard isTitleLine(line), afterBlock || line == 0 || !isTitleLine(line - 1) else { return nil }
    var end = line
    while end < text.lines.count, end - line < Self.mostTitleLines, isTitleLine(end) || (end > line && isBracketed(end))
    {
      end += 1
      let kind = kind(of: line..<end)
      guard kind != .other, end < text.lines.count, !isBracketed(end) else { continue }
      // 三年行动 / 计划: a title may have a plan's word at the end of each of its lines.
      let goesOn = isTitleLine(end) && text.lines[end].range.count <= 12 && self.kind(of: line..<(end + 1)) == kind
      let closes = isTitleLine(end) && closesName(text.lines[end].range)
      if !goesOn && !closes { break }
    }
    return line..<end
  }

  func isTitleLine(_ line: Int) -> Bool {
    guard line < text.lines.count, !inTable[line], case .prose = forms[line] else { return false }
    let range = text.lines[line].range
    guard (2...Self.longestTitleLine).contains(range.count) else { return false }
    let last = text.scalars[range.upperBound - 1]
    if text.match(PlanWords.pageLabels, at: range.lowerBound) > 0 || PlanWords.isAddress(text, range) { return false }
    if tellsMeeting(line) { return false }
    if isPath(range) || endsWithNumber(range) || isRepeatedBelow(line) { return false }
    if PlanWords.isFileName(text, range) || tellsDay(range) || isBullet(range) || hasNumberAbove(line) { return false }
    return last != Scalar.fullStop && last != Scalar.semicolon && last != Scalar.colon && last != Scalar.comma
      && (BracketPairs.closing(text.scalars[range.lowerBound]) == nil || closesName(range))
  }

  /// 云岭 above 云岭市人民政府办公室关于…: a place of the page.
  private func isRepeatedBelow(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard range.count <= Self.longestPlace, line + 1 < text.lines.count else { return false }
    let below = text.lines[line + 1].range
    return below.count > range.count + Self.longestPlace && text.scalars[below].starts(with: text.scalars[range])
  }

  private static let longestPlace = 8

  private static let meetings = words("会议上 大会上 全会上")

  /// 在云岭市第五届人民代表大会第一次会议上: where a report was heard.
  private func tellsMeeting(_ line: Int) -> Bool {
    let range = text.lines[line].range
    // 在…会议上 / 的讲话 is a title on two lines.
    if line + 1 < text.lines.count, let next = text.lines[line + 1].range.first, text.scalars[next] == Scalar.of {
      return false
    }
    return text.scalars[range.lowerBound] == TitleDay.meeting
      && Self.meetings.contains { text.scalars.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
  }

  /// 首页>政务公开>民生实事: where a page stands in its site.
  func isPath(_ range: Range<Int>) -> Bool {
    let marks = Self.pathMarks
    guard let first = marks.first(in: text.scalars, range) else { return false }
    return marks.first(in: text.scalars, (first + 1)..<range.upperBound) != nil
  }

  /// …的意见（云发改〔2026〕12号）: a page's headline above the paper's own title.
  private func endsWithNumber(_ range: Range<Int>) -> Bool {
    text.scalars[range.upperBound - 1] == Scalar.close
      && text.has(Self.numberEnd, at: range.upperBound - Self.numberEnd.count)
      && text.scalars[range].contains(Scalar.closeTortoise)
  }

  private static let numberEnd = scalars("号）")

  /// > ＞ » ›
  private static let pathMarks = ScalarSet([0x3E, 0xFF1E, 0xBB, 0x203A])

  /// 第四章 alone on the line above: 保障措施 is the title of a chapter.
  private func hasNumberAbove(_ line: Int) -> Bool {
    var above = line - 1
    while above >= 0, text.lines[above].range.isEmpty { above -= 1 }
    guard above >= 0, case .number(let mark) = forms[above] else { return false }
    return mark.length == text.lines[above].range.count
  }

  /// 2021年12月15日在…会议上, 云岭日报 2022年2月9日: when a speech was held or a page written.
  private func tellsDay(_ range: Range<Int>) -> Bool {
    // 云岭市政府工作报告（2026年1月20日 王明）: a title, and when it was spoken.
    let words =
      (TitleDay.runIn(text, range) ?? TitleDay.bracket(text, range)).flatMap { bracket in
        let title = range.lowerBound..<bracket.lowerBound
        return PlanWords.isPlan(text.scalars[title]) && title.count >= Self.shortestName ? title : nil
      } ?? range
    return words.contains { index in
      Scalar.isDigit(text.scalars[index]) && (index == range.lowerBound || !Scalar.isDigit(text.scalars[index - 1]))
        && DateReader.day(text, index..<min(range.upperBound, index + Self.longestDay)) != nil
    }
  }

  /// - 发布机构：…: an entry of a page's table.
  private func isBullet(_ range: Range<Int>) -> Bool {
    let first = text.scalars[range.lowerBound]
    return first == Scalar.hyphen || first == 0x2022 || first == Scalar.middleDot || first == 0x25CF
  }

  /// Letters of 2021年12月15日.
  private static let longestDay = 11

  /// （2024—2027年）》的通知: the rest of a title that names what it issues.
  private func closesName(_ range: Range<Int>) -> Bool {
    text.scalars[range].contains(Scalar.closeTitle)
      && BracketVocabulary.ends(text.scalars[range], with: PlanWords.noticeEnds) > 0
  }

  /// （征求意见稿）, （2023—2025年） on a line of its own.
  private func isBracketed(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard range.count > 2, range.count < 40, !inTable[line] else { return false }
    guard text.scalars[range.lowerBound] == Scalar.open, text.scalars[range.upperBound - 1] == Scalar.close else {
      return false
    }
    // （2023年1月2日） and （…年…月…日市政府常务会议通过） tell the day, not the title.
    return DateReader.day(text, (range.lowerBound + 1)..<range.upperBound) == nil
  }

  func isAnnexLine(_ line: Int) -> Bool {
    if case .annex = forms[line] { return true }
    return false
  }

  /// What the title's last words, brackets after them apart, say.
  func kind(of block: Range<Int>) -> TitleKind {
    guard let last = block.last else { return .other }
    var line = last
    while line > block.lowerBound, isBracketed(line) { line -= 1 }
    let range = text.lines[line].range
    let words = PlanWords.bare(
      text.scalars[range.lowerBound..<(TitleDay.runIn(text, range)?.lowerBound ?? range.upperBound)])
    if BracketVocabulary.ends(words, with: PlanWords.noticeEnds) > 0 || asksForViews(block) { return .notice }
    if words.last == Scalar.closeTitle {
      if isIssued(block) { return .notice }
      // 《云岭市冷链物流行动方案》 alone on its line.
      return words.first == Scalar.openTitle && BracketVocabulary.ends(words.dropLast(), with: PlanWords.titleEnds) > 0
        ? .plan : .other
    }
    // 政策 alone on its line is a place in a page's menu.
    guard block.count > 1 || words.count >= Self.shortestName else { return .other }
    return BracketVocabulary.ends(words, with: PlanWords.titleEnds) > 0 ? .plan : .other
  }

  private static let asking = words("公开征求对 公开征求《 关于公开征求 关于征求 面向社会公开征求 向社会公开征求 征求对《 征求《")

  /// 公开征求对《…方案（征求意见稿）》的意见: what the draft stands under.
  private func asksForViews(_ block: Range<Int>) -> Bool {
    let range = text.lines[block.lowerBound].range
    return text.match(Self.asking, at: range.lowerBound) > 0 && text.scalars[range].contains(Scalar.openTitle)
  }

  private static let shortestName = 4

  private static let parts = words("安排 意见 打算 部署 任务 目标 建议 计划")
  private static let times = words("今年 明年 今后 未来 “ 来年")

  /// 2025年工作安排 below 2024年工作回顾 in a work report: a part of it, though its chapters count from one again.
  func isPartOfReport(_ title: Range<Int>, _ block: Range<Int>) -> Bool {
    guard let first = title.first, let last = title.last, block.count == 1,
      text.find(HeadReader.report, in: text.lines[first].range.lowerBound..<text.lines[last].range.upperBound) != nil
    else { return false }
    let range = text.lines[block.lowerBound].range
    let words = text.scalars[range]
    guard BracketVocabulary.ends(words, with: Self.parts) > 0 else { return false }
    return text.match(Self.times, at: range.lowerBound) > 0 || Scalar.isDigit(words[range.lowerBound])
      || Scalar.chineseDigit(words[range.lowerBound]) != nil
  }

  /// 印发, 转发 … in the block.
  func isIssued(_ block: Range<Int>) -> Bool {
    let range = text.lines[block.lowerBound].range.lowerBound..<text.lines[block.upperBound - 1].range.upperBound
    return PlanWords.issues.contains { text.find($0, in: range) != nil }
  }

  /// The notice names the plan of this title.
  func names(_ notice: Range<Int>, _ title: Range<Int>) -> Bool {
    guard let first = notice.first, let line = title.last(where: { !isBracketed($0) }) else { return false }
    let range = text.lines[first].range.lowerBound..<text.lines[notice.upperBound - 1].range.upperBound
    return plain(range).find(plain(text.lines[line].range)) != nil
  }

  /// Without blanks, and without the dashes that one writer sets long and another short: 2023—2025年, 2023-2025年.
  private func plain(_ range: Range<Int>) -> [UInt32] {
    text.scalars[range].filter { $0 > Scalar.space && !Scalar.isRange($0) }
  }

  /// Both titles say the same.
  func isTold(_ title: Range<Int>, _ again: Range<Int>) -> Bool {
    !title.isEmpty && title.flatMap { plain(text.lines[$0].range) } == again.flatMap { plain(text.lines[$0].range) }
  }

  /// 《…责任分解》 stands in what the notice hands over.
  func issues(_ notice: Range<Int>, _ title: Range<Int>) -> Bool {
    let end = min(notice.upperBound, notice.lowerBound + Self.longestCover)
    guard notice.lowerBound < end, let first = title.first, let last = title.last else { return false }
    let cover = text.lines[notice.lowerBound].range.lowerBound..<text.lines[end - 1].range.upperBound
    var name = [Scalar.openTitle]
    for line in first...last { name += text.scalars[text.lines[line].range] }
    return name.count > 4 && text.find(name, in: cover) != nil
  }

  /// A notice that lost its title: its salutation and what it issues stand above the plan's title.
  func coversPlan(_ lines: Range<Int>) -> Bool {
    guard let first = lines.first, lines.count <= Self.longestCover, !lines.contains(where: isHeading) else {
      return false
    }
    let greets = lines.prefix(4).contains { line in
      let range = text.lines[line].range
      return !range.isEmpty && text.scalars[range.upperBound - 1] == Scalar.colon
    }
    let all = text.lines[first].range.lowerBound..<text.lines[lines.upperBound - 1].range.upperBound
    return greets && PlanWords.handsOver.contains { text.find($0, in: all) != nil }
  }

  static let longestCover = 30
}
