import Policy
import Store

/// The meetings; internal: bodies see those of their city.
enum MeetingResource {
  static let list = Resource<MeetingSummary, MeetingFilter>(
    at: "/meetings", fileName: "会议", columns: columns,
    filters: [
      .city(\.city), .document(\.document, of: \.city),
      .choice("kind", "类型", note: kinds, \.kind)
        .asked(all: "全部类型", MeetingKind.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
      .period("period", "季度", note: "季度，如 2026Q1", \.period),
    ], everything: MeetingFilter(), access: .permission(.readSupervision), reach: reach,
    pageOrder: .newestFirst,
    list: { store, filter, slice in try store.meetings(filter, slice) },
    item: { store, id in
      try store.meetings(MeetingFilter(), Slice(after: id.raw - 1, limit: 1)).items.first.flatMap { meeting in
        meeting.id == id
          ? columns.members(meeting) + [.init("agenda", .array(meeting.facts.items.map { .string($0) }))] : nil
      }
    },
    page: { found, site, visitor in MeetingList(found: found).page(in: site.frame, for: visitor) },
    itemPage: { id, site, request, visitor in
      try site.meetingPage(id, done: request.query("done"), for: visitor).page(
        in: site.frame, for: visitor)
    }, forms: [freeze, minutes, decision])

  private static let kinds = MeetingKind.allCases.map { "\($0.rawValue) \($0.title)" }.joined(
    separator: "，")

  static let reach = ListReach<MeetingSummary, MeetingFilter>.supervised(\.scope) { store, id, scope in
    try store.meeting(id, isIn: scope)
  }

  static let freeze = ListForm("/meetings/{id}/freeze", .permission(.issuePapers)) {
    $0.freezeMeeting
  }
  static let minutes = ListForm("/meetings/{id}/minutes", .permission(.issuePapers), takesFile: true) {
    $0.fileMinutes
  }
  static let decision = ListForm("/meetings/{id}/decisions", .permission(.issuePapers)) {
    $0.addDecision
  }

  private static let columns = Columns<MeetingSummary>(
    "meetings", "会议",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("document_id", "文件编号", note: "空：全市所有文件") { $0.document },
      Column("document", "政策文件") { $0.documentTitle },
      .oneOf("kind", "类型代码") { $0.facts.kind },
      Column("title", "会议名称") { $0.facts.title },
      Column("held_on", "会议日期") { $0.facts.day },
      Column("place", "地点") { $0.facts.place },
      Column("period", "季度", note: "如 2026Q1") { $0.facts.period },
      .oneOf("state", "状态代码") { $0.state },
      Column("url", "页面") { Address.meeting($0.id) },
    ])
}

extension Address {
  static func meetings(_ filter: MeetingFilter = MeetingFilter()) -> Address {
    MeetingResource.list.address(.page, filter)
  }

  static func meeting(_ id: MeetingID) -> Address { MeetingResource.list.page(of: id) }

  static var newMeeting: Address { Address(path: Route.meetingNew.pattern) }

  static func meeting(_ id: MeetingID, _ route: Route) -> Address {
    Address(path: route.pattern.replacing("{id}", with: id.description))
  }
}
