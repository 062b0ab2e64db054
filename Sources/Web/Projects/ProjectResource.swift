import Policy
import Store

/// The register of projects.
enum ProjectResource {
  static let list = Resource<ProjectSummary, ProjectFilter>(
    at: "/projects", fileName: "项目", columns: row,
    filters: [
      .city(\.city),
      .agency(\.agency, of: \.city),
      place("county", "县区园区", \.county) { $0.counties },
      place("industry", "产业链", \.industry) { $0.industries },
      .flag("unchained", "没有产业链", note: "1：只要没有填写产业链的", \.hasNoIndustry).asked(.hidden)
        .chip { _, _ in "没有填写产业链" },
      .choices("colour", "四色", note: "green 绿，blue 蓝，yellow 黄，red 红；可重复", \.colours)
        .asked(all: "全部颜色", ProjectColour.allCases.map { FilterChoice($0.rawValue, $0.label) })
        .chip { value, name in name ?? value },
      .choice("kind", "类型", note: "new 新招引（增量），upgrade 技改升级（存量）", \.kind)
        .asked(all: "全部类型", ProjectKind.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
      .id("document", "出处文件", note: "文件编号：这份文件的原句要求做的项目", \.document).asked(.hidden)
        .chip { value, _ in "出处文件：编号 \(value)" },
      .id("target", "出处目标", note: "目标编号：这项目标的原句要求做的项目", \.target).asked(.hidden)
        .chip { value, _ in "出处：目标 \(value)" },
      .id("measure", "出处举措", note: "举措编号：这项举措的原文要求做的项目", \.measure).asked(.hidden)
        .chip { value, _ in "出处：举措 \(value)" },
      .flag("lost", "原句待核对", note: "1：只要出处文件现在的文本里已找不到原句的", \.isSentenceLost).asked(.hidden)
        .chip { _, _ in "出处原句待核对" },
      .flag("exit", "退出申请", note: "1：只要退出申请待办理的", \.isExitAsked).asked(.hidden).chip { _, _ in "退出申请待办理" },
      .search(\.words, title: "项目或投资主体", placeholder: "例如：精品钢"),
      .sort(\.order, [.plan: "按登记顺序", .investment: "投资最大的在前"]),
    ], everything: ProjectFilter(), reach: reach,
    list: { store, filter, slice in try store.projects(filter, slice) },
    item: { store, id in
      guard let detail = try store.project(id) else { return nil }
      return row.members(detail.summary) + [.init("steps", steps(detail.summary)), .init("events", events(detail))]
    },
    revision: { members in
      guard case .int(let id)? = members.first(where: { $0.name == "id" })?.value,
        case .int(let version)? = members.first(where: { $0.name == "version" })?.value
      else { return nil }
      return "\(id)-\(version)"
    },
    page: { found, site, visitor in
      let counts = try site.store.projectCounts(reach.narrow(found.filter, visitor.actor))
      return ProjectList(found: found, counts: counts, today: visitor.today).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      try site.projectPage(id, for: visitor, done: request.query("done")).page(in: site.frame, for: visitor)
    }, forms: [step, move, template])

  private static let reach = ListReach.shownProjects

  /// The day on which a step was done.
  static let step = ListForm("/projects/{id}/step", .permission(.manageProjects)) { $0.setProjectStep }
  /// A move of the colour; what the office alone may is checked with the step.
  static let move = ListForm("/projects/{id}/move", .permission(.manageProjects), takesFile: true) { $0.moveProject }

  /// The newest edition of steps and limits.
  static let template = ListForm("/projects/{id}/template", .permission(.setProjectRules)) { $0.moveProjectTemplate }

  /// A name out of those that projects have.
  private static func place(
    _ name: String, _ title: String, _ property: FilterField<ProjectFilter>.Property<String>,
    _ names: @escaping @Sendable ((counties: [String], industries: [String])) -> [String]
  ) -> FilterField<ProjectFilter> {
    .words(name, title, note: title + "的名称", property)
      .asked(
        .select(all: "全部") { source, filter in
          let places = try source.store.projectPlaces(city: filter.city, isPublic: filter.isPublic)
          return names(places).map { FilterChoice($0, $0) }
        }
      ).chip { value, _ in "\(title)：\(value)" }
  }

  static let row = Columns<ProjectSummary>(
    "projects", "项目",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { CityID($0.facts.city) },
      Column("city", "城市") { $0.cityName },
      Column("name", "项目名称") { $0.facts.name },
      Column("county", "县区园区") { $0.facts.county },
      Column("industry", "产业链") { $0.facts.industry },
      .oneOf("kind", "类型代码") { $0.facts.kind },
      Column("investor", "投资主体") { $0.facts.investor },
      Column("investment", "总投资", unit: "亿元") { $0.facts.investment },
      Column("output", "达产后年产值", unit: "亿元") { $0.facts.output },
      .oneOf("colour", "四色代码") { $0.colour },
      Column("colour_title", "所处阶段") { $0.colour.label },
      Column("exit_asked", "退出申请待办理") { $0.standing.isExitAsked },
      Column("leader", "包保领导") { $0.facts.leader },
      Column("steward", "项目管家") { $0.facts.steward },
      Column("team", "专班") { $0.facts.team },
      Column("lead", "牵头单位") { $0.lead },
      Column("responsible", "责任单位") { $0.responsible },
      day("listed_on", .listed), day("signed_on", .signed), day("started_on", .started),
      day("produced_on", .produced), day("full_on", .full), day("promised_on", .promised),
      Column("document_id", "出处文件编号") { $0.facts.document.map { DocumentID($0) } },
      Column("document", "出处文件") { $0.documentTitle },
      Column("plan_sentence", "文件原句") { $0.facts.sentence },
      Column("sentence_place", "原句在文件全文中的位置") { $0.place?.text },
      Column("version", "版本") { $0.version },
      Column("url", "页面") { Address.project($0.id) },
    ])

