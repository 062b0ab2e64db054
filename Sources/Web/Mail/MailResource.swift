import HTTP
import Policy
import Store

/// The log of letters: who was told what and when, and what came of it; the office's own.
enum MailResource {
  static let list = Resource<MailEntry, MailFilter>(
    at: "/admin/mails", fileName: "提醒邮件", columns: columns,
    filters: [
      .city(\.city), .agency(\.agency, of: \.city), .period("period", "填报期", note: "填报期，如 2026Q1、2026M03", \.period),
      .choice("state", "状态", note: "发送状态", \.state)
        .asked(all: "全部状态", MailState.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
    ], everything: MailFilter(), access: .permission(.managePeriods), reach: reach, pageOrder: .newestFirst,
    list: { store, filter, slice in try store.mails(filter, slice) },
    item: { store, id in try store.mail(id).map(columns.members) },
    page: { found, site, visitor in MailList(found: found).page(in: site.frame, for: visitor) },
    forms: [
      ListForm("/admin/mails/retry", .permission(.managePeriods)) { site in
        { request, visitor, form in try retry(site, visitor, form) }
      }
    ])

  private static let reach = ListReach<MailEntry, MailFilter>(
    narrow: { filter, actor in
      var filter = filter
      filter.scope = actor.reach(of: .managePeriods) == .ownCity ? actor.city : nil
      return filter
    },
    admits: { store, id, actor in
      try store.mail(id, isIn: actor.reach(of: .managePeriods) == .ownCity ? actor.city : nil)
    })

  /// Letters of several cities may be ticked; each city's are tried again in that city's name.
  private static func retry(_ site: Site, _ visitor: Visitor, _ form: Form) throws -> Response {
    let chosen = form.fields.filter { $0.name == "mail" }.compactMap { MailID($0.value) }
    guard !chosen.isEmpty else { throw WebError.badForm("请先选择要再发的邮件") }
    let admitted = try chosen.filter { try reach.admits(site.store, ID($0.raw), visitor.actor) }
    let mails = try admitted.compactMap { try site.store.mail($0) }
    var count = 0
    for (city, letters) in Dictionary(grouping: mails, by: \.city) {
      count += try site.store.retryMails(letters.map(\.id), in: city, by: visitor.actor, at: visitor.now)
    }
    return .redirect(to: Address.mails().with("done", String(count)).text)
  }

  private static let columns = Columns<MailEntry>(
    "mails", "提醒邮件",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("agency_id", "单位编号") { $0.agency },
      Column("agency", "单位") { $0.agencyName },
      Column("period", "填报期", note: "如 2026Q1、2026M03") { $0.period },
      .oneOf("kind", "提醒代码") { $0.kind },
      Column("kind_title", "提醒") { $0.kind.title },
      Column("words", "文字") { $0.words },
      Column("account", "收件账号") { $0.userName },
      Column("address", "邮箱") { $0.address },
      .oneOf("state", "状态代码") { $0.state },
      Column("state_title", "状态") { $0.state.title },
      Column("attempts", "已试次数") { $0.attempts },
      Column("result", "结果代码") { $0.result?.code },
      Column("result_title", "结果") { $0.result?.words },
      Column("made_at", "登记时间", note: "北京时间") { $0.madeAt },
      Column("by", "登记人") { $0.by },
      Column("next_at", "下次尝试", note: "北京时间；只在待发时有") { $0.nextAt },
      Column("ended_at", "结束时间", note: "北京时间") { $0.endedAt },
    ])
}

extension Address {
  static func mails(_ filter: MailFilter = MailFilter()) -> Address { MailResource.list.address(.page, filter) }

  static var mailRetry: Address { Address(path: "/admin/mails/retry") }
}
