/// Names of so many that do something, or to whom it is done: 开展性能测定的育种场数.
extension NameLetters {
  /// Verbs that say no more than that something is done.
  private static let lightVerbs = Lexicon(
    "完成 实现 推进 推动 实施 抓好 做好 加快 加快推进 落实 搞好 全面完成 全部完成 全面实施 组织实施 启动实施 启动实施好 实施好 落实好 办好 重点实施 推进实施")
  /// Before things, too, they say nothing.
  private static let pushes = Lexicon("推进 推动 抓好 做好 加快 加快推进 落实 搞好")
  private static let works = words(
    """
    建设 改造 治理 整治 修复 提升 升级 编制 安装 加固 搬迁 处置 认定 验收 清理 排险 修缮 硬化 亮化 培训 清淤 更新 绿化 转化 拆除 迁建 扩建
    改扩建 创建 利用 发展 联网 试点 工程 就业 加装电梯 落户 脱贫 入户
    """)
  /// With what a work ends, and a verb that says nothing begins.
  private static let workEnds = ScalarSet(works.compactMap(\.last))
  private static let openings = ScalarSet(scalars("完实推抓做加落搞全组启办重"))
  private static let leastWork = 4
  private static let leastThing = 3
  private static let number: UInt32 = 0x6570  // 数
  private static let haste = words("加快 尽快 全面 全部 年内 早日 稳步 统一")

  /// 完成老旧小区改造数, 推进示范村建设数: the work is named, and that it is to be done goes without saying.
  mutating func dropLightVerb() {
    guard letters.last == Self.number, letters.count > Self.leastThing else { return }
    let end = letters.count - 1
    guard Self.workEnds.contains(letters[end - 1]) || Self.openings.contains(letters[0]) else { return }
    let work = Self.works.first { letters.ends(with: $0, at: end, floor: Self.leastWork) }
    if let work, let word = Self.haste.first(where: { letters.ends(with: $0, at: end - work.count, floor: 4) }) {
      letters.removeSubrange((end - work.count - word.count)..<(end - work.count))
    }
    // 完成打造示范村数: one deed is enough.
    if let verb = Self.lightVerbs.match(letters, at: 0, limit: end),
      let own = Vocabulary.lexicon.match(letters, at: verb.length, limit: end), own.code == WordClass.build.rawValue,
      own.length > 1, end - verb.length - own.length > Self.leastThing
    {
      letters.removeFirst(verb.length)
      return
    }
    guard let verb = (work == nil ? Self.pushes : Self.lightVerbs).match(letters, at: 0, limit: letters.count - 1),
      case let rest = letters.count - 1 - verb.length, rest >= Self.leastWork, rest > work?.count ?? 0
    else { return }
    letters.removeFirst(verb.length)
  }

  /// What somebody is moved to do, or chosen for.
  private static let movers = Lexicon(
    "实现 支持 推动 推进 加快推进 完成 抓好 加快 引导 鼓励 指导 组织 督促 力促 确保 促进 助力 帮助 协助 要求 带动 支持和引导 引导支持 鼓励引导 支持鼓励")
  private static let choosers = Lexicon("新增 选择 选取 选派 引进 选拔 遴选 选送 派遣 输送 选拔资助 选派优秀 资助 邀请 招募 组织选派")
  /// What they do.
  private static let doings = Lexicon(
    "开展 实施 进行 赴 来 到 前往 参加 参与 接受 攻读 承担 完成 达到 建立 建成 申报 改善 通过 进入 入驻 纳入 提档升级 提质升级 提质增效 转型升级 改造升级 集约集聚发展 融合发展 高效运行 稳定运行 做大做强 做优做强 竣工投产 建成投产 建成投用 投产达效 达产达效 开工建设 上云 上市 挂牌 落地 落户"
  )
  /// With what somebody who is moved, chosen or faced begins.
  private static let movings = ScalarSet(scalars("实支推加完抓引鼓指组督力确促助帮协要带选遴派输资邀招面每全新"))
  private static let adverbs = words("常态化 全部 全面 尽快 年内 加快 基本 集中 就地 成功")
  private static let wholes = words("每年 全年 全市 全省 全县 全区")
  private static let strengthening = scalars("加强")
  private static let facing = scalars("面向")
  private static let lessons = words("培训 教育 活动 讲座 交流")
  private static let someone = ScalarSet(scalars("人者员师生户家业司构校院区园县市镇乡村场地目程心店队组点站工民士才室厂矿社港基"))
  private static let longestDoing = 22
  private static let shortDoing = 2
  private static let longestWhole = 34

