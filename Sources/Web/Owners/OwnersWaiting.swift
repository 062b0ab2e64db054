import Policy
import Store

/// Why targets wait for somebody to say who reports them.
enum OwnersWaiting: String, CaseIterable {
  /// The plan names nobody.
  case nobody
  /// The plan's coordinating office keeps them for the time being.
  case office
  /// Who is named cannot report: a team, a firm.
  case unable

  var title: String {
    switch self {
    case .nobody: "没有填报单位"
    case .office: "由统筹协调机构暂代"
    case .unable: "填报单位不能填报"
    }
  }

  var meaning: String {
    switch self {
    case .nobody: "原文没有写明由谁负责，也没有统筹协调机构；未指定之前状态为“待明确”"
    case .office: "原文没有列明责任单位，暂由规划的统筹协调机构负责；请分配给实际承担的单位"
    case .unable: "按名称判断，企业、协会、专班、包保干部等不设填报账号；请改由主管单位填报"
    }
  }

  /// The targets of a city that wait for this reason, in the order of ids.
  func targets(in city: CityID, _ store: Store) throws -> [TargetSummary] {
    switch self {
    case .nobody: try Self.all(TargetFilter(city: city, ownerless: true), store)
    case .office: try Self.all(TargetFilter(city: city, ownerReason: .office), store)
    case .unable:
      try store.agencies(AgencyFilter(city: city), Slice(limit: Slice.largestLimit)).items
        .filter { $0.owned > 0 && !Agency($0.name, city: $0.cityName).canReport && $0.accounts == 0 }
        .flatMap { try Self.all(TargetFilter(agency: $0.id, part: .owner), store) }.sorted { $0.id < $1.id }
    }
  }

  private static func all(_ filter: TargetFilter, _ store: Store) throws -> [TargetSummary] {
    var (all, page): ([TargetSummary], Slice?) = ([], Slice(limit: Slice.largestLimit))
    while let slice = page {
      let listing = try store.targets(filter, slice)
      all += listing.items
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    return all.filter { !$0.isWithdrawn }
  }
}
