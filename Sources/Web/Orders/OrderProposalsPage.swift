import Policy
import Store

/// What the rule proposes orders for today: ticked, looked over, and issued at once.
struct OrderProposalsPage: Sendable {
  var city: CitySummary
  var cities: [CitySummary]
  var proposals: [OrderProposal]
  var setting: SupervisionSetting
  var done: Int?

  /// As many as a person looks over at a time; the rest follows when these are issued.
  static let most = 100

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let others = HTML.each(cities.filter { $0.id != city.id }) {
      LinkButton("换到\($0.name)", .orderProposals($0.id)).html
    }
    let lead: HTML = "\(city.name)　\(Wording.day(visitor.today))：\(proposals.count) 件。办公室签发后才是督办单。"
    let crumbs = [Crumb("督办单", .orders()), Crumb("今日建议督办")]
    return frame.page("今日建议督办", in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(done.map { "已签发 \($0) 份督办单" }))
      \(PageHead("今日建议督办", lead: lead, actions: others))
      \(Tabs(.supervision, current: .orders, for: visitor))
      \(OrderGrade.legend(setting))
      \(Card(label: "建议督办的", isFlush: true) { form(visitor) })
      """
    }
  }

  private var shown: ArraySlice<OrderProposal> { proposals.prefix(Self.most) }

  private func form(_ visitor: Visitor) -> HTML {
    guard !proposals.isEmpty else {
      return EmptyState("今天没有要督办的", "临近、滞后、逾期而没有督办单的会列在这里；已有未办结督办单的不重复列出。").html
    }
    let due = setting.count.adding(setting.answerDays, to: visitor.today)
    let rest = HTML.when(
      proposals.count > Self.most, "<p class=\"pad\">先列出 \(shown.count) / \(proposals.count) 件，签发后显示其余。</p>")
    return PostForm(.orderProposals(city.id), for: visitor) {
      """
      \(table)\(rest)<div class="pad">\
      \(FormField("反馈期限", id: "due_on", hint: "默认留给单位\(setting.answerDays)天，按\(setting.count.title)",
        .input(TextInput(due.text, kind: .date))))\
      \(FormField("督办要求", id: "demand", hint: "不填的，按各件的情况自动写明", .lines("", most: OrderFacts.longestDemand)))
      <div class="actions gap">\(SubmitButton("签发选中的"))</div></div>
      """
    }.html
  }

  private var table: DataTable<OrderProposal> {
    DataTable(
      "建议督办的", Array(shown),
      [
        .init("对象") { proposal in
          let code = proposal.subject.reference.text
          return """
            <label class="check" for="pick-\(code)">\
            <input type="checkbox" id="pick-\(code)" name="pick" value="\(code)"><span>签发</span></label> \
            \(proposal.subject.link)
            """
        },
        .init("分级") { $0.grade.badge(setting) },
        .init("承办单位") { "\($0.agency.name)" },
        .init("原因") { "\($0.basis)" },
      ])
  }
}
