import Policy
import Store

/// The list of the bodies that the plans name.
enum AgencyResource {
  static let list = Resource<AgencySummary, AgencyFilter>(
    at: "/agencies", fileName: "责任单位", columns: columns,
    filters: [
      .city(\.city) { "\($0.name)（\($0.agencies)）" },
      .search(\.words, title: "单位名称", placeholder: "例如：经信"),
      .sort(\.order, [.plan: "按文件顺序", .owned: "填报目标最多的在前"]),
    ], everything: AgencyFilter(),
    // A city's bodies fit on one page: seldom more than a hundred.
    pageLength: 100,
    list: { store, filter, slice in try store.agencies(filter, slice) },
    item: { store, id in try store.agency(id).map(members) },
    page: { found, site, visitor in AgencyList(found: found).page(in: site.frame, for: visitor) },
    itemPage: { id, site, _, visitor in
      try AgencyPage(site.store, id)?.page(in: site.frame, for: visitor)
    },
    shows: { _ in .plans },
    itemShows: { store, id in try store.agencySummary(id).map { .city($0.city) } ?? .everything })

  private static let columns = Columns<AgencySummary>(
    "agencies", "责任单位",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("name", "名称") { $0.name },
      Column("aliases", "又称") { $0.aliases },
      Column("is_group", "单位统称") { $0.isGroup },
      Column("owned", "负责填报的目标数") { $0.owned },
      Column("targets", "相关目标数") { $0.targets },
      Column("measures", "举措数") { $0.measures },
      Column("accounts", "账号数") { $0.accounts },
      Column("url", "页面") { Address.agency($0.id) },
    ])

  /// A body with the numbers of its duties.
  private static func members(_ detail: AgencyDetail) -> [JSON.Member] {
    columns.members(detail.summary) + [
      .init("owned_targets", detail.owned.map(\.id).json), .init("named_targets", detail.named.map(\.id).json),
      .init("lead_measures", detail.lead.map(\.id).json),
      .init("responsible_measures", detail.responsible.map(\.id).json),
    ]
  }
}

extension Address {
  static func agencies(_ filter: AgencyFilter = AgencyFilter()) -> Address {
    AgencyResource.list.address(.page, filter)
  }

  static func agency(_ id: AgencyID) -> Address { AgencyResource.list.page(of: id) }
}

extension [AgencyLink] {
  /// The names in one role.
  func names(_ role: AgencyLink.Role) -> [String] { filter { $0.role == role }.map(\.name) }
}
