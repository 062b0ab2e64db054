/// The letters of a name while it is made.
struct NameLetters: Sendable {
  var letters: [UInt32]

  init(_ letters: [UInt32]) { self.letters = letters }

  private static let number: UInt32 = 0x6570  // 数
  private static let sortMark: UInt32 = 0x7C7B  // 类

  /// Nothing is left but a verb: 新造 of 舒城县新造10万亩.
  var isBare: Bool {
    var words = letters.last == Self.number ? letters.dropLast() : letters[...]
    if words.count == 3, words.first == Self.again { words = words.dropFirst() }
    guard !words.isEmpty, words.count <= 4 else { return words.isEmpty }
    if words.count == 1, ModalWords.stands(letters, at: 0, floor: 0) { return true }
    let verb = Vocabulary.lexicon.match(letters, at: words.startIndex, limit: words.endIndex)
    return verb?.length == words.count && verb?.code != WordClass.skip.rawValue
  }

  /// 新增制造业类数: a sort of what was counted before.
  var isSort: Bool {
    letters.count > 3 && letters.count <= 12 && letters.last == Self.number
      && letters[letters.count - 2] == Self.sortMark
  }

  /// 市场主体数 of 市场主体数（制造业类）: its siblings are of the same.
  static func withoutSort(_ name: [UInt32]) -> [UInt32] {
    guard name.count > 3, name[name.count - 1] == Scalar.close, name[name.count - 2] == sortMark,
      let open = name.lastIndex(of: Scalar.open), open > 1
    else { return name }
    return Array(name[..<open])
  }

  /// 制造业类 of it.
  var sort: [UInt32] {
    let words = Array(letters.dropLast())
    let verb = Vocabulary.lexicon.match(words, at: 0, limit: words.count)?.length ?? 0
    return Array(words.dropFirst(verb))
  }

  /// The mark that was passed over stands before these letters.
  mutating func open(before words: [UInt32]) {
    guard letters.count(where: { $0 == Scalar.closeQuote }) > letters.count(where: { $0 == Scalar.openQuote }),
      let at = letters.find(words)
    else { return }
    letters.insert(Scalar.openQuote, at: at)
  }

  private static let joins = words("、 和 及 与 各 均 分别")

  /// 咸安区、嘉鱼县每年…: the county stands beside the name.
  mutating func dropAreas(_ areas: [[UInt32]]) {
    guard !areas.isEmpty else { return }
    var start = 0
    if letters.first == Self.inState, areas.contains(where: { letters.has($0, at: 1, limit: letters.count) }) {
      letters.removeFirst()
    }
    var found = false
    while start < letters.count {
      if let area = areas.first(where: { letters.has($0, at: start, limit: letters.count) }) {
        start += area.count
        found = true
      } else if found, let join = Self.joins.first(where: { letters.has($0, at: start, limit: letters.count) }) {
        start += join.count
      } else if found || start == 0, let other = place(at: start) {
        start = other
        found = true
      } else {
        break
      }
    }
    if found { letters.removeFirst(min(start, letters.count)) }
    for area in areas where !found {
      if let at = letters.find(area), letters.count - area.count <= 6 { letters.removeSubrange(at..<(at + area.count)) }
    }
  }

  /// Another county of the same list.
  private func place(at start: Int) -> Int? {
    var i = start
    while i < letters.count, i - start < 5 {
      if Self.levels.contains(letters[i]), i > start,
        i + 1 < letters.count, Self.joins.contains(where: { letters.has($0, at: i + 1, limit: letters.count) })
      {
        return i + 1
      }
      i += 1
    }
    return nil
  }

  private static let levels = ScalarSet(scalars("区县市旗"))

  private static let regions = scalars("各地区")

  /// 各地区、各部门: its first letters are no 各地 that leads to a name.
  private func isRegions(_ start: Int) -> Bool { letters.has(Self.regions, at: start, limit: letters.count) }

  /// 应用型, 要素, 把关: words of which a lead is only the first letter.
  private static let wholes = Lexicon(
    "要求 应用 应急 应对 应届 应收 应纳 应变 应税 应答 要素 要点 要件 要害 要闻 需求 将军 把关 把握 使用 使命 让利 让渡 并网 并购 并联 并轨 但书 须知 争取上级 争取中央 争取国家 争取省 争取市 争取资金 争取专项 争取各类 争取政策 同时期 较大 并发 并行 继续教育 继续医学教育"
  )

  private static let fields = words("等方面 等领域 方面")
  private static let within: UInt32 = 0x5728  // 在
  private static let longestField = 24
  private static let shortestField = 6

