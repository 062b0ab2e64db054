/// Says where a passage stands: under goals, under a review of today, under how the plan is run.
///
/// Titles of sections and chapters are read once for all of their passages.
struct PassageContextReader: Sendable {
  private let outline: DocumentOutline
  private let text: [UInt32]
  /// The last section whose title was read, and what it said.
  private var titled: Titled?
  /// The last chapter whose title was read.
  private var chapter: Chapter?
  /// The last section whose chapter was looked for.
  private var followed: Int?
  /// The last section above others whose title was read, and whether it is one of goals or tells of what was.
  private var parent: (section: Int, isGoal: Bool, isReview: Bool)?

  private struct Titled {
    var section: Int
    var isGoal: Bool
    /// The heading above is one of goals.
    var isUnderGoal: Bool
    var isReview: Bool
    var isUpkeep: Bool
    /// 需求预测分析: what somebody expects.
    var isForecast = false
  }

  private struct Chapter {
    var section: Int
    var isReview: Bool
    var isUpkeep: Bool
    var isTask: Bool
    var isGuide: Bool
  }

  /// Sections that one chapter may hold.
  private static let maxSiblings = 60

  private static let goalWords = Lexicon("目标 指标")
  private static let otherAims = Lexicon("要求 思路 思想 原则 考核 责任")
  /// Who may apply, how and with what, and who answers questions: nothing below it is promised.
  private static let conditionWords = Lexicon(
    "申报条件 申请条件 申报材料 申请材料 认定条件 评选条件 申报要求 申报程序 申报流程 办理流程 支持对象 申报主体 政策咨询 定性条件 定量条件 基本条件 准入条件 入选条件 资格条件 报名条件 推荐条件 遴选条件 评定条件"
  )
  /// 改善办学基本条件 is a task.
  private static let improving = words("改善 优化 夯实 完善 提升 改进 提高 保障 创造")
  private static let asked = words("以下条件 以下主要条件 以下基本条件 下列条件 下列基本条件 如下条件")
  /// Letters of 认定省级园区应符合以下主要条件.
  private static let longestAsking = 32
  private static let longestCondition = 12
  /// What such a heading names beside: 支持对象和标准.
  private static let grants = Lexicon("标准 额度 奖励 补助 奖补 措施 内容")
  private static let upkeepWords = Lexicon("保障 组织领导 组织实施 工作要求 基本原则 指导思想 总体要求 总体思路 实施机制")
  private static let reviewWords = Lexicon(
    "现状 取得成效 主要成效 发展成就 面临形势 发展背景 规划背景 形势与 回顾 过去五年 过去的五年 工作总结 主要成绩 工作成绩 发展成效 工作成效 年工作情况 伟大成就 重大成就 历史性成就 显著成就 辉煌成就 取得的成就 取得的成绩 主要成就 基础与优势 基础和优势 基础与形势 取得显著成效 已取得 建设成效 编制背景 起草背景 出台背景 制定背景 取得积极进展 取得明显进展 取得重要进展 取得新进展 取得长足进步 取得积极成效 取得明显成效 的突出短板 机遇与挑战 机遇和挑战 面临的挑战 面临的新挑战 面临新挑战 面临的机遇 存在问题 存在的问题 存在的主要问题 主要问题 环境形势 保护形势 面临的形势 发展形势 形势分析 形势研判 现实基础 建设基础 发展回顾 十三五回顾 十四五回顾"
  )
  /// What a chapter of today is called, unless a verb says what is to become of it: 优化发展环境, 夯实发展基础.
  private static let grounds = Lexicon("发展环境 发展基础 工作基础 基础条件")
  private static let bettering = Lexicon([
    (verb, "优化 营造 改善 打造 完善 创造 构建 提升 净化 夯实 筑牢 打牢 巩固 强化 加强 厚植 做强 健全 营建"), (name, "建设 推进 保障 培育"),
  ])
  /// A verb, and one that is as often part of a name: 医疗保障发展环境.
  private static let (verb, name): (Int32, Int32) = (1, 2)
  private static let adverbs = words("进一步 着力 大力 持续 不断 全面 加快 切实 全力 积极 深入 章 节 篇 部分")

