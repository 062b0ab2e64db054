import Policy
import Store

/// Counts and sums of investment by county, chain and stage: “按县市区、产业链、阶段统计个数和投资”.
enum ProjectSumResource {
  static let list = Resource<ProjectSum, ProjectSumFilter>(
    at: "/project-sums", fileName: "项目合计", columns: columns,
    filters: projectFilters + [
      .choice("by", "分组", note: "county 县区园区，industry 产业链，all 全部合为一行", \.axis)
        .asked(all: "县区园区和产业链", ProjectSum.Axis.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { _, name in name ?? "" }
    ], everything: ProjectSumFilter(), reach: reach, pageLength: Slice.largestLimit,
    list: { store, filter, slice in try store.projectSums(filter, slice) },
    itemOn: { store, id, actor, _ in
      var all = ProjectSumFilter()
      all.projects.isPublic = actor.isNobody
      return try store.projectSums(all, Slice(after: id.raw - 1, limit: 1)).items.first { $0.id == id }
        .map(columns.members)
    },
    page: { found, site, visitor in ProjectSumPage(found: found).page(in: site.frame, for: visitor) })

  /// All that the list of projects is filtered by, so that a link from one to the other means the same projects.
  private static var projectFilters: [FilterField<ProjectSumFilter>] {
    ProjectResource.list.filters.filter { $0.name != FilterField<ProjectFilter>.sortName }
      .map { $0.lifted(to: \.projects) }
  }

  /// Strangers are told sums of what they may see.
  private static let reach = ListReach<ProjectSum, ProjectSumFilter>(
    narrow: { filter, actor in
      var filter = filter
      filter.projects.isPublic = actor.isNobody
      return filter
    }, admits: { _, _, _ in true })

  private static let columns = Columns<ProjectSum>(
    "project_sums", "项目合计",
    [
      Column("id", "行号", note: "在全部项目的合计表中的行号") { $0.id },
      .oneOf("by", "分组代码") { $0.axis },
      Column("by_title", "分组") { $0.axis.title },
      Column("name", "名称", note: "县区园区或产业链；没有填写的为空") { $0.name },
      Column("count", "个数") { $0.count },
      Column("investment", "总投资", unit: "亿元") { ProjectCount.rounded($0.investment) },
    ] + ProjectColour.allCases.flatMap(columns))

  private static func columns(_ colour: ProjectColour) -> [Column<ProjectSum>] {
    [
      Column("\(colour.rawValue)_count", "\(colour.label)个数") { $0.counts[colour]?.count ?? 0 },
      Column("\(colour.rawValue)_investment", "\(colour.label)总投资", unit: "亿元") {
        ProjectCount.rounded($0.counts[colour]?.investment ?? 0)
      },
    ]
  }
}

extension ProjectSum.Axis {
  var title: String {
    switch self {
    case .county: "县区园区"
    case .industry: "产业链"
    case .all: "合计"
    }
  }
}

extension Address {
  static func projectSums(_ filter: ProjectFilter = ProjectFilter()) -> Address {
    ProjectSumResource.list.address(.page, ProjectSumFilter(filter))
  }
}
