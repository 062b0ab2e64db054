/// Reads 市发改委牵头，市科技局、市工信局等按职责分工负责 and its kin.
///
///     list   = part *( separator part )
///     part   = [ label "：" ] [ "由" ] body [ "（牵头）" ] [ "等" … ] [ verb ]
///     separator = "、" / "，" / "；" / "。" / line end / tab / space
///
/// A bracket inside a name belongs to the name; separators count only outside of it.
struct NamedAgenciesReader {
  private let text: PlanText
  private let rule: LeadRule
  /// In a cell a line's end may break a name, and two bodies may stand without a separator.
  private let isCell: Bool
  private var list = NamedAgencies()
  /// Bodies since the last label, verb or comma.
  private var pending: [[UInt32]] = []
  private var role: Labels.Role
  private var seen = FewKeys<LetterKey>()
  private var commas = 0
  /// Bodies of which the first part says that they answer for it: 市商务局负责.
  private var answering = 0
  /// The label says who does what: 责任分工.
  private var tells = false
  /// A list of what the last body does.
  private var isObject = false
  private var cursor = 0
  private var end = 0
  /// Only whether there is anybody is asked.
  private var endsEarly = false

  static func read(
    _ text: PlanText, _ range: Range<Int>, role: Labels.Role = .responsible, rule: LeadRule = .label,
    isCell: Bool = false
  ) -> NamedAgencies {
    var reader = NamedAgenciesReader(text: text, rule: rule, isCell: isCell, role: role)
    reader.run(range.lowerBound..<BracketVocabulary.end(of: range, text))
    return reader.list
  }

  private init(text: PlanText, rule: LeadRule, isCell: Bool, role: Labels.Role) {
    self.text = text
    self.rule = rule
    self.isCell = isCell
    self.role = role
  }

  /// Whether a stretch names anybody: read no further than the first.
  static func isAny(_ text: PlanText, _ range: Range<Int>, role: Labels.Role, rule: LeadRule) -> Bool {
    var reader = NamedAgenciesReader(text: text, rule: rule, isCell: false, role: role)
    reader.endsEarly = true
    reader.run(range.lowerBound..<BracketVocabulary.end(of: range, text))
    return !reader.list.isEmpty
  }

  private mutating func run(_ range: Range<Int>) {
    cursor = range.lowerBound
    end = range.upperBound
    tells = text.scalars.ends(with: Self.division, at: range.lowerBound, floor: 0)
    var start = range.lowerBound
    var index = start
    var depth = 0
    let isWhole = text.origin.areTogether(range)
    // Whoever is pending gets on the list.
    while index < range.upperBound, !endsEarly || list.isEmpty && pending.isEmpty {
      let scalar = text.scalars[index]
      switch scalar {
      case _ where BracketPairs.closing(scalar) != nil: depth += 1
      case _ where BracketPairs.isClosing(scalar): depth = max(0, depth - 1)
      case Scalar.colon where depth == 0:
        if let label = Labels.start(text, colon: index, from: start, inBracket: true)
          ?? (Labels.read(text, at: start, end: range.upperBound).map { _ in start }),
          let read = Labels.read(text, at: label, end: range.upperBound)
        {
          part(text.scalars[start..<label])
          flush()
          role = read.role
          start = index + 1
        }
      case Scalar.listComma, Scalar.comma, Scalar.semicolon, Scalar.fullStop, Scalar.tab, Scalar.space,
        Scalar.latinComma,
        Scalar.slash:
        guard depth == 0 else { break }
        if scalar == Scalar.listComma, AgencyGroups.holds(text, from: start, comma: index, end: range.upperBound) {
          break
        }
        part(text.scalars[start..<index])
        if scalar == Scalar.comma || scalar == Scalar.semicolon || scalar == Scalar.latinComma && tells {
          flush()
          commas += 1
          isObject = false
        }
        start = index + 1
      case Scalar.newline where depth == 0:
        if breaksName(start..<index, range.upperBound) { break }
        part(text.scalars[start..<index])
        start = index + 1
      default: break
      }
      // Two bodies with only a space between.
      if !isWhole, depth == 0, index > start + 1, text.origin[index] > text.origin[index - 1] + 1,
        parts(at: index, start, range)
          || isBroken(before: index) && BracketVocabulary.isBody(text.scalars[start..<index])
      {
        part(text.scalars[start..<index])
        start = index
      }
      index += 1
    }
    if !endsEarly || list.isEmpty && pending.isEmpty { part(text.scalars[start..<range.upperBound]) }
    flush()
  }