  /// What those must be or have who apply: no promise.
  private func isCondition(_ title: [UInt32]) -> Bool {
    if title.count <= Self.longestCondition {
      return holds(Self.conditionWords, title) && !holds(Self.grants, title)
        && !Self.improving.contains { title.find($0) != nil }
    }
    guard title.count <= Self.longestAsking else { return false }
    let end = title.last == Scalar.colon ? title.count - 1 : title.count
    return Self.asked.contains { title.ends(with: $0, at: end, floor: 0) }
  }

  /// Whether a title is that of a review.
  private func isReview(_ title: [UInt32]) -> Bool {
    holds(Self.reviewWords, title) || holds(Self.grounds, title) && !betters(title) || reports(title)
      || isForecast(title)
  }

  private static let forecasts = words("预测分析 趋势预测 预测与分析 预测及分析")
  private static let doing = words("强化 加强 开展 完善 建立 健全 提升 提高 做好 加大 优化 推进 构建 实施 抓好 深化 组织")

  /// 市场需求预测分析: what somebody expects; 加强趋势预测 is to be done.
  private func isForecast(_ title: [UInt32]) -> Bool {
    Self.forecasts.contains { title.find($0) != nil } && !Self.doing.contains { title.starts(with: $0) }
  }

  private static let state: UInt32 = 0x51B5  // 况
  private static let outcomes = words("完成情况 落实情况 进展情况 执行情况 办理情况 实施情况")
  private static let inspecting = Lexicon("通报 报送 上报 公布 公示 督查 督导 检查 跟踪 评估 考核 调度 监测 汇报 公开 对照 根据 总结")

  /// 2017年实事完成情况; 定期通报完成情况 is to be done.
  private func reports(_ title: [UInt32]) -> Bool {
    title.last == Self.state && Self.outcomes.contains { title.ends(with: $0, at: title.count, floor: 0) }
      && !holds(Self.inspecting, title)
  }

  /// A verb that opens the title or one of its clauses, stands behind the ground or leads right to it.
  private func betters(_ title: [UInt32]) -> Bool {
    var isBehind = false
    for i in title.indices {
      if Self.grounds.match(title, at: i, limit: title.count) != nil { isBehind = true }
      guard let word = Self.bettering.match(title, at: i, limit: title.count) else { continue }
      let opens =
        i == 0 || !Scalar.isHan(title[i - 1]) || Self.adverbs.contains { title.ends(with: $0, at: i, floor: 0) }
      let end = i + word.length
      let leads = word.code == Self.verb && Self.grounds.match(title, at: end, limit: title.count) != nil
      if opens || isBehind || leads { return true }
    }
    return false
  }

  private static let ahead = Lexicon("目标 安排 计划 打算 重点 任务 部署 以来的")

  /// The plan's first year.
  private let firstYear: Int?

  /// A list of tasks without any heading: …目标任务责任分解表.
  private let isList: Bool

  /// …经济社会发展目标: whatever stands in it and is no review is a goal.
  private let isGoalPaper: Bool
  /// 2026年十件民生实事: whatever it lists is to be done.
  private let isDeeds: Bool
  /// 政策解读, 问答实录: somebody explains what a paper says.
  private let isExplained: Bool
  private static let guides = words("指引 指南 手册")
  private static let explanations = words("解读 问答 答记者问 发布会 应急预案 的说明")
  /// The year that the paper is of.
  private let paperYear: Int?

  /// In a work report, what its lines without numbers and the beginnings of its chapters say of their time.
  private let report: ReportReview?

  /// The section that was asked last whether its title looks ahead.
  private var ahead: (section: Int, looks: Bool)?

