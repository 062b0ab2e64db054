import Policy
import Store

/// How far plans, counties and bodies have come of what was expected by now.
enum CompletionResource {
  static let list = Resource<CompletionRow, CompletionFilter>(
    at: "/completion", fileName: "完成率", columns: columns,
    filters: [
      .city(\.city),
      .choice("group", "按什么汇总", note: "document 文件，area 县市区，agency 单位", \.group)
        .asked(all: "全部", CompletionRow.Group.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
    ], everything: CompletionFilter(),
    list: { store, filter, slice in try store.completion(filter, slice) },
    item: { store, id in try store.completion(id).map(columns.members) },
    page: { found, site, visitor in CompletionList(found: found).page(in: site.frame, for: visitor) })

  static let columns = Columns<CompletionRow>(
    "completion", "完成率",
    [
      Column("id", "编号", note: "所汇总的对象") { $0.id },
      .oneOf("group", "汇总方式代码") { $0.group },
      Column("group_title", "汇总方式") { $0.group.title },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("subject_id", "文件或单位编号", note: "县市区为空") { $0.subject },
      Column("name", "名称") { $0.name },
      Column("targets", "目标", note: "不含已退出的") { $0.targets },
      Column("asked", "应填") { $0.asked },
      Column("reported", "已有数据") { $0.reported },
      Column("judged", "可比较", note: "有数值、可与应达进度相比的") { $0.judged },
      Column("reaching", "达到九成", note: "完成率不低于 90% 的") { $0.reaching },
      Column("rate", "平均完成率", note: "0 到 1：各项数值所达与此时应达之比的平均，超额按 1 计；空为没有数据") { $0.rate },
      .oneOf("verdict", "结论代码") { $0.verdict() },
      Column("verdict_title", "结论") { $0.verdict().title },
      Column("url", "页面") { CompletionList.address($0) },
    ])
}

extension CompletionRow.Group {
  /// The word on pages.
  var title: String {
    switch self {
    case .document: "政策文件"
    case .area: "县市区"
    case .agency: "填报单位"
    }
  }
}

extension Address {
  static func completion(_ filter: CompletionFilter = CompletionFilter()) -> Address {
    CompletionResource.list.address(.page, filter)
  }
}
