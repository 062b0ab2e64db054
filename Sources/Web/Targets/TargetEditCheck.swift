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
    let crumbs = [Crumb(target.indicator, .target(target.id)), Crumb(edit.kind.title)]
    return frame.page(title, in: .targets, crumbs: crumbs, for: visitor, isWrong: isConflict) {
      """
      \(PageHead(title, lead: lead))
      \(Card(label: nil) { form(visitor).html })
      """
    }
  }

  private func form(_ visitor: Visitor) -> PostForm {
    let back = isConflict ? nil : SubmitButton("返回修改", "1", name: "back", look: .quiet)
    let save = isConflict ? "仍按我填写的保存" : "确认保存"
    return PostForm(.change(edit.kind, of: edit.target.id), for: visitor) {
      """
      \(HiddenField("seen", String(edit.target.revision)))\(HiddenField("confirm", "1"))\(hidden)
      \(isConflict ? threeColumns : twoColumns)
      <div class="gap">\(FormField("理由", id: "reason", .lines(edit.reason)))</div>
      <div class="actions gap">\(SubmitButton(save))\(back)\
      \(LinkButton("放弃", .target(edit.target.id), isSmall: false))</div>
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
    guard edit.kind == .fields else {
      let typed = edit.typed.sorted { $0.key < $1.key }.filter { !$0.key.hasPrefix(TargetEdit.was) }
      return HTML.each(typed) { HiddenField($0.key, $0.value).html }
    }
    return HTML.each(edit.touched) { field in
      let name = field.rawValue
      let now = HiddenField(TargetEdit.was + name, edit.target.text(of: field))
      return "\(HiddenField(name, edit[name]))\(now)"
    }
  }

  private var twoColumns: HTML {
    DataTable(
      "将要保存的改动", edit.changes, layout: .inset,
      [
        .init("内容") { "\(FieldWords.title($0.field))" },
        .init("现在") { "\(shown($0.field, $0.old))" },
        .init("改为") { "<b class=\"becomes\">\(shown($0.field, $0.new))</b>" },
      ]
    ).html
  }

  /// One field as it was seen, as it is, and as it was typed.
  private struct Row {
    var field: String
    /// What the form showed; nil when it does not say.
    var then: String?
    var now: String
    /// What was typed; nil where nothing was.
    var typed: String?
  }

  private var rows: [Row] {
    switch edit.kind {
    case .fields:
      return edit.disputed.map { field in
        let name = field.rawValue
        return Row(
          field: name, then: edit.shown(name), now: edit.target.text(of: field),
          typed: edit.isTouched(name) ? TargetEdit.plain(edit[name], field) : nil)
      }
    case .owner: return [row(ItemField.owner.rawValue)]
    case .standing, .same: return edit.changes.map { row($0.field) }
    }
  }

  private func row(_ field: String) -> Row {
    let change = edit.changes.first
    return Row(
      field: field, then: edit.shown(field) ?? edit.shown("action"), now: change?.old ?? "", typed: change?.new ?? "")
  }

  private var threeColumns: HTML {
    DataTable(
      "您打开表单时、现在和您填写的内容", rows, layout: .inset,
      [
        .init("内容") { "\(FieldWords.title($0.field))" },
        .init("您打开时") { row in "\(row.then.map { shown(row.field, $0) } ?? "—")" },
        .init("现在", isMarked: { row in row.then.map { $0 != row.now } ?? false }) { "\(shown($0.field, $0.now))" },
        .init("您填写的") { row in
          guard let typed = row.typed else { return "没有改，保留现在的" }
          return "<b class=\"becomes\">\(shown(row.field, typed))</b>"
        },
      ]
    ).html
  }

  private func shown(_ name: String, _ value: String?) -> String { FieldWords.value(name, value) }
}
