/// A paper that a page or a scan ran into one line: its paragraphs are parted again, by the blanks that indented them
/// and by the numbers of its headings where these count on.
struct RunTogetherParagraphs {
  private let text: [UInt32]
  private let line: Range<Int>
  private let origin: Origins
  private var cuts: [Int] = []

  /// Letters of a line that can hold a paper.
  private static let shortest = 600
  /// Headings that count on before a line is taken for a paper.
  private static let fewestHeadings = 3
  /// Letters of a heading that runs into the next one.
  private static let longestHeading = 60

  private static let shortestCover = 100
  private static let coverLines = 3

  /// A notice on one line: title, number, addressees, what it sends.
  private static func isCover(_ line: PlanText.Line, _ text: [UInt32]) -> Bool {
    let range = line.range
    guard range.count >= shortestCover, !line.hasTabs, let open = text[range].firstIndex(of: Scalar.openTortoise) else {
      return false
    }
    return open - range.lowerBound < longestTitle + longestPrefix
      && noticeEnds.contains { word in
        (range.lowerBound..<open).contains { text.has(word, at: $0, limit: open) }
      }
      && text[open..<range.upperBound].contains(Scalar.colon)
  }

  /// Each paragraph becomes a line of its own.
  static func split(
    _ lines: [PlanText.Line], _ text: [UInt32], _ origin: Origins, _ source: SourceText
  ) -> [PlanText.Line] {
    let covers = lines.prefix(coverLines).filter { isCover($0, text) }.map(\.range)
    guard !covers.isEmpty || lines.contains(where: { $0.range.count >= shortest }) else { return lines }
    var parts: [PlanText.Line] = []
    parts.reserveCapacity(lines.count)
    for line in lines {
      let mayBeSeveral = (line.range.count >= shortest || covers.contains(line.range)) && !line.hasTabs
      let cuts = mayBeSeveral ? RunTogetherParagraphs(text, line.range, origin, source).cuts : []
      guard !cuts.isEmpty else {
        parts.append(line)
        continue
      }
      for (start, end) in zip([line.range.lowerBound] + cuts, cuts + [line.range.upperBound]) where start < end {
        var part = line
        part.range = start..<end
        if start > line.range.lowerBound {
          part.blanks = 0
          part.tabbed = false
        }
        parts.append(part)
      }
    }
    return parts
  }

  private init(_ text: [UInt32], _ line: Range<Int>, _ origin: Origins, _ source: SourceText) {
    self.text = text
    self.line = line
    self.origin = origin
    let headings =
      (headings() + BookHeadings.cuts(in: text, line) + RunTogetherArticles.cuts(in: text, line)).sorted()
    let indents = indents(origin, source)
    guard !headings.isEmpty || !indents.isEmpty || line.count < Self.shortest else { return }
    cuts = Set(headings + indents + headCuts(before: min(headings.first ?? line.upperBound, indents.first ?? .max)))
      .filter { $0 > line.lowerBound && $0 < line.upperBound }.sorted()
  }

  // MARK: Blanks

  private static let blanks = ScalarSet([Scalar.wideSpace, Scalar.space, 0xA0])

  /// Paragraphs whose end was lost begin with two wide blanks; enough of them stand behind a sentence.
  private func indents(_ origin: Origins, _ source: SourceText) -> [Int] {
    guard !origin.areTogether(line) else { return [] }
    var found: [Int] = []
    var behindSentences = 0
    for i in line.dropFirst() {
      let before = Int(origin[i - 1]) + 1
      let place = Int(origin[i])
      guard place >= before + 2, source.scalars[before] == Scalar.wideSpace,
        Self.blanks.contains(source.scalars[before + 1])
      else { continue }
      found.append(i)
      if PageLayout.closesLine(text[i - 1]) { behindSentences += 1 }
    }
    return behindSentences >= Self.fewestHeadings ? found : []
  }

  // MARK: Headings

  private struct Mark {
    var start: Int
    var value: Int
    /// A sentence or its brackets end before it.
    var isSetOff: Bool
  }

  /// Where 一、, （一） and 1. begin that count on.
  private func headings() -> [Int] {
    let chapters = chain(marks(Scalar.listComma, bracketed: false))
    guard chapters.count >= Self.fewestHeadings else { return items() }
    let sections = below(chapters, marks(Scalar.close, bracketed: true))
    let items = below((chapters + sections).sorted(), digitMarks())
    let titles = (chapters + sections).compactMap { RunTogetherTitles.end(behind: $0, in: text, line, gap: isGap) }
    return (chapters + sections + items + titles + labelsAndPoints()).sorted()
  }

