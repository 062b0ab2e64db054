import Policy

/// The firms that a plan names, each once for the item or clause in which it stands.
///
/// A firm's name ends like one (…有限公司, …集团, …银行) and holds more than words that describe firms: 湖北长投集团 is
/// one, 供应链公司 and 航空公司 are none. Short names count inside a list whose end says what they are:
/// 楚阳机械、翔天科技等企业. Looks backwards are bounded by the longest name, so that the pass is linear.
func enterprises(in outline: DocumentOutline, _ text: PlanText) -> [Enterprise] {
  var reader = EnterpriseReader(text: text, outline: outline)
  for passage in outline.passages {
    switch passage.kind {
    case .prose, .item: reader.read(passage)
    case .cell(_, let row, _) where row >= 0: reader.read(passage)
    default: continue
    }
  }
  return reader.found
}

struct EnterpriseReader {
  let text: PlanText
  let outline: DocumentOutline
  private(set) var found: [Enterprise] = []
  private var item = -1
  /// Where the clause at hand begins; -1 outside of clauses.
  private var clause = -1
  /// Names of the item or clause at hand.
  private var seen = FewKeys<ExactText>()
  /// The firms of the sentence part at hand.
  private var firms: [Firm] = []

  private struct Firm {
    var range: Range<Int>
    var opener: Range<Int>?
    var provenance: Provenance
  }

  /// Letters before the ending of the longest name in print.
  private static let longestCore = 24
  /// A short name inside a list.
  private static let shortName = 2...10
  /// From 等 to 企业.
  private static let longestTail = 24

  init(text: PlanText, outline: DocumentOutline) {
    self.text = text
    self.outline = outline
  }

  mutating func read(_ passage: Passage) {
    if passage.item != item { seen.removeAll() }
    item = passage.item
    let start = passage.body
    let end = max(start, passage.range.upperBound)
    let suffixes = EnterpriseWords.suffixes
    var next = start
    // Most parts hold neither an ending of a firm's name nor the end of a list.
    while let first = text.first(.firms, in: next..<end) {
      var from = first
      while from > next, !Self.stops.contains(text.scalars[from - 1]) { from -= 1 }
      let to = text.first(.stops, in: first..<end) ?? end
      var has = Clues()
      var clue: Int? = first
      while let index = clue {
        let scalar = text.scalars[index]
        let isCounted = scalar == Self.firmsCounted && index > from && Scalar.isDigit(text.scalars[index - 1])
        if scalar == Scalar.etc || isCounted { has.listEnd = true }
        if !has.ending, suffixes.match(text.scalars, at: index, limit: end) != nil { has.ending = true }
        clue = text.first(.firms, in: (index + 1)..<to)
      }
      part(from..<to, passage, has)
      next = min(to + 1, end)
    }
  }

  /// What a part holds.
  private struct Clues {
    /// What a firm's name ends with.
    var ending = false
    /// 等, or 家 after a number.
    var listEnd = false
  }

  /// Commas part; 、 does not.
  static let stops = ScalarSet(scalars("，。；：！？\n\t|"))
  /// What an ending begins with, and what `listEnd` looks for: 等, or 家 after a number.
  static let clues = ScalarSet(EnterpriseWords.suffixes.openings.members + [Scalar.etc, firmsCounted])
  private static let firmsCounted: UInt32 = 0x5BB6  // 家

  /// One stretch between two commas.
  private mutating func part(_ range: Range<Int>, _ passage: Passage, _ has: Clues) {
    guard has.ending || has.listEnd, range.count > 2 else { return }
    firms = []
    if has.ending { endings(range) }
    if has.listEnd { lists(range) }
    guard !firms.isEmpty else { return }
    firms.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in firms.indices {
      // 支持A、B和C: the word that leads to the first leads to all.
      if index > 0, isListed(firms[index]) { firms[index].opener = firms[index - 1].opener }
      keep(firms[index], passage)
    }
  }

  private mutating func endings(_ range: Range<Int>) {
    var index = range.lowerBound
    var floor = range.lowerBound
    let suffixes = EnterpriseWords.suffixes
    while let next = suffixes.opening(in: text.scalars, index..<range.upperBound) {
      index = next
      guard let suffix = suffixes.match(text.scalars, at: index, limit: range.upperBound) else {
        index += 1
        continue
      }
      let end = index + suffix.length
      if EnterpriseWords.spoilers.match(text.scalars, at: index, limit: range.upperBound) == nil {
        named(core: floor..<index, end: end)
      }
      floor = max(floor, firms.last?.range.upperBound ?? floor)
      index = end
    }
  }

  private func isListed(_ firm: Firm) -> Bool {
    let before = text.scalars[(firm.opener ?? firm.range).lowerBound - 1]
    if before == Scalar.listComma { return true }
    return firm.opener.map { $0.count == 1 && isJoin(text.scalars[$0.lowerBound]) } ?? isJoin(before)
  }

