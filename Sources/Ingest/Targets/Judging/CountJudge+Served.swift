/// Counts of those who are to get something, that are added, or that sum up a list of names.
extension CountJudge {
  private static let servings = ScalarSet(scalars("为对给与"))
  static let facing = scalars("面向")
  private static let within: UInt32 = 0x5728  // 在
  private static let settings = words("设立 设置 建设 建成 安装 开展 布设 配置 配备 启动 试点")

  /// 在996个网点设立爱心专区: in how many of them something is put up.
  private func isSetUp(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    guard main.lowerBound == context.start + 1, text[context.start] == Self.within, !context.figure.chinese,
      context.hasEvidence || context.isAssigned || context.carried.listGoesOn
    else { return false }
    // 在6个盟市每个旗县建设1个: where each is to have one.
    let each = (main.upperBound..<context.item.range.upperBound).first { text[$0] == Scalar.each }
    let limit = min(each ?? context.item.range.upperBound, main.upperBound + Self.servedReach)
    let verb = (main.upperBound + 1..<max(main.upperBound + 1, limit)).first { i in
      Self.settings.contains { text.has($0, at: i, limit: limit) }
    }
    // 在3个县建设经验的基础上, 在5家医院开展100例手术: where something else is done.
    guard let verb, !text[verb..<context.item.range.upperBound].contains(Scalar.of) else { return false }
    return !context.tokens[(context.main.token + 1)..<context.part.tokens.upperBound].contains { $0.kind == .figure }
  }

  private static let servedPlaces = words("全市 全区 全县 全省 全镇 全州 辖区 辖区内 符合条件的 其中的 其中")
  private static let serving = Lexicon("免费 提供 开展 实施 进行 发放 办理 落实 配备 安装 购买 投保 赠送 体检 筛查 接种 改造 培训")
  private static let servedReach = 24
  private static let meeting = words("满足 全面满足 有效满足")
  private static let needs = words("需求 需要")

  /// 满足29万户居民正常用水需求: whose needs are met.
  private func isMet(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    return !context.figure.chinese && context.promises
      && Self.meeting.contains { text.has($0, at: context.start, limit: main.lowerBound) }
      && Self.needs.contains { text.ends(with: $0, at: context.item.range.upperBound, floor: main.upperBound) }
  }

  /// 为2万名老年人免费体检, 对300户家庭进行适老化改造: how many are to get it.
  func isServed(_ context: SentenceContext) -> Bool {
    if isMet(context) || isSetUp(context) { return true }
    let main = context.main.range
    let words = context.start..<main.lowerBound
    guard context.hasEvidence || context.isAssigned || context.carried.listGoesOn, context.builder == nil,
      !context.figure.chinese, serves(words)
    else { return false }
    if text.ends(with: Self.facing, at: main.lowerBound, floor: words.lowerBound), isTaught(context) { return true }
    let end = context.item.range.upperBound
    // 对8家公共机构和3家公共建筑开展能源审计: and it stands behind all of a list.
    let isList = end < context.part.range.upperBound && Scalar.isJoin(text[end])
    let limit = isList ? context.part.range.upperBound : end
    return (main.upperBound..<max(main.upperBound, min(limit, main.upperBound + Self.servedReach))).contains {
      Self.serving.match(text, at: $0, limit: limit) != nil
    }
  }

  private static let taught = words("培训 体检 筛查 讲座")
  private static let persons = ScalarSet(scalars("人名户"))

  /// 面向1万名技术人员，由省市合力开展培训: the deed behind the comma, with no other figure before it.
  private func isTaught(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    let limit = min(context.passage.sentence.upperBound, main.upperBound + Self.taughtReach)
    guard Self.persons.contains(text[context.figure.unit.upperBound - 1]),
      let deed = (main.upperBound..<max(main.upperBound, limit)).first(where: { i in
        Self.taught.contains { text.has($0, at: i, limit: limit) }
      })
    else { return false }
    return !text[main.upperBound..<deed].contains(where: Scalar.isDigit)
  }

  private static let taughtReach = 48
  private static let doing = words("进行 实施 开展")
  private static let namedReach = 16