  init(outline: DocumentOutline, plan: PlanText) {
    self.outline = outline
    text = plan.scalars
    report = ReportReview(outline, plan)
    let title = scalars(outline.head.title)
    // 民生实事项目进度表（截至10月31日）
    let closes = title.last == Scalar.close || title.last == Scalar.latinClose
    let end = closes ? title.lastIndex { $0 == Scalar.open || $0 == Scalar.latinOpen } ?? title.count : title.count
    isList = outline.sections.isEmpty && TableWords.captions.contains { title.ends(with: $0, at: end, floor: 2) }
    isGoalPaper = title.find(scalars("目标")) != nil && !Self.rules.contains { title.find($0) != nil }
    isDeeds = title.find(scalars("实事")) != nil && !Self.reports.contains { title.find($0) != nil }
    isExplained = Self.explanations.contains { title.find($0) != nil }
    firstYear = outline.head.period?.from ?? outline.head.issuedOn?.year
    paperYear = outline.head.paperYear
  }

  private static let rules = words("办法 考核 责任制 责任书 评价 管理 体系 规则 意见 方案 措施 通报 情况 总结 报告")
  private static let reports = words("完成情况 进展 总结 回顾 通报 办法 评选 征集 投票 候选")
  /// 2025年主要指标完成情况: what became of goals.
  private static let told = Lexicon("情况 完成 统计 总结 回顾")
  private static let works = Lexicon("工作 任务 部署 安排 重点 实事")

  /// 三、2024年重点工作 in a paper of that year: what is told below it is to be done.
  private func namesWork(_ title: [UInt32]) -> Bool {
    guard let firstYear, holds(Self.works, title), !isReview(title) else { return false }
    let lexer = DateLexer(text: title, planStart: nil)
    return title.indices.contains { lexer.date(at: $0, floor: 0, limit: title.count)?.year == firstYear }
  }

  private static let since = scalars("以来")

  /// “十四五”规划目标 in a plan that begins in 2026.
  private func namesPastPeriod(_ title: [UInt32]) -> Bool {
    guard let firstYear, let last = PeriodReader.lastYear(ofFiveIn: title), last < firstYear else { return false }
    return title.find(Self.since) == nil
  }

  /// 2024年工作 in a plan for 2025.
  private func namesPast(_ title: [UInt32]) -> Bool {
    if namesPastPeriod(title) { return true }
    // A date begins with a digit.
    guard let firstYear, title.contains(where: { Scalar.isDigit($0) || Scalar.chineseDigit($0) != nil }),
      !holds(Self.ahead, title)
    else { return false }
    let lexer = DateLexer(text: title, planStart: nil)
    let years = title.indices.compactMap { lexer.date(at: $0, floor: 0, limit: title.count)?.year }
    return !years.isEmpty && years.allSatisfy { $0 < firstYear }
  }

  /// Labels of what is to be done: 实施项目：….
  private static let taskLabels = words("实施项目： 建设项目： 重点项目：")

  private func labelsTask(_ range: Range<Int>) -> Bool {
    Self.taskLabels.contains { text.has($0, at: range.lowerBound, limit: range.upperBound) }
  }

  /// The heading above the last passage stands under one of goals.
  var isUnderGoal: Bool { titled?.isUnderGoal ?? false }

  mutating func context(of passage: Passage) -> PassageContext {
    let context = titledContext(of: passage)
    turn(context, of: passage)
    if context.isReview, let section = passage.section { context.looksAhead = looksAhead(section) }
    return context
  }

  /// 发展成就和“十五五”主要目标, 2026年主要工作: some of what stands below is still to come.
  private mutating func looksAhead(_ section: Int) -> Bool {
    if let known = ahead, known.section == section { return known.looks }
    findChapter(of: section)
    // 第一节 发展基础 looks back whatever its chapter is called.
    let above = isReview(scalars(outline.sections[section].title)) ? nil : chapter?.section
    let looks = [section, above].compactMap(\.self).contains { index in
      let title = scalars(outline.sections[index].title)
      let lexer = DateLexer(text: title, planStart: nil)
      return holds(Self.ahead, title)
        || title.indices.contains { (lexer.date(at: $0, floor: 0, limit: title.count)?.year ?? 0) >= paperYear ?? .max }
    }
    ahead = (section, looks)
    return looks
  }

