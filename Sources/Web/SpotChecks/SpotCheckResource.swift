import Policy
import Store

/// Looks on site: what was reported, and what was seen.
enum SpotCheckResource {
  static let list = Resource<SpotCheck, SpotCheckFilter>(
    at: "/spot-checks", fileName: "现场抽查", columns: columns,
    filters: [
      .city(\.city),
      .id("draw", "抽查批次", note: "批次编号", \.draw)
        .asked(
          .select(all: "全部批次") { source, filter in
            try source.store.spotDraws(city: filter.city).map { FilterChoice($0.id.description, $0.title) }
          }
        ).chip { "批次：\($1 ?? "编号 \($0)")" },
      .agency(\.agency, of: \.city),
      .id("project", "项目", note: "项目编号", \.project).asked(.hidden).chip { value, _ in "项目编号 \(value)" },
      .choice("outcome", "结果", note: "open 未检查，agrees 与上报一致，differs 与上报不一致", \.outcome)
        .asked(all: "全部", SpotCheckFilter.Outcome.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
    ], everything: SpotCheckFilter(), access: .permission(.checkSites), reach: reach,
    list: { store, filter, slice in try store.spotChecks(filter, slice) },
    item: { store, id in try store.spotCheck(id).map(columns.members) },
    page: { found, site, visitor in
      let filter = reach.narrow(found.filter, visitor.actor)
      return SpotCheckList(
        found: found, draws: try site.store.spotDraws(city: filter.city), counts: try site.store.spotCounts(filter)
      ).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      guard let check = try site.store.spotCheck(id) else { return nil }
      return SpotCheckPage(check: check, notice: request.query("done") == nil ? nil : "已登记")
        .page(in: site.frame, for: visitor)
    }, forms: [record])

  /// A supervisor sees the looks of the own city.
  static let reach = ListReach<SpotCheck, SpotCheckFilter>(
    narrow: { filter, actor in
      var filter = filter
      if actor.reach(of: .checkSites) == .ownCity { filter.city = actor.city ?? CityID(0) }
      return filter
    },
    admits: { store, id, actor in
      try store.spotCheck(id).map { actor.may(.checkSites, for: nil, in: $0.city) } ?? true
    })

  /// What was seen of one project.
  static let record = ListForm("/spot-checks/{id}", .permission(.checkSites)) { $0.recordSpotCheck }

  private static let columns = Columns<SpotCheck>(
    "spot_checks", "现场抽查",
    [
      Column("id", "编号") { $0.id },
      Column("draw_id", "批次编号") { $0.draw },
      Column("draw", "抽查批次") { $0.drawTitle },
      Column("drawn_on", "抽取日期") { $0.drawnOn.text },
      Column("city", "城市") { $0.cityName },
      Column("project_id", "项目编号") { $0.project },
      Column("project", "项目名称") { $0.projectName },
      Column("county", "县区园区") { $0.county },
      Column("agency", "责任单位") { $0.agencyName },
      Column("reported", "上报情况") { $0.reported.words },
      Column("seen", "现场所见") { $0.seen?.standing.words },
      Column("seen_on", "检查日期") { $0.seen?.day.text },
      Column("inspectors", "检查人") { $0.seen?.inspectors },
      Column("differences", "不一致之处") { $0.differences.map(\.title).joined(separator: "；") },
      Column("note", "现场情况") { $0.seen?.note },
      Column("version", "版本") { $0.version },
    ])
}

extension SpotCheckFilter.Outcome {
  var title: String {
    switch self {
    case .open: "未检查"
    case .agrees: "与上报一致"
    case .differs: "与上报不一致"
    }
  }
}

extension SpotCheck {
  var outcome: SpotCheckFilter.Outcome { seen == nil ? .open : differences.isEmpty ? .agrees : .differs }
}

extension Address {
  static func spotChecks(_ filter: SpotCheckFilter = SpotCheckFilter()) -> Address {
    SpotCheckResource.list.address(.page, filter)
  }

  static func spotCheck(_ id: SpotCheckID) -> Address { SpotCheckResource.list.page(of: id) }
  static var newSpotDraw: Address { Address(path: Route.spotDraw.pattern) }

  /// The forms to take along, as a Word file.
  static func spotPaperFile(_ draw: SpotDrawID) -> Address {
    Address(path: Route.spotPaperFile.pattern).with("draw", draw.description)
  }

  /// The forms to take along.
  static func spotPaper(_ draw: SpotDrawID) -> Address {
    Address(path: Route.spotPaper.pattern).with("draw", draw.description)
  }
}