  /// 对甲路等3条道路进行改造: those that are named are all of them.
  func isNamedServed(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    let limit = context.item.range.upperBound
    guard context.hasEvidence || context.isAssigned, context.start < text.count,
      Self.servings.contains(text[context.start])
    else { return false }
    return (end..<max(end, min(limit, end + Self.namedReach))).contains { i in
      Self.doing.contains { text.has($0, at: i, limit: limit) }
    }
  }

  private static let pushing = words("推进 加快推进")
  private static let projects = words("项目 工程")

  /// 重点推进甲、乙、丙等26个深加工项目: those that are named stand for all that are pushed.
  func isPushedAlong(_ context: SentenceContext) -> Bool {
    guard context.hasEvidence || context.isAssigned, let verb = context.verb, !context.figure.chinese,
      Self.pushing.contains(where: { $0.elementsEqual(text[verb.range]) })
    else { return false }
    let noun = context.main.range.upperBound..<context.item.range.upperBound
    return Self.projects.contains { text.ends(with: $0, at: noun.upperBound, floor: noun.lowerBound) }
  }

  private static let begins = words("开工 开工建设 开建 投产 投产运营 建成 建成投产 竣工 竣工投产 完工 运营 投用 落地")
  private static let bringing = words("确保 实现 力促 推动 争取 促成")

  /// Letters of 过亿元项目开工建设.
  private static let longestProject = 40

  /// 力争甲、乙等6个过亿元项目开工建设: so many are to be begun, of which some are named.
  func isBegun(_ context: SentenceContext) -> Bool {
    let noun = (context.main.range.upperBound..<context.item.range.upperBound).prefix(Self.longestProject)
    let strives = context.carried.strive || context.time.strive
    guard !context.figure.chinese, !context.carried.past,
      strives
        || Self.bringing.contains(where: { text.has($0, at: context.part.range.lowerBound, limit: noun.lowerBound) }),
      Self.begins.contains(where: { text.ends(with: $0, at: noun.upperBound, floor: noun.lowerBound) })
    else { return false }
    return Self.projects.contains { plan.find($0, in: noun) != nil }
  }

  private static let keeping = words("保持在 稳定在 维持在")

  /// 重点项目保持在1000个以上: what is kept at so many.
  func isKept(_ context: SentenceContext) -> Bool {
    let start = context.figure.range.lowerBound
    return context.main.after == .orMore && !context.carried.past && !context.passage.isReview
      && Self.keeping.contains { text.ends(with: $0, at: start, floor: context.start) }
  }

  private static let noDeeds = words("其中 涉及 共有 共计 包括 分为 包含 占用 覆盖 分布 位居 排名 用于")
  private static let deedLength = 2

  /// 新开辟七条线路，延伸两条线路: what else is done with the same stands right before its number.
  func isNextDeed(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return start - context.start == Self.deedLength && context.item.isFirst && !context.carried.past
      && (context.start..<start).allSatisfy { Scalar.isHan(text[$0]) }
      && !Self.noDeeds.contains { text.has($0, at: context.start, limit: start) }
  }

  /// 县级1000个工作室: nothing but of which level they are stands before the count.
  func isNear(_ context: SentenceContext) -> Bool {
    let words = context.start..<context.main.range.lowerBound
    // 将5个村打造成…带: where it is to be.
    if let first = words.first, text[first] == Self.carrier { return false }
    return words.count <= 1
      || NameWords.scopes.match(text, at: words.lowerBound, limit: words.upperBound)?.length == words.count
  }

  private static let carrier: UInt32 = 0x5C06  // 将
  private static let townEnds = ScalarSet(scalars("镇乡县区州市旗道个"))
  /// Letters of a number of towns: 16个乡镇.
  private static let townReach = 6

  /// 甲村、乙村等 right before the count, or before the number of their towns: 等6镇11个村.
  func endsNames(_ context: SentenceContext) -> Bool {
    var i = context.main.range.lowerBound
    if i > context.start, Self.townEnds.contains(text[i - 1]) {
      let low = max(context.start, i - Self.townReach)
      while i > low, Self.townEnds.contains(text[i - 1]) || Scalar.isDigit(text[i - 1]) { i -= 1 }
    }
    return i > 0 && text[i - 1] == Scalar.etc
  }

  private static let works = words("建设 改造 整治 治理 修复 提升 创建 升级 更新")

