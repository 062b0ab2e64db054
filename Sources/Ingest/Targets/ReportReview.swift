import Policy

/// Which stretches of a work report tell of what is over, and which of what is to be done, where no chapter's title
/// says so: below 2024年工作回顾 on a line of its own chapters count from one, and once more below 2025年工作安排.
struct ReportReview: Sendable {
  enum Kind: Sendable { case review, ahead }

  struct Turn: Sendable {
    var start: Int
    var kind: Kind?
    /// The heading above a line without a number: it is of the stretch before.
    var above: Int?
  }

  /// Where each stretch begins, in the order of the text; the last one that begins before a place holds there.
  private var turns: [Turn] = []
  private let paperYear: Int

  private static let reports = words("工作的报告 工作情况的报告")

  /// A report with a chapter of what has been done.
  static func isReview(_ outline: DocumentOutline) -> Bool {
    outline.head.isReport
      && outline.sections.contains { section in
        let title = scalars(section.title)
        return section.number != nil && reviewWords.contains { title.find($0) != nil }
      }
  }

  /// A paper that shares out what a report has promised.
  private static let shares = words("分解 分工 任务 责任 清单 落实 实事")

  /// Nil for a paper that is no report, or of no year.
  init?(_ outline: DocumentOutline, _ plan: PlanText) {
    let title = scalars(outline.head.title)
    let isReport = outline.head.isReport || Self.reports.contains { title.find($0) != nil }
    guard isReport, let year = outline.head.paperYear else { return nil }
    guard !Self.shares.contains(where: { title.find($0) != nil }) else { return nil }
    paperYear = year
    let lastAhead = lastAhead(outline, plan)
    var ahead = false
    // A chapter whose title says nothing is known by how its text begins.
    var opening: Int?
    var isChapter = false
    // The chapter at hand goes on to what is to come.
    var isTurning = false
    for passage in outline.passages {
      let level = passage.section.map { outline.sections[$0].level }
      if passage.kind == .heading || passage.body > passage.range.lowerBound, level == 1 {
        let heading = Array(plan.scalars[passage.range.lowerBound..<max(passage.body, passage.range.lowerBound)])
        if heading.starts(with: Self.annex) {
          turns.append(Turn(start: passage.range.lowerBound))
          (isChapter, opening, ahead) = (false, nil, true)
        } else if let kind = kind(of: heading), !(ahead && kind == .review && endsDone(heading)) {
          // 二、对外开放成效显著 below 2024年工作回顾 begins nothing new, and ends nothing.
          if !isChapter, turns.last?.kind == kind { continue }
          turns.append(Turn(start: passage.range.lowerBound, kind: kind))
          (isChapter, opening) = (true, nil)
          isTurning = kind == .review && isMixed(years(in: heading))
          ahead = ahead || kind == .ahead
        } else {
          if isChapter { turns.append(Turn(start: passage.range.lowerBound)) }
          isChapter = false
          opening = ahead || turns.last?.kind != nil ? nil : passage.range.lowerBound
        }
        if passage.kind == .heading { continue }
      }
      if Self.lineLengths.contains(passage.range.count), passage.kind == .prose,
        let kind = kind(ofLine: Array(plan.scalars[passage.range]))
      {
        turns.append(Turn(start: passage.range.lowerBound, kind: kind, above: passage.section))
        (isChapter, opening) = (false, nil)
        ahead = ahead || kind == .ahead
      } else if turns.last?.kind == .review, passage.kind == .prose,
        passage.range.lowerBound > lastAhead, beginsAhead(plan.scalars, passage.range)
      {
        turns.append(Turn(start: passage.range.lowerBound, kind: .ahead, above: passage.section))
        (isTurning, ahead) = (false, true)
      } else if isTurning, level == 1, passage.kind == .prose, opensAhead(plan.scalars, passage.range) {
        turns.append(Turn(start: passage.range.lowerBound, kind: .ahead, above: passage.section))
        isTurning = false
      } else if let start = opening, passage.kind == .prose {
        if tellsOfPast(plan.scalars, passage.body..<passage.range.upperBound) {
          turns.append(Turn(start: start, kind: .review))
          isChapter = true
        }
        opening = nil
      }
    }
    if turns.allSatisfy({ $0.kind == nil }) { readSeries(outline, plan) }
  }

