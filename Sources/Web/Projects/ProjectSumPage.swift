import Policy
import Store

/// County × stage and chain × stage: in each cell how many projects and how many 亿元, which leads to the list of them.
struct ProjectSumPage: Sendable {
  var found: FoundList<ProjectSum, ProjectSumFilter>

  private var projects: ProjectFilter { found.filter.projects }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects(projects)), Crumb("分县区、产业链合计")]
    let lead: HTML = "每格是个数和总投资（亿元），点数字看是哪些项目。"
    let actions = LinkButton("列表", .projects(projects)).html
    return frame.page("项目合计", in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("项目合计", lead: lead, actions: actions))\(ProjectColour.legend)
      \(found.form("筛选项目"))\(found.chips)
      \(found.sum(total))
      <div class="stack">\(HTML.each(ProjectSum.Axis.allCases, card))\(found.pager)</div>
      """
    }
  }

  /// Any axis adds up to all.
  private var total: HTML {
    let all = ProjectSum(of: found.items.filter { $0.axis == found.items.first?.axis })
    let investment = Wording.number(ProjectCount.rounded(all.investment))
    return "<strong>\(all.count)</strong> 个项目，总投资 <strong>\(investment)</strong> 亿元"
  }

  private func card(_ axis: ProjectSum.Axis) -> HTML {
    let rows = found.items.filter { $0.axis == axis }
    // The row of all closes each table; it is a table of its own only where somebody asks for it alone.
    guard axis != .all || found.filter.axis == .all else { return .empty }
    let title = axis == .all ? "全部项目" : "\(axis.title) × 阶段"
    return Card(title, id: axis.rawValue, isFlush: true) {
      guard !rows.isEmpty else { return EmptyState("没有符合条件的项目", "去掉一个条件，或\(Link("查看全部项目", .projects()))。").html }
      let sum = axis == .all ? [] : [ProjectSum(of: rows)]
      let stages = ProjectColour.allCases.map { colour in
        DataTable<ProjectSum>.Column(colour.label, .number) { row in
          row.counts[colour].map { cell($0.count, $0.investment, filter(row, colour)) }
        }
      }
      return DataTable(
        title, rows + sum,
        [.init(axis.title) { Self.name($0) }] + stages
          + [.init("合计", .number) { cell($0.count, $0.investment, filter($0, nil)) }]
      ).html
    }.html
  }

  private static func name(_ row: ProjectSum) -> HTML {
    row.axis == .all ? "<b>合计</b>" : row.name.isEmpty ? "没有填写" : "\(row.name)"
  }

  private func cell(_ count: Int, _ investment: Double, _ filter: ProjectFilter) -> HTML {
    "\(Link("\(count) 个", .projects(filter)))\(SubLine("\(Wording.number(ProjectCount.rounded(investment))) 亿元"))"
  }

  /// The projects that a cell counts, under the filters that hold.
  private func filter(_ row: ProjectSum, _ colour: ProjectColour?) -> ProjectFilter {
    var filter = projects
    switch row.axis {
    case .county: filter.county = row.name
    case .industry where row.name.isEmpty: filter.hasNoIndustry = true
    case .industry: filter.industry = row.name
    case .all: break
    }
    if let colour { filter.colours = [colour] }
    return filter
  }
}