  private static func day(_ name: String, _ field: ProjectField) -> Column<ProjectSummary> {
    Column(name, field.title) { $0.facts.days[field]?.text }
  }

  private static func steps(_ project: ProjectSummary) -> JSON {
    let schedule = project.schedule
    return .array(
      ProjectStep.allCases.map { step in
        let plan = schedule?.planned(step)
        return [
          "step": .string(step.rawValue), "title": .string(step.title), "planned_from": text(plan?.from),
          "planned_to": text(plan?.to), "done_on": text(project.done[step]),
        ]
      })
  }

  private static func events(_ detail: ProjectDetail) -> JSON {
    .array(
      detail.events.map { event in
        [
          "kind": .string(event.kind.rawValue), "from": event.from.map { .string($0.rawValue) } ?? .null,
          "to": .string(event.to.rawValue), "reason": .string(event.reason),
          "file": event.file.map { .string($0) } ?? .null, "by": .string(event.by),
          "at": .string(event.at.text),
        ]
      })
  }

  private static func text(_ day: CivilDate?) -> JSON { day.map { .string($0.text) } ?? .null }
}

extension Address {
  static func projects(_ filter: ProjectFilter = ProjectFilter()) -> Address {
    ProjectResource.list.address(.page, filter)
  }

  static func project(_ id: ProjectID) -> Address { ProjectResource.list.page(of: id) }

  /// The same list on the wall.
  static func projectChart(_ filter: ProjectFilter = ProjectFilter()) -> Address {
    Address(path: Route.projectChart.pattern, query: ProjectResource.list.pairs(filter))
  }

  /// The form of a new project that an item of a plan asks for.
  static func newProject(for target: TargetID) -> Address { newProject.with("target", target.description) }
  static func newProject(for measure: MeasureID) -> Address { newProject.with("measure", measure.description) }

  static var newProject: Address { Address(path: Route.projectNew.pattern) }

  /// The file in which a body states why a project cannot go on.
  static func projectStatement(_ id: ProjectEventID) -> Address {
    Address(path: Route.projectStatement.pattern.replacing("{id}", with: id.description))
  }

  static func projectEdit(_ id: ProjectID) -> Address {
    Address(path: Route.projectEdit.pattern.replacing("{id}", with: id.description))
  }
}
