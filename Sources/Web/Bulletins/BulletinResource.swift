import Policy
import Store

/// The bulletins that everybody may read.
enum BulletinResource {
  static let list = Resource<BulletinSummary, BulletinFilter>(
    at: "/bulletins", fileName: "通报", columns: columns,
    filters: [
      .city(\.city), .document(\.document, of: \.city), .period("period", "季度", note: "季度，如 2026Q1", \.period),
    ], everything: BulletinFilter(states: [.issued], isPublic: true), pageOrder: .newestFirst,
    list: { store, filter, slice in try store.bulletins(filter, slice) },
    item: { store, id in
      guard let found = try store.bulletin(id), found.summary.isPublic else { return nil }
      return columns.members(found.summary) + [
        .init("addressees", .string(found.paper.addressees)), .init("body", .string(PaperText.text(found.paper.body))),
      ]
    },
    page: { found, site, visitor in
      try BulletinList(found: found, internal: site.internalBulletins(found.filter, for: visitor))
        .page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      try site.bulletinPage(id, done: request.query("done"), for: visitor).page(in: site.frame, for: visitor)
    }, forms: [discard, correct])

  static let discard = ListForm("/bulletins/{id}/discard", .permission(.issuePapers)) { $0.discardBulletin }
  static let correct = ListForm("/bulletins/{id}/correct", .permission(.issuePapers)) { $0.correctBulletin }

  private static let columns = Columns<BulletinSummary>(
    "bulletins", "通报",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("document_id", "文件编号", note: "空：全市所有文件") { $0.document },
      Column("document", "政策文件") { $0.documentTitle },
      Column("period", "季度", note: "如 2026Q1") { $0.period },
      Column("number", "发文字号") { $0.paperNumber?.text },
      Column("title", "标题") { $0.title },
      Column("issued_on", "成文日期") { $0.issuedOn },
      Column("edition", "版次", note: "1 为首次印发，以后为更正") { $0.edition },
      Column("corrects", "更正的通报", note: "被更正的发文字号") { $0.replacesNumber },
      Column("corrected_by", "被更正为", note: "更正它的通报的编号") { $0.replacedBy },
      Column("url", "页面") { Address.bulletin($0.id) },
    ])
}

extension Address {
  static func bulletins(_ filter: BulletinFilter = BulletinFilter(states: [.issued], isPublic: true)) -> Address {
    BulletinResource.list.address(.page, filter)
  }

  static func bulletin(_ id: BulletinID) -> Address { BulletinResource.list.page(of: id) }

  static var newBulletin: Address { Address(path: Route.bulletinNew.pattern) }

  static func bulletin(_ id: BulletinID, _ route: Route) -> Address {
    Address(path: route.pattern.replacing("{id}", with: id.description))
  }
}