  /// 支持育种场开展性能测定数: 开展性能测定的育种场数.
  ///
  /// - Parameter noun: what stands behind the figure: those who do it, else they are not what is counted.
  mutating func turnDoing(counting noun: ArraySlice<UInt32>) {
    guard letters.last == Self.number, Self.movings.contains(letters[0]) else { return }
    // 每年组织10名人才到乡镇服务
    if let word = Self.wholes.first(where: { letters.starts(with: $0) }), letters.count > word.count + 6 {
      var rest = NameLetters(Array(letters.dropFirst(word.count)))
      rest.turnDoing(counting: noun)
      letters = word + rest.letters
      return
    }
    let end = letters.count - 1
    var verb: ArraySlice<UInt32> = []
    var start = 0
    // 引导推动
    while let mover = Self.movers.match(letters, at: start, limit: end) { start += mover.length }
    if start > 0 {
      // Somebody is moved.
    } else if let chooser = Self.choosers.match(letters, at: 0, limit: end) {
      start = chooser.length
      // 引进和培育
      if ListJoins.stands(letters, at: start, in: 0..<end),
        let other = Vocabulary.lexicon.match(letters, at: start + 1, limit: end), other.code == WordClass.build.rawValue
      {
        start += 1 + other.length
      }
      verb = letters[..<start]
    } else if letters.starts(with: Self.facing) {
      start = Self.facing.count
    } else {
      return
    }
    guard var at = (start + 2..<max(start + 2, end - 1)).first(where: { opensDoing(at: $0, end) }) else { return }
    var whoEnd = at
    if let word = Self.adverbs.first(where: { letters.ends(with: $0, at: at, floor: start + 2) }) {
      whoEnd -= word.count
    }
    let who = letters[start..<whoEnd]
    // 推动企业申报专利1000件: what is counted is no firm.
    guard !who.starts(with: Self.strengthening),
      who.indices.dropLast().contains(where: { noun.starts(with: who[$0...]) })
    else { return }
    var lead: [UInt32] = []
    if letters.starts(with: Self.facing), let word = Self.doings.match(letters, at: at, limit: end) {
      at += word.length
      lead = scalars(Self.lessons.contains { letters.ends(with: $0, at: end, floor: at) } ? "参加" : "接受")
    }
    var doing = letters[at..<end]
    guard doing.count > 1, doing.count <= Self.longestDoing, who.count > 1,
      !who.contains(where: { Scalar.isDigit($0) || $0 == Self.within }), !isWork(doing)
    else { return }
    // 来穗进行学术交流、技术指导和业务合作的专家: the first of what they do will do.
    if verb.count + who.count + doing.count > Self.longestWhole, let comma = doing.firstIndex(of: Scalar.listComma),
      comma - at > 3
    {
      doing = doing[..<comma]
    }
    if doing.last == Scalar.of { doing = doing.dropLast() }
    let isShort = lead.count + doing.count <= Self.shortDoing && who.count <= 2 * Self.shortDoing
    // 争取在建的2个中心
    let whole = who.starts(with: Self.beingBuilt) ? [Self.inState] + who : Array(who)
    letters = verb + lead + doing + (isShort ? [] : [Scalar.of]) + whole + [Self.number]
  }

  private static let within: UInt32 = 0x5728  // 在
  private static let work = scalars("工作")

  /// 申报工作: a verb and that it is work.
  private func isWork(_ doing: ArraySlice<UInt32>) -> Bool {
    doing.count == 2 * Self.work.count && doing.suffix(Self.work.count).elementsEqual(Self.work)
  }

  /// Behind the last letter of somebody or some thing, and no part of its name.
  private func opensDoing(at i: Int, _ end: Int) -> Bool {
    guard let word = Self.doings.match(letters, at: i, limit: end) else { return false }
    let last = letters[i - 1]
    let isBehindAdverb = Self.adverbs.contains { letters.ends(with: $0, at: i, floor: 2) }
    guard isBehindAdverb || Self.someone.contains(last) else { return false }
    // 到, 来, 赴 lead to a place; one letter may be part of any word.
    return word.length > 1 || end - i > 3 && last != letters[i + 1]
  }

  private static let persons = ScalarSet(someone.members + scalars("口干手匠长官兵友体象次位额团力部”）犬"))
  private static let (times, person, household) = (scalars("人次"), scalars("人名"), scalars("户"))

