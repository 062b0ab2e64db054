import Policy
import Store

/// The list of targets and goals.
enum TargetResource {
  static let list = Resource<TargetSummary, TargetFilter>(
    at: "/targets", fileName: "目标", columns: TargetColumns.row, filters: filters,
    formOrder: ["q", "city", "document", "agency", "status", "from", "to", "kind", "data", "sort"],
    everything: TargetFilter(),
    list: { store, filter, slice in try store.targets(filter, slice) },
    pageList: { store, filter, slice in try store.targets(filter, slice, withAgencies: false) },
    item: { store, id in try store.target(id).map(TargetColumns.members) },
    page: { found, site, visitor in TargetList(found: found, today: visitor.today).page(in: site.frame, for: visitor) },
    itemPage: { id, site, request, visitor in
      try site.targetPage(id, for: visitor, done: request.query("done")).page(in: site.frame, for: visitor)
    },
    shows: { $0.city.map(PageScope.city) ?? .everything },
    itemShows: { store, id in try store.city(of: id).map(PageScope.city) ?? .everything })

  private static let filters: [FilterField<TargetFilter>] = [
    .city(\.city),
    .document(\.document, of: \.city),
    .agency(\.agency, of: \.city),
    .choice("part", "单位身份", note: "agency 以何种身份相关，与 agency 一起给出", otherwise: .any, \.part)
      .needing("agency"),
    year("from", "时限不早于", note: "完成时限不早于此年", \.deadlineFrom),
    year("to", "时限不晚于", note: "完成时限不晚于此年", \.deadlineTo),
    day("due_from", "到期不早于", note: "完成时限的最后一天不早于此日", \.dueFrom),
    day("due_to", "到期不晚于", note: "完成时限的最后一天不晚于此日", \.dueTo),
    states,
    .flag("open", "完成情况", note: "1：只要尚未完成、也没有退出计划的", \.isOpen).asked(.hidden).chip { _, _ in "尚未完成" },
    data,
    .search(\.words, placeholder: "指标、原文、章节，例如：产值"),
    kinds,
    .flag("ownerless", "填报单位", note: "1：只要没有填报单位的", \.ownerless).chip { _, _ in "待指定填报单位" },
    .choice("owner_reason", "确定依据", note: "填报单位是怎样确定的", \.ownerReason)
      .asked(.hidden).chip { value, _ in "填报单位：" + (OwnerReason(rawValue: value)?.title ?? value) },
    .sort(\.order, [.plan: "按文件顺序", .worst: "最落后的在前", .deadline: "最先到期的在前"]),
  ]

  /// The years that a deadline filter takes.
  static let years = 1900...2200

  /// The form offers the years around today: plans run five years, seldom ten.
  private static func year(
    _ name: String, _ title: String, note: String, _ property: FilterField<TargetFilter>.Property<Int?>
  ) -> FilterField<TargetFilter> {
    .number(name, title, note: note, in: years, property)
      .asked(
        .select(all: "不限") { source, _ in
          (source.today.year - 6...source.today.year + 9).map { FilterChoice(String($0), "\($0)年") }
        }
      ).chip { value, _ in "\(title)\(value)年" }
  }

  /// Links set it: the next days, one month.
  private static func day(
    _ name: String, _ title: String, note: String, _ property: FilterField<TargetFilter>.Property<CivilDate?>
  ) -> FilterField<TargetFilter> {
    FilterField<TargetFilter>.day(name, title, note: note, property).asked(.hidden).chip { value, _ in title + value }
  }

  private static let data = FilterField<TargetFilter>
    .choice("data", "填报数据", note: "yes 已有填报数据，no 还没有", \.dataKind).computed(from: \.hasData)
    .asked(all: "不限", TargetFilter.DataKind.allCases.map { FilterChoice($0.rawValue, $0.title) })
    .chip { value, name in name ?? value }

  private static let states = FilterField<TargetFilter>
    .choices("status", "进展状态", note: "进展状态，可重复", \.states)
    .asked(all: "全部状态", StackedBar.order.map { FilterChoice($0.rawValue, $0.title) })
    .chip { value, name in "状态：\(name ?? value)" }

  private static let kinds = FilterField<TargetFilter>
    .choice("kind", "类型", note: "figure 量化目标，goal 定性目标", \.kind).computed(from: \.goals)
    .asked(all: "全部类型", TargetFilter.Kind.allCases.map { FilterChoice($0.rawValue, $0.title) })
    .chip { value, name in name ?? value }
}

extension TargetFilter {
  /// Whether a target has a number.
  enum Kind: String, CaseIterable {
    case figure
    case goal

    var title: String {
      switch self {
      case .figure: "量化目标"
      case .goal: "定性目标"
      }
    }
  }

  fileprivate var kind: Kind? {
    get { goals.map { $0 ? .goal : .figure } }
    set { goals = newValue.map { $0 == .goal } }
  }
}

extension TargetFilter {
  /// Whether a figure counts.
  enum DataKind: String, CaseIterable {
    case yes
    case no

    var title: String {
      switch self {
      case .yes: "已有填报数据"
      case .no: "没有填报数据"
      }
    }
  }

  fileprivate var dataKind: DataKind? {
    get { hasData.map { $0 ? .yes : .no } }
    set { hasData = newValue.map { $0 == .yes } }
  }
}

extension Address {
  static func targets(_ filter: TargetFilter = TargetFilter()) -> Address {
    TargetResource.list.address(.page, filter)
  }

  static func target(_ id: TargetID) -> Address { TargetResource.list.page(of: id) }
}
