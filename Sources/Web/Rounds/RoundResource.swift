import Policy
import Store

/// Who has reported and who has not, body by body and period by period, of the cities that show it to everybody.
enum RoundResource {
  static let list = Resource<RoundRow, RoundFilter>(
    at: "/round", fileName: "填报进度", columns: columns,
    filters: [
      .city(\.city), .agency(\.agency, of: \.city),
      .period("period", "填报期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y", \.period)
        .asked(
          .select(all: "全部填报期") { source, filter in
            var all = filter
            all.period = nil
            return try source.store.roundPeriods(all).reversed().map { FilterChoice($0.text, $0.title) }
          }
        ).chip { value, name in "填报期：\(name ?? value)" },
    ], everything: RoundFilter(isPublic: true),
    list: { store, filter, slice in try store.round(filter, slice) },
    item: { store, id in try store.round(id).map(columns.members) },
    page: { found, site, visitor in RoundList(found: found).page(in: site.frame, for: visitor) })

  static let columns = Columns<RoundRow>(
    "round", "填报进度",
    [
      Column("id", "编号", note: "单位与填报期") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("agency_id", "单位编号") { $0.agency },
      Column("agency", "单位") { $0.agencyName },
      Column("period", "填报期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y") { $0.period },
      Column("asked", "应报", note: "目标和举措") { $0.count.asked },
      Column("reported", "已报") { $0.count.reported },
      Column("missing", "未报") { $0.count.missing },
      Column("late", "逾期报") { $0.count.late },
      Column("accepted", "已审核") { $0.count.accepted },
      Column("measures", "应报举措", note: "计在应报之内") { $0.count.measures },
      Column("measures_reported", "已报举措", note: "计在已报之内") { $0.count.measuresReported },
      Column("fields", "必填项", note: "数值、阶段与举措，其他文字可不填") { $0.burden.fields },
      Column("minutes", "估计用时", note: "分钟；数值每项3分钟，阶段、举措每项2分钟") { $0.burden.minutes },
      Column("duplicates", "省去的重复项", note: "相同目标只填一次") { $0.burden.duplicates },
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
