import Policy

/// Finds who runs a plan: 联席会议办公室设在市经信局, 由市政府主要领导任召集人, 市经信局负责统筹….
///
/// The roles are those of `GovernanceRole`. A holder is a body or persons, verbatim; one fact is kept per role and holder.
struct GovernanceReader {
  private let text: PlanText
  private var facts: [GovernanceFact] = []
  private var seen: Set<String> = []

  static func facts(_ text: PlanText, _ passages: [Passage]) -> [GovernanceFact] {
    var reader = GovernanceReader(text: text)
    for passage in passages {
      switch passage.kind {
      case .prose, .item, .heading: reader.read(passage.range)
      case .cell, .notice: continue
      }
    }
    return reader.facts
  }

  private init(text: PlanText) { self.text = text }

  private static let seatedIn = scalars("设在")
  private static let daily = words("日常工作 日常协调 日常统筹 日常事务 日常组织")
  private static let coordinates = words("负责统筹 统筹协调 负责牵头抓总 牵头抓总 负责组织协调")
  private static let forms = words("成立 组建 设立")
  private static let taskForces = words("工作专班 专班")
  /// Longest first, so that 总链长 is not read as 链长.
  private static let persons: [(word: [UInt32], role: GovernanceRole)] = [
    GovernanceRole.chiefChainLeader, .viceChainLeader, .chainLeader, .convenor, .groupLeader, .commander,
  ].map { (scalars($0.rawValue), $0) }

  private static let longestHolder = 40
  private static let longestRole = 30

  private mutating func read(_ range: Range<Int>) {
    var clause = range.lowerBound
    for index in range {
      switch text.scalars[index] {
      case Scalar.comma, Scalar.fullStop, Scalar.semicolon, Scalar.colon, Scalar.newline: clause = index + 1
      case 0x8BBE: if text.has(Self.seatedIn, at: index) { seat(index, range) }  // 设
      case 0x4EFB: person(index, clause, range)  // 任
      case 0x65E5: if text.match(Self.daily, at: index) > 0 { body(.daily, index, clause, range) }  // 日
      case 0x8D1F, 0x7EDF, 0x7275:  // 负 统 牵
        if text.match(Self.coordinates, at: index) > 0 { body(.coordination, index, clause, range) }
      case 0x4E13: if text.match(Self.taskForces, at: index) > 0 { taskForce(index, clause, range) }  // 专
      default: break
      }
    }
  }

  /// …办公室设在市经信局，
  private mutating func seat(_ index: Int, _ range: Range<Int>) {
    let start = index + Self.seatedIn.count
    let holder = start..<end(of: start, range)
    guard BodyWords.isBody(text.scalars[holder]) else { return }
    add(.office, holder, quote: clauseStart(index, range)..<holder.upperBound)
  }

  /// 由市政府主要领导任主要召集人; 其他市领导同志担任13条链链长.
  private mutating func person(_ index: Int, _ clause: Int, _ range: Range<Int>) {
    guard index > clause, index + 1 < range.upperBound else { return }
    var stop = index
    if text.scalars[index - 1] == 0x62C5 { stop -= 1 }  // 担
    guard ![0x8D23, 0x4E3B, 0x5E38, 0x5F53].contains(text.scalars[index - 1]) else { return }  // 责 主 常 当
    let reach = (index + 1)..<min(index + 1 + Self.longestRole, range.upperBound)
    let roleEnd = reach.first { PageLayout.closesLine(text.scalars[$0]) || text.scalars[$0] == Scalar.comma } ?? reach.upperBound
    for person in Self.persons {
      guard let at = text.find(person.word, in: (index + 1)..<roleEnd) else { continue }
      var start = max(clause, stop - Self.longestHolder)
      if let by = (start..<stop).last(where: { text.scalars[$0] == 0x7531 }) { start = by + 1 }  // 由
      guard stop - start >= 2 else { return }
      add(person.role, start..<stop, quote: start..<(at + person.word.count))
      return
    }
  }

  /// 由市农业农村局牵头负责日常工作; 市经信局负责统筹….
  private mutating func body(_ role: GovernanceRole, _ index: Int, _ clause: Int, _ range: Range<Int>) {
    var stop = index
    for _ in 0..<2 {
      for word in Self.before where stop - word.count > clause && text.has(word, at: stop - word.count) {
        stop -= word.count
        break
      }
    }
    var start = max(clause, stop - Self.longestHolder)
    // （以下简称市工促办，设在市经信局）负责日常…: the name stands before the bracket, whose comma began this clause.
    if stop > start, text.scalars[stop - 1] == Scalar.close {
      let floor = max(range.lowerBound, stop - 2 * Self.longestHolder)
      guard let open = (floor..<stop).last(where: { text.scalars[$0] == Scalar.open }) else { return }
      stop = open
      start = (floor..<open).last { ends(text.scalars[$0]) }.map { $0 + 1 } ?? floor
    }
    if let by = (start..<max(stop, start)).first(where: { text.scalars[$0] == 0x7531 }) { start = by + 1 }
    guard start < stop, isLedBody(start..<stop) else { return }
    add(role, start..<stop, quote: start..<end(of: index, range))
  }

  private static let before = words("牵头负责 具体负责 负责 牵头")

  private func isLedBody(_ range: Range<Int>) -> Bool {
    let name = text.scalars[range]
    return BodyWords.isBody(name) && BodyWords.starts(name, with: BodyWords.starts) > 0 && name.count <= 25
  }

  /// 各产业链牵头部门负责组建工作专班.
  private mutating func taskForce(_ index: Int, _ clause: Int, _ range: Range<Int>) {
    let floor = max(clause, index - 8)
    guard let verb = (floor..<index).last(where: { text.match(Self.forms, at: $0) > 0 }) else { return }
    var stop = verb
    for word in words("负责 牵头 要") where stop - word.count > clause && text.has(word, at: stop - word.count) { stop -= word.count }
    let start = max(clause, stop - Self.longestHolder)
    guard start < stop, BodyWords.isBody(text.scalars[start..<stop]) else { return }
    add(.taskForce, start..<stop, quote: start..<end(of: index, range))
  }

  private func ends(_ s: UInt32) -> Bool {
    PageLayout.closesLine(s) || s == Scalar.comma || s == Scalar.newline
  }

  private func end(of start: Int, _ range: Range<Int>) -> Int {
    let reach = start..<min(start + Self.longestHolder, range.upperBound)
    return reach.first { ends(text.scalars[$0]) || text.scalars[$0] == Scalar.close } ?? reach.upperBound
  }

  private func clauseStart(_ index: Int, _ range: Range<Int>) -> Int {
    let floor = max(range.lowerBound, index - Self.longestHolder)
    let start = (floor..<index).last { ends(text.scalars[$0]) || text.scalars[$0] == Scalar.open }
    return start.map { $0 + 1 } ?? floor
  }

  private mutating func add(_ role: GovernanceRole, _ holder: Range<Int>, quote: Range<Int>) {
    let name = text.quote(holder)
    guard seen.insert(role.rawValue + name).inserted else { return }
    facts.append(
      GovernanceFact(role: role.rawValue, holder: name, quote: text.quote(quote), span: text.sourceSpan(quote)))
  }
}
