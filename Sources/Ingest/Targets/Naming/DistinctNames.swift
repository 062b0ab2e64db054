import Policy

/// Tells targets apart that a plan calls by one name in chapter after chapter: 培育链主企业数 of each chain.
struct DistinctNames {
  private let outline: DocumentOutline
  /// The plan's letters as its file has them.
  private let source: [UInt32]

  init(outline: DocumentOutline, plan: PlanText) {
    self.outline = outline
    source = plan.source.scalars
  }

  private struct Key: Hashable {
    var name: ExactText
    var area: ExactText?
    var deadline: Deadline?
    var cadence: Cadence

    /// Few that share name, area and year differ in the rest.
    func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      if let area { hasher.combine(area) }
      hasher.combine(deadline?.year ?? 0)
    }
  }

  /// Letters of a heading that is put behind a name.
  private static let longest = 16

  func apply(to targets: inout [Target]) {
    // Each group renames its own members, so that their order does not matter.
    var alike = groups(of: targets)
    for members in alike where Set(members.map { amount(targets[$0]) }).count > 1 {
      for k in members { addScope(&targets[k]) }
    }
    if !alike.isEmpty { alike = groups(of: targets) }
    for members in alike {
      let sections = Set(members.map { ExactText(targets[$0].section) })
      guard sections.count > 1, differ(members, targets) else { continue }
      rename(members, &targets)
    }
  }

  /// The targets of each name that several have.
  private func groups(of targets: [Target]) -> [[Int]] {
    // Most names stand alone: a group is made only when a second of its name is met.
    var firsts: [Key: Int] = [:]
    firsts.reserveCapacity(targets.count)
    var groups: [Int: [Int]] = [:]
    for k in targets.indices {
      let key = Key(
        name: ExactText(targets[k].indicator), area: targets[k].area.map { ExactText($0) },
        deadline: targets[k].deadline, cadence: targets[k].cadence)
      guard let first = firsts[key] else {
        firsts[key] = k
        continue
      }
      groups[first, default: [first]].append(k)
    }
    return Array(groups.values)
  }

  private static let scopes = Lexicon(
    "城市中心区 中心城区 主城区 城市建成区 城镇地区 城镇居民 农村地区 农村电网 城市电网 农村居民 农网 城网 县城 平原地区 山区 牧区 边境地区 偏远地区 贫困地区 脱贫地区 民族地区"
  )
  private static let ends = ScalarSet(scalars("；。！？;\n"))
  /// Letters from the clause's beginning to the figure.
  private static let scopeReach = 160
  private static let until: UInt32 = 0x5230  // 到

  /// 农村电网全面改造升级，供电可靠率达到99.8%: the clause's first words say of what.
  private func addScope(_ target: inout Target) {
    let at = target.span.start
    let low = max(target.sentence.start, at - Self.scopeReach)
    guard low < at, at <= source.count else { return }
    var start = source[low..<at].lastIndex(where: Self.ends.contains).map { $0 + 1 } ?? low
    // 到2025年，
    if let year = source[start..<at].firstIndex(of: Scalar.year),
      source[start..<year].allSatisfy({ Scalar.isDigit($0) || $0 == Self.until || Scalar.isBlank($0) })
    {
      start = year + 1
    }
    while start < at, Scalar.isBlank(source[start]) || source[start] == Scalar.comma { start += 1 }
    guard let found = Self.scopes.match(source, at: start, limit: at) else {
      addVoltage(&target, start..<at)
      return
    }
    let scope = string(source[start..<(start + found.length)])
    guard !target.indicator.contains(scope), target.indicator.count + found.length <= NameFinisher.longest else {
      return
    }
    target.indicator = scope + target.indicator
  }

  private static let commas = ScalarSet(scalars("，,"))
  private static let voltage = scalars("千伏")
  private static let ofVoltage = ["线", "变电", "配变"]

  /// 新建500千伏变电站6座、输电线路610公里: of which voltage the lines are is said once.
  private func addVoltage(_ target: inout Target, _ before: Range<Int>) {
    let part = source[before].lastIndex(where: Self.commas.contains).map { ($0 + 1)..<before.upperBound } ?? before
    guard !target.indicator.contains("千伏"), Self.ofVoltage.contains(where: target.indicator.contains),
      let end = part.last(where: { source.has(Self.voltage, at: $0, limit: part.upperBound) })
    else { return }
    let digits = source[part.lowerBound..<end].reversed().prefix(while: { Scalar.isDigit($0) }).reversed()
    guard !digits.isEmpty else { return }
    target.indicator += "（\(string(Array(digits)))千伏）"
  }

  private func amount(_ target: Target) -> String { "\(target.value)\(target.unit)" }

  /// Puts the innermost heading behind each name that is not the same for all.
  private func rename(_ members: [Int], _ targets: inout [Target]) {
    let headings = members.map { titles(above: targets[$0]) }
    for depth in 0..<Self.deepest {
      let titles = headings.map { depth < $0.count ? $0[depth] : "" }
      guard Set(titles).count > 1 else { continue }
      for (k, title) in zip(members, titles)
      where title.count >= 2 && targets[k].indicator.count + title.count + 2 <= NameFinisher.longest {
        targets[k].indicator += "（\(title)）"
      }
      return
    }
  }

  /// Other values, or chapters side by side: the same promise made twice keeps one name.
  private func differ(_ members: [Int], _ targets: [Target]) -> Bool {
    let values = Set(members.map { amount(targets[$0]) })
    let parents = members.map { parent(of: targets[$0].section) }
    return values.count > 1 || members.count > 2 && Set(parents).count < parents.count
      || parents.count == 2 && parents[0] == parents[1]
  }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static let deepest = 3

  /// The headings that the target stands under, the innermost first, without marks.
  private func titles(above target: Target) -> [String] {
    var at = outline.sections.partitionPoint { $0.span.start > target.span.start } - 1
    var out: [String] = []
    while at >= 0, out.count < Self.deepest {
      out.append(short(outline.sections[at].title))
      let level = outline.sections[at].level
      var above = at - 1
      while above >= 0, at - above < Self.siblings, outline.sections[above].level >= level { above -= 1 }
      guard above >= 0, outline.sections[above].level < level else { break }
      at = above
    }
    return out
  }

  /// Headings that one chapter may hold.
  private static let siblings = 60

  /// What any plan's heading of goals says.
  private static let general = [
    "工作目标", "主要目标", "发展目标", "总体目标", "总体要求", "主要指标", "主要任务", "重点任务", "具体目标", "预期目标", "目标任务", "具体指标", "整体目标", "总体思路",
    "行动目标", "建设目标", "规划目标", "特色赛道",
  ]

  private func short(_ title: String) -> String {
    var title = title
    if let end = title.firstIndex(where: { "。：:，；".contains($0) }) { title = String(title[..<end]) }
    if title == "其中" || title.contains("序号") || Self.general.contains(title) { return "" }
    title.removeAll { $0.isWhitespace || "“”".contains($0) }
    // 推动 says nothing of what.
    let letters = scalars(title)
    if Vocabulary.lexicon.match(letters, at: 0, limit: letters.count)?.length == letters.count { return "" }
    return title.count <= Self.longest ? title : ""
  }
}
