import Policy
import Store

/// One matter: what it is, where it stands, what became of it, and what this visitor may do.
struct MatterPage: Sendable {
  var detail: MatterDetail
  /// The bodies of its city, to give it to.
  var bodies: [Choice]
  var done: String?
  /// What this visitor may not open.
  var closed: Set<SubjectReference> = []
  /// Remarks and orders about it.
  var about: SubjectSupervision?

  var matter: MatterSummary { detail.summary }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("问题台账", .matters()), Crumb("事项 \(matter.id)")]
    let lead: HTML = "\(matter.state.badge) \(matter.clockWords(on: visitor.today))"
    let notice = done.flatMap { ["opened": "已登记", "step": "已办理，见“办理过程”", "file": "附件已保存"][$0] }
    return frame.page(matter.title, in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(notice))\(proposal(visitor.today))
      \(PageHead(matter.title, lead: lead, actions: letter))
      <div class="stack">
      \(Card("事项", id: "facts") { "\(HTML.when(!matter.text.isEmpty, words))\(facts.html)" })
      \(MatterForms(page: self, visitor: visitor).card)
      \(Card("办理过程", id: "events") { history })
      \(files(visitor))
      \(about?.card(for: visitor))
      </div>
      """
    }
  }

  private var letter: HTML {
    detail.letter == nil ? .empty : LinkButton("起草申请延期的函", .letter(.matter, matter.id.raw)).html
  }

  private var words: HTML { "<p class=\"prose\">\(matter.text)</p>" }

  private func proposal(_ today: CivilDate) -> Notice? {
    guard matter.isRaiseProposed(on: today), let next = matter.standing.level.next else { return nil }
    return Notice(.warn, "这一步已经超时，建议提级到\(detail.setting.name(of: next))协调。")
  }

  private var facts: FactList {
    var list = FactList()
    list.add("编号", "\(matter.id)")
    list.add("城市", "\(matter.cityName)")
    list.add("来源", "\(matter.origin.title)")
    if let subject = matter.subject { list.add("有关对象", subject.link(besides: closed)) }
    if let from = matter.from { list.add("提出单位", Link(from.name, .agency(from.id)).html) }
    if let agency = matter.agency { list.add("承办单位", Link(agency.name, .agency(agency.id)).html) }
    if let due = matter.standing.due {
      list.add("办理期限", "\(Wording.day(due))")
      list.add("本步天数", "按\(detail.setting.count.title)计算")
    }
    if let until = matter.standing.askedUntil { list.add("申请延期到", "\(Wording.day(until))") }
    list.add("协调层级", level)
    list.add("登记", "\(matter.by) · \(Wording.minute(matter.createdAt))")
    return list
  }

  private var level: HTML {
    let name = detail.setting.name(of: matter.standing.level)
    guard let due = matter.raisedDue else { return "\(name)" }
    return "\(name)，\(Wording.day(due))前答复协调结果"
  }

  private var history: HTML {
    let rows = HTML.each(detail.events.reversed()) { event in
      """
      <li><b>\(event.line(detail.setting))</b> \
      <span class="small muted">\(event.by) · \(Wording.minute(event.at))</span>\
      \(HTML.when(!event.reason.isEmpty, "<br><span class=\"small\">\(event.reason)</span>"))</li>
      """
    }
    return "<ul class=\"history\">\(rows)</ul>"
  }

  private func files(_ visitor: Visitor) -> Card? {
    let mayAdd =
      matter.state.isOpen && visitor.actor.may(.answerSupervision, for: matter.agency?.id, in: matter.city)
    guard mayAdd || !detail.files.isEmpty else { return nil }
    return Card("附件", id: "files", count: detail.files.isEmpty ? nil : detail.files.count) {
      let list = HTML.each(detail.files) { file in
        """
        <li>\(Link(file.name, .matterFile(file.id))) \
        <span class="small muted">\(file.kind.title) · \(max(1, (file.size + 512) / 1024)) KB · \(file.by) · \
        \(Wording.minute(file.at))</span></li>
        """
      }
      let form = PostForm(.matterFiles(matter.id), for: visitor, takesFiles: true) {
        "\(MatterForms.file("more"))<div class=\"actions gap\">\(SubmitButton("上传", look: .quiet))</div>"
      }
      let adding: HTML = "<details class=\"step no-print\"><summary>添加附件</summary>\(form)</details>"
      return "\(HTML.when(!detail.files.isEmpty, "<ul class=\"history\">\(list)</ul>"))\(mayAdd ? adding : HTML.empty)"
    }
  }
}
