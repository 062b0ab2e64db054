import Policy
import Store

/// Leaders' remarks; internal as the ledger is.
enum RemarkResource {
  static let list = Resource<Remark, RemarkFilter>(
    at: "/remarks", fileName: "批示", columns: columns,
    filters: [
      .city(\.city), .agency(\.agency, of: \.city),
      .choice("state", "状态", note: "办理状态", \.state)
        .asked(all: "全部状态", RemarkState.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
    ], everything: RemarkFilter(), access: .permission(.readSupervision), reach: reach, pageOrder: .newestFirst,
    list: { store, filter, slice in try store.remarks(filter, slice) },
    item: { store, id in try store.remark(id).map { columns.members($0.remark) } },
    page: { found, site, visitor in
      RemarkList(
        found: found, closed: try site.closed(found.items.map(\.subject.reference), for: visitor)
      ).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      guard let detail = try site.store.remark(id) else { return nil }
      return RemarkPage(
        detail: detail, done: request.query("done"),
        closed: try site.closed([detail.remark.subject.reference], for: visitor)
      ).page(in: site.frame, for: visitor)
    })

  static let reach = ListReach<Remark, RemarkFilter>.supervised(\.scope) { store, id, scope in
    try store.remark(id, isIn: scope)
  }

  static let columns = Columns<Remark>(
    "remarks", "批示",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("subject", "批示对象代码", note: "种类-编号") { $0.subject.reference.text },
      Column("subject_name", "批示对象") { $0.subject.name },
      Column("leader", "批示领导") { $0.leader },
      Column("text", "批示内容") { $0.text },
      Column("said_on", "批示日期") { $0.saidOn },
      Column("due_on", "回复期限") { $0.due },
      Column("agency_id", "回复单位编号") { $0.agency.id },
      Column("agency", "回复单位") { $0.agency.name },
      .oneOf("state", "状态代码") { $0.state },
      Column("state_title", "状态") { $0.state.title },
      Column("answer", "回复") { $0.answer },
      Column("by", "登记人") { $0.by },
      Column("written_at", "登记时间", note: "北京时间") { $0.writtenAt },
      Column("version", "版本") { $0.version },
      Column("url", "页面") { Address.remark($0.id) },
    ])
}

extension Address {
  static func remarks(_ filter: RemarkFilter = RemarkFilter()) -> Address { RemarkResource.list.address(.page, filter) }

  static func remark(_ id: RemarkID) -> Address { RemarkResource.list.page(of: id) }

  static func remarkStep(_ id: RemarkID, _ step: RemarkFlow.Step) -> Address {
    Address(path: "\(remark(id).path)/steps/\(step.rawValue)")
  }

  /// The form that writes one down, about a thing.
  static func newRemark(about subject: SubjectReference? = nil) -> Address {
    Address(path: Route.remarkNew.pattern).with("subject", subject?.text)
  }
}