  /// 在基础理论等方面取得成果数: where it holds is no part of what is counted.
  private mutating func dropField() {
    guard letters.first == Self.within, letters.count > Self.shortestField,
      let at = (2..<min(letters.count, Self.longestField)).first(where: { i in
        Self.fields.contains { letters.has($0, at: i, limit: letters.count) }
      }), let word = Self.fields.first(where: { letters.has($0, at: at, limit: letters.count) }),
      letters.count - at - word.count > 4
    else { return }
    letters.removeFirst(at + word.count)
  }

  mutating func dropLeads(isCounted: Bool) {
    dropGloss()
    dropCost()
    dropField()
    var start = 0
    while start < letters.count {
      if let word = NameWords.leads.match(letters, at: start, limit: letters.count), !isRegions(start),
        Self.wholes.match(letters, at: start, limit: letters.count) == nil
      {
        start += word.length
      } else if !isCounted, let word = NameWords.deeds.match(letters, at: start, limit: letters.count),
        Self.wholes.match(letters, at: start, limit: letters.count) == nil
      {
        start += word.length
      } else if let end = adverb(at: start) ?? year(at: start) {
        start = end
      } else {
        break
      }
    }
    if letters.count - start >= 2 { letters.removeFirst(start) }
  }

  /// 指导推荐甲、乙等重点企业创建智能工厂数: what is created, whoever is moved to.
  mutating func dropPush() {
    guard let push = NameWords.pushes.match(letters, at: 0, limit: letters.count) else { return }
    // 推动“跨省通办”事项全面落地数: what comes about needs nobody who moves it.
    if letters.count - push.length > 6, let last = letters.last, last == Self.number,
      NameWords.endings.ends(letters, push.length..<(letters.count - 1))
    {
      letters.removeFirst(push.length)
      return
    }
    var i = push.length + 2
    while i < letters.count {
      if let word = Vocabulary.lexicon.match(letters, at: i, limit: letters.count),
        word.code == WordClass.build.rawValue,
        word.length > 1, letters.count - i - word.length >= 3
      {
        let subject = letters[push.length..<i]
        let isList = subject.contains(Scalar.listComma) || subject.contains(Scalar.etc)
        if isList { letters.removeFirst(i) }
        return
      }
      i += 1
    }
  }

  private static let tailEnds = ScalarSet(NameWords.tails.compactMap(\.last))
  private static let even = scalars("均")
  private static let each = ScalarSet(scalars("人户亩年平"))
  /// 就有望突破
  private static let hope = scalars("就")
  private static let achieved = ScalarSet(scalars("成造迁高"))

  mutating func dropTails() {
    guard letters.last.map({ Self.tailEnds.contains($0) }) == true else { return }
    var again = true
    while again {
      again = false
      for word in NameWords.tails where letters.count > word.count + 2 && letters.suffix(word.count).elementsEqual(word)
      {
        // 绿地面积人均
        if word == Self.even, Self.each.contains(letters[letters.count - 2]) { continue }
        // 建设成就
        if word == Self.hope, Self.achieved.contains(letters[letters.count - 2]) { continue }
        letters.removeLast(word.count)
        again = true
      }
    }
  }

  /// 实践性教学课时占总课时: what is a part of what.
  private var isPartOfSum: Bool {
    guard let at = letters.lastIndex(of: Scalar.share) else { return false }
    return at > 2 && letters.count - at > 2 && letters[at + 1] != Self.than
      && letters[(at + 1)...].allSatisfy(Scalar.isHan)
  }

  private static let allOf = words("基本 全部 全面 普遍 均 都")

  /// What the figure is, where the words leave it out: 用时, 规模, 占比.
  mutating func addKind(of kind: UnitKind, isShare: Bool, isSum: Bool = false) {
    func ends(_ words: [[UInt32]]) -> Bool { words.contains { letters.suffix($0.count).elementsEqual($0) } }
    guard letters.count > 1 else { return }
    // 递增率 is mostly said 增长率.
    if kind == .rate, let step = Self.steps.first(where: { letters.ends(with: $0.said, at: letters.count, floor: 1) }) {
      letters = letters.dropLast(step.said.count) + step.usual
    }
    switch kind {
    // 领先水平的成果占65%
    case .rate where letters.last == Scalar.share && letters.count > 3: letters += scalars("比")
    case .time where !ends(NameWords.spans):
      dropSince()
      letters += scalars(isSum ? "时长" : "用时")
    case .money where ends(NameWords.bodies): letters += scalars("规模")
    case .rate where isPartOfSum && !ends(NameWords.shares): letters += scalars("比例")
    case .rate where isShare && !ends(NameWords.shares):
      for word in Self.allOf where letters.count > word.count + 2 && letters.suffix(word.count).elementsEqual(word) {
        letters.removeLast(word.count)
      }
      letters += scalars("占比")
    default: break
    }
  }

