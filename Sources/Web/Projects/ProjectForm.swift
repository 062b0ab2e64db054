import Policy
import Store

/// The form that enters a project, or changes one.
struct ProjectForm: Sendable {
  /// The project that is changed; nil for a new one.
  var project: ProjectSummary?
  var cities: [CitySummary]
  var agencies: [(id: AgencyID, name: String)]
  var plans: [(id: DocumentID, title: String)]
  var typed: [ProjectField: String]
  var seen: Int
  var faults: [(field: ProjectField, message: String)] = []
  /// What concerns the whole form.
  var refusal: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = project == nil ? "登记项目" : "修改项目"
    let here = project.map { Address.projectEdit($0.id) } ?? .newProject
    let back = project.map { Address.project($0.id) } ?? .projects()
    let crumbs = [Crumb("项目", .projects()), Crumb(title)]
    let items = faults.map { ErrorSummary.Item($0.message, field: $0.field.rawValue) }
    let whole = refusal.map { [ErrorSummary.Item($0)] } ?? []
    let isWrong = !items.isEmpty || !whole.isEmpty
    return frame.page(title, in: .projects, crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(ErrorSummary("填写有误，尚未保存", whole + items))\(PageHead(title, lead: "没有的留空；日期写作 2026-03-31。"))
      \(Card(label: title) {
        PostForm(here, for: visitor) {
          """
          \(HiddenField("seen", String(seen)))
          <div class="fields wide-fields">\(HTML.each(Self.short, field))</div>
          <div class="gap">\(HTML.each(Self.asking, field))</div>
          <div class="actions gap">\(SubmitButton("保存"))\(LinkButton("取消", back, isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  /// A sentence takes room.
  private static let asking: [ProjectField] = [.document, .sentence]
  private static let short = ProjectField.allCases.filter { !asking.contains($0) }

  private func field(_ field: ProjectField) -> HTML {
    let fault = faults.first { $0.field == field }?.message
    return FormField(field.title, id: field.rawValue, hint: hint(field), fault: fault, control(field)).html
  }

  private func hint(_ field: ProjectField) -> String? {
    switch field {
    case .promised: "填了就从这一天倒排工期，否则从签约日期正排"
    case .signed: "签约日期和入库日期至少填一项"
    case .team: "一项目一专班"
    case .sentence: "从文件里粘贴要求做这个项目的一句，或者章节标题；也可以写“目标 12”“举措 34”，编号见它们的页面。没有的留空"
    default: nil
    }
  }

  private func control(_ field: ProjectField) -> Control {
    let value = typed[field] ?? ""
    switch field {
    case .city: return .list(cities.map { Choice($0.id.description, $0.name) }, chosen: value, none: "请选择")
    case .kind: return .list(ProjectKind.allCases.map { Choice($0.rawValue, $0.title) }, chosen: value, none: "请选择")
    case .lead, .responsible:
      return .list(agencies.map { Choice($0.id.description, $0.name) }, chosen: value, none: "不填")
    case .document:
      return .list(plans.map { Choice($0.id.description, $0.title) }, chosen: value, none: "不填（按原句在本市文件中查找）")
    case .sentence: return .lines(value, most: field.longest)
    case .investment, .output: return .amount(TextInput(value, digits: .decimal), unit: "亿元")
    case _ where field.isDay: return .input(TextInput(value, kind: .date))
    default: return .input(TextInput(value, longest: field.longest))
    }
  }
}
