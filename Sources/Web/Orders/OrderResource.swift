import Policy
import Store

/// Orders of supervision; internal as the ledger is.
enum OrderResource {
  static let list = Resource<SupervisionOrder, OrderFilter>(
    at: "/orders", fileName: "督办单", columns: columns, filters: filters, everything: OrderFilter(),
    access: .permission(.readSupervision), reach: reach, pageOrder: .newestFirst,
    list: { store, filter, slice in try store.orders(filter, slice) },
    item: { store, id in
      guard let detail = try store.order(id) else { return nil }
      return columns.members(detail.order) + [.init("events", events(detail))]
    },
    revision: { members in
      guard case .int(let id)? = members.first(where: { $0.name == "id" })?.value,
        case .int(let version)? = members.first(where: { $0.name == "version" })?.value
      else { return nil }
      return "\(id)-\(version)"
    },
    page: { found, site, visitor in
      let setting = try site.store.supervision(of: found.filter.city ?? visitor.actor.city ?? CityID(0))
      return OrderList(found: found, setting: setting, today: visitor.today).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      guard let detail = try site.store.order(id) else { return nil }
      return OrderPage(
        detail: detail, done: request.query("done"),
        closed: try site.closed([detail.order.subject.reference], for: visitor)
      ).page(in: site.frame, for: visitor)
    })

  static let reach = ListReach<SupervisionOrder, OrderFilter>.supervised(\.scope) { store, id, scope in
    try store.order(id, isIn: scope)
  }

  private static let filters: [FilterField<OrderFilter>] = [
    .city(\.city),
    .agency(\.agency, of: \.city),
    .choice("grade", "分级", note: "near 临近，behind 滞后，overdue 逾期", \.grade)
      .asked(all: "全部分级", OrderGrade.allCases.map { FilterChoice($0.rawValue, $0.title) })
      .chip { value, name in name ?? value },
    .choice("state", "状态", note: "办理状态", \.state)
      .asked(all: "全部状态", OrderState.allCases.map { FilterChoice($0.rawValue, $0.title) })
      .chip { value, name in name ?? value },
    .flag("open", "未办结", note: "1：只要没有办结、没有撤销的", \.isOpen).asked(.hidden).chip { _, _ in "未办结" },
    .sort(\.order, [.plan: "按签发顺序", .urgent: "最急的在前"]),
  ]

  static let columns = Columns<SupervisionOrder>(
    "orders", "督办单",
    [
      Column("id", "编号") { $0.id },
      Column("code", "督办单号") { $0.code },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      .oneOf("grade", "分级代码") { $0.grade },
      Column("grade_title", "分级") { $0.grade.title },
      Column("subject", "督办对象代码", note: "种类-编号") { $0.subject.reference.text },
      Column("subject_name", "督办对象") { $0.subject.name },
      Column("agency_id", "承办单位编号") { $0.agency.id },
      Column("agency", "承办单位") { $0.agency.name },
      Column("basis", "督办原因") { $0.basis },
      Column("demand", "督办要求") { $0.demand },
      Column("due_on", "反馈期限") { $0.due },
      .oneOf("state", "状态代码") { $0.state },
      Column("state_title", "状态") { $0.state.title },
      Column("step_due", "本步期限") { $0.stepDue },
      Column("answered_by", "反馈人") { $0.answeredBy },
      Column("by", "签发人") { $0.by },
      Column("issued_at", "签发时间", note: "北京时间") { $0.issuedAt },
      Column("version", "版本") { $0.version },
      Column("url", "页面") { Address.order($0.id) },
    ])

  private static func events(_ detail: OrderDetail) -> JSON {
    .array(
      detail.events.map { event in
        [
          "kind": .string(event.kind.rawValue), "state": .string(event.state.rawValue),
          "reason": .string(event.reason), "by": .string(event.by), "at": .string(event.at.text),
        ]
      })
  }
}

extension Address {
  static func orders(_ filter: OrderFilter = OrderFilter()) -> Address { OrderResource.list.address(.page, filter) }

  static func order(_ id: OrderID) -> Address { OrderResource.list.page(of: id) }

  static func orderStep(_ id: OrderID, _ step: OrderFlow.Step) -> Address {
    Address(path: "\(order(id).path)/steps/\(step.rawValue)")
  }

  static func orderPaper(_ id: OrderID) -> Address { Address(path: filled(Route.orderPaper.pattern, id.raw)) }

  /// The paper as a file.
  static func orderPaperFile(_ id: OrderID) -> Address {
    Address(path: filled(Route.orderPaperFile.pattern, id.raw))
  }

  /// The form that makes one out, about a thing.
  static func newOrder(about subject: SubjectReference) -> Address {
    Address(path: Route.orderNew.pattern).with("subject", subject.text)
  }

  /// What the rule proposes today.
  static func orderProposals(_ city: CityID? = nil) -> Address {
    Address(path: Route.orderProposals.pattern).with("city", city?.description)
  }
}
