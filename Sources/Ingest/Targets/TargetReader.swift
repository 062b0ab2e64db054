import Policy

/// Reads the targets of one document, passage by passage.
struct TargetReader {
  /// Words of one indicator or quote; what is longer is cut.
  static let maxPhrase = 90
  /// A run-in heading is a short sentence: 打造钢材精深加工产业集群。
  private static let maxHeadline = 32
  /// Area names one list may hold; a province has fewer cities.
  static let maxAreas = 30

  let plan: PlanText
  let text: [UInt32]
  let outline: DocumentOutline
  let firstYear: Int?
  var scanner: SentenceScanner
  var reach = Reach()
  var out = Extraction()
  /// Tables of indicators, and of counties' figures.
  let figureTables: Set<Int>
  /// What the passage at hand is.
  var scene = Scene()
  /// The date of a sentence that leads into numbered items: 到2026年，实现以下目标：
  var leadIn: LeadIn?
  /// The last section whose title was read, and what it said.
  private var titled: (section: Int, isGoal: Bool, isUnderGoal: Bool, isReview: Bool, isUpkeep: Bool)?
  /// The last chapter whose title was read.
  private var chapter: (section: Int, isUpkeep: Bool, isReview: Bool)?

  /// Where a passage stands and what that says of its figures.
  struct Scene {
    var path = ""
    /// Before the first heading: the present state is told there.
    var isPreamble = false
    /// Under 发展基础, 现状.
    var isReview = false
    /// Under 保障措施: how the plan is run, not what it reaches.
    var isUpkeep = false
    /// The first short sentence of a paragraph heads it.
    var isHeadline = false
    /// Where the text begins after number and run-in heading.
    var body = 0
    /// Under 发展目标, or in a column 目标.
    var isGoal = false
    /// What a table row is about.
    var subject: Range<Int>?
    var area: Range<Int>?
    var sentence = 0..<0
  }

  init(outline: DocumentOutline, plan: PlanText) {
    self.outline = outline
    self.plan = plan
    text = plan.scalars
    let period = outline.head.period
    firstYear = period?.from ?? outline.head.issuedOn?.year ?? period?.to.map { $0 - 4 }
    figureTables = Set(
      outline.tables.indices.filter {
        IndicatorTable(outline.tables[$0], text: plan.scalars) != nil
          || AreaTable(outline.tables[$0], text: plan.scalars) != nil
      })
    scanner = SentenceScanner(
      text: plan.scalars, planStart: period?.from ?? outline.head.issuedOn?.year)
  }

  mutating func read() -> Extraction {
    var item: Int?
    for passage in outline.passages {
      if passage.item != item { begin(passage) }
      item = passage.item
      switch passage.kind {
      case .notice: continue
      case .heading:
        leadIn(heading: passage)
        scene = scene(of: passage)
        if isSentence(passage) { readProse(passage) }
      case .prose, .item:
        scene = scene(of: passage)
        readProse(passage)
        leadIn(after: passage)
      case .cell(let table, let row, let column):
        reach = Reach()
        guard row >= 0 else { continue }
        scene = scene(of: passage)
        readCell(passage, table: table, row: row, column: column)
      }
    }
    readFigureTables()
    attachBaselines()
    return out
  }

  /// 1.努力实现地区生产总值增长6.2%左右。 is an item that nothing follows, not a name; under 目标 it needs no 。.
  private func isSentence(_ passage: Passage) -> Bool {
    let end = passage.range.upperBound
    guard end > passage.range.lowerBound,
      scene.isGoal || titled?.isUnderGoal ?? false || text[end - 1] == Scalar.fullStop
        || end < text.count && text[end] == Scalar.fullStop
    else { return false }
    return text[passage.range].contains { Scalar.isDigit($0) }
  }

  private static let goalWords = words("目标 指标")
  private static let upkeepWords = words("保障 组织领导 组织实施 工作要求 基本原则 指导思想 总体要求 总体思路 实施机制")
  private static let reviewWords = words("现状 发展基础 工作基础 基础条件 取得成效 主要成效 发展成就 面临形势 发展环境 发展背景 规划背景 形势与 回顾")