  /// What a report's lines and chapters say of the time of a passage goes before what its own titles do.
  private func turn(_ context: PassageContext, of passage: Passage) {
    guard let turn = report?.turn(at: passage.range.lowerBound) else { return }
    switch turn.kind {
    case .review:
      context.isReview = true
      (context.isGoal, context.isTask) = (false, false)
      context.reviewedYear = paperYear
    case .ahead:
      if passage.section == nil { (context.isPreamble, context.isTask) = (false, true) }
      // The heading, or the chapter, above may be one of the review.
      if context.isReview, let index = passage.section,
        index == turn.above || !isReview(scalars(outline.sections[index].title))
      {
        context.isReview = false
      }
    case nil: break
    }
  }

  private mutating func titledContext(of passage: Passage) -> PassageContext {
    let context = PassageContext(path: passage.path)
    context.body = passage.body
    context.isGuidance = isExplained
    guard let index = passage.section, index < outline.sections.count else {
      // 1.…；2.…。 in a paper without headings is what it is about.
      let isBody = outline.sections.isEmpty && passage.kind == .item
      context.isPreamble = !isList && !isGoalPaper && !isBody
      context.isGoal = isList || isGoalPaper
      return context
    }
    if titled?.section != index { readTitle(of: index) }
    context.isGoal = titled?.isGoal ?? false
    context.isUpkeep = titled?.isUpkeep ?? false
    context.isReview = titled?.isReview ?? false
    context.isGuidance = isExplained || chapter?.isGuide ?? false
    context.reviewedYear = titled?.isForecast ?? false ? Int.max : paperYear
    context.listsProjects = labelsTask(passage.range)
    let isTask = chapter?.isTask ?? false || isDeeds || context.listsProjects
    context.isTask = isTask && !context.isReview
    if isGoalPaper, !context.isReview, !context.isUpkeep { context.isGoal = true }
    return context
  }

  private mutating func readTitle(of index: Int) {
    findChapter(of: index)
    let title = scalars(outline.sections[index].title)
    let above = parent(of: index)
    let isUnderGoal = above?.isGoal ?? false
    let isUnderReview = chapter?.isReview ?? false || above?.isReview ?? false
    guard mayTell(title) else {
      titled = Titled(
        section: index, isGoal: isUnderGoal, isUnderGoal: isUnderGoal,
        isReview: !isUnderGoal && isUnderReview, isUpkeep: !isUnderGoal && chapter?.isUpkeep ?? false)
      return
    }
    let isGoal =
      holds(Self.goalWords, title) && !(holds(Self.told, title) && namesPast(title)) && !namesPastPeriod(title)
    let isUpkeep = !isGoal && chapter?.isUpkeep ?? false || holds(Self.upkeepWords, title)
    // 强力推进民生改善取得新进展, under what is to be done this year, is no review.
    let isBelowTask = chapter.map { $0.isTask && $0.section != index } ?? false
    let isReview =
      !isGoal && isUnderReview || !isBelowTask && isReview(title) || namesPast(title)
      || isCondition(title)
    titled = Titled(
      section: index, isGoal: isGoal || isUnderGoal, isUnderGoal: isUnderGoal,
      isReview: !isGoal && !isUnderGoal && isReview,
      isUpkeep: isUpkeep && !isGoal, isForecast: isForecast(title))
  }

  /// Most titles name neither what a chapter is for nor a year.
  private func mayTell(_ title: [UInt32]) -> Bool {
    Self.telling.isIn(title) || Self.dated.first(in: title, title.startIndex..<title.endIndex) != nil || reports(title)
  }

  private static let telling = Lexicon(joining: [
    goalWords, conditionWords, upkeepWords, reviewWords, grounds, Lexicon("预测"),
  ])
  /// What a year or a number of five years needs.
  private static let dated = ScalarSet {
    Scalar.isDigit($0) || Scalar.chineseDigit($0) != nil || $0 == Scalar.openQuote
  }

