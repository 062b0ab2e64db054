import Policy
import Store

/// Who has reported and who has not, body by body and period by period, of the cities that show it to everybody.
enum RoundResource {
  static let list = Resource<RoundRow, RoundFilter>(
    at: "/round", fileName: "填报进度", columns: columns,
    filters: [
      .city(\.city), .agency(\.agency, of: \.city), .period("period", "季度", note: "季度，如 2026Q1", \.period),
    ], everything: RoundFilter(isPublic: true),
    list: { store, filter, slice in try store.round(filter, slice) },
    item: { store, id in try store.round(id).map(columns.members) },
    page: { found, site, visitor in RoundList(found: found).page(in: site.frame, for: visitor) })

  static let columns = Columns<RoundRow>(
    "round", "填报进度",
    [
      Column("id", "编号", note: "单位与季度") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("agency_id", "单位编号") { $0.agency },
      Column("agency", "单位") { $0.agencyName },
      Column("period", "季度", note: "如 2026Q1") { $0.period },
      Column("asked", "应报") { $0.count.asked },
      Column("reported", "已报") { $0.count.reported },
      Column("missing", "未报") { $0.count.missing },
      Column("late", "逾期报") { $0.count.late },
      Column("accepted", "已审核") { $0.count.accepted },
      Column("opens_on", "开放日") { $0.window.opensOn },
      Column("due_on", "按时日", note: "当天提交仍为按时") { $0.window.dueOn },
      Column("closes_on", "截止日", note: "空：不截止") { $0.window.closesOn },
      Column("url", "页面") { Address.agency($0.agency) },
    ])
}

extension Address {
  static func publicRound(_ filter: RoundFilter = RoundFilter(isPublic: true)) -> Address {
    RoundResource.list.address(.page, filter)
  }
}
