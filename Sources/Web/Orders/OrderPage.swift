import Policy
import Store

/// One order: what is asked of whom and why, where it stands, and what this visitor may do.
struct OrderPage: Sendable {
  var detail: OrderDetail
  var done: String?
  /// What this visitor may not open.
  var closed: Set<SubjectReference> = []

  var order: SupervisionOrder { detail.order }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let lead: HTML = """
      \(order.grade.badge(detail.setting)) \(Tag(order.state.title, order.state.isOpen ? .usual : .plain)) \
      \(order.state.isOpen ? order.clockWords(on: visitor.today) : .empty)
      """
    let file = LinkButton("下载 Word 文件", .orderPaperFile(order.id))
    let letter = detail.letter == nil ? nil : LinkButton("起草复函", .letter(.order, order.id.raw))
    let paper: HTML = "\(letter)\(LinkButton("打印件", .orderPaper(order.id)))\(file)"
    let crumbs = [Crumb("督办单", .orders()), Crumb(order.code)]
    return frame.page(order.code, in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(done == "step" ? "已办理，见“办理过程”" : nil))
      \(PageHead(order.code, lead: lead, actions: paper))
      <div class="stack">
      \(Card("督办内容", id: "facts") { facts.html })
      \(forms(visitor))
      \(Card("办理过程", id: "events") { history })
      \(OrderGrade.legend(detail.setting))
      </div>
      """
    }
  }

  var facts: FactList {
    var list = FactList()
    list.add("督办对象", order.subject.link(besides: closed))
    list.add("承办单位", Link(order.agency.name, .agency(order.agency.id)).html)
    list.add("督办原因", "\(order.grade.title)：\(order.basis)")
    list.add("督办要求", "\(order.demand)")
    list.add("反馈期限", "\(Wording.day(order.due))")
    list.add("签发", "\(order.by) · \(Wording.minute(order.issuedAt))")
    return list
  }

  private func forms(_ visitor: Visitor) -> Card? {
    let open = OrderFlow.Step.allCases.filter { step in
      let isAllowed = visitor.actor.may(step.permission, for: order.agency.id, in: order.city)
      let next = try? OrderFlow.step(
        step, from: order.state, reason: "…", isAllowed: isAllowed, isAnswerer: false)
      return next != nil
    }
    guard let first = open.first else { return nil }
    return Card("可以办理的", id: "steps", classes: "no-print") {
      let rest = HTML.each(open.dropFirst()) { step in
        "<details class=\"step\"><summary>\(step.title)</summary>\(form(step, visitor))</details>"
      }
      return "<h3>\(first.title)</h3>\(form(first, visitor))\(rest)"
    }
  }

  private func form(_ step: OrderFlow.Step, _ visitor: Visitor) -> HTML {
    let title = step == .answer ? "办理情况" : step.needsReason ? "理由" : "备注（可以不填）"
    let look: ButtonLook = step == .withdraw || step == .sendBack ? .danger : .main
    return PostForm(.orderStep(order.id, step), for: visitor) {
      """
      \(HiddenField("seen", String(order.version)))\
      \(FormField(title, id: "reason-\(step.rawValue)", name: "reason", .lines("", most: Site.longestAnswer)))
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
