import Policy

/// Reads what a plan says of itself: title, number, date, place, status and years.
struct HeadReader {
  let text: PlanText
  let forms: [LineForm]

  func head(of segment: DocumentSegment) -> DocumentOutline.Head {
    var title = segment.isNoticeItself ? issuedTitle(segment.title) : plainTitle(segment.title)
    let cover = cover(segment)
    for label in ["标题：", "标题:"] where title.hasPrefix(label) { title.removeFirst(label.count) }
    if title.isEmpty, let name = labelledTitle(page(of: segment, cover)) { title = issuedName(name) ?? name }
    let body = bodyRange(segment)
    let isPlan = PlanWords.isPlan(scalars(title)[...])
    // A notice speaks for itself: what it names was issued by others.
    let told = isPlan || PlanWords.noticeEnds.contains { title.hasSuffix(string($0[...])) } ? nil : ToldPlan(text, body)
    let region = RegionReader(text: text, signed: lastDate(cover)).region(
      title: title, cover: cover, body: body, told: told)
    let isReport = scalars(title).find(Self.report) != nil || opensReport(body)
    let period = PeriodReader(text: text).period(title: title, body, told: told, isPlan: isPlan)
    return DocumentOutline.Head(
      title: title, region: region, issuer: issuer(cover, segment) ?? told?.issuer ?? reporter(title, region),
      docNumber: docNumber(cover, segment),
      issuedOn: date(cover, segment), status: status(segment),
      period: isReport ? reportYear(title, segment) ?? heardYear(period, segment) : period,
      isSpoken: meetingDay(segment) != nil, isReport: isReport, isNews: !isPlan && isNews(body), isTold: told != nil)
  }

  private static let newsWords = words("记者 获悉 报讯 据悉 据了解")
  private static let lately = words("日前 近日")
  private static let newsOpening = 300

