import Policy
import Store

/// One remark: what was said, by whom, what was answered.
struct RemarkPage: Sendable {
  var detail: RemarkDetail
  var done: String?
  /// What this visitor may not open.
  var closed: Set<SubjectReference> = []

  var remark: Remark { detail.remark }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "\(remark.leader)的批示"
    let crumbs = [Crumb("批示", .remarks()), Crumb("批示 \(remark.id)")]
    let lead: HTML = "\(Tag(remark.state.title, remark.state == .open ? .usual : .plain)) \(Wording.day(remark.saidOn))"
    let notice = done.flatMap { ["written": "已登记", "step": "已办理，见“办理过程”"][$0] }
    return frame.page(title, in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(notice))\(PageHead(title, lead: lead, actions: letter))
      <div class="stack">
      \(Card("批示", id: "facts") { "<p class=\"prose\">\(remark.text)</p>\(facts.html)" })
      \(forms(visitor))
      \(Card("办理过程", id: "events") { history })
      </div>
      """
    }
  }

  private var letter: HTML {
    detail.letter == nil ? .empty : LinkButton("起草复函", .letter(.remark, remark.id.raw)).html
  }

  private var facts: FactList {
    var list = FactList()
    list.add("批示对象", remark.subject.link(besides: closed))
    list.add("回复单位", Link(remark.agency.name, .agency(remark.agency.id)).html)
    if let due = remark.due { list.add("回复期限", "\(Wording.day(due))") }
    if !remark.answer.isEmpty { list.add("回复", "\(remark.answer)") }
    list.add("登记", "\(remark.by) · \(Wording.minute(remark.writtenAt))")
    return list
  }

  private func forms(_ visitor: Visitor) -> Card? {
    let open = RemarkFlow.Step.allCases.filter { step in
      let isAllowed = visitor.actor.may(step.permission, for: remark.agency.id, in: remark.city)
      return (try? RemarkFlow.step(step, from: remark.state, reason: "…", isAllowed: isAllowed)) != nil
    }
    guard let first = open.first else { return nil }
    return Card("可以办理的", id: "steps", classes: "no-print") {
      let rest = HTML.each(open.dropFirst()) { step in
        "<details class=\"step\"><summary>\(step.title)</summary>\(form(step, visitor))</details>"
      }
      return "<h3>\(first.title)</h3>\(form(first, visitor))\(rest)"
    }
  }

  private func form(_ step: RemarkFlow.Step, _ visitor: Visitor) -> HTML {
    let look: ButtonLook = step == .answer ? .main : .danger
    return PostForm(.remarkStep(remark.id, step), for: visitor) {
      """
      \(HiddenField("seen", String(remark.version)))\
      \(FormField(step == .answer ? "落实情况" : "理由", id: "reason-\(step.rawValue)", name: "reason",
        .lines("", most: Site.longestAnswer)))
      <div class="actions gap">\(SubmitButton(step.title, look: look))</div>
      """
    }.html
  }

  private var history: HTML {
    let rows = HTML.each(detail.events.reversed()) { event in
      """
      <li><b>\(event.kind.title)</b> <span class="small muted">\(event.by) · \(Wording.minute(event.at))</span>\
      \(HTML.when(!event.reason.isEmpty, "<br><span class=\"small\">\(event.reason)</span>"))</li>
      """
    }
    return "<ul class=\"history\">\(rows)</ul>"
  }
}