  /// 在线, 在职, 在校
  private static let inWords = ScalarSet(scalars("线职校岗建编册"))
  private static let since = words("后 之日起 之时起 的")

  /// 在接到查询要求后书面告知用时: the time runs from there.
  private mutating func dropSince() {
    guard letters.first == Self.within, letters.count > Self.shortestField, !Self.inWords.contains(letters[1]),
      Self.since.contains(where: { word in letters.find(word).map { $0 > 2 } ?? false })
    else { return }
    letters.removeFirst()
  }

  private static let steps = [("递增率", "增长率"), ("递减率", "下降率")].map { (said: scalars($0), usual: scalars($1)) }

  private static let realise = scalars("实现")
  private static let joining = ScalarSet(scalars("以及"))
  private static let sums = words("总共数 一共数 合计数 累计数 共数 达数 为数 实现数 各数 全部数 统一数 的同时数")

  /// 实现智慧应用打通数, …办事机构共数: the deed and the word before the figure are none of what is counted.
  mutating func dropDeedOfCount(_ kind: UnitKind) {
    guard kind == .count, letters.last == Self.number else { return }
    // 枢纽城市以数 of a line that breaks within 以及.
    let last = letters.count - 2
    if last > 2, Self.joining.contains(letters[last]), !ListJoins.isInWord(letters, at: last, in: letters.indices) {
      letters.remove(at: last)
    }
    if letters.first == Scalar.also, letters.count > 4, !ListJoins.isInWord(letters, at: 0, in: letters.indices) {
      letters.removeFirst()
    }
    if letters.count > 8, letters.starts(with: Self.realise) { letters.removeFirst(Self.realise.count) }
    for word in Self.sums where letters.ends(with: word, at: letters.count, floor: 3) {
      if Self.parts.contains(letters[letters.count - word.count - 1]) { break }
      letters.removeLast(word.count)
      letters.append(Self.number)
    }
  }

  /// 雷达, 马达: no 达 of 达到.
  private static let parts = ScalarSet(scalars("雷马"))

  /// 每年每年, 新增新增.
  mutating func dropRepeats() {
    let half = 2
    var i = 0
    while i + 2 * half <= letters.count {
      if letters[i] == letters[i + half], letters[i + 1] == letters[i + half + 1], letters[i] != letters[i + 1],
        !Scalar.isDigit(letters[i])
      {
        letters.removeSubrange(i..<(i + half))
      } else {
        i += 1
      }
    }
  }

  /// Cuts a long list to its first member, a long description to what it describes.
  mutating func shorten(to longest: Int) {
    guard letters.count > longest else { return }
    removeRemarks()
    if letters.count > longest, let first = letters.firstIndex(of: Scalar.listComma),
      let last = letters.lastIndex(of: Scalar.listComma), first > 3
    {
      var rest = letters[(last + 1)...]
      for joiner in [Scalar.etc] { if let at = rest.firstIndex(of: joiner) { rest = rest[(at + 1)...] } }
      let cut = Array(letters[..<first]) + [Scalar.etc] + rest
      if cut.count < letters.count { letters = cut }
    }
    if letters.count > longest, let of = letters.lastIndex(of: Scalar.of), letters.count - of - 1 >= 4 {
      let verb = Vocabulary.lexicon.match(letters, at: 0, limit: letters.count)
      letters = (verb.map { Array(letters[..<$0.length]) } ?? []) + letters[(of + 1)...]
    }
    if letters.count > longest { cutBeginning(longest) }
  }

  private static let boundaries = ScalarSet(scalars("内的、，等和"))

  /// 市辖区建成区内通过…设施收集的污染物量: what is left begins with a word.
  private mutating func cutBeginning(_ longest: Int) {
    let least = letters.count - longest
    let reach = min(letters.count - 8, least + longest / 2)
    let cut = (least - 1..<max(least, reach)).first { Self.boundaries.contains(letters[$0]) }
    letters.removeFirst(cut.map { $0 + 1 } ?? least)
  }

  private mutating func removeRemarks() {
    while let open = letters.firstIndex(of: Scalar.open), let close = letters[open...].firstIndex(of: Scalar.close) {
      letters.removeSubrange(open...close)
    }
  }
}
