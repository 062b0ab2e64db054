import HTTP
import Policy
import Store

/// A city's table of steps and limits: the present edition as a form, and all that were before.
struct ProjectRules: Sendable {
  var city: CitySummary
  var cities: [CitySummary]
  var editions: [ProjectTemplateEdition]
  var entry: TemplateEntry
  var faults: [TemplateEntry.Fault] = []
  var notice: String?

  var present: ProjectTemplate { editions.first?.template ?? .usual }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("环节和时限")]
    let items = faults.map { ErrorSummary.Item($0.message, field: $0.field.name) }
    let number = editions.first.map { "第\($0.number)版" } ?? "系统自带的一版"
    let lead: HTML = "\(city.name)现用\(number)。改动后成为新的一版：以后登记的项目按新版排工期，已登记的仍按登记时的一版，可以在项目页上改用新版。"
    return frame.page("环节和时限", in: .projects, crumbs: crumbs, for: visitor, isWrong: !faults.isEmpty) {
      """
      \(ErrorSummary("填写有误，尚未保存", items))\(Notice.done(notice))\(PageHead("环节和时限", lead: lead, actions: others))
      <div class="stack">\(Card("时限和十二个环节", id: "table") { form(visitor) })
      \(Card("历次版本", id: "editions", isFlush: true) { history })</div>
      """
    }
  }

  private var others: HTML {
    HTML.each(cities.filter { $0.id != city.id }) { LinkButton($0.name, .projectRules($0.id)).html }
  }

  private func form(_ visitor: Visitor) -> HTML {
    PostForm(.projectRules(city.id), for: visitor) {
      """
      <p class="small muted">“签约到开工用时60天内，开工到投产总投资1-5亿元的项目用时9个月内、5-10亿元的项目用时12个月内、10亿元以上的项目用时18个月内”。\
      不足1亿元的，原文没有规定。各环节怎样分配，原文没有数字。</p>
      <div class="fields wide-fields">\(HTML.each(TemplateEntry.Field.limits, field))</div>
      \(steps)
      <div class="fields gap">\(field(.reason))</div>
      <div class="actions gap">\(SubmitButton("保存为新的一版"))</div>
      """
    }.html
  }

  private func fault(_ field: TemplateEntry.Field) -> String? { faults.first { $0.field == field }?.message }

  private func field(_ field: TemplateEntry.Field) -> HTML {
    let input = TextInput(entry.typed[field] ?? "", digits: field == .reason ? nil : .numeric)
    return FormField(field.title, id: field.name, fault: fault(field), .input(input)).html
  }

  private var steps: HTML {
    func cell(_ field: TemplateEntry.Field) -> HTML {
      FormField(
        field.title, id: field.name, fault: fault(field), isInline: true,
        .input(TextInput(entry.typed[field] ?? "", digits: .numeric))
      ).html
    }
    return DataTable(
      "十二个环节", ProjectStep.allCases, layout: .inset,
      [
        .init("环节") { "\($0.title)" },
        .init("从哪里算") { present.stretches[$0].map { "\($0.anchor.title)" } },
        .init("开始") { cell(.begins($0)) },
        .init("结束") { cell(.ends($0)) },
      ]
    ).html
  }

  private var history: HTML {
    guard !editions.isEmpty else { return EmptyState("还没有改过", "现在用的是系统自带的一版：60天，9、12、18个月。").html }
    return DataTable(
      "历次版本", editions,
      [
        .init("版本") { "第\($0.number)版\(SubLine($0.reason))" },
        .init("签约到开工") { "\($0.template.daysToStart)天" },
        .init("开工到投产") { "\($0.template.limit.small)／\($0.template.limit.middle)／\($0.template.limit.large)个月" },
        .init("按它排的项目", .number) { "\($0.projects)" },
        .init("经办") { "\($0.by)\(SubLine(Wording.minute($0.at)))" },
      ]
    ).html
  }
}

extension Site {
  func addProjectRules(to mount: inout Mount) {
    mount.on(.get, .projectRules) { request, visitor in
      var page = try projectRules(request, visitor)
      page.notice = request.query("done").map { "已保存为第\($0.prefix(6))版" }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.projectRules, answer: saveProjectRules)
  }

  private func projectRules(_ request: Request, _ visitor: Visitor) throws -> ProjectRules {
    var query = QueryReader(request.query)
    let named: CityID? = query.id("city")
    try query.checked()
    let cities = try store.cities().filter { visitor.may(.setProjectRules, in: $0.id) }
    guard let city = cities.first(where: { $0.id == named }) ?? (named == nil ? cities.first : nil) else {
      throw WebError.missing("这个城市")
    }
    let editions = try store.projectTemplates(of: city.id)
    let entry = TemplateEntry(editions.first?.template ?? .usual)
    return ProjectRules(city: city, cities: cities, editions: editions, entry: entry)
  }

  private func saveProjectRules(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try projectRules(request, visitor)
    var typed: [TemplateEntry.Field: String] = [:]
    for field in TemplateEntry.Field.all { typed[field] = form[field.name]?.trimmingBlanks }
    page.entry = TemplateEntry(typed)
    do {
      let template = try page.entry.checked(page.present)
      let number = try store.setTemplate(
        template, because: typed[.reason] ?? "", in: page.city.id, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.projectRules(page.city.id).with("done", String(number)).text)
    } catch let error as TemplateEntry.Faults {
      page.faults = error.all
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }

  /// A project counts by the newest edition from now on.
  func moveProjectTemplate(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ProjectID = try id(request, "项目")
    let seen = form["seen"].flatMap { Int($0) } ?? 0
    try store.useNewestTemplate(for: id, seen: seen, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.project(id).with("done", "saved").text + "#h-steps")
  }
}

extension Address {
  static func projectRules(_ city: CityID? = nil) -> Address {
    Address(path: Route.projectRules.pattern).with("city", city?.description)
  }
}
