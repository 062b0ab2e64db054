import Policy
import Store

/// The form that writes a leader's remark down.
struct RemarkForm: Sendable {
  var subject: NamedSubject
  var bodies: [Choice]
  var typed: [String: String]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("批示", .remarks()), Crumb("登记批示")]
    return frame.page("登记批示", in: .supervision, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("登记批示", lead: "代领导登记；责任单位会在待办里看到，回复以前一直是待回复。"))
      \(Card(label: "登记批示") {
        PostForm(.newRemark(about: subject.reference), for: visitor) {
          """
          <p class="notice">批示对象　\(subject.link)</p>
          <div class="fields even-fields">\
          \(FormField("批示领导", id: "leader", .input(TextInput(typed["leader"] ?? "", longest: 60))))\
          \(FormField("批示日期", id: "said_on", .input(TextInput(typed["said_on"] ?? visitor.today.text, kind: .date))))\
          \(FormField("批示内容", id: "text", isWide: true, .lines(typed["text"] ?? "", most: RemarkFacts.longest)))\
          \(FormField("回复单位", id: "agency_id", hint: "不选的，由这一对象的责任单位回复",
            .list(bodies, chosen: typed["agency_id"], none: "责任单位")))\
          \(FormField("回复期限", id: "due_on", hint: "可以不填", .input(TextInput(typed["due_on"] ?? "", kind: .date))))\
          </div>
          <div class="actions gap">\(SubmitButton("登记"))</div>
          """
        }.html
      })
      """
    }
  }
}
