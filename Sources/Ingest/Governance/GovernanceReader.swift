import Policy

/// Who runs a plan, by its own words: offices and the bodies that host them, chain leaders, convenors, task forces.
///
/// 联席会议办公室设在市经信局; 由市委、市政府主要负责同志担任…总链长; 由市农业农村局牵头负责日常工作统筹协调. Every look
/// backwards or forwards stays inside a sentence and is bounded, so that the pass is linear in the text.
func governanceFacts(in text: PlanText, _ range: Range<Int>, city: String?) -> [GovernanceFact] {
  var reader = GovernanceReader(text: text, range: range, city: city)
  reader.run()
  return reader.facts
}

struct GovernanceReader {
  let text: PlanText
  let range: Range<Int>
  let city: String?
  var facts: [GovernanceFact] = []
  private var seen: Set<[String]> = []
  /// Where the sentence of the word at hand begins, as far as anything looks back.
  private var sentence = 0
  /// The name that was judged last: whoever is found to hold an office is asked again how sure that is.
  private var judged: (name: Range<Int>, body: Agency)?

  /// A subject, a holder or a scope that is longer is no name.
  private static let reach = 60
  /// A longer subject is a sentence.
  private static let longestName = 30

  init(text: PlanText, range: Range<Int>, city: String?) {
    self.text = text
    self.range = range
    self.city = city
  }

  /// The first characters of its words.
  static let triggers = ScalarSet(scalars("设挂总副链召组指班负统牵会专"))

  mutating func run() {
    var next = range.lowerBound
    while let index = text.first(.offices, in: next..<range.upperBound) {
      next = index + 1
      switch text.scalars[index] {
      case 0x8BBE, 0x6302: seat(at: index)  // 设 挂
      case 0x603B, 0x526F, 0x94FE, 0x53EC, 0x7EC4, 0x6307, 0x73ED: role(at: index)  // 总 副 链 召 组 指 班
      case 0x8D1F: responsibility(at: index)  // 负
      case 0x7EDF, 0x7275, 0x4F1A: coordination(at: index)  // 统 牵 会
      case 0x4E13: taskForce(at: index)  // 专
      default: break
      }
    }
  }

  /// From a word to its verb, from there to the subject, and from there to its clause.
  private static let farthest = 4 * reach

  /// Finds where the sentence of a word begins.
  private mutating func enter(_ index: Int) {
    let from = max(range.lowerBound, index - Self.farthest)
    var start = index
    while start > from, !isStop(text.scalars[start - 1]), text.scalars[start - 1] != Scalar.question { start -= 1 }
    sentence = start
  }

  /// 办公室设在市经信局, and （以下简称市工促办，设在市经信局） after an office's name.
  private mutating func seat(at index: Int) {
    let length = text.match(GovernanceWords.seatedIn, at: index)
    guard length > 0 else { return }
    enter(index)
    let from = max(sentence, index - Self.reach)
    guard let office = text.find(GovernanceWords.office, in: from..<index) else { return }
    let holder = stretch(after: index + length)
    guard isBody(holder) else { return }
    add(.office, holder, quote: clauseStart(office)..<holder.upperBound)
  }

  /// 由…担任全市先进制造业产业链总链长; 组长：….
  private mutating func role(at index: Int) {
    guard let entry = GovernanceWords.roles.first(where: { text.has($0.word, at: index) }) else { return }
    // The longer word has been seen from its own first character.
    for other in GovernanceWords.roles where other.word.count > entry.word.count {
      let start = index - (other.word.count - entry.word.count)
      if start >= range.lowerBound, text.has(other.word, at: start) { return }
    }
    guard let role = entry.role else { return }
    let end = index + entry.word.count
    if end < range.upperBound, text.scalars[end] == Scalar.colon {
      let holder = stretch(after: end + 1)
      if !holder.isEmpty { add(role, holder, quote: index..<holder.upperBound) }
      return
    }
    enter(index)
    guard let verb = holdingVerb(before: index) else { return }
    let holder = subject(before: verb)
    guard !holder.isEmpty else { return }
    add(role, holder, quote: holder.lowerBound..<end)
  }

  /// Where 担任 or 任 stands between a role and its holder, without a comma between verb and role.
  private func holdingVerb(before index: Int) -> Int? {
    var at = index - 1
    let from = max(sentence, index - Self.reach / 2)
    while at >= from {
      let scalar = text.scalars[at]
      if scalar == Scalar.comma || scalar == Scalar.colon { return nil }
      if text.has(GovernanceWords.holds, at: at) { return at }
      if text.has(GovernanceWords.holdsShort, at: at), at > from {
        let next = at + 1 < range.upperBound ? text.scalars[at + 1] : 0
        if !GovernanceWords.notBeforeHolds.contains(text.scalars[at - 1]), !GovernanceWords.notAfterHolds.contains(next)
        {
          return at
        }
      }
      at -= 1
    }
    return nil
  }

  /// 由市农业农村局牵头负责日常工作统筹协调; 市经信局负责统筹工业企业入规.
  private mutating func responsibility(at index: Int) {
    guard text.has(GovernanceWords.responsible, at: index) else { return }
    let end = index + GovernanceWords.responsible.count
    let ahead = end..<min(range.upperBound, end + 8)
    let isDaily = text.find(GovernanceWords.daily, in: ahead) != nil
    let coordinates = GovernanceWords.coordinates.contains { text.find($0, in: ahead) != nil }
    let leads = text.has(GovernanceWords.leads, at: index - GovernanceWords.leads.count)
    guard isDaily || coordinates || leads else { return }
    enter(index)
    let holder = subject(before: index)
    guard isBody(holder) else { return }
    let start = min(clauseStart(index), clauseStart(holder.lowerBound))
    add(isDaily ? .daily : .coordination, first(of: holder), quote: start..<clauseEnd(end))
  }

