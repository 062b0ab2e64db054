import HTTP
import Policy
import Store

extension Site {
  func findingPage(_ id: FindingID) throws -> FindingPage {
    guard let finding = try store.finding(id) else { throw WebError.missing("编号为 \(id) 的核对发现") }
    var page = FindingPage(finding: finding, history: try store.history(of: id))
    var seen: Set<TargetID> = []
    for target in finding.places.compactMap(\.target) where seen.insert(target).inserted {
      if let detail = try store.target(target) { page.targets.append(detail) }
    }
    return page
  }

  func decideFinding(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: FindingID = try id(request, "核对发现")
    var page = try findingPage(id)
    let note = (form["note"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    page.typed["note"] = note
    guard let state = FindingSummary.State(rawValue: form["state"] ?? "") else {
      throw WebError.badForm("请使用页面上的按钮")
    }
    func refused(_ message: String, _ status: Status) -> Response {
      page.fault = .init(field: "note", message: message)
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    let length = note.unicodeScalars.count
    if length > TargetEdit.longestReason {
      return refused("说明最多\(TargetEdit.longestReason)字，现有\(length)字，请精简", .unprocessableContent)
    }
    // Who drew the form before somebody else decided shall see that first.
    func overtaken() -> Response {
      let who = page.finding.decision.map { "\($0.by)于\(Wording.minute($0.at))" } ?? "别人"
      return refused("这一条已由\(who)改为“\(page.finding.state.title)”，请核对后再处理，您的说明还在下面", .conflict)
    }
    let seen = form["seen"].flatMap(FindingSummary.State.init(rawValue:))
    if let seen, seen != page.finding.state { return overtaken() }
    if note.isEmpty {
      if state == .dismissed { return refused("请说明为什么不是问题", .unprocessableContent) }
      if state == page.finding.state { return refused("请填写说明", .unprocessableContent) }
    }
    do {
      try store.decide(
        id, state, note: note.isEmpty ? nil : note, seen: seen, by: visitor.actor, at: visitor.now)
    } catch {
      guard case .conflict = error else { throw error }
      // Between our look and our word somebody else had theirs.
      page = try findingPage(id)
      page.typed["note"] = note
      return overtaken()
    }
    return .redirect(to: Address.finding(id).text)
  }

  func joinTargets(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: FindingID = try id(request, "核对发现")
    var page = try findingPage(id)
    let reason = (form["reason"] ?? "").trimmingBlanks
    page.typed["reason"] = reason
    guard let choice = TargetEdit.SameChoice(rawValue: form["action"] ?? "") else {
      throw WebError.badForm("请使用页面上的按钮")
    }
    let known = Set(page.targets.map(\.summary.id))
    let chosen = form.all("target").compactMap { TargetID($0) }.filter(known.contains)
    func refused(_ message: String, _ status: Status) -> Response {
      page.fault = .init(field: "reason", message: message)
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    if chosen.count < 2 { return refused("请至少选择两项目标", .unprocessableContent) }
    if reason.isEmpty { return refused("请写明理由", .unprocessableContent) }
    do {
      try store.setSame(
        chosen, choice.isSame, because: reason, seenJoined: form["seen-joined"].map { $0 == "1" }, by: visitor.actor,
        at: visitor.now)
    } catch {
      switch error {
      case .conflict:
        page = try findingPage(id)
        page.typed["reason"] = reason
        return refused("这些目标的合并情况刚刚被别人改动过，请核对后再处理，您的理由还在下面", .conflict)
      case .invalid(_, let why): return refused(why, .unprocessableContent)
      default: throw error
      }
    }
    return .redirect(to: Address.finding(id).text)
  }
}
