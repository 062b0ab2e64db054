import Policy
import Store

/// The form that files a paper that a plan wants.
struct EvaluationForm: Sendable {
  var plan: DocumentSummary
  var kind: EvaluationKind
  var period: Period
  var typed: [String: String] = [:]
  var fault: (field: String, message: String)?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "归档\(kind.title)"
    let crumbs = [Crumb(plan.title, .document(plan.id)), Crumb(title)]
    let summary = ErrorSummary("填写有误，尚未归档", fault: fault?.message, field: fault?.field)
    return frame.page(title, in: .documents, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(summary)\(PageHead(title, lead: "《\(plan.title)》，所评时段至\(Wording.quarter(period))。归档后不再改动，可以再归档一份。"))
      \(Card(label: title) {
        PostForm(Address(path: Route.evaluationNew.pattern), for: visitor, takesFiles: true) {
          """
          \(HiddenField("document", plan.id.description))\(HiddenField("kind", kind.rawValue))\
          \(HiddenField("period", period.text))
          <div class="fields">\(line("标题", "title"))\(line("编制单位", "author"))\
          \(field("主要内容", "summary", .lines(typed["summary"] ?? "", most: EvaluationPaper.longestSummary)))\
          \(field("文件", "file", .file(endings: [".pdf", ".doc", ".docx", ".wps", ".jpg", ".png"]), hint: "可以不附"))</div>
          <div class="actions gap">\(SubmitButton("归档"))\(LinkButton("取消", .document(plan.id), isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  private func line(_ title: String, _ name: String) -> HTML {
    field(title, name, .input(TextInput(typed[name] ?? "", longest: EvaluationPaper.longestLine)))
  }

  private func field(_ title: String, _ name: String, _ control: Control, hint: String? = nil)
    -> HTML
  {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(title, id: name, hint: hint, fault: message, control).html
  }
}