  /// 市工业促进委员会统筹协调全市产业链推进工作; 领导小组办公室会同各部门…统筹推进重点工作.
  private mutating func coordination(at index: Int) {
    var length = text.match(GovernanceWords.coordinating, at: index)
    if length == 0, text.has(GovernanceWords.together, at: index) {
      let ahead = index..<min(range.upperBound, index + Self.reach)
      guard GovernanceWords.coordinating.prefix(2).contains(where: { text.find($0, in: ahead) != nil }) else { return }
      length = GovernanceWords.together.count
    }
    // 在指挥部统筹协调下 says under whom others work.
    guard length > 0, index + length < range.upperBound, text.scalars[index + length] != GovernanceWords.under else {
      return
    }
    enter(index)
    let holder = subject(before: index)
    guard isBody(holder) else { return }
    add(.coordination, first(of: holder), quote: clauseStart(index)..<clauseEnd(index + length))
  }

  /// 各产业链牵头部门负责组建工作专班.
  private mutating func taskForce(at index: Int) {
    guard text.has(GovernanceWords.taskForce, at: index) else { return }
    enter(index)
    var verb = index - 1
    let from = max(sentence, index - 12)
    while verb >= from, text.match(GovernanceWords.founds, at: verb) == 0 {
      if text.scalars[verb] == Scalar.comma { return }
      verb -= 1
    }
    guard verb >= from else { return }
    var end = verb
    if text.has(GovernanceWords.responsible, at: end - 2) { end -= 2 }
    let holder = subject(before: end)
    guard isBody(holder, orGroup: true) else { return }
    add(.taskForce, holder, quote: clauseStart(verb)..<(index + GovernanceWords.taskForce.count))
  }

  private mutating func add(_ role: GovernanceRole, _ holder: Range<Int>, quote: Range<Int>) {
    let name = text.string(holder)
    guard seen.insert([role.rawValue, name]).inserted else { return }
    let evidence: RuleEvidence = isBody(holder) ? .full : .partial
    facts.append(
      GovernanceFact(
        role: role.rawValue, holder: name, quote: text.quote(quote), span: text.sourceSpan(quote),
        provenance: GovernanceRule(role).provenance(evidence)))
  }

  /// The words before a verb back to the clause's start, without brackets at their end, openers and fillers.
  private func subject(before end: Int) -> Range<Int> {
    var end = end
    var moved = true
    while moved {
      moved = false
      for filler in GovernanceWords.fillers
      where text.has(filler, at: end - filler.count) && end - filler.count > sentence {
        end -= filler.count
        moved = true
      }
    }
    if end > sentence, text.scalars[end - 1] == Scalar.close, let open = opening(before: end) { end = open }
    var start = end
    let from = max(sentence, end - Self.reach)
    while start > from {
      let scalar = text.scalars[start - 1]
      if scalar == Scalar.comma || scalar == Scalar.colon || scalar == Scalar.closeTitle { break }
      start -= 1
      let opener = GovernanceWords.openers.first { text.has($0, at: start) }
      if let opener, opener == GovernanceWords.openers[0] { return (start + 1)..<end }
    }
    for opener in GovernanceWords.openers where text.has(opener, at: start) && start + opener.count < end {
      start += opener.count
      break
    }
    return start..<max(start, end)
  }

  private func opening(before end: Int) -> Int? {
    var at = end - 1
    while at > max(sentence, end - Self.reach) {
      at -= 1
      if text.scalars[at] == Scalar.open { return at }
    }
    return nil
  }

  /// From here to the next mark.
  private func stretch(after start: Int) -> Range<Int> {
    var end = start
    while end < min(range.upperBound, start + Self.reach), !isMark(text.scalars[end]) { end += 1 }
    return start..<max(start, end)
  }

  private func clauseStart(_ index: Int) -> Int {
    var at = index
    while at > max(sentence, index - Self.reach), text.scalars[at - 1] != Scalar.comma { at -= 1 }
    return at
  }

  private func clauseEnd(_ index: Int) -> Int {
    var at = index
    let limit = min(range.upperBound, index + Self.reach)
    while at < limit, text.scalars[at] != Scalar.comma, !isStop(text.scalars[at]) { at += 1 }
    return at
  }

  private func isStop(_ s: UInt32) -> Bool {
    s == Scalar.fullStop || s == Scalar.semicolon || s == Scalar.newline || s == Scalar.exclamation
  }

  private func isMark(_ s: UInt32) -> Bool {
    isStop(s) || s == Scalar.comma || s == Scalar.close || s == Scalar.listComma || s == Scalar.tab
  }

  /// 市科委、杨浦区 → 市科委.
  private func first(of holder: Range<Int>) -> Range<Int> {
    let stop = holder.first { text.scalars[$0] == Scalar.listComma } ?? holder.upperBound
    return holder.lowerBound..<stop
  }

  private mutating func isBody(_ holder: Range<Int>, orGroup: Bool = false) -> Bool {
    let name = first(of: holder)
    guard (2...Self.longestName).contains(name.count) else { return false }
    let body = judged.flatMap { $0.name == name ? $0.body : nil } ?? Agency(text.string(name), city: city)
    judged = (name, body)
    return body.canReport || (orGroup && body.kind == .group)
  }
}