  /// Items of a paper without chapters; a line of several thousand letters is a whole one.
  private static let fewestItems = 5
  private static let shortestPaper = 2000
  private static let sentenceEnds = ScalarSet(scalars("。）)"))

  /// 1.…。2.…。 of a whole paper that has no 一、: each is an article of it.
  private func items() -> [Int] {
    guard line.count >= Self.shortestPaper else { return [] }
    let found = chain(
      digitMarks().filter { $0.start > line.lowerBound && Self.sentenceEnds.contains(text[$0.start - 1]) })
    return found.count >= Self.fewestItems ? found : []
  }

  static let closings = ScalarSet(scalars("。！？；：）”.!?;:)"))

  private func isSetOff(_ i: Int) -> Bool {
    i == line.lowerBound || Self.closings.contains(text[i - 1]) || isGap(i) || isBehindLabel(i)
  }

  /// A blank stood before it.
  private func isGap(_ i: Int) -> Bool { i > line.lowerBound && origin[i] > origin[i - 1] + 1 }

  /// Where 责任单位：… and 一是…, 二是… begin behind a blank, below headings that were found.
  private func labelsAndPoints() -> [Int] {
    var found: [Int] = []
    for i in line.dropFirst() where isGap(i) {
      if Self.labels.contains(where: { text.has($0, at: i, limit: line.upperBound) }) {
        found.append(i)
      } else if i + 1 < line.upperBound, text[i + 1] == Self.be, Self.digit(text[i]) != nil {
        found.append(i)
      }
    }
    return found
  }

  private static let be: UInt32 = 0x662F  // 是

  private static let labels = RunTogetherItems.bodies + words("完成时限： 完成时间：")
  /// Letters of a label's bodies.
  private static let longestBodies = 120

  /// 责任单位：各区属国企，区国资局三、保障措施: the list of bodies ends with its paragraph.
  private func isBehindLabel(_ i: Int) -> Bool {
    let floor = max(line.lowerBound, i - Self.longestBodies)
    guard let stop = text[floor..<i].lastIndex(where: { Self.sentenceStops.contains($0) }), text[stop] == Scalar.colon
    else { return false }
    return Self.labels.contains { text.ends(with: $0, at: stop + 1, floor: line.lowerBound) }
  }

  private static let sentenceStops = ScalarSet(scalars("。；：！"))

  /// Chinese numbers before `end`: 一、 or （一）.
  private func marks(_ end: UInt32, bracketed: Bool) -> [Mark] {
    var found: [Mark] = []
    for i in line.dropFirst() where text[i] == end {
      var start = i
      while start > line.lowerBound, i - start < 3, Self.digit(text[start - 1]) != nil { start -= 1 }
      guard start < i, let value = Self.value(text[start..<i]) else { continue }
      if bracketed {
        guard start > line.lowerBound, text[start - 1] == Scalar.open else { continue }
        start -= 1
      } else if text[(i + 1)..<min(i + 5, line.upperBound)].contains(Scalar.listComma) {
        continue  // 一、二、三产业
      }
      found.append(Mark(start: start, value: value, isSetOff: isSetOff(start)))
    }
    return found
  }

  /// 1.…, 1、… before a word.
  private func digitMarks() -> [Mark] {
    var found: [Mark] = []
    for i in line.dropFirst() where text[i] == Scalar.dot || text[i] == Scalar.listComma {
      var start = i
      while start > line.lowerBound, i - start < 2, Scalar.isDigit(text[start - 1]) { start -= 1 }
      // 一、构建发展空间1.推动…: the first item may run on from its chapter's title.
      guard start < i, isWordOrYear(i + 1), isSetOff(start) || Scalar.isHan(text[start - 1]), !namesAnnex(start),
        start < line.lowerBound + 2 || !Scalar.isDigit(text[start - 2]) || text[start - 1] != Scalar.dot
      else { continue }
      let value = text[start..<i].reduce(0) { $0 * 10 + Int($1 - Scalar.zero) }
      found.append(Mark(start: start, value: value, isSetOff: isSetOff(start)))
    }
    return found
  }