  // MARK: names with an ending of their own

  private mutating func named(core: Range<Int>, end: Int) {
    let suffix = core.upperBound
    if let last = firms.last, last.range.upperBound >= core.lowerBound, isBranch(last.range.upperBound, suffix, end) {
      firms[firms.count - 1].range = last.range.lowerBound..<end
      return
    }
    let (start, opener) = nameStart(core.lowerBound..<suffix)
    guard start < suffix else { return }
    let name = start..<end
    if EnterpriseWords.authorities.contains(where: { text.find($0, in: name) != nil }) || isFounded(before: start) {
      return
    }
    guard let evidence = evidence(core: start..<suffix) else { return }
    let isFull = text.scalars[(end - 2)..<end].elementsEqual(Self.company) && end - suffix > 2
    firms.append(
      Firm(
        range: name, opener: opener,
        provenance: isFull ? EnterpriseRule.fullName.provenance() : EnterpriseRule.ending.provenance(evidence)))
  }

  private static let company = scalars("公司")

  /// …公司随州分公司: the branch belongs to the name before it.
  private func isBranch(_ last: Int, _ suffix: Int, _ end: Int) -> Bool {
    guard suffix - last <= 6, end > suffix else { return false }
    let first = text.scalars[suffix]
    if suffix > last, place(last..<suffix) == suffix - last { return true }  // …集团南岭公司
    return (first == 0x5206 || first == 0x652F) && text.scalars[last..<suffix].allSatisfy(Scalar.isHan)
  }

  /// Where the name begins: after the last mark, opener or number with its measure word before its ending.
  private func nameStart(_ range: Range<Int>) -> (Int, Range<Int>?) {
    var start = max(range.lowerBound, range.upperBound - Self.longestCore)
    var depth = 0
    for index in (start..<range.upperBound).reversed() {
      let scalar = text.scalars[index]
      if scalar == Scalar.close { depth += 1 }
      if scalar == Scalar.open { depth -= 1 }
      if depth < 0 || !isLetter(scalar) {
        start = index + 1
        break
      }
    }
    var opener: Range<Int>?
    var index = start
    while index < range.upperBound {
      let next: Int
      if let word = EnterpriseWords.openers.match(text.scalars, at: index, limit: range.upperBound) {
        next = index + word.length
        // 以 opens 以程力集团为龙头 and not 以岭药业: what follows must be a name.
        if evidence(core: next..<range.upperBound) != nil {
          opener = index..<next
          start = next
          index = next
          continue
        }
        if index == start {
          start = next
          index = next
          continue
        }
      } else if isMeasure(index, start) || text.scalars[index] == Scalar.of {
        start = index + 1
        opener = nil
      }
      index += 1
    }
    return (start, opener)
  }

  /// 3家, 两个.
  private func isMeasure(_ index: Int, _ floor: Int) -> Bool {
    guard index > floor else { return false }
    switch text.scalars[index] {
    case 0x5BB6, 0x4E2A, 0x6237, Scalar.yuan:  // 家 个 户 元
      let before = text.scalars[index - 1]
      return Scalar.isDigit(before) || Scalar.chineseDigit(before) != nil || Scalar.figureScale(before) != nil
        || before == Scalar.many || before == Scalar.odd
    default: return false
    }
  }

  private func isLetter(_ s: UInt32) -> Bool {
    Scalar.isHan(s) || Scalar.isWord(s) || s == Scalar.open || s == Scalar.close || s == Scalar.middleDot
      || s == Scalar.ampersand
  }

  private func isFounded(before start: Int) -> Bool {
    EnterpriseWords.founders.contains { text.has($0, at: start - $0.count) }
  }

  /// What speaks for it that these words name one firm; nil where they only describe firms.
  private func evidence(core: Range<Int>) -> RuleEvidence? {
    guard !core.isEmpty else { return nil }
    if EnterpriseWords.founders.contains(where: { text.find($0, in: core) != nil }) { return nil }
    if let place = place(core), core.count > place || place > 1 { return .full }
    if EnterpriseWords.heads.match(text.scalars, at: core.lowerBound, limit: core.upperBound) != nil { return .full }
    if EnterpriseWords.levels.contains(text.scalars[core.lowerBound]), core.count >= 3,
      (EnterpriseWords.generic.match(text.scalars, at: core.lowerBound, limit: core.upperBound)?.length ?? 0) <= 1
    {
      return .partial
    }
    return own(core) >= 2 ? .partial : nil
  }

  /// The length of a place's short name that begins here.
  private func place(_ range: Range<Int>) -> Int? {
    Places.length(in: text.scalars, at: range.lowerBound, limit: range.upperBound)
  }

  /// Letters that belong to no word that only describes firms.
  private func own(_ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    let generic = EnterpriseWords.generic
    while index < range.upperBound {
      if let word = generic.match(text.scalars, at: index, limit: range.upperBound) {
        index += word.length
      } else {
        // Small letters spell a common word: Company.
        if text.scalars[index] &- 0x61 >= 26 { count += 1 }
        index += 1
      }
    }
    return count
  }