  private static let annex = scalars("附件")
  private static let first = "一、"

  /// Chapters that count from one twice, none of whose titles names a time: first what has been done is told.
  private mutating func readSeries(_ outline: DocumentOutline, _ plan: PlanText) {
    let chapters = outline.passages.indices.filter { k in
      let passage = outline.passages[k]
      guard passage.kind == .heading || passage.body > passage.range.lowerBound, let section = passage.section else {
        return false
      }
      return outline.sections[section].level == 1 && (k == 0 || outline.passages[k - 1].section != section)
    }
    let starts = chapters.indices.filter { outline.passages[chapters[$0]].path == Self.first }
    guard starts.count > 1, starts[0] == 0, starts[1] > 1 else { return }
    let (last, again) = (chapters[starts[1] - 1], chapters[starts[1]])
    let told = outline.passages[..<last].contains { passage in
      passage.kind != .heading && tellsOfPast(plan.scalars, passage.body..<passage.range.upperBound)
    }
    guard told else { return }
    let turn = (last + 1..<again).first { opensAhead(plan.scalars, outline.passages[$0].range) } ?? again
    let passage = outline.passages[turn]
    turns = [
      Turn(start: 0, kind: .review), Turn(start: passage.range.lowerBound, kind: .ahead, above: passage.section),
    ]
  }

  /// 2015年是…, 各位代表，今年…: what is to come is told from here.
  private func opensAhead(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let words = Array(text[range.prefix(Self.openingReach / 2)])
    return Self.now.contains { words.find($0) != nil } || years(in: words).contains { $0 >= paperYear }
  }

  /// Where the last title stands that says that what is below it is to come; nothing is behind it in a report that is
  /// made late in the year, of which 今年 is the year that is over.
  private func lastAhead(_ outline: DocumentOutline, _ plan: PlanText) -> Int {
    if let day = outline.head.issuedOn, day.month > HeadReader.lastOfOpening { return plan.scalars.count }
    if scalars(outline.head.title).find(Self.half) != nil { return plan.scalars.count }
    let last = outline.passages.last { passage in
      let isTitle = passage.kind == .heading || passage.body > passage.range.lowerBound
      guard isTitle, let section = passage.section, outline.sections[section].level == 1 else {
        return Self.lineLengths.contains(passage.range.count) && passage.kind == .prose
          && kind(ofLine: Array(plan.scalars[passage.range])) == .ahead
      }
      return kind(of: scalars(outline.sections[section].title)) == .ahead
    }
    return last?.range.lowerBound ?? -1
  }

  private static let half = scalars("上半年")
  private static let over = words("的一年 五年来 上半年 以来 我们 过去 任期")
  private static let beingReach = 40
  private static let being = words("年是 年，是 今年是 今年，是 今后五年是 今后五年，是 未来五年是")
  private static let openingWords = 8

  /// 今年是…, 2026年，是… opens a paragraph, though no chapter's title said that the review is over.
  private func beginsAhead(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let opening = Array(text[range.prefix(Self.beingReach)])
    if Self.over.contains(where: { opening.find($0) != nil }) { return false }
    let words = Array(opening.prefix(Self.openingWords))
    guard let found = Self.being.lazy.compactMap({ words.find($0) }).first else { return false }
    return Self.now.contains { words.starts(with: $0) } || found > 0 && years(in: words).contains { $0 >= paperYear }
  }

  /// What holds at a place, nil where nothing is known.
  func turn(at place: Int) -> Turn? {
    let after = turns.partitionPoint { $0.start > place }
    return after > 0 ? turns[after - 1] : nil
  }

