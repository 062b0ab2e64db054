import Policy
import Store

/// One project: its facts, its twelve steps against the clock, its colour's history, and what can be done with it.
struct ProjectPage: Sendable {
  var detail: ProjectDetail
  var today: CivilDate
  /// The newest edition of the city's table.
  var newestTemplate = 0
  /// Looks on site, for those who may see them.
  var checks: [SpotCheck] = []
  var typed: [String: String] = [:]
  var fault: (field: String, message: String)?
  var notice: String?
  /// What is supervised about it, for those permitted.
  var about: SubjectSupervision?

  var project: ProjectSummary { detail.summary }
  var facts: ProjectFacts { detail.summary.facts }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb(facts.name)]
    let isMine = mayManage(visitor)
    let letter =
      detail.letter != nil && visitor.isConcerned(by: facts)
      ? LinkButton("起草退出的函", .letter(.project, project.id.raw)) : nil
    let actions: HTML = "\(letter)\(isMine ? LinkButton("修改", .projectEdit(project.id)) : nil)"
    let late = project.late(on: today)
    return frame.page(facts.name, in: .projects, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault?.message, field: fault?.field))\(Notice.done(notice))
      \(PageHead(facts.name, lead: "\(project.colour.badge) \(summary(late.count))", actions: actions))
      <div class="stack">
      \(Card("项目情况", id: "facts") { list.html })
      \(asking)
      \(Card("十二个环节", id: "steps", note: "\(project.clock)", isFlush: true) {
        "\(chart)\(steps(isMine, visitor))\(template(visitor))"
      })
      \(about?.card(for: visitor))
      \(isMine ? ProjectMoves(page: self, visitor: visitor).card : nil)\
      \(isMine || visitor.may(.checkSites, in: CityID(facts.city)) ? spots : nil)
      \(Card("阶段变化", id: "events") { history(visitor) })
      \(Card("四色图", id: "legend") { ProjectColour.legend })
      </div>
      """
    }
  }

  /// Whether the visitor's permission reaches this project's bodies.
  private func mayManage(_ visitor: Visitor) -> Bool {
    [facts.lead, facts.responsible].contains {
      visitor.actor.may(.manageProjects, for: $0.map { ID($0) }, in: CityID(facts.city))
    }
  }

  private func summary(_ late: Int) -> String {
    let place = "\(project.cityName) · \(facts.county)"
    let exit = project.standing.isExitAsked ? " · 退出申请待办理" : ""
    return late == 0 ? place + exit : "\(place) · \(late) 个环节滞后\(exit)"
  }

  private var list: FactList {
    var list = FactList()
    list.add("类型", "\(facts.kind.title)")
    list.add("总投资", "\(Wording.quantity(facts.investment, "亿元"))")
    if let output = facts.output { list.add("达产后年产值", "\(Wording.quantity(output, "亿元"))") }
    for (field, text) in [
      (ProjectField.industry, facts.industry), (.investor, facts.investor), (.leader, facts.leader),
      (.steward, facts.steward), (.team, facts.team),
    ] where !text.isEmpty {
      list.add(field.title, "\(text)")
    }
    for (title, id, name) in [
      ("牵头单位", facts.lead, project.lead), ("责任单位", facts.responsible, project.responsible),
    ] {
      guard let id, let name else { continue }
      list.add(title, "\(Link(name, .agency(AgencyID(id))))")
    }
    for field in ProjectField.allCases {
      if let day = facts.days[field] { list.add(field.title, "\(Wording.day(day))") }
    }
    return list
  }

  // MARK: Steps

  private var chart: HTML {
    guard let chart = ProjectChart.steps(of: project, on: today) else {
      return EmptyState("还没有时间线", "登记签约日期（正排）或承诺投产日期（倒排）后，这里排出十二个环节。").html
    }
    return "<div class=\"pad\">\(ProjectChart.key)\(chart)</div>"
  }

  private func steps(_ isMine: Bool, _ visitor: Visitor) -> HTML {
    let schedule = project.schedule
    let late = Dictionary(project.late(on: today).map { ($0.step, $0.days) }) { first, _ in first }
    return DataTable(
      "十二个环节", ProjectStep.allCases,
      [
        .init("环节") { "\($0.title)" },
        .init("计划", .unbroken) { step in schedule?.planned(step).map { "\($0.from.text) 至 \($0.to.text)" } },
        .init("完成", .unbroken) { step in
          isMine ? form(step, visitor) : project.done[step].map { "\($0.text)" }
        },
        .init("滞后") { step in
          guard let days = late[step] else { return nil }
          let order = about?.opensMatters == true ? Link("限期整改", .newMatter(from: project.id, step)) : nil
          return "超过 \(days) 天 \(order)"
        },
      ]
    ).html
  }

  /// A project keeps the edition that it was made with until somebody moves it.
  private func template(_ visitor: Visitor) -> HTML {
    guard newestTemplate > project.templateNumber, visitor.may(.setProjectRules, in: CityID(facts.city)) else {
      return .empty
    }
    return PostForm(ProjectResource.template.address(of: project.id.raw), for: visitor, classes: "pad no-print") {
      """
      \(HiddenField("seen", String(project.version)))\
      \(SubmitButton("改用第\(newestTemplate)版环节和时限", look: .quiet, isSmall: true))
      """
    }.html
  }

  private func form(_ step: ProjectStep, _ visitor: Visitor) -> HTML {
    let id = "step-\(step.rawValue)"
    let value = typed[id] ?? project.done[step]?.text ?? ""
    let message = fault?.field == id ? fault?.message : nil
    return PostForm(ProjectResource.step.address(of: project.id.raw), for: visitor, classes: "inline") {
      """
      \(HiddenField("seen", String(project.version)))\(HiddenField("step", step.rawValue))\
      \(FormField("完成日期", id: id, name: "day", about: step.title, fault: message, isInline: true,
        .input(TextInput(value, kind: .date))))\
      \(SubmitButton("保存", look: .quiet, isSmall: true))
      """
    }.html
  }

  /// What was seen on site, beside what had been reported; nothing where nobody was sent.
  private var spots: Card? {
    guard !checks.isEmpty else { return nil }
    return Card("现场抽查", id: "spots", isFlush: true) {
      DataTable(
        "现场抽查", checks,
        [
          .init("批次") { "\($0.drawTitle)\(SubLine($0.drawnOn.text))" },
          .init("上报情况") { "\($0.reported.words)" },
          .init("现场所见") { check in check.seen.map { "\($0.standing.words)\(SubLine($0.note))" } },
          .init("结果") { check in
            let found = check.differences.map(\.title).joined(separator: "；")
            return found.isEmpty ? "\(check.outcome.title)" : "<b>\(found)</b>"
          },
        ]
      ).html
    }
  }
}
