import Policy
import Store

/// What a body writes a letter about, by the word of its address.
enum LetterKind: String, CaseIterable {
  /// Asks for more time for a matter.
  case matter
  /// Answers a 督办单.
  case order
  /// States why a project goes.
  case project
  /// Answers a remark.
  case remark
}

extension Address {
  static func letter(_ kind: LetterKind, _ id: Int64) -> Address {
    let pattern = Route.letter.pattern.replacing("{kind}", with: kind.rawValue)
    return Address(path: pattern.replacing("{id}", with: String(id)))
  }
}

/// A letter that can be written, and what it is about.
struct LetterSource {
  var occasion: LetterOccasion
  var body: String
  var office: String
  /// What goes along with it.
  var annexes: [String] = []
  /// The page of what it is about.
  var back: Crumb
}

extension MatterDetail {
  /// The extension that waits for the office, or that was asked last.
  var letter: LetterSource? {
    guard let index = events.lastIndex(where: { $0.kind == .extensionAsked }), let until = events[index].due,
      let body = summary.agency
    else { return nil }
    let asked = events[index]
    // As it was when more time was asked for; it may have been granted since.
    let due = events[..<index].last { $0.due != nil && $0.kind != .extensionAsked }?.due
    let occasion = LetterOccasion.extending(
      matter: summary.title, number: summary.id.raw, due: due, until: until, because: asked.reason)
    return LetterSource(
      occasion: occasion, body: body.name, office: "\(summary.cityName)统筹协调机构", annexes: files.map(\.name),
      back: Crumb(summary.title, .matter(summary.id)))
  }
}

extension OrderDetail {
  /// The last answer.
  var letter: LetterSource? {
    guard let answered = events.last(where: { $0.kind == .answered }) else { return nil }
    let occasion = LetterOccasion.answering(order: order.code, demand: order.demand, answer: answered.reason)
    return LetterSource(
      occasion: occasion, body: order.agency.name, office: "\(order.cityName)统筹协调机构",
      back: Crumb(order.code, .order(order.id)))
  }
}

extension ProjectDetail {
  /// The statement with which the exit was asked for last.
  var letter: LetterSource? {
    guard let asked = events.last(where: { $0.kind == .exitAsked }), let body = summary.responsible ?? summary.lead
    else {
      return nil
    }
    let reason = asked.reason.isEmpty ? "（详见附件）" : asked.reason
    let occasion = LetterOccasion.leaving(
      project: summary.facts.name, county: summary.facts.county, investment: summary.facts.investment, because: reason)
    return LetterSource(
      occasion: occasion, body: body, office: "\(summary.cityName)统筹协调机构",
      annexes: asked.file.map { [$0] } ?? [], back: Crumb(summary.facts.name, .project(summary.id)))
  }
}

extension RemarkDetail {
  /// The answer.
  var letter: LetterSource? {
    guard !remark.answer.isEmpty else { return nil }
    let occasion = LetterOccasion.heeding(
      leader: remark.leader, day: remark.saidOn, remark: remark.text, answer: remark.answer)
    return LetterSource(
      occasion: occasion, body: remark.agency.name, office: "\(remark.cityName)统筹协调机构",
      back: Crumb("\(remark.leader)的批示", .remark(remark.id)))
  }
}