  /// <br> in a cell parts bodies where what stands before it is one.
  private func isBroken(before index: Int) -> Bool {
    isCell && text.source.scalars[Int(text.origin[index - 1]) + 1] == Self.tag
  }

  private static let tag: UInt32 = 0x3C

  private func parts(at index: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    // 杭州 / 市、宁波市: the level of a name that a line's end breaks.
    let after = index + 1
    if Self.levelEnds.contains(text.scalars[index]), index - start < 4,
      after == range.upperBound || !Scalar.isHan(text.scalars[after])
        || text.scalars.has(Self.government, at: after, limit: range.upperBound)
    {
      return false
    }
    return BracketVocabulary.starts(text.scalars[index..<range.upperBound], with: BracketVocabulary.starts) > 0
      && BracketVocabulary.isBody(text.scalars[start..<index])
  }

  private static let levelEnds = ScalarSet(scalars("市县区州"))
  private static let government = scalars("人民政府")

  /// 相关企事业 / 单位: what stands before the line's end is no whole name, or what follows cannot begin one.
  private func breaksName(_ range: Range<Int>, _ end: Int) -> Bool {
    let before = text.scalars[range].filter { $0 != Scalar.newline }
    // 高新园（邹区镇）: a bracket that closes ends the name.
    if before.isEmpty || before.last == Scalar.close { return false }
    if Labels.read(text, at: range.upperBound + 1, end: end) != nil { return false }
    return BracketVocabulary.ends(before[...], with: BracketVocabulary.ends) == 0
  }

  private mutating func part(_ slice: ArraySlice<UInt32>) {
    var name = Array(slice)
    if name.contains(Scalar.newline) { name.removeAll { $0 == Scalar.newline } }
    if name.first == Scalar.asterisk || name.last == Scalar.asterisk {
      name.removeAll { $0 == Scalar.asterisk }
      flush()
      add(name, as: .lead)
      return
    }
    if name.last == Scalar.dot || name.last == Self.escape { name.removeLast() }
    // A bracket that closes without having been opened is no part of the name.
    if name.last == Scalar.close, !name.contains(Scalar.open) { name.removeLast() }
    dropGloss(&name)
    if let first = name.first, BracketVocabulary.leadStarts.contains(first) { dropLeads(&name) }
    guard !name.isEmpty, role != .other, !BracketVocabulary.isDate(name), !Self.none.contains(name),
      !name.allSatisfy(Self.dashes.contains)
    else { return }
    if let (left, right) = openEndThenBody(name) {
      part(left)
      part(right)
      return
    }
    if let marked = strippingRole(&name) {
      flush()
      add(name, as: marked)
      return
    }
    let whole = name
    let verb = strippingVerb(&name)
    if tells, verb == nil, told(name) { return }
    if tells, let by = name.lastIndex(of: Scalar.by), by + 2 < name.count { name.removeFirst(by + 1) }
    let isOpen = strippingOpenEnd(&name)
    let lateVerb = verb ?? (isOpen ? strippingVerb(&name) : nil)
    if !name.isEmpty { pend(name) }
    if let lateVerb {
      let kept = role
      role = leadsAnyway(lateVerb, whole) ? .lead : lateVerb
      let isFirst = list.isEmpty
      flush()
      role = kept
      weigh(whole, isFirst: isFirst)
    }
  }

  /// 责任分工：区规划局负责开展编制工作，所在乡镇组织实施: bodies and what each of them does at length.
  /// False for a body's name alone, as in any list.
  private mutating func told(_ name: [UInt32]) -> Bool {
    guard let duty = DutyPhrase(name) else {
      if DutyPhrase.isFrame(name) { return true }
      // 改造、区财政局、区审计局配合: a body of some level, where all others are what is worked on.
      return isObject
        && (BracketVocabulary.starts(name[...], with: BracketVocabulary.starts) == 0
          || BracketVocabulary.ends(name[...], with: BracketVocabulary.publicEnds) == 0)
    }
    var body = Array(duty.body)
    isObject = duty.hasObject
    let kept = role
    if duty.leads { role = .lead }
    if let at = body.lastIndex(of: Scalar.etc), let (left, right) = DutyPhrase.groupBehindEtc(body, at) {
      pend(left)
      body = right
    }
    pend(body)
    flush()
    role = kept
    return true
  }

  private static let division = scalars("分工：")

  private static let answers = scalars("负责")
  private static let helps = words("配合 协助 协同")

