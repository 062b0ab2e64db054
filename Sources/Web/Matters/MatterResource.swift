import Policy
import Store

/// The ledger of matters; internal: everybody sees what concerns their bodies or their city.
enum MatterResource {
  static let list = Resource<MatterSummary, MatterFilter>(
    at: "/matters", fileName: "问题台账", columns: columns, filters: filters, everything: MatterFilter(),
    access: .permission(.readSupervision), reach: reach, pageOrder: .newestFirst,
    list: { store, filter, slice in try store.matters(filter, slice) },
    item: { store, id in
      guard let detail = try store.matter(id) else { return nil }
      return columns.members(detail.summary) + [.init("events", events(detail)), .init("files", files(detail))]
    },
    revision: { members in
      guard case .int(let id)? = members.first(where: { $0.name == "id" })?.value,
        case .int(let version)? = members.first(where: { $0.name == "version" })?.value
      else { return nil }
      return "\(id)-\(version)"
    },
    page: { found, site, visitor in MatterList(found: found, today: visitor.today).page(in: site.frame, for: visitor) },
    itemPage: { id, site, request, visitor in
      guard let detail = try site.store.matter(id) else { return nil }
      let names = try site.store.agencyNames(city: detail.summary.city, most: Slice.largestLimit)
      let about = try SubjectSupervision(site.store, SubjectReference(.matter, id.raw), for: visitor)
      return MatterPage(
        detail: detail, bodies: names.items.map { Choice(String($0.id), $0.name) }, done: request.query("done"),
        closed: try site.closed([detail.summary.subject?.reference].compactMap(\.self), for: visitor), about: about
      ).page(in: site.frame, for: visitor)
    })

  static let reach = ListReach<MatterSummary, MatterFilter>.supervised(\.scope) { store, id, scope in
    try store.matter(id, isIn: scope)
  }

  private static let filters: [FilterField<MatterFilter>] = [
    .city(\.city),
    .agency(\.agency, of: \.city),
    .choice("state", "状态", note: "办理状态", \.state)
      .asked(all: "全部状态", MatterState.allCases.map { FilterChoice($0.rawValue, $0.title) })
      .chip { value, name in name ?? value },
    .choice("origin", "来源", note: "怎样进入台账", \.origin)
      .asked(all: "全部来源", MatterOrigin.allCases.map { FilterChoice($0.rawValue, $0.title) })
      .chip { value, name in "来源：\(name ?? value)" },
    .choice("level", "层级", note: "由哪一级协调", \.level)
      .asked(all: "全部层级", MatterLevel.allCases.map { FilterChoice($0.rawValue, $0.usualTitle) })
      .chip { value, name in "层级：\(name ?? value)" },
    .flag("open", "未销号", note: "1：只要没有销号、没有撤回的", \.isOpen).asked(.hidden).chip { _, _ in "未销号" },
    .day("over", "超时", note: "这一步的期限早于此日的", \.overOn).asked(.hidden).chip { value, _ in "\(value)以前应办完" },
    .day("raise", "建议提级", note: "此日应提级的", \.raiseOn).asked(.hidden).chip { _, _ in "建议提级" },
    .search(\.words, title: "事项", placeholder: "例如：用地、审批"),
    .sort(\.order, [.plan: "按登记顺序", .urgent: "最急的在前"]),
  ]

  static let columns = Columns<MatterSummary>(
    "matters", "台账事项",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("title", "事项") { $0.title },
      Column("text", "具体情况") { $0.text },
      .oneOf("origin", "来源代码") { $0.origin },
      Column("origin_title", "来源") { $0.origin.title },
      Column("subject", "有关对象代码", note: "种类-编号") { $0.subject?.reference.text },
      Column("subject_name", "有关对象") { $0.subject?.name },
      Column("from", "提出单位") { $0.from?.name },
      Column("agency_id", "承办单位编号") { $0.agency?.id },
      Column("agency", "承办单位") { $0.agency?.name },
      .oneOf("state", "状态代码") { $0.state },
      Column("state_title", "状态") { $0.state.title },
      .oneOf("level", "层级代码") { $0.standing.level },
      Column("due_on", "办理期限") { $0.standing.due },
      Column("asked_until", "申请延期到") { $0.standing.askedUntil },
      Column("step_since", "本步开始", note: "北京时间") { $0.stepSince },
      Column("step_due", "本步期限") { $0.stepDue },
      Column("raised_due", "协调期限") { $0.raisedDue },
      Column("answered_by", "反馈人") { $0.answeredBy },
      Column("by", "登记人") { $0.by },
      Column("created_at", "登记时间", note: "北京时间") { $0.createdAt },
      Column("version", "版本") { $0.version },
      Column("url", "页面") { Address.matter($0.id) },
    ])

  private static func events(_ detail: MatterDetail) -> JSON {
    .array(
      detail.events.map { event in
        [
          "kind": .string(event.kind.rawValue), "state": .string(event.state.rawValue),
          "level": .string(event.level.rawValue), "agency": event.agency.map { .string($0) } ?? .null,
          "due_on": event.due.map { .string($0.text) } ?? .null, "reason": .string(event.reason),
          "by": .string(event.by), "at": .string(event.at.text),
        ]
      })
  }

  private static func files(_ detail: MatterDetail) -> JSON {
    .array(detail.files.map { ["id": .int($0.id.raw), "name": .string($0.name), "size": .int(Int64($0.size))] })
  }
}

extension Address {
  static func matters(_ filter: MatterFilter = MatterFilter()) -> Address { MatterResource.list.address(.page, filter) }

  static func matter(_ id: MatterID) -> Address { MatterResource.list.page(of: id) }

  /// Where one step of a matter is handed in.
  static func matterStep(_ id: MatterID, _ action: MatterAction) -> Address {
    Address(path: "\(matter(id).path)/steps/\(action.rawValue)")
  }

  static func matterFiles(_ id: MatterID) -> Address { Address(path: filled(Route.matterFiles.pattern, id.raw)) }

  static func matterFile(_ id: MatterFileID) -> Address { Address(path: filled(Route.matterFile.pattern, id.raw)) }
}