  /// 加快推动甲等10个产业园、乙等20个园区建设: each of the list that a verb opens and a work ends.
  func isOfPushedList(_ context: SentenceContext) -> Bool {
    let part = context.part.range
    guard context.verb != nil || context.carried.listGoesOn, context.item.range != part else { return false }
    return Self.works.contains { text.ends(with: $0, at: part.upperBound, floor: context.main.range.upperBound) }
  }

  static let becoming = words("打造成 打造为 建设成 建成 培育成 创建成 创建为 改造成 提升为")

  /// 将甲村、乙村三个打造成示范村: so many of them are to become what follows.
  func isMadeInto(_ context: SentenceContext) -> Bool {
    guard context.builder == nil, let last = context.item.range.last else { return false }
    let end = context.main.range.upperBound
    return Self.becoming.contains {
      text.has($0, at: end, limit: context.item.range.upperBound) && last - end > $0.count
    }
  }

  /// What a pupil needs to be given something.
  private static let diplomas = words("毕业 修满 认定 取得 申请 评定")
  private static let lessons = words("学分 课时 学时")

  /// 公共艺术课不低于2个学分: what is taught at least needs no day.
  func isLessons(_ context: SentenceContext) -> Bool {
    (context.main.before == .atLeast || isEnsured(context)) && !context.part.isCondition && !context.passage.isReview
      && !Self.diplomas.contains { plan.find($0, in: context.part.range) != nil }
      && Self.lessons.contains {
        text.ends(with: $0, at: context.figure.unit.upperBound, floor: context.figure.unit.lowerBound)
      }
  }

  private static let leastHeld = words("至少有 都有 均有 各有 至少都有")

