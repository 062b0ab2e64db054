import Policy
import Store

/// A change of a target once more before it is done: old → new; after a lost update, what was seen beside it.
struct TargetEditCheck: Sendable {
  var edit: TargetEdit
  /// Somebody changed the target since the form was drawn.
  var isConflict = false
  /// Who did, and when.
  var latest: TargetChange?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let target = edit.target
    let title = isConflict ? "内容已被别人改动" : "核对：\(edit.kind.title)"
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: target.indicator, address: .target(target.id)),
      Frame.Crumb(title: edit.kind.title),
    ]
    return frame.page(title, in: .targets, crumbs: crumbs, for: visitor, isWrong: isConflict) {
      """
      \(Parts.heading(title, lead: lead))
      <form class="card" method="post" action="\(Address.change(edit.kind, of: target.id).text)" novalidate>\(visitor.token)\
      <input type="hidden" name="seen" value="\(target.revision)"><input type="hidden" name="confirm" value="1">\(hidden)
      \(isConflict ? threeColumns : twoColumns)
      <div class="field gap"><label for="reason">理由</label>\
      <textarea id="reason" name="reason" rows="2">\n\(edit.reason)</textarea></div>
      <div class="actions gap"><button class="button" type="submit">\(isConflict ? "仍按我填写的保存" : "确认保存")</button>\
      \(HTML.when(!isConflict, "<button class=\"button quiet\" type=\"submit\" name=\"back\" value=\"1\">返回修改</button>"))\
      <a class="button quiet" href="\(Address.target(target.id).text)">放弃</a></div></form>
      """
    }
  }

  private var lead: HTML {
    let target = edit.target
    guard isConflict else {
      return "\(target.indicator)（\(target.documentTitle)）。<b>确认后才会保存</b>，保存后可以撤销。"
    }
    let who = HTML.when(latest) { "<b>\($0.by)</b>于 \(Wording.minute($0.at)) " }
    return """
      您打开表单之后，\(who)改动了“\(target.indicator)”。您的改动<b>还没有保存</b>，请对照后决定。
      """
  }

  /// What was typed travels on; what the form showed is what is there now.
  private var hidden: HTML {
    func input(_ name: String, _ value: String) -> HTML {
      "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
    guard edit.kind == .fields else {
      return HTML.each(edit.typed.sorted { $0.key < $1.key }.filter { !$0.key.hasPrefix(TargetEdit.was) }) {
        input($0.key, $0.value)
      }
    }
    return HTML.each(edit.target.correctable.filter(edit.isTouched)) { name in
      input(name, edit[name]) + input(TargetEdit.was + name, edit.target.formValue(name))
    }
  }

  private var twoColumns: HTML {
    let rows = HTML.each(edit.changes) { change in
      """
      <tr><th scope="row">\(FieldName.title(change.field))</th><td data-label="现在">\(shown(change.field, change.old))</td>\
      <td data-label="改为"><b class="becomes">\(shown(change.field, change.new))</b></td></tr>

      """
    }
    return """
      <table class="ledger plain"><caption class="hidden">将要保存的改动</caption><thead><tr><th scope="col">内容</th>\
      <th scope="col">现在</th><th scope="col">改为</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private var threeColumns: HTML {
    let names: [String]
    switch edit.kind {
    case .fields:
      names = edit.target.correctable.filter { name in
        edit.isTouched(name) || edit.shown(name).map { $0 != edit.target.formValue(name) } ?? false
      }
    case .owner: names = ["owner"]
    case .standing, .same: names = edit.changes.map(\.field)
    }
    let rows = HTML.each(names) { name in
      let now = edit.kind == .fields ? edit.target.formValue(name) : edit.changes.first?.old ?? ""
      let typed = edit.kind == .fields ? TargetEdit.plain(edit[name], name) : edit.changes.first?.new ?? ""
      let isMine = edit.kind != .fields || edit.isTouched(name)
      let shownThen = edit.shown(name) ?? edit.shown("action")
      let isMoved: HTML = shownThen.map { $0 != now } ?? false ? " class=\"moved\"" : ""
      return """
        <tr><th scope="row">\(FieldName.title(name))</th><td data-label="您打开时">\(shownThen.map { shown(name, $0) } ?? "—")</td>\
        <td data-label="现在"\(isMoved)>\(shown(name, now))</td><td data-label="您填写的">\(isMine ? "<b class=\"becomes\">\(shown(name, typed))</b>" as HTML : "没有改，保留现在的")</td></tr>

        """
    }
    return """
      <table class="ledger plain"><caption class="hidden">您打开表单时、现在和您填写的内容</caption><thead><tr><th scope="col">内容</th>\
      <th scope="col">您打开时</th><th scope="col">现在</th><th scope="col">您填写的</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private func shown(_ name: String, _ value: String?) -> String { FieldName.value(name, value) }
}

extension FieldName {
  /// A stored value in words.
  static func value(_ field: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else { return field == "stretch" ? "否" : "（无）" }
    switch field {
    case "comparison", "op": return Comparison(rawValue: value).map(\.title) ?? value
    case "cadence": return Cadence(rawValue: value).map(Wording.cadence) ?? value
    case "stretch": return value == "1" ? "是" : value
    case "state":
      return FindingSummary.State(rawValue: value).map(Wording.finding) ?? Report.State(rawValue: value)?.title ?? value
    case "role": return Role(rawValue: value)?.title ?? value
    case "stage": return Stage(rawValue: value)?.title ?? value
    case "same": return targets(value)
    default: return value
    }
  }

  /// `12,15` as 目标12、目标15; anything else as it is: earlier programs kept the words.
  private static func targets(_ value: String) -> String {
    let ids = value.split(separator: ",").map { TargetID($0) }
    guard ids.allSatisfy({ $0 != nil }) else { return value }
    return ids.compactMap { $0.map { "目标\($0)" } }.joined(separator: "、")
  }
}