  private static let reviewWords = words("回顾 工作总结 上届政府 过去五年 过去的五年 过去一年 过去的一年")
  private static let reviewEnds = words(
    "全面完成 圆满完成 顺利完成 胜利完成 成效显著 成绩显著 重大胜利 新进步 新成就 发展成就 重大成就 辉煌成就 历史性成就 显著成绩 优异成绩 显著成就 巨大成就 良好开局 开局良好")
  private static let efforts = words("再创 谱写 开创 续写 努力 全力 力争 确保 争取 奋力 加快 推动")
  private static let aheadWords = words("今年 明年 今后 未来 下一步 下步 下一年")
  private static let aheadEnds = words("安排 任务 重点 工作 目标 意见 打算 要求 部署 建议 思路 举措 谋划 构想 规划 蓝图 展望")
  private static let lineLengths = 4...30

  /// Only how well something went says that it is over.
  private func endsDone(_ title: [UInt32]) -> Bool {
    !Self.reviewWords.contains { title.find($0) != nil } && years(in: title).isEmpty
  }

  /// What a chapter's title says of its time.
  private func kind(of title: [UInt32]) -> Kind? {
    var years = years(in: title)
    let isDone =
      Self.reviewEnds.contains { title.ends(with: $0, at: title.count, floor: 2) }
      && !years.contains { $0 >= paperYear } && !Self.efforts.contains { title.find($0) != nil }
    if let last = PeriodReader.lastYear(ofFiveIn: title) { years.append(last) }
    let isPast = isDone || Self.reviewWords.contains { title.find($0) != nil }
    let endsAhead = Self.aheadEnds.contains { title.ends(with: $0, at: title.count, floor: 0) }
    // 2008年工作回顾 tells of that year, whichever the paper's is.
    let isAhead =
      years.contains { $0 >= paperYear } && (!isPast || endsAhead)
      || Self.aheadWords.contains { title.find($0) != nil }
    if isPast != isAhead { return isPast ? .review : isMixed(years) ? .review : .ahead }
    return !isPast && !years.isEmpty ? .review : nil
  }

  /// 1996年的工作和1997年的目标: first what is over.
  private func isMixed(_ years: [Int]) -> Bool {
    years.contains { $0 < paperYear } && years.contains { $0 >= paperYear }
  }

  /// 一九九三年的工作
  private static let longestYearsWork = 12
  private static let work = scalars("工作")
  private static let marks = ScalarSet(scalars("。，；：！？"))

  /// What a line without a number says: it names its time and what follows.
  private func kind(ofLine line: [UInt32]) -> Kind? {
    if let year = HeadReader.chapterYear(line[...]) { return year < paperYear ? .review : .ahead }
    guard let last = line.last, !Self.marks.contains(last), !line.contains(Scalar.comma) else { return nil }
    guard let kind = kind(of: line) else { return nil }
    switch kind {
    case .review:
      let isNamed = Self.reviewWords.prefix(2).contains { line.find($0) != nil }
      return isNamed || line.count <= Self.longestYearsWork && Self.work.elementsEqual(line.suffix(2)) ? .review : nil
    case .ahead: return Self.aheadEnds.contains { line.ends(with: $0, at: line.count, floor: 0) } ? .ahead : nil
    }
  }

  private func years(in letters: [UInt32]) -> [Int] {
    let lexer = DateLexer(text: letters, planStart: nil)
    return letters.indices.compactMap { lexer.date(at: $0, floor: 0, limit: letters.count)?.year }
  }

  private static let past = words("去年 过去 一年来 五年来 几年来 四年来 三年来 本届政府 上届 以来的五年 会议以来")
  private static let ground = scalars("基础上")
  private static let now = words("今年 今后 未来 明年")
  /// Letters of a chapter's text in which it says of when it tells.
  private static let openingReach = 48

  private func tellsOfPast(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    // 依据《…条例（2024年修订）》 and 在2025年的基础上 tell of nothing that is over.
    let words = Array(text[range.prefix(Self.openingReach)].prefix { $0 != Scalar.openTitle })
    guard words.find(Self.ground) == nil, !Self.now.contains(where: { words.find($0) != nil }) else { return false }
    let years = years(in: words)
    guard years.allSatisfy({ $0 < paperYear }) else { return false }
    return !years.isEmpty || Self.past.contains { words.find($0) != nil }
  }
}