  /// 培训5000人次, 转移1.3万人, 帮扶30户: the name ends with what is done, so the unit says to whom.
  mutating func countThose(in unit: ArraySlice<UInt32>) {
    guard letters.last == Self.number, letters.count > Self.leastThing, let last = unit.last,
      !Self.persons.contains(letters[letters.count - 2])
    else { return }
    if unit.suffix(Self.times.count).elementsEqual(Self.times) {
      letters = letters.dropLast() + Self.times
    } else if Self.person.contains(last) {
      letters = letters.dropLast() + [Self.person[0], Self.number]
    } else if Self.household.contains(last) {
      letters = letters.dropLast() + [Self.household[0], Self.number]
    }
  }

  private static let lesson: UInt32 = 0x8BFE  // 课

  /// 技能课+2节活动课数: what is added to it is counted for itself.
  mutating func dropAdded() {
    guard letters.last == Self.number,
      let plus = letters.firstIndex(where: { $0 == Scalar.plus || $0 == Scalar.widePlus }), plus > 2,
      letters[plus - 1] == Self.lesson, plus + 1 < letters.count, Scalar.isDigit(letters[plus + 1])
    else { return }
    letters.removeSubrange(plus..<(letters.count - 1))
  }

  // MARK: shares

  private static let falls = words("削减 压减 压缩 减排 下浮 下降 增长 递增")
  private static let steps = words("提高 降低 提升 减少 增加 上升")
  private static let rise = words("上涨")
  private static let raising = words("提高 上升 延长 缩短")

  /// 人均寿命提高1岁: by how much.
  mutating func addStep() {
    guard let word = Self.raising.first(where: { letters.ends(with: $0, at: letters.count, floor: 3) }) else { return }
    letters.removeLast(word.count)
    while let again = Self.agains.first(where: { letters.ends(with: $0, at: letters.count, floor: 3) }),
      !isAverage(again)
    {
      letters.removeLast(again.count)
    }
    letters += word + scalars("幅度")
  }

  private static let agains = words("再 均 都 要 今年 年内 今年再 各 继续 持续 进一步 稳步")
  private static let averages = ScalarSet(scalars("平人户亩年"))

  /// The 均 of 平均.
  private func isAverage(_ word: [UInt32]) -> Bool {
    word == Self.agains[1] && letters.count > 1 && Self.averages.contains(letters[letters.count - 2])
  }

  private static let needless = words("实现 保持 确定 预期 的调控 全年 每年 总体平均 预期目标 力争 三个")
  private static let reaching = words("覆盖 达标 普及 办结 完成 利用 开工 竣工 入学 就业 上云 通车 合格")
  private static let sizes = words("面积 天数 里程 长度 数量 人数 户数 床位 床位数 产能 装机 用地 用水 水体 断面 品种")
  private static let things = ScalarSet(scalars("村县户企业校园人乡镇区市家院店站点路车房员师生童民工构司社会地目程库厂所矿场店馆仓港队中”"))
  /// 覆盖率各县市 is a rate already.
  private static let rates = words("率 比例 比重 占比 覆盖面")
  /// 中心城区: where it holds says nothing of what.
  private static let placeEnds = ScalarSet(scalars("区县市城镇乡"))
  private static let longestPlace = 5
  private static let savings = words("节约 压减 减少 节水 节能 每年压减 每年节约")
  private static let noThings = words("标准 价格 成本 资费 费用 工资 待遇 标准为")

  /// 化学需氧量削减 2.2%: 削减率; 优良天数 70%: 优良天数占比.
  mutating func addShare() {
    func ends(_ words: [[UInt32]]) -> [UInt32]? {
      words.first { letters.count > $0.count + 1 && letters.ends(with: $0, at: letters.count, floor: 0) }
    }
    while let word = ends(Self.needless) { letters.removeLast(word.count) }
    if let word = ends(Self.rise) {
      letters = letters.dropLast(word.count) + scalars("涨幅")
    } else if ends(Self.falls) != nil || ends(Self.reaching) != nil {
      letters += scalars("率")
    } else if let word = ends(Self.steps) {
      letters.removeLast(word.count)
      while let again = ends(Self.agains), !isAverage(again) { letters.removeLast(again.count) }
      letters += word + scalars("幅度")
    } else if Self.savings.contains(where: { letters.starts(with: $0) }) {
      letters += scalars("率")
    } else if Self.rates.contains(where: { letters.find($0) != nil }) || ends(NameWords.shares) != nil {
      return
    } else if ends(Self.noThings) != nil {
      return
    } else if letters.count <= Self.longestPlace, letters.last.map({ Self.placeEnds.contains($0) }) == true {
      return
    } else if ends(Self.sizes) != nil || letters.count > 2 && letters.last.map({ Self.things.contains($0) }) == true {
      letters += scalars("占比")
    }
  }
}
