import Policy
import Store

/// 任务清单, 责任清单, 进度清单: one table in three orders, the same columns on every door.
enum WorkListResource {
  static let list = Resource<WorkItem, WorkFilter>(
    at: "/worklist", fileName: "任务清单", columns: columns,
    filters: [
      .choice(
        "view", "清单", note: "tasks 任务清单，bodies 责任清单（按单位），progress 进度清单（滞后的在前）", otherwise: .tasks, \.view),
      .city(\.city),
      .document(\.document, of: \.city),
      .agency(\.agency, of: \.city),
      .choice("kind", "类别", note: "target 目标，measure 举措，project 项目", \.kind)
        .asked(all: "目标、举措和项目", WorkItem.Kind.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
    ], everything: WorkFilter(), reach: reach,
    onDay: { filter, day in
      var filter = filter
      filter.today = day
      return filter
    },
    list: { store, filter, slice in try store.workList(filter, slice) },
    itemOn: { store, id, _, day in try store.workItem(id, on: day).map(columns.members) },
    page: { found, site, visitor in WorkListPage(found: found).page(in: site.frame, for: visitor) })

  /// Projects are shown to strangers where their city shows them.
  private static let reach = ListReach<WorkItem, WorkFilter>(
    narrow: { filter, actor in
      var filter = filter
      filter.isPublic = actor.isNobody
      return filter
    },
    admits: { store, id, actor in
      guard actor.isNobody, case .project(let project)? = try store.workItem(id)?.subject else { return true }
      return try store.isPublic(project.id)
    })

  private static let columns = Columns<WorkItem>(
    "worklist", "任务清单",
    [
      Column("id", "编号", note: "在本清单中的编号") { $0.id },
      .oneOf("kind", "类别代码") { $0.kind },
      Column("kind_title", "类别") { $0.kind.title },
      Column("city", "城市") { $0.city },
      Column("title", "任务") { $0.title },
      Column("aim", "目标和内容") { $0.aim },
      Column("source", "来源") { $0.source },
      Column("body", "填报单位", note: "责任清单按它排列") { $0.body },
      Column("lead", "牵头单位") { $0.lead },
      Column("responsible", "责任单位") { $0.responsible },
      Column("deadline", "完成时限", note: "年、年-月或日期") { $0.deadline },
      Column("standing", "状态") { $0.standing },
      Column("progress", "最新进展") { $0.progress },
      Column("milestones", "时间节点") { $0.milestones },
      Column("url", "页面") { $0.address },
    ])
}

extension Address {
  static func workList(_ filter: WorkFilter = WorkFilter()) -> Address {
    WorkListResource.list.address(.page, filter)
  }
}
