import Policy
import Store

/// The form that makes an order out by hand, about one thing.
struct OrderForm: Sendable {
  var subject: NamedSubject
  var bodies: [Choice]
  /// The body that answers for the thing.
  var owner: AgencyID?
  var setting: SupervisionSetting

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("督办单", .orders()), Crumb("签发督办单")]
    let due = setting.count.adding(setting.answerDays, to: visitor.today).text
    return frame.page("签发督办单", in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("签发督办单", lead: "签发后编号，承办单位在待办里签收、反馈。"))
      \(OrderGrade.legend(setting))
      \(Card(label: "签发督办单") {
        PostForm(.newOrder(about: subject.reference), for: visitor) {
          """
          <p class="notice">督办对象　\(subject.link)</p>
          <div class="fields even-fields">\
          \(FormField("督办要求", id: "demand", isWide: true, .lines("", most: OrderFacts.longestDemand)))\
          \(FormField("分级", id: "grade", .list(OrderGrade.allCases.map { Choice($0.rawValue, $0.title) },
            chosen: OrderGrade.behind.rawValue)))\
          \(FormField("承办单位", id: "agency_id", .list(bodies, chosen: owner?.description, none: "请选择")))\
          \(FormField("反馈期限", id: "due_on", hint: "默认留给单位\(setting.answerDays)天，按\(setting.count.title)",
            .input(TextInput(due, kind: .date))))\
          </div>
          <div class="actions gap">\(SubmitButton("签发"))</div>
          """
        }.html
      })
      """
    }
  }
}
