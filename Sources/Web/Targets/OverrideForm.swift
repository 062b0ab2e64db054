import HTTP
import Policy
import Store

/// What the office says of a target's state, beside what is computed; with the form for whoever may say so.
struct OverrideForm: Sendable {
  var target: TargetID
  var said: StatusOverride?
  var today: CivilDate
  var typed: [String: String] = [:]
  var fault: String?

  /// What everybody reads.
  static func notice(_ said: StatusOverride?) -> Notice? {
    said.map { said in
      Notice(
        .warn,
        "统筹协调机构认定为“\(said.state.title)”，至\(said.until.text)：\(said.reason)（\(said.by)，\(Wording.minute(said.at))）。"
          + "以下仍是按规则判定的状态，各处计数不变。")
    }
  }

  func card(_ visitor: Visitor) -> Card {
    let states = ProgressState.allCases.filter { $0 != .withdrawn }.map { Choice($0.rawValue, $0.title) }
    let end = HTML.when(said != nil, SubmitButton("撤回认定", "end", look: .danger, isSmall: true).html)
    let state = FormField(
      "认定为", id: "override-state", name: "state",
      .list(states, chosen: typed["state"] ?? said?.state.rawValue, none: "请选择"))
    let until = FormField(
      "截止日", id: "override-until", name: "until", fault: fault,
      .input(TextInput(typed["until"] ?? said?.until.text ?? "", kind: .date)))
    let reason = FormField(
      "理由", id: "override-reason", name: "reason", hint: "例如：统计口径调整，待省里批复",
      .lines(typed["reason"] ?? said?.reason ?? ""))
    return Card("认定状态", id: "override", classes: "no-print") {
      PostForm(.override(of: target), for: visitor) {
        """
        <p class="hint">与按规则判定的状态并列显示，不代替它，也不改变计数；到截止日自动失效。</p>
        \(state)\(until)\(reason)
        <div class="actions gap">\(SubmitButton("保存认定", "set", isSmall: true))\(end)</div>
        """
      }.html
    }
  }
}

extension Site {
  func addOverrides(to mount: inout Mount) {
    mount.form(
      .targetOverride, page: { request, _ in TargetID(request.parameters["id"] ?? "").map(Address.target) },
      answer: changeOverride)
  }

  private func changeOverride(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: TargetID = try id(request, "目标")
    if form["action"] == "end" {
      try store.endOverride(of: id, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.target(id).text)
    }
    var page = try targetPage(id, for: visitor)
    for name in ["state", "until", "reason"] { page.override?.typed[name] = (form[name] ?? "").trimmingBlanks }
    do {
      guard let state = ProgressState(rawValue: form["state"] ?? ""), state != .withdrawn else {
        throw StoreError.invalid(field: "认定为", reason: "请选择一种状态")
      }
      let typed = (form["until"] ?? "").trimmingBlanks
      guard let until = CivilDate(typed) else {
        throw StoreError.invalid(field: "截止日", reason: "“\(typed)”不是日期，例如 2026-12-31")
      }
      try store.setOverride(
        of: id, to: state, until: until, because: (form["reason"] ?? "").trimmingBlanks, by: visitor.actor,
        at: visitor.now)
    } catch let error as StoreError where WebError.store(error).status == .unprocessableContent {
      page.override?.fault = error.description
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return .redirect(to: Address.target(id).text)
  }
}