  /// 市商务局负责，市财政局配合: who answers where others help leads.
  private mutating func weigh(_ part: [UInt32], isFirst: Bool) {
    if isFirst, BracketVocabulary.supportVerb(part[...]) == Self.answers.count,
      part.suffix(Self.answers.count).elementsEqual(Self.answers)
    {
      answering = list.responsible.count
    } else if answering > 0, BracketVocabulary.ends(part[...], with: Self.helps) > 0 {
      list.lead = Array(list.responsible[..<answering])
      list.responsible.removeFirst(answering)
      answering = 0
    }
  }

  /// The mark of Markdown before its brackets.
  private static let escape: UInt32 = 0x5C
  /// Cells that name nobody.
  private static let none = words("无 暂无")
  private static let dashes = ScalarSet(scalars("—-－―─/"))
  private static let helping = words("配合 协助 协同 参与 支持")

  /// 市科技局、市经信局按职责分工负责 in the column of those who lead: both do.
  private func leadsAnyway(_ verb: Labels.Role, _ name: [UInt32]) -> Bool {
    isCell && role == .lead && verb == .responsible && !Self.helping.contains { name.find($0) != nil }
  }

  /// 市科技局和各区政府; in a cell also 市发改委石峰区政府.
  private mutating func pend(_ name: [UInt32]) {
    let joinerStarts = BracketVocabulary.joinerStarts
    var cut = 2
    while cut + 2 < name.count {
      let joins = joinerStarts.contains(name[cut])
      guard joins || isCell else {
        cut += 1
        continue
      }
      let left = name[..<cut]
      for joiner in BracketVocabulary.joiners where joins && name[cut...].starts(with: joiner) {
        let right = name[(cut + joiner.count)...]
        if BracketVocabulary.isBody(left), BracketVocabulary.isBody(right),
          BracketVocabulary.starts(right, with: BracketVocabulary.starts) > 0,
          BracketVocabulary.ends(left, with: BracketVocabulary.ends) > 0, !left.contains(Scalar.open)
        {
          pending.append(Array(left))
          pend(Array(right))
          return
        }
      }
      if isCell, BracketVocabulary.ends(left, with: BracketVocabulary.shortEnds) > 0, left.count >= 3,
        BracketVocabulary.starts(left, with: BracketVocabulary.starts) > 0, standsAlone(name[cut...])
      {
        pending.append(Array(left))
        pend(Array(name[cut...]))
        return
      }
      cut += 1
    }
    pending.append(name)
  }

  /// A whole body's name: a place with its government, or a level with its bureau.
  private func standsAlone(_ name: ArraySlice<UInt32>) -> Bool {
    guard name.count >= 4, BracketVocabulary.isBody(name) else { return false }
    let government = BracketVocabulary.ends(name, with: Self.governments)
    if government > 0 { return name.dropLast(government).count >= 1 && name.first != 0x529E }
    guard let first = name.first else { return false }
    return Self.levels.contains(first) && BracketVocabulary.ends(name, with: BracketVocabulary.shortEnds) > 0
  }

  private static let governments = words("区政府 县政府 市政府 管委会 镇政府 人民政府")
  private static let levels = ScalarSet(scalars("市省县区州"))

  private mutating func flush() {
    for name in pending {
      switch rule {
      case .first: add(name, as: list.isEmpty ? .lead : role)
      case .beforeFirstComma: add(name, as: commas == 0 ? .lead : role)
      case .all: add(name, as: role == .responsible ? .lead : role)
      case .label: add(name, as: role)
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// The name as the source writes it; names come in the order of the text, so the search only moves forward.
  private mutating func verbatim(_ name: [UInt32]) -> String {
    var start = cursor
    while start < end {
      // Line ends before a name are passed over like those inside it.
      guard text.scalars[start] == name[0] || text.scalars[start] == Scalar.newline else {
        start += 1
        continue
      }
      if start + name.count <= end, text.has(name, at: start) {
        let stretch = start..<(start + name.count)
        if text.origin.areTogether(stretch) {
          cursor = stretch.upperBound
          return text.quote(stretch)
        }
      }
      var index = start
      var found: [UInt32] = []
      found.reserveCapacity(name.count)
      for scalar in name {
        while index < end, text.scalars[index] == Scalar.newline { index += 1 }
        guard index < end, text.scalars[index] == scalar else { break }
        found.append(text.source.scalars[Int(text.origin[index])])
        index += 1
      }
      if found.count == name.count {
        cursor = index
        return Ingest.string(found)
      }
      start += 1
    }
    return Ingest.string(name)
  }

  private mutating func add(_ name: [UInt32], as role: Labels.Role) {
    guard !name.isEmpty, role != .other, seen.insert(LetterKey(name)) else { return }
    let word = verbatim(name)
    if role == .lead { list.lead.append(word) } else { list.responsible.append(word) }
  }
}