  /// 每个行政村至少有一条道路, 各村都有1座公厕: asked of each, under what is to be done.
  func isHeldAtLeast(_ context: SentenceContext) -> Bool {
    (context.passage.isTask || context.passage.isGoal || context.isAssigned) && !context.part.isCondition
      && Self.leastHeld.contains {
        text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound)
      }
  }

  private static let ensuring = words("保证 确保")

  /// 保证6学分用于艺术类必修课程
  func isEnsured(_ context: SentenceContext) -> Bool {
    Self.ensuring.contains {
      text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound)
    }
  }

  private static let chief = words("主要 重点")

  /// 黄河大街等五条主要干道: some that are named, not the main parts of something.
  func isOfNamed(_ context: SentenceContext, _ noun: Range<Int>) -> Bool {
    let start = context.main.range.lowerBound
    return start > 0 && text[start - 1] == Scalar.etc && Self.chief.contains { $0.elementsEqual(text[noun]) }
  }

  private static let eachPlaces = words("各 每")
  private static let numbers = words("数量 数 个数 人数 户数 次数")

  /// 各街镇体检的社区数量不少于1个: asked of each of them, so no day is needed.
  func isAskedOfEach(_ context: SentenceContext) -> Bool {
    guard context.main.before == .atLeast, context.verb == nil, context.start < context.main.range.lowerBound else {
      return false
    }
    return Self.eachPlaces.contains { text.has($0, at: context.start, limit: context.main.range.lowerBound) }
      && Self.numbers.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  private static let deeds = words("工程 改造 建设 整治 治理 项目建设 搬迁 任务")

  /// 推进全市剩余的17万户改造工程, 推动全省100家企业实施分类管理: the push reaches over where to what is done.
  func isWide(_ context: SentenceContext) -> Bool {
    guard !context.figure.chinese, WidePush.leads(to: context, text) else { return false }
    let rest = context.main.range.upperBound..<context.item.range.upperBound
    return Self.deeds.contains { text.ends(with: $0, at: rest.upperBound, floor: rest.lowerBound) }
      || rest.contains { Self.serving.match(text, at: $0, limit: rest.upperBound) != nil }
  }

  private static let adding = words("增加 新增加 扩大")

  /// 增加5000个招生计划: the deed right before the count.
  func isAdded(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return !context.figure.chinese
      && Self.adding.contains { text.ends(with: $0, at: start, floor: context.start) && start - context.start <= 4 }
  }

  /// 建设甲、乙和丙三条公路: the count sums up those that are named.
  func isWholeList(_ context: SentenceContext) -> Bool {
    var start = context.start
    if context.item.isFirst || !context.carried.listGoesOn || context.verb != nil {
      let verb = context.builder.flatMap { context.verb?.range == $0.range ? $0 : nil }
      guard context.figure.chinese && verb != nil || context.passage.listsProjects && context.item.isFirst else {
        return false
      }
      start = verb?.range.upperBound ?? start
    } else if Self.papers.contains(where: {
      text.ends(with: $0, at: context.item.range.upperBound, floor: context.main.range.upperBound)
    }) {
      return false
    }
    let names = start..<max(start, context.main.range.lowerBound)
    let joins = joins(in: names)
    guard joins > 0, context.main.range.lowerBound > 0 else { return false }
    let last = text[names].lastIndex(of: Scalar.listComma) ?? names.lowerBound
    let hasAnd = text[(last + 1)..<names.upperBound].contains { Self.ands.contains($0) }
    let apart = abs(Double(joins + (hasAnd ? 2 : 1)) - context.figure.value)
    // 实施项目：甲路、乙路…14条道路: below its label one name may hold a comma of its own.
    return apart == 0 || context.passage.listsProjects && !context.figure.chinese && apart <= Self.mostApart
  }

  private static let mostApart = 2.0

  /// The commas of lists outside of brackets.
  private func joins(in range: Range<Int>) -> Int {
    var (joins, depth) = (0, 0)
    for letter in text[range] {
      if letter == Scalar.open { depth += 1 }
      if letter == Scalar.close { depth = max(0, depth - 1) }
      if letter == Scalar.listComma, depth == 0 { joins += 1 }
    }
    return joins
  }

  private static let papers = words("规划 方案 计划 政策")
  private static let ands = ScalarSet(scalars("和与及"))
  private static let longestServing = 4

  /// 为, 对全市, 加强与: whom it is for stands right behind.
  private func serves(_ words: Range<Int>) -> Bool {
    var end = words.upperBound
    if let place = Self.servedPlaces.first(where: { text.ends(with: $0, at: end, floor: words.lowerBound) }) {
      end -= place.count
    }
    return end > words.lowerBound && end - words.lowerBound <= Self.longestServing
      && (Self.servings.contains(text[end - 1])
        || Self.facing.elementsEqual(text[max(words.lowerBound, end - 2)..<end]))
  }

  private static let dones = words("已纳入 已建成 已完成 已开工 已列入 已获批 已签约 已投产")

  /// 51个项目已纳入规划, where nothing asks for it and no day is named.
  func isDone(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    guard context.verb == nil, context.time.deadline == nil, !context.carried.deadlineIsHere else { return false }
    let item = end..<context.item.range.upperBound
    let noun = item.prefix(Self.farVerb).prefix { text[$0] != Scalar.listComma }
    guard let done = noun.first(where: { i in Self.dones.contains { text.has($0, at: i, limit: item.upperBound) } })
    else { return false }
    // 15个已列入规划的变电站 says which ones.
    return !text[done..<item.upperBound].contains(Scalar.of)
  }

  private static let campaigns = words("工程 行动 计划 活动")

  /// 实施万家新型农业经营主体提升工程: what the deed is called.
  func isCampaign(_ context: SentenceContext) -> Bool {
    let noun = context.main.range.upperBound..<context.item.range.upperBound
    guard context.figure.isRound, !context.main.isCompared else { return false }
    // 千项技改、千企提质“双千”工程
    let whole = context.part.range.upperBound
    let isQuoted = Self.campaigns.contains { word in
      text.ends(with: [Scalar.closeQuote] + word, at: whole, floor: noun.lowerBound)
    }
    if isQuoted { return true }
    let end = noun.first { text[$0] == Scalar.listComma } ?? noun.upperBound
    return Self.campaigns.contains { text.ends(with: $0, at: end, floor: noun.lowerBound) }
  }

  private static let editions = ScalarSet(scalars("新老旧"))

  /// 民间投资新36条: what a paper is called.
  func isArticle(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return !context.main.isCompared && text[context.figure.unit.upperBound - 1] == Scalar.article
      && start > context.start + 1 && Self.editions.contains(text[start - 1]) && context.isFinal
  }
}
