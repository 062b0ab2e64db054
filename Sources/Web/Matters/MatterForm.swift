import Policy
import Store

/// The form that enters a matter, filled in from where it came.
struct MatterForm: Sendable {
  var cities: [CitySummary]
  var bodies: [Choice]
  var typed: [MatterField: String]
  /// What it came from, by name.
  var subject: NamedSubject?
  var faults: [(field: MatterField, message: String)] = []
  /// What concerns the whole form.
  var refusal: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("问题台账", .matters()), Crumb("登记事项")]
    let items = (refusal.map { [ErrorSummary.Item($0)] } ?? []) + faults.map { .init($0.message, field: $0.0.rawValue) }
    let lead: HTML = "一个事项写一条；知道由谁办的，一并填写承办单位和期限。"
    return frame.page("登记事项", in: .supervision, crumbs: crumbs, for: visitor, isWrong: !items.isEmpty) {
      """
      \(ErrorSummary("填写有误，尚未保存", items))\(PageHead("登记事项", lead: lead))
      \(Card(label: "登记事项") {
        PostForm(.newMatter(), for: visitor) {
          """
          \(origin)
          <div class="fields even-fields">\(HTML.each(fields(visitor), field))</div>
          <div class="actions gap">\(SubmitButton("登记"))\(LinkButton("取消", .matters(), isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  /// Where it comes from, told and sent along.
  private var origin: HTML {
    let fields = HTML.each([MatterField.origin, .subject]) { field in
      HTML.when(typed[field]) { HiddenField(field.rawValue, $0).html }
    }
    let title = typed[.origin].flatMap(MatterOrigin.init(rawValue:))?.title
    let words = HTML.when(subject) { "<p class=\"notice\">\(title ?? "来源")　\($0.link)</p>" }
    return "\(fields)\(words)"
  }

  /// Who may not give it to a body only brings it up.
  private func fields(_ visitor: Visitor) -> [MatterField] {
    visitor.may(.runSupervision) ? [.title, .text, .city, .from, .agency, .due] : [.title, .text, .city, .from]
  }

  private func field(_ field: MatterField) -> HTML {
    let fault = faults.first { $0.field == field }?.message
    let isWide = field == .text || field == .title
    return FormField(field.title, id: field.rawValue, hint: hint(field), fault: fault, isWide: isWide, control(field))
      .html
  }

  private func hint(_ field: MatterField) -> String? {
    switch field {
    case .agency: "现在不分办的，承办单位和期限都留空"
    case .text: "是什么、卡在哪里、希望怎样解决"
    default: nil
    }
  }

  private func control(_ field: MatterField) -> Control {
    let value = typed[field] ?? ""
    switch field {
    case .city: return .list(cities.map { Choice($0.id.description, $0.name) }, chosen: value, none: "请选择")
    case .from, .agency: return .list(bodies, chosen: value, none: "不填")
    case .text: return .lines(value, most: field.longest)
    case .due: return .input(TextInput(value, kind: .date))
    default: return .input(TextInput(value, longest: field.longest))
    }
  }
}