  private mutating func scene(of passage: Passage) -> Scene {
    var scene = Scene(path: passage.path)
    scene.body = passage.body
    guard let index = passage.section, index < outline.sections.count else {
      scene.isPreamble = true
      return scene
    }
    if titled?.section != index {
      let title = Ingest.scalars(outline.sections[index].title)
      let isGoal = Self.goalWords.contains { contains($0, title) }
      if !isGoal { findChapter(of: index) }
      let isUpkeep = chapter?.isUpkeep ?? false || Self.upkeepWords.contains { contains($0, title) }
      let isReview = chapter?.isReview ?? false || Self.reviewWords.contains { contains($0, title) }
      let isUnderGoal = isBelow(Self.goalWords, not: Self.otherAims, index)
      titled = (index, isGoal || isUnderGoal, isUnderGoal, !isGoal && isReview, isUpkeep && !isGoal)
    }
    scene.isGoal = titled?.isGoal ?? false
    scene.isUpkeep = titled?.isUpkeep ?? false
    scene.isReview = titled?.isReview ?? false
    return scene
  }

  private static let otherAims = words("要求 思路 思想 原则 考核 责任")

  /// Whether the heading right above a numbered item has one of these words: 一、主要目标 above 1. 2. 3.
  private func isBelow(_ words: [[UInt32]], not others: [[UInt32]], _ index: Int) -> Bool {
    let own = outline.sections[index]
    guard own.level >= 3 else { return false }
    var k = index - 1
    while k >= 0, index - k < Self.maxSiblings, outline.sections[k].level >= own.level { k -= 1 }
    guard k >= 0, outline.sections[k].level < own.level, own.path.hasPrefix(outline.sections[k].path) else {
      return false
    }
    let title = Ingest.scalars(outline.sections[k].title)
    return words.contains { contains($0, title) } && !others.contains { contains($0, title) }
  }

  /// Reads the title of the chapter that holds a section, once for all of its sections.
  private mutating func findChapter(of index: Int) {
    var k = index
    while k >= 0, index - k < Self.maxSiblings, outline.sections[k].level > 1 { k -= 1 }
    guard k >= 0, outline.sections[k].level == 1 else {
      chapter = nil
      return
    }
    if chapter?.section == k { return }
    let title = Ingest.scalars(outline.sections[k].title)
    chapter = (
      k, Self.upkeepWords.contains { contains($0, title) }, Self.reviewWords.contains { contains($0, title) }
    )
  }

  /// Sections that one chapter may hold.
  private static let maxSiblings = 60

  func contains(_ word: [UInt32], _ letters: [UInt32]) -> Bool {
    guard letters.count >= word.count else { return false }
    for start in 0...(letters.count - word.count)
    where letters[start] == word[0] && letters.has(word, at: start, limit: letters.count) {
      return true
    }
    return false
  }

  /// A bracket of bodies ends the clause before it: no deadline reaches across.
  private mutating func readProse(_ passage: Passage) {
    reach.areas = areas(at: passage.range)
    var start = passage.range.lowerBound
    while start < passage.range.upperBound {
      var end = passage.range.upperBound
      var next = end
      if let bracket = bracket(after: start), bracket.lowerBound < end {
        end = bracket.lowerBound
        next = min(max(bracket.upperBound, end + 1), passage.range.upperBound)
      }
      if start < end { readStretch(start..<end) }
      if next < passage.range.upperBound {
        let areas = reach.areas
        reach = Reach()
        reach.areas = areas
      }
      start = next
    }
  }

  /// The next bracket of bodies. Logarithmic.
  private func bracket(after offset: Int) -> Range<Int>? {
    var low = 0
    var high = outline.clauses.count
    while low < high {
      let middle = (low + high) / 2
      if outline.clauses[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    while low < outline.clauses.count {
      if let bracket = outline.clauses[low].bracket, bracket.lowerBound >= offset { return bracket }
      if outline.clauses[low].range.lowerBound > offset { return nil }
      low += 1
    }
    return nil
  }

  /// Reads text that no bracket of bodies interrupts.
  mutating func readStretch(_ range: Range<Int>) {
    scanner.scan(range)
    let segments = scanner.segments(of: range)
    var sentenceStart = range.lowerBound
    var k = 0
    while k < segments.count {
      if k == 0 || segments[k - 1].end == .stop {
        var last = k
        while last < segments.count, segments[last].end != .stop { last += 1 }
        let end = last < segments.count ? segments[last].range.upperBound : range.upperBound
        sentenceStart = segments[k].range.lowerBound
        scene.sentence = sentenceStart..<max(end, sentenceStart)
      }
      scene.isHeadline =
        k == 0 && segments.count > 2 && segments[0].end == .stop && segments[0].range.count <= Self.maxHeadline
      readSegment(segments[k])
      if segments[k].end == .stop { reach.endSentence() }
      k += 1
    }
  }
}