  /// What the heading right above a numbered item is: 一、主要目标 or （一）发展基础 above 1. 2. 3.
  private mutating func parent(of index: Int) -> (section: Int, isGoal: Bool, isReview: Bool)? {
    let level = outline.sections[index].level
    guard level >= 2 else { return nil }
    var k = index - 1
    while k >= 0, index - k < Self.maxSiblings, outline.sections[k].level >= level { k -= 1 }
    guard k >= 0, outline.sections[k].level < level,
      outline.sections[index].path.begins(with: outline.sections[k].path)
    else { return nil }
    if let parent, parent.section == k { return parent }
    let title = scalars(outline.sections[k].title)
    let isGoal = holds(Self.goalWords, title) && !holds(Self.otherAims, title)
    let isReview =
      !(chapter?.isTask ?? false) && !holds(Self.goalWords, title) && isReview(title) || isCondition(title)
    parent = (k, isGoal, isReview)
    return parent
  }

  /// Reads the title of the chapter that holds a section, once for all of its sections.
  private mutating func findChapter(of index: Int) {
    defer { followed = index }
    if let chapter, followed == index - 1, outline.sections[index].level > 1,
      index - chapter.section < Self.maxSiblings
    {
      return
    }
    var k = index
    while k >= 0, index - k < Self.maxSiblings, outline.sections[k].level > 1 { k -= 1 }
    guard k >= 0, outline.sections[k].level == 1 else {
      chapter = nil
      return
    }
    k = chapterAbove(k)
    if chapter?.section == k { return }
    let title = scalars(outline.sections[k].title)
    let annex = annex(above: k).map { scalars(outline.sections[$0].title) } ?? []
    chapter = Chapter(
      section: k,
      isReview: isReview(title) || namesPast(title) || isReview(annex) || namesPast(annex) || isCondition(title),
      isUpkeep: holds(Self.upkeepWords, title),
      isTask: namesWork(title) || namesWork(annex),
      isGuide: Self.guides.contains { annex.ends(with: $0, at: annex.count, floor: 0) }
    )
  }

  private static let ordinal: UInt8 = 0xE7  // the first byte of 第

  /// 第二章, where 一、 stands below one of its 节.
  private func chapterAbove(_ index: Int) -> Int {
    let path = outline.sections[index].path.utf8
    let slashByte = UInt8(ascii: "/")
    guard path.first == Self.ordinal, let slash = path.firstIndex(of: slashByte) else { return index }
    var top = path[..<slash]
    if top.suffix(3).elementsEqual("篇".utf8), let next = path[path.index(after: slash)...].firstIndex(of: slashByte) {
      top = path[..<next]  // 第一篇/第二章/…
    }
    guard Self.chapterMarks.contains(where: { top.suffix($0.count).elementsEqual($0) }), !isOnward(path, index) else {
      return index
    }
    return section(of: top, before: index) ?? index
  }

  /// The section of a path, near before another: all of a plan's are not gone through for each of them.
  private func section(of path: Substring.UTF8View, before index: Int) -> Int? {
    (max(0, index - Self.maxSiblings)..<index).last { outline.sections[$0].path.utf8.elementsEqual(path) }
  }

  private static let onward = Lexicon("思路 要求 举措 路径 方案 目标 任务 重点 安排 措施")

  /// 第二节 发展思路 right above looks ahead whatever its chapter is called.
  private func isOnward(_ path: String.UTF8View, _ index: Int) -> Bool {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")), let above = section(of: path[..<slash], before: index)
    else { return false }
    return holds(Self.onward, scalars(outline.sections[above].title))
  }

  private static let chapterMarks = ["章", "篇", "部分"].map { Array($0.utf8) }

  /// 附件2 2026年十件民生实事, whose 一、… are chapters themselves.
  private func annex(above chapter: Int) -> Int? {
    let path = outline.sections[chapter].path.utf8
    guard path.contains(UInt8(ascii: "/")) else { return nil }
    let reach = max(0, chapter - Self.maxSiblings)..<chapter
    return reach.last {
      let outer = outline.sections[$0].path
      return !outer.isEmpty && path.starts(with: (outer + "/").utf8)
    }
  }

  private func holds(_ words: Lexicon, _ title: [UInt32]) -> Bool { words.isIn(title) }
}