  // MARK: short names in lists

  /// 凯力专汽、翔天科技、…等企业; …、…3家企业.
  private mutating func lists(_ range: Range<Int>) {
    guard let end = listEnd(range), saysFirms(end..<range.upperBound) else { return }
    var members: [Range<Int>] = []
    var lead: Range<Int>?
    var start = range.lowerBound
    for index in range.lowerBound..<end where text.scalars[index] == Scalar.listComma {
      members.append(start..<index)
      start = index + 1
    }
    members.append(start..<end)
    if let first = members.first {
      let (start, opener) = nameStart(first)
      members[0] = start..<first.upperBound
      lead = opener
    }
    // 与 and 和 join the last two members.
    if let last = members.last, let join = last.dropFirst().first(where: { isJoin(text.scalars[$0]) }),
      members.count > 1
    {
      members[members.count - 1] = last.lowerBound..<join
      members.append((join + 1)..<last.upperBound)
    }
    guard members.contains(where: isTaken) || areNames(members) else { return }
    for (index, member) in members.enumerated() where !isTaken(member) && isShortName(member) {
      let isSure = isTraded(member)
      firms.append(
        Firm(
          range: member, opener: index == 0 ? lead : nil,
          provenance: (isSure ? EnterpriseRule.listed : .besideFirms).provenance()))
    }
  }

  /// Without a firm among them at least every third says its trade; 日用陶瓷、工艺陶瓷、特种陶瓷 are kinds of one thing.
  private func areNames(_ members: [Range<Int>]) -> Bool {
    guard members.filter({ isTraded($0) }).count * 3 >= members.count else { return false }
    guard members.count > 2, let last = members.last, last.count > 2 else { return true }
    let ending = text.scalars[(last.upperBound - 2)..<last.upperBound]
    return !members.allSatisfy {
      $0.count > 2 && text.scalars[($0.upperBound - 2)..<$0.upperBound].elementsEqual(ending)
    }
  }

  private func isJoin(_ s: UInt32) -> Bool { s == Scalar.and || s == Scalar.with || s == Scalar.also }

  /// 等, or a number of firms after the list: the last in the part, so that a list before it is whole.
  private func listEnd(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while let next = text.first([.firms, .digits], in: index..<range.upperBound) {
      index = next
      let scalar = text.scalars[index]
      if scalar == Scalar.etc, index > range.lowerBound { return index }
      if Scalar.isDigit(scalar), index > range.lowerBound + 3 {
        var end = index
        while end < range.upperBound, Scalar.isDigit(text.scalars[end]) { end += 1 }
        if end < range.upperBound, text.scalars[end] == Self.firmsCounted { return index }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  private func saysFirms(_ tail: Range<Int>) -> Bool {
    let near = tail.prefix(Self.longestTail)
    let stop = near.first { text.scalars[$0] == Scalar.listComma || text.scalars[$0] == Scalar.open } ?? near.endIndex
    return EnterpriseWords.firms.isIn(text.scalars, near.startIndex..<stop)
  }

  private func isTaken(_ member: Range<Int>) -> Bool { firms.contains { $0.range.overlaps(member) } }

  /// …科技, …机械 with two letters of its own before the trade.
  private func isTraded(_ member: Range<Int>) -> Bool {
    guard isShortName(member, endsLikeThing: true) else { return false }
    for length in 2...4 where member.count > length + 1 {
      let start = member.upperBound - length
      if let trade = EnterpriseWords.trades.match(text.scalars, at: start, limit: member.upperBound),
        trade.length == length
      {
        return own(member.lowerBound..<start) >= 2
      }
    }
    return false
  }

  private func isShortName(_ member: Range<Int>) -> Bool { isShortName(member, endsLikeThing: isTraded(member)) }

  private func isShortName(_ member: Range<Int>, endsLikeThing: Bool) -> Bool {
    guard Self.shortName.contains(member.count), own(member) >= 2 else { return false }
    guard member.allSatisfy({ Scalar.isHan(text.scalars[$0]) || Scalar.isWord(text.scalars[$0]) }) else { return false }
    if endsLikeThing { return true }
    guard member.count <= 6 else { return false }
    return !EnterpriseWords.things.contains {
      text.has($0, at: member.upperBound - $0.count) && member.count >= $0.count
    }
  }

  // MARK: result

  private mutating func keep(_ firm: Firm, _ passage: Passage) {
    let name = text.string(firm.range)
    let start = outline.clauseStart(at: firm.range.lowerBound) ?? -1
    if start != clause { seen.removeAll() }
    clause = start
    guard seen.insert(ExactText(name)) else { return }
    found.append(
      Enterprise(
        name: name, role: firm.opener.map { text.string($0) }, section: passage.path,
        span: text.sourceSpan(firm.range), provenance: firm.provenance))
  }
}