  private static let annex = Ingest.scalars("附件：")

  /// 附件：1.…2.…: what is sent along.
  private func namesAnnex(_ start: Int) -> Bool {
    text.ends(with: Self.annex, at: start, floor: line.lowerBound)
  }

  /// Also 3.2026年底前….
  private func isWordOrYear(_ i: Int) -> Bool {
    guard i < line.upperBound else { return false }
    if Scalar.isHan(text[i]) || text[i] == Scalar.openQuote || text[i] == Scalar.openTitle { return true }
    return i + 4 < line.upperBound && text[i + 4] == Scalar.year && (0..<4).allSatisfy { Scalar.isDigit(text[i + $0]) }
  }

  /// 一、, 二、, 三、 … in order; one that runs on from a word counts where none is set off.
  private func chain(_ marks: [Mark]) -> [Int] {
    var lastSetOff: [Int: Int] = [:]
    for mark in marks where mark.isSetOff { lastSetOff[mark.value] = mark.start }
    var found: [Int] = []
    var last = 0
    for mark in marks {
      let isNext =
        mark.value == last + 1 && (mark.isSetOff || last > 0 && lastSetOff[mark.value, default: 0] < mark.start)
      let isNew = mark.value == 1 && mark.isSetOff && last >= Self.fewestHeadings
      // The paper may go on from the line above.
      let goesOn = last == 0 && mark.isSetOff && lastSetOff[mark.value + 1, default: 0] > mark.start
      guard isNext || isNew || goesOn else { continue }
      found.append(mark.start)
      last = mark.value
    }
    return found
  }

  /// Marks that count on below headings: the first may follow a heading without any mark between.
  private func below(_ headings: [Int], _ marks: [Mark]) -> [Int] {
    var found: [Int] = []
    var next = 0
    var last = 0
    var lastHeading: Int?
    for mark in marks {
      var isFirst = false
      while next < headings.count, headings[next] < mark.start {
        lastHeading = headings[next]
        next += 1
        isFirst = true
      }
      let runsOn = lastHeading.map { mark.start - $0 <= Self.longestHeading && found.last ?? 0 < $0 } ?? false
      guard mark.isSetOff || runsOn,
        mark.value == last + 1 || mark.value == 1 && (isFirst || last == 0 || mark.isSetOff)
      else { continue }
      found.append(mark.start)
      last = mark.value
    }
    return found
  }

  private static func digit(_ s: UInt32) -> Int? { Scalar.chineseDigit(s) ?? Scalar.chineseScale(s) }

  /// 十二 as 12, also without 一 before 十; nil for what is no such number.
  static func value(_ number: ArraySlice<UInt32>) -> Int? {
    var sum = 0
    var digit: Int?
    for s in number {
      if let scale = Scalar.chineseScale(s) {
        guard scale == 10, sum == 0 else { return nil }
        sum = (digit ?? 1) * scale
        digit = nil
      } else {
        guard digit == nil, let value = Scalar.chineseDigit(s), value > 0 else { return nil }
        digit = value
      }
    }
    return sum + (digit ?? 0)
  }

  // MARK: The head

  /// Letters in which a paper's title, number and addressees stand.
  private static let head = 800
  private static let longestPrefix = 10
  private static let noticeTitles = words("通知 意见 决定 公告 通告 方案 办法 措施 规划 纲要 文件 局 厅 政府 办公室 委员会")
  private static let addressed = words("各 省直 市直 区直 县直 州直 机关各")
  private static let noticeEnds = words("的通知 的意见 的决定 的通告 的函 的公告")
  private static let purposes = words("为深入 为贯彻 为全面 为进一步 为认真 为加快 为推动 为落实 为切实 为了")
  private static let longestSigner = 40
  private static let about = scalars("关于")
  /// Letters of a title.
  private static let longestTitle = 80
  private static let remarks = ["（此件公开发布）", "（此件不予公开）", "（此件主动公开）", "（此件依申请公开）", "（此件删减后公开）"].map { scalars($0) }

