import Policy
import Store

/// The form that plans a meeting, or changes a planned one.
struct MeetingForm: Sendable {
  var meeting: MeetingSummary?
  var cities: [CitySummary]
  var documents: [(id: DocumentID, name: String)]
  var periods: [Period]
  var typed: [String: String]
  var fault: (field: String, message: String)?

  static let names = [
    "city", "document", "kind", "day", "period", "title", "place", "agenda", "seen",
  ]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = meeting == nil ? "登记会议" : "修改会议"
    let here = meeting.map { Address.meeting($0.id, .meetingEdit) } ?? .newMeeting
    let back = meeting.map { Address.meeting($0.id) } ?? .meetings()
    let crumbs = [Crumb("会议", .meetings()), Crumb(title)]
    let summary = ErrorSummary("填写有误，尚未保存", fault: fault?.message, field: fault?.field)
    return frame.page(title, in: .supervision, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(summary)\(PageHead(title, lead: "会议材料按所选季度的数据生成，与同一范围的上次会议比较。"))
      \(Card(label: title) {
        PostForm(here, for: visitor) {
          """
          \(HiddenField("seen", typed["seen"] ?? ""))
          <div class="fields wide-fields">\(choices)\(lines)</div>
          <div class="actions gap">\(SubmitButton("保存"))\(LinkButton("取消", back, isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  private var choices: HTML {
    let kinds = MeetingKind.allCases.map { Choice($0.rawValue, $0.title) }
    return """
      \(list("城市", "city", cities.map { Choice($0.id.description, $0.name) }, none: "请选择"))\
      \(list("范围", "document", documents.map { Choice($0.id.description, $0.name) }, none: "全市所有政策文件"))\
      \(list("类型", "kind", kinds, none: "请选择"))\
      \(list("季度", "period", periods.map { Choice($0.text, $0.title) }, none: "请选择"))
      """
  }

  private var lines: HTML {
    let longest = MeetingFacts.longestLine
    return """
      \(field("会议日期", "day", .input(TextInput(typed["day"] ?? "", kind: .date))))\
      \(field("会议名称", "title", .input(TextInput(typed["title"] ?? "", longest: longest)), hint: "留空则按类型和季度起名"))\
      \(field("地点", "place", .input(TextInput(typed["place"] ?? "", longest: longest))))\
      \(field("议程", "agenda", .lines(typed["agenda"] ?? "", most: MeetingFacts.longestAgenda), hint: "一项一行；留空则用通常的议程"))
      """
  }

  private func list(_ title: String, _ name: String, _ choices: [Choice], none: String) -> HTML {
    field(title, name, .list(choices, chosen: typed[name], none: none))
  }

  private func field(_ title: String, _ name: String, _ control: Control, hint: String? = nil)
    -> HTML
  {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(title, id: name, hint: hint, fault: message, control).html
  }
}
