import Policy
import Store

/// Targets that ask for a number of projects, beside what the register has.
enum QuotaResource {
  static let list = Resource<ProjectQuota, QuotaFilter>(
    at: "/project-quotas", fileName: "项目任务数", columns: columns,
    filters: [
      .city(\.city),
      .document(\.document, of: \.city),
      .number("year", "年度", note: "每年的任务数按这一年计，到期的计到这一年年底；不填为历年合计", in: 2000...2100, \.year)
        .asked(
          .select(all: "历年合计") { source, _ in
            (source.today.year - 3...source.today.year + 1).reversed().map { FilterChoice(String($0), "\($0)年") }
          }
        ).chip { value, _ in "\(value)年" },
    ], everything: QuotaFilter(), reach: reach,
    list: { store, filter, slice in try store.quotas(filter, slice) },
    itemOn: { store, id, actor, _ in
      try store.quota(of: TargetID(id.raw), isPublic: actor.isNobody).map(columns.members)
    },
    page: { found, site, visitor in
      // Sums need all of them, whatever page is looked at.
      let filter = reach.narrow(found.filter, visitor.actor)
      let all = try site.store.quotas(filter, Slice(limit: Slice.largestLimit)).items
      let batches = try site.store.batches(city: filter.city, isPublic: filter.isPublic)
      return QuotaList(found: found, sums: QuotaSum.all(all), batches: batches).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      let isPublic = visitor.isNobody
      guard let quota = try site.store.quota(of: TargetID(id.raw), isPublic: isPublic) else { return nil }
      let industries = try site.store.projectPlaces(city: quota.target.city, isPublic: isPublic).industries
      let notice = request.query("done") == nil ? nil : "已保存"
      return QuotaPage(quota: quota, industries: industries, notice: notice).page(in: site.frame, for: visitor)
    }, forms: [set])

  /// Nothing is counted for strangers of a city that does not show its projects to everybody.
  private static let reach = ListReach<ProjectQuota, QuotaFilter>(
    narrow: { filter, actor in
      var filter = filter
      filter.isPublic = actor.isNobody
      return filter
    }, admits: { _, _, _ in true })

  /// Which projects a target counts.
  static let set = ListForm("/project-quotas/{id}", .permission(.setProjectRules)) { $0.setQuota }

  private static let columns = Columns<ProjectQuota>(
    "project_quotas", "项目任务数",
    [
      Column("id", "目标编号") { TargetID($0.target.id.raw) },
      Column("city", "城市") { $0.target.cityName },
      Column("area", "县区园区") { $0.target.area },
      Column("document", "文件标题") { $0.target.documentTitle },
      Column("indicator", "指标") { $0.target.indicator },
      .oneOf("cadence", "考核方式") { $0.target.cadence },
      Column("value", "任务数") { $0.target.value },
      Column("unit", "单位") { $0.target.unit },
      .oneOrNone("count", "计数方式代码") { $0.rule?.count },
      Column("rule", "计数方式") { $0.rule?.words },
      Column("by_hand", "人工指定") { $0.isByHand },
      Column("counted", "项目库个数") { $0.counted },
      Column("missing", "还差") { $0.missing },
      Column("url", "页面") { Address.target($0.target.id) },
    ])
}

/// The counties' quotas of one plan added up, beside the city's own number.
struct QuotaSum: Hashable {
  var document: String
  var words: String
  var cadence: Cadence
  var city: Double?
  var counties: Double
  var count: Int

  /// Of those that are counted alike, where counties have quotas.
  static func all(_ quotas: [ProjectQuota]) -> [QuotaSum] {
    struct Key: Hashable {
      var document: DocumentID
      var rule: QuotaRule
      var cadence: Cadence
    }
    var order: [Key] = []
    var groups: [Key: [TargetSummary]] = [:]
    for quota in quotas {
      guard let rule = quota.rule else { continue }
      let key = Key(document: quota.target.document, rule: rule, cadence: quota.target.cadence)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(quota.target)
    }
    return order.compactMap { key in
      let targets = groups[key] ?? []
      let parts = targets.filter { $0.area != nil }
      guard let first = targets.first, !parts.isEmpty else { return nil }
      return QuotaSum(
        document: first.documentTitle, words: key.rule.words, cadence: key.cadence,
        city: targets.first { $0.area == nil }?.value, counties: parts.compactMap(\.value).reduce(0, +),
        count: parts.count)
    }
  }
}

extension Address {
  static func projectQuotas(_ filter: QuotaFilter = QuotaFilter()) -> Address {
    QuotaResource.list.address(.page, filter)
  }

  static func projectQuota(_ id: TargetID) -> Address { QuotaResource.list.page(of: ID(id.raw)) }
}