  /// Between the title, the paper's number, those it is addressed to, and what follows them.
  private func headCuts(before end: Int) -> [Int] {
    let limit = line.count < Self.shortest ? line.upperBound : line.lowerBound + Self.head
    let end = min(end, limit, line.upperBound)
    guard line.lowerBound < end else { return [] }
    var found: [Int] = []
    if let open = text[line.lowerBound..<end].firstIndex(of: Scalar.openTortoise),
      let close = text[open..<min(open + 12, end)].firstIndex(of: 0x53F7)  // 号
    {
      let start = (max(line.lowerBound, open - Self.longestPrefix)..<open).reversed().first { start in
        Scalar.isHan(text[start])
          && Self.noticeTitles.contains { text.ends(with: $0, at: start, floor: line.lowerBound) }
      }
      // （国办发〔2021〕5号） is another paper's.
      let isCited = close + 1 < end && (text[close + 1] == Scalar.close || text[close + 1] == Scalar.latinClose)
      if !isCited { found += [start, close + 1].compactMap { $0 } }
    }
    for i in line.lowerBound..<end {
      if Self.noticeEnds.contains(where: { text.ends(with: $0, at: i, floor: line.lowerBound) }),
        Self.addressed.contains(where: { text.has($0, at: i, limit: end) })
      {
        found.append(i)
      }
      if let remark = Self.remarks.first(where: { text.has($0, at: i, limit: end) }) {
        found += [i, i + remark.count] + signer(i)
      }
      // 各市人民政府，各有关单位：
      if text[i] == Scalar.colon, let from = ([line.lowerBound] + found).filter({ $0 <= i }).max(),
        Self.addressed.contains(where: { text.has($0, at: from, limit: end) })
      {
        found.append(i + 1)
      }
    }
    return found + signature(before: end) + sent(before: end)
  }

  private static let annexNumber = scalars("附件")

  /// 附件2云岭市…若干措施为深入贯彻…: the paper that a letter sends, its title without a mark behind.
  private func sent(before limit: Int) -> [Int] {
    for i in (line.lowerBound..<limit).reversed() where text.has(Self.annexNumber, at: i, limit: limit) {
      let start = i + Self.annexNumber.count
      guard start + 1 < limit, Scalar.isDigit(text[start]), Scalar.isHan(text[start + 1]) else { continue }
      let reach = min(limit, start + Self.longestTitle)
      guard
        let purpose = (start..<reach).first(where: { at in
          Self.purposes.contains { text.has($0, at: at, limit: limit) }
        })
      else { continue }
      return [i, start + 1, purpose]
    }
    return []
  }

  /// …局2026年8月3日关于支持…的若干措施为深入贯彻…: a letter's day, and the title of the paper that it sends.
  private func signature(before limit: Int) -> [Int] {
    let end = min(line.upperBound, limit + Self.head)
    var next = line.lowerBound
    while let day = text[next..<end].firstIndex(of: Scalar.day) {
      next = day + 1
      guard let year = text[max(line.lowerBound, day - 8)..<day].firstIndex(of: Scalar.year),
        year >= line.lowerBound + 4, text[(year - 4)..<year].allSatisfy(Scalar.isDigit),
        let signer = signerStart(before: year - 4),
        let purpose = (next..<min(end, next + Self.longestTitle)).first(where: { i in
          Self.purposes.contains { text.has($0, at: i, limit: end) }
        }), !text[next..<purpose].contains(where: RunTogetherTitles.stops.contains),
        text.has(Self.about, at: next, limit: end)
          || Self.paperEnds.contains(where: { text.ends(with: $0, at: purpose, floor: next) })
      else { continue }
      return [signer, year - 4, next, purpose]
    }
    return []
  }

  /// …执行。云岭市人民政府2026年3月2日（此件公开发布）: who signs, and when.
  private func signer(_ remark: Int) -> [Int] {
    guard let year = text[max(line.lowerBound, remark - 8)..<remark].firstIndex(of: Scalar.year),
      text[remark - 1] == Scalar.day, year >= line.lowerBound + 4, let signer = signerStart(before: year - 4)
    else { return [] }
    return [signer, year - 4]
  }

  private static let paperEnds = words("方案 计划 意见 办法 规划 措施 要点 清单 细则 纲要 行动")

  /// Where the body begins, and no sentence, that stands before the day: …请研究反馈。云岭市商务局2026年8月3日.
  private func signerStart(before day: Int) -> Int? {
    let start = max(line.lowerBound, day - Self.longestSigner)
    guard let stop = text[start..<day].lastIndex(where: Self.closings.contains),
      BracketVocabulary.isBody(text[(stop + 1)..<day])
    else { return nil }
    return stop + 1
  }
}
