import Policy
import Store

/// The register: how many projects stand where, and each of them.
struct ProjectList: Sendable {
  var found: FoundList<ProjectSummary, ProjectFilter>
  var counts: [ProjectCount]
  var today: CivilDate
}

extension ProjectList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("项目", in: .projects, crumbs: [Crumb("项目")], for: visitor) {
      """
      \(PageHead("项目", lead: "一个项目、一种颜色、十二个环节、一条时间线。", actions: actions(visitor)))
      \(figures)
      \(ProjectColour.legend)
      \(found.form("筛选项目"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 个项目，总投资 <strong>\(sum)</strong> 亿元"))
      \(Card(label: "项目列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private func actions(_ visitor: Visitor) -> HTML {
    var links = [
      LinkButton("横道图", .projectChart(found.filter)), LinkButton("分县区、产业链合计", .projectSums(found.filter)),
      LinkButton("批次与任务数", .projectQuotas()),
    ]
    if visitor.may(.setProjectRules) {
      links += [LinkButton("环节和时限", .projectRules()), LinkButton("入库建议", .proposals())]
    }
    if visitor.may(.checkSites) { links.append(LinkButton("现场抽查", .spotChecks())) }
    if visitor.may(.manageProjects) {
      links.append(LinkButton("用 Excel 登记", .projectSheet(found.filter)))
      links.append(LinkButton("登记项目", .newProject, look: .main))
    }
    return HTML.each(links) { $0.html }
  }

  private var sum: String { Wording.number(ProjectCount.sum(counts)) }

  private var figures: HTML {
    let boxes = HTML.each(counts) { count in
      var filter = found.filter
      filter.colours = [count.colour]
      let note = "总投资 \(Wording.number(ProjectCount.rounded(count.investment))) 亿元"
      return KeyFigure(count.count, "个", count.colour.label, note: note, .projects(filter)).html
    }
    return "<div class=\"kpis\">\(boxes)</div>"
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有登记项目", "有权限的单位登录后可以登记项目；登记后会按签约日期或承诺投产日期排出十二个环节。").html
      }
      return EmptyState("没有符合条件的项目", "去掉一个条件，或\(Link("查看全部项目", .projects()))。").html
    }
    return DataTable(
      "符合条件的项目", found.items,
      [
        .init("项目") { project in
          let place = [project.cityName, project.facts.county, project.facts.industry].filter { !$0.isEmpty }
          return """
            \(Link(project.facts.name, .project(project.id), isSubject: true))\(SubLine(place.joined(separator: " › ")))
            """
        },
        .init("阶段") { project in
          let exit: HTML = project.standing.isExitAsked ? "\(SubLine("退出申请待办理"))" : .empty
          return "\(project.colour.badge)\(exit)"
        },
        .init("总投资（亿元）", label: "总投资", .number) { "\(Wording.number($0.facts.investment))" },
        .init("责任单位") { $0.responsible.map { "\($0)" } },
        .init("包保领导") { $0.facts.leader.isEmpty ? nil : "\($0.facts.leader)" },
        .init("滞后环节") { late($0) },
      ]
    ).html
  }

  private func late(_ project: ProjectSummary) -> HTML? {
    let late = project.late(on: today)
    guard let worst = late.max(by: { $0.days < $1.days }) else { return nil }
    return "\(late.count) 个\(SubLine("\(worst.step.title)，超过\(worst.days)天"))"
  }
}

extension ProjectCount {
  /// What is invested in all, in 亿元.
  static func sum(_ counts: [ProjectCount]) -> Double { rounded(counts.map(\.investment).reduce(0, +)) }

  /// Sums of decimals are not decimal: 0.1 + 0.2.
  static func rounded(_ amount: Double) -> Double { (amount * 10_000).rounded() / 10_000 }
}
