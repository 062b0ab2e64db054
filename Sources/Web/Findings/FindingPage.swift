import Policy
import Store

/// One finding: its sentences side by side, what was said of it, and for an administrator what to do with it.
struct FindingPage: Sendable {
  var finding: FindingSummary
  var history: [AuditEntry]
  /// The targets at its places, in their order, with those that each is joined with.
  var targets: [TargetDetail] = []
  var typed: [String: String] = [:]
  var fault: TargetEdit.Fault?
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "\(Wording.finding(finding.kind))：发现 \(finding.id)"
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview),
      Frame.Crumb(title: "核对发现", address: .findings(FindingFilter(city: finding.city))),
      Frame.Crumb(title: "发现 \(finding.id)"),
    ]
    return frame.page(title, in: .findings, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(errors)\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })
      \(Parts.heading("\(Wording.finding(finding.kind))（发现 \(finding.id)）", lead: "\(finding.note)", actions: "<span class=\"tag plain\">\(standing)</span>"))
      <div class="stack"><section class="card" aria-label="原文对照">\(finding.sentences)</section>
      \(joining(visitor))\(HTML.when(visitor.may(.decideFindings), decide(visitor)))\(trail)</div>
      """
    }
  }

  /// Repeats and sums that hold are told, and wait for nobody.
  private var standing: String {
    finding.state == .open && !finding.needsAttention ? "提示，无须处理" : Wording.finding(finding.state)
  }

  private var errors: HTML {
    HTML.when(fault) {
      """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>没有完成</h2><ul><li><a href="#\($0.field)">\($0.message)</a></li></ul></div>
      """
    }
  }

  private func message(_ field: String) -> HTML {
    guard let fault, fault.field == field else { return .empty }
    return "<p class=\"fault\" id=\"\(field)-fault\">\(fault.message)</p>"
  }

  private func decide(_ visitor: Visitor) -> HTML {
    let choices = HTML.each(FindingSummary.State.allCases.filter { $0 != finding.state }) { state in
      "<button class=\"button small\(state == .open ? " quiet" : "")\" type=\"submit\" name=\"state\" value=\"\(state.rawValue)\">\(Self.verb(state, finding.kind))</button>"
    }
    return """
      <section class="card no-print" aria-labelledby="h-decide"><h2 id="h-decide">处理</h2>
      <form class="gap" method="post" action="\(Address.findingDecision(finding.id).text)" novalidate>\(visitor.token)\
      <input type="hidden" name="seen" value="\(finding.state.rawValue)">\
      <div class="field\(fault?.field == "note" ? " wrong" : "")"><label for="note">说明</label>\
      <p class="hint" id="note-hint">写明以哪一处为准、已向谁核实，或为什么不是问题；会与处理人、时间一起留存</p>\(message("note"))\
      <textarea id="note" name="note" rows="2" aria-describedby="note-hint">\n\(typed["note"] ?? "")</textarea></div>
      <div class="actions gap">\(choices)<button class="button quiet small" type="submit" name="state" value="\(finding.state.rawValue)">只补充说明</button></div></form></section>
      """
  }

  private static func verb(_ state: FindingSummary.State, _ kind: Finding.Kind) -> String {
    switch state {
    case .open: "重新列为待核实"
    case .confirmed: "确认属实"
    case .dismissed: kind == .conflict ? "不是矛盾" : "不是问题"
    }
  }

  /// Whether every two of the targets feed each other.
  private var isJoined: Bool {
    let ids = Set(targets.map(\.summary.id))
    return targets.count > 1
      && targets.allSatisfy { detail in ids.subtracting(detail.same.map(\.target)) == [detail.summary.id] }
  }

  private func joining(_ visitor: Visitor) -> HTML {
    guard targets.count > 1 else { return .empty }
    let rows = HTML.each(targets) { detail in
      let target = detail.summary
      let joined = detail.same.map { "目标 \($0.target)" }.joined(separator: "、")
      let id = "t-\(target.id)"
      let pick: HTML =
        visitor.may(.correctTargets)
        ? "<input type=\"checkbox\" id=\"\(id)\" name=\"target\" value=\"\(target.id)\" checked><label class=\"hidden\" for=\"\(id)\">选择目标 \(target.id)</label> "
        : ""
      return """
        <tr><th scope="row">\(pick)\(Parts.link(target.indicator, .target(target.id)))<span class="cell-sub">\(target.documentTitle)</span></th>\
        <td data-label="目标值"><span class="value">\(target.promise ?? "定性目标")</span></td><td data-label="完成时限">\(target.timing)</td>\
        <td data-label="填报单位">\(target.owner?.name ?? "待指定")</td><td data-label="合并填报">\(joined.isEmpty ? "未合并" : "与" + joined)</td></tr>

        """
    }
    let table: HTML = """
      <table class="ledger plain"><caption class="hidden">涉及的目标</caption><thead><tr><th scope="col">目标</th><th scope="col">目标值</th>\
      <th scope="col">完成时限</th><th scope="col">填报单位</th><th scope="col">合并填报</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    let lead = isJoined ? "这些目标已合并：填报一次，各处同时更新" : "确为同一目标的，可以合并，填报一次各处同时更新"
    guard visitor.may(.correctTargets) else {
      return """
        <section class="card" aria-labelledby="h-targets"><div class="card-head"><h2 id="h-targets">涉及的目标</h2><p>\(lead)</p></div>\(table)</section>
        """
    }
    return """
      <section class="card" aria-labelledby="h-targets"><div class="card-head"><h2 id="h-targets">涉及的目标</h2><p>\(lead)</p></div>
      <form method="post" action="\(Address.findingTargets(finding.id).text)" novalidate>\(visitor.token)\(table)
      <div class="no-print"><div class="field gap\(fault?.field == "reason" ? " wrong" : "")"><label for="reason">理由</label>\(message("reason"))\
      <input type="text" id="reason" name="reason" value="\(typed["reason"] ?? "")" maxlength="500" autocomplete="off"></div>
      <div class="actions gap">\(HTML.when(!isJoined, "<button class=\"button small\" type=\"submit\" name=\"action\" value=\"join\">合并所选目标的填报</button>"))\
      <button class="button quiet small" type="submit" name="action" value="part">分开填报</button>\
      <button class="button quiet small" type="submit" name="action" value="rules">由系统判断</button></div></div></form></section>
      """
  }

  private var trail: HTML {
    let rows = HTML.each(history.reversed()) { entry in
      let what = AuditWords.action(entry.action)
      return """
        <li><b>\(what)</b> <span class="small muted">\(entry.by) · \(Wording.minute(entry.at))</span>\
        \(HTML.when(entry.reason) { "<br><span class=\"small\">说明：\($0)</span>" })</li>
        """
    }
    let body: HTML =
      history.isEmpty ? Parts.empty("还没有人处理", "处理后会在这里留下经办人、时间和说明。") : "<ul class=\"history\">\(rows)</ul>"
    return """
      <section class="card" aria-labelledby="h-trail"><h2 id="h-trail">处理记录</h2>\(body)</section>
      """
  }
}
