import Policy
import Store

/// The list of clauses that assign work.
enum MeasureResource {
  static let list = Resource<MeasureSummary, MeasureFilter>(
    at: "/measures", fileName: "举措", columns: columns,
    filters: [
      .city(\.city),
      .document(\.document, of: \.city),
      .agency(\.agency, of: \.city),
      role,
      .flag("tellerless", "填报单位", note: "1：只要没有填报单位的", \.tellerless).chip { _, _ in "待指定填报单位" },
      .choice("teller_reason", "确定依据", note: "填报单位是怎样确定的", \.tellerReason)
        .asked(.hidden).chip { value, _ in "填报单位：" + (OwnerReason(rawValue: value)?.title ?? value) },
      .search(\.words, placeholder: "例如：人才公寓"),
      .sort(\.order, [.plan: "按文件顺序", .deadline: "最先到期的在前"]),
    ], formOrder: ["q"], everything: MeasureFilter(),
    list: { store, filter, slice in try store.measures(filter, slice) },
    pageList: { store, filter, slice in try store.measures(filter, slice, withFirms: false) },
    item: { store, id in try store.measure(id).map(columns.members) },
    page: { found, site, visitor in MeasureList(found: found).page(in: site.frame, for: visitor) },
    itemPage: { id, site, _, visitor in
      try site.measurePage(id, for: visitor)?.page(in: site.frame, for: visitor)
    }, forms: [report, milestone, milestoneDone], shows: { _ in .plans })

  /// What a body says of a measure; a milestone more; a milestone done or taken away.
  static let report = ListForm("/measures/{id}/report", .permission(.report)) { $0.reportMeasure }
  static let milestone = ListForm("/measures/{id}/milestones", .permission(.report)) { $0.addMilestone }
  static let milestoneDone = ListForm("/measures/{id}/milestones/done", .permission(.report)) { $0.moveMilestone }

  private static let role = FilterField<MeasureFilter>
    .choice("role", "单位角色", note: "agency 的角色，与 agency 一起给出", \.role)
    .needing("agency")
    .asked(all: "不限", [FilterChoice("lead", "牵头"), FilterChoice("responsible", "责任、配合")])
    .chip { value, _ in "角色：\(AgencyLink.Role(rawValue: value)?.title ?? value)" }

  private static let columns = Columns<MeasureSummary>(
    "measures", "举措",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("document_id", "文件编号") { $0.document },
      Column("document", "文件标题") { $0.documentTitle },
      Column("section", "章节编号") { $0.sectionPath },
      Column("text_start", "举措") { $0.textStart },
      Column("quote", "原文") { $0.quote },
      Column("lead", "牵头单位") { $0.agencies.names(.lead) },
      Column("responsible", "责任单位") { $0.agencies.names(.responsible) },
      Column("teller_id", "填报单位编号") { $0.teller?.agency },
      Column("teller", "填报单位") { $0.teller?.name },
      .oneOrNone("teller_reason", "确定依据") { $0.teller?.reason },
      Column("enterprises", "提及企业") { $0.enterprises.map { $0.name } },
      Column("deadline", "完成时限", note: "年，或年-月") { $0.deadline },
      Column("span_start", "原文起点") { $0.span.start },
      Column("span_end", "原文终点") { $0.span.end },
      Column("confidence", "识别可信度") { $0.confidence },
      Column("rule", "识别规则") { $0.rule },
      Column("url", "页面") { Address.measure($0.id) },
    ])
}

extension Address {
  static func measures(_ filter: MeasureFilter = MeasureFilter()) -> Address {
    MeasureResource.list.address(.page, filter)
  }

  static func measure(_ id: MeasureID) -> Address { MeasureResource.list.page(of: id) }
}