  /// 记者从市政府获悉: what newspapers begin with.
  private func isNews(_ body: Range<Int>) -> Bool {
    let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + Self.newsOpening)
    return Self.newsWords.contains { text.find($0, in: opening) != nil }
      || Self.lately.contains { saysLately($0, opening) }
  }

  /// 日前, which 6月30日前 is not.
  private func saysLately(_ word: [UInt32], _ opening: Range<Int>) -> Bool {
    var next = opening.lowerBound
    while let found = text.find(word, in: next..<opening.upperBound) {
      if found == 0 || !Scalar.isDigit(text.scalars[found - 1]) { return true }
      next = found + word.count
    }
    return false
  }

  /// Title lines in one, without layout spaces.
  private func plainTitle(_ lines: Range<Int>) -> String {
    var result = ""
    for line in lines {
      var range = text.lines[line].range
      // 第三节 numbers the paper in a book.
      if case .number(let mark) = forms[line] { range = (range.lowerBound + mark.length)..<range.upperBound }
      // 附件1：云岭市…清单 on one line.
      if case .annex(let length) = forms[line] {
        let inline = (range.lowerBound + length)..<range.upperBound
        range = (inline.first { text.scalars[$0] != Scalar.colon } ?? inline.upperBound)..<range.upperBound
      }
      if let day = TitleDay.spoken(text, range) { range = range.lowerBound..<day.lowerBound }
      let words = squeezed(range)
      // 2024年国务院政府工作报告 / 政府工作报告: a page's headline and the paper's own.
      if lines.count > 1, words.count >= Self.shortestRepeat, result.hasSuffix(words) { continue }
      result += words
    }
    return issuedName(result) ?? unmarked(withoutSite(withoutPage(result)))
  }

  /// II云岭市…规划, 31云岭市…规划: a page's number that ran into the title, before the name of a place.
  private func withoutPage(_ title: String) -> String {
    let words = scalars(title)
    let length = words.prefix { Self.pageNumbers.contains($0) || Scalar.isDigit($0) }.count
    guard (1...3).contains(length), Places.length(in: words, at: length, limit: words.count) != nil else {
      return title
    }
    return string(words[length...])
  }

  private static let pageNumbers = ScalarSet(scalars("IVXivx"))

  private static let siteMarks: [Character] = ["-", "_", "|", "—", "–"]
  private static let siteEnds = ["网", "网站", "门户", "平台", "人民政府"]
  private static let shortestTitle = 6

  /// 云岭市冷链方案_云岭市人民政府门户网站: a page's title without its site.
  private func withoutSite(_ title: String) -> String {
    guard Self.siteEnds.contains(where: title.hasSuffix),
      let mark = title.lastIndex(where: { Self.siteMarks.contains($0) }),
      title.distance(from: title.startIndex, to: mark) >= Self.shortestTitle,
      isSite(title[title.index(after: mark)...], behind: title[mark])
    else { return title }
    var end = mark
    while end > title.startIndex, Self.siteMarks.contains(title[title.index(before: end)]) {
      end = title.index(before: end)
    }
    return String(title[..<end])
  }

  /// Whether a title's tail names the site: a mark of pages stands before it, or it names a government or a portal;
  /// 2024-2026年…平台 and 方案——打造…平台 go on with the title.
  private func isSite(_ tail: Substring, behind mark: Character) -> Bool {
    guard tail.first?.isNumber != true else { return false }
    return mark == "_" || mark == "|" || ["政府", "门户", "网站"].contains { tail.contains($0) }
  }

  /// 《云岭市冷链方案》（2024—2026年): the marks around a whole title are none of it.
  private func unmarked(_ title: String) -> String {
    guard title.first == "《", let close = title.firstIndex(of: "》"), !title[close...].dropFirst().contains("》") else {
      return title
    }
    let rest = title[title.index(after: close)...]
    guard rest.isEmpty || rest.first == "（" && rest.last == "）" || rest.first == "(" && rest.last == ")" else {
      return title
    }
    return String(title[title.index(after: title.startIndex)..<close] + rest)
  }

  private static let shortestRepeat = 4

  /// 关于印发《X》的通知 names the plan that the notice carries.
  private func issuedTitle(_ lines: Range<Int>) -> String {
    var result = ""
    for line in lines { result += squeezed(text.lines[line].range) }
    return issuedName(result) ?? result
  }

  private static let issuing = words("印发 转发 发布")

  private func issuedName(_ title: String) -> String? {
    let words = scalars(title)
    guard Self.issuing.contains(where: { words.find($0) != nil }) else { return nil }
    if let open = title.firstIndex(of: "《"), let close = title.lastIndex(of: "》"), open < close {
      return String(title[title.index(after: open)..<close])
    }
    guard let verb = title.range("印发") ?? title.range("发布") ?? title.range("转发"), title.hasSuffix("的通知") else {
      return nil
    }
    return String(title[verb.upperBound...].dropLast(3))
  }

  private func squeezed(_ range: Range<Int>) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    for index in range where text.scalars[index] > Scalar.space {
      result.append(text.source.scalars[Int(text.origin[index])])
    }
    return string(result)
  }

  // MARK: lines above and below

  /// The lines that can carry number, date and signature: the notice, or the document's own first and last lines.
  private func cover(_ segment: DocumentSegment) -> Range<Int> {
    if let notice = segment.notice { return 0..<max(notice.upperBound, segment.title.lowerBound) }
    return segment.title.lowerBound..<segment.body.upperBound
  }

  private func docNumber(_ cover: Range<Int>, _ segment: DocumentSegment) -> String? {
    let lines =
      segment.notice == nil
      ? max(0, segment.title.lowerBound - 4)..<min(cover.upperBound, segment.body.lowerBound + 6) : cover
    if let line = lines.first(where: { forms[$0] == .docNumber }) {
      let range = text.lines[line].range
      return squeezed(DocNumber.range(text, range) ?? range)
    }
    if let number = labelledNumber(page(of: segment, cover)) { return squeezed(number) }
    // A notice's title may end with it.
    for line in lines.prefix(Self.titleReach) where forms[line] == .prose {
      if let number = DocNumber.atEnd(text, text.lines[line].range) { return squeezed(number) }
    }
    return nil
  }

  private static let titleReach = 8

  /// The lines around a title in which a page tells of its paper.
  private func page(of segment: DocumentSegment, _ cover: Range<Int>) -> Range<Int> {
    let end = min(cover.upperBound, segment.body.lowerBound + 6, text.lines.count)
    return min(max(0, segment.title.lowerBound - Self.pageLines), end)..<end
  }

  private static let pageLines = 20
  private static let numberLabels = PlanWords.numberLabels.map { $0 + [Scalar.colon] }

  /// 文号：|云政办发〔2024〕5号 in a page's table about the paper.
  private func labelledNumber(_ lines: Range<Int>) -> Range<Int>? {
    for label in Self.numberLabels {
      for line in lines {
        guard let words = told(behind: label, line) else { continue }
        if let number = DocNumber.range(text, words) { return number }
      }
    }
    return nil
  }

  private static let titleLabels = words("标题： 文件名称： 信息名称： 名称：")
  private static let titleLengths = 6...100

  /// 标题：|云岭市…方案 in a page's table about the paper, where no line is a title.
  private func labelledTitle(_ lines: Range<Int>) -> String? {
    for label in Self.titleLabels {
      for line in lines {
        guard let words = told(behind: label, line), Self.titleLengths.contains(words.count) else { continue }
        return squeezed(words)
      }
    }
    return nil
  }

  /// What stands behind a label at a line's beginning, behind a pipe, or in a line that another label opens.
  private func told(behind label: [UInt32], _ line: Int) -> Range<Int>? {
    let range = text.lines[line].range
    guard range.count <= Self.longestLabelled, let at = text.find(label, in: range) else { return nil }
    guard
      at == range.lowerBound || text.scalars[at - 1] == Scalar.pipe
        || text.match(PlanWords.pageLabels, at: range.lowerBound) > 0
    else { return nil }
    var start = at + label.count
    while start < range.upperBound, text.scalars[start] == Scalar.pipe || text.scalars[start] <= Scalar.space {
      start += 1
    }
    let end = text.scalars[start..<range.upperBound].firstIndex(of: Scalar.pipe) ?? range.upperBound
    return start..<end
  }

  private static let longestLabelled = 120

  private static let dayLabels = ["成文日期：", "印发日期：", "发文日期：", "印发时间：", "发文时间：", "生成日期：", "发布日期：", "发布时间："].map {
    scalars($0)
  }

  /// The day that a web page tells of the paper: when it was written, else when it was published.
  private func labelledDay(_ lines: Range<Int>) -> CivilDate? {
    for label in Self.dayLabels {
      for line in lines {
        guard let words = told(behind: label, line) else { continue }
        if let day = DateReader.day(text, words) ?? DateReader.plainDay(text, words) { return day }
      }
    }
    return nil
  }

  private func date(_ cover: Range<Int>, _ segment: DocumentSegment) -> CivilDate? {
    if let line = lastDate(cover) {
      let range = text.lines[line].range
      return DateReader.day(text, range) ?? DateReader.plainDay(text, range)
    }
    // （2023年1月2日） under the title.
    for line in segment.body.prefix(3) {
      let range = text.lines[line].range
      if range.count > 8, range.count < 18, text.scalars[range.lowerBound] == Scalar.open {
        if let day = DateReader.day(text, (range.lowerBound + 1)..<range.upperBound) { return day }
      }
    }
    // 2022年02月09日 甘肃日报 below a headline; not the day of a meeting.
    for line in segment.body.prefix(2) {
      let range = text.lines[line].range
      guard range.count <= Self.longestDayLine, !range.contains(where: { Self.meets.contains(text.scalars[$0]) }),
        let first = range.first(where: { DateReader.year(text, at: $0, end: range.upperBound) != nil })
      else { continue }
      if let day = DateReader.day(text, first..<range.upperBound) { return day }
    }
    // The line of a page's address tells the day of the page.
    for line in segment.body.prefix(3) where PlanWords.isAddress(text, text.lines[line].range) {
      let range = text.lines[line].range
      for start in range where DateReader.year(text, at: start, end: range.upperBound) != nil {
        if let day = DateReader.day(text, start..<range.upperBound) { return day }
      }
    }
    return labelledDay(page(of: segment, cover)) ?? publishedDay(segment) ?? meetingDay(segment)
      ?? spokenDay(segment)
  }

  private static let longestDayLine = 30
  /// 会议上, 第…次; a sentence is no line of its own either.
  private static let meets = ScalarSet(scalars("会次第，。；"))

  private static let publishing = words("发布 印发 公布")
  private static let longestRemark = 60

  /// 2026年3月23日青山市发展和改革局发布, 青山市人民政府办公室2026年3月23日印发: a line at the very end tells the day.
  private func publishedDay(_ segment: DocumentSegment) -> CivilDate? {
    for line in segment.body.suffix(2).reversed() {
      let range = text.lines[line].range
      guard range.count <= Self.longestRemark,
        let verb = Self.publishing.compactMap({ text.find($0, in: range) }).min(),
        let first = range.first(where: { DateReader.year(text, at: $0, end: verb) != nil }),
        first == range.lowerBound
          || BracketVocabulary.isBody(text.scalars[range.lowerBound..<first].filter { $0 > Scalar.space }[...])
      else { continue }
      return DateReader.day(text, first..<range.upperBound)
    }
    return nil
  }

  private func lastDate(_ lines: Range<Int>) -> Int? {
    lines.last { line in
      if case .date = forms[line] { return true }
      return false
    }
  }

  private func issuer(_ cover: Range<Int>, _ segment: DocumentSegment) -> String? {
    guard let date = lastDate(cover) else { return nil }
    var signers: [String] = []
    var line = date - 1
    while line >= cover.lowerBound, signers.count < 12 {
      let range = text.lines[line].range
      // （代章） between the body and the day.
      if range.count <= Self.longestSeal, !range.isEmpty, text.scalars[range.lowerBound] == Scalar.open {
        line -= 1
        continue
      }
      guard (2...Self.longestSigner).contains(range.count), case .prose = forms[line],
        BracketVocabulary.ends(text.scalars[range], with: BracketVocabulary.ends) > 0
      else { break }
      signers.insert(contentsOf: signersBeside(range), at: 0)
      line -= 1
    }
    return signers.isEmpty ? nil : signers.joined(separator: "、")
  }

  /// 云岭市 of 云岭市商务局云岭市交通运输局.
  private static let placeLetters = 3
  static let longestSeal = 6
  static let longestSigner = 60
  private static let shortestSigner = 4

  /// The bodies of one line of a signature: two with a space between, or with the same place before both, are two.
  private func signersBeside(_ range: Range<Int>) -> [String] {
    var start = range.lowerBound
    var result: [String] = []
    let place = text.scalars[range].prefix(Self.placeLetters)
    for index in range.dropFirst()
    where text.origin[index] > text.origin[index - 1] + 1 || text.has(Array(place), at: index) {
      guard index - start >= Self.shortestSigner, range.upperBound - index >= Self.shortestSigner,
        BracketVocabulary.isBody(text.scalars[start..<index]),
        BracketVocabulary.isBody(text.scalars[index..<range.upperBound].prefix(Self.longestSigner))
      else { continue }
      result.append(squeezed(start..<index))
      start = index
    }
    return result + [squeezed(start..<range.upperBound)]
  }

  private func status(_ segment: DocumentSegment) -> Document.Status {
    let end = min(segment.body.lowerBound + 2, text.lines.count)
    for line in segment.title.lowerBound..<max(end, segment.title.lowerBound) {
      let range = text.lines[line].range
      let isTitle = segment.title.contains(line)
      guard isTitle || (range.count < 20 && text.scalars[range.lowerBound] == Scalar.open) else { continue }
      if PlanWords.draftMarks.contains(where: { text.find($0, in: range) != nil }) { return .draft }
    }
    return .issued
  }

  private func bodyRange(_ segment: DocumentSegment) -> Range<Int> {
    guard let first = segment.body.first, let last = segment.body.last else { return 0..<0 }
    return text.lines[first].range.lowerBound..<text.lines[last].range.upperBound
  }
}

extension String {
  /// Where a word stands first.
  fileprivate func range(_ word: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(word), let end = self.index(index, offsetBy: word.count, limitedBy: endIndex) {
        return index..<end
      }
      index = self.index(after: index)
    }
    return nil
  }
}
