import Policy
import Store

/// Why targets, and measures, wait for somebody to say who reports them.
enum OwnersWaiting: String, CaseIterable {
  /// The plan names nobody.
  case nobody
  /// The plan's coordinating office keeps them for the time being.
  case office
  /// Who is named cannot report: a team, a firm.
  case unable
  /// Of these measures the plan names nobody who can tell, and nobody coordinates.
  case measuresOfNobody
  /// The plan's coordinating office tells of these measures for the time being.
  case measuresOfOffice

  var title: String {
    switch self {
    case .nobody: "没有填报单位"
    case .office: "由统筹协调机构暂代"
    case .unable: "填报单位不能填报"
    case .measuresOfNobody: "举措没有填报单位"
    case .measuresOfOffice: "举措由机构暂代"
    }
  }

  var meaning: String {
    switch self {
    case .nobody: "原文没有写明由谁负责，也没有统筹协调机构；未指定之前状态为“待明确”"
    case .office: "原文没有列明责任单位，暂由规划的统筹协调机构负责；请分配给实际承担的单位"
    case .unable: "按名称判断，企业、协会、专班、包保干部等不设填报账号；请改由主管单位填报"
    case .measuresOfNobody: "原文只列了专班、企业、院校等不设填报账号的单位；未指定之前没有人填报这些举措的进展"
    case .measuresOfOffice: "原文只列了专班、企业、院校等不设填报账号的单位，暂由规划的统筹协调机构填报；请分配给实际承担的单位"
    }
  }

  /// What of a city waits for this reason, in the order of ids.
  func rows(in city: CityID, _ store: Store) throws -> [OwnersRow] {
    switch self {
    case .nobody: try Self.targets(TargetFilter(city: city, ownerless: true), store).map { .target($0) }
    case .office: try Self.targets(TargetFilter(city: city, ownerReason: .office), store).map { .target($0) }
    case .measuresOfNobody: try Self.measures(MeasureFilter(city: city, tellerless: true), store)
    case .measuresOfOffice: try Self.measures(MeasureFilter(city: city, tellerReason: .office), store)
    case .unable:
      try store.agencies(AgencyFilter(city: city), Slice(limit: Slice.largestLimit)).items
        .filter { $0.owned > 0 && !Agency($0.name, city: $0.cityName).canReport && $0.accounts == 0 }
        .flatMap { try Self.targets(TargetFilter(agency: $0.id, part: .owner), store) }
        .sorted { $0.id < $1.id }.map { .target($0) }
    }
  }

  private static func targets(_ filter: TargetFilter, _ store: Store) throws -> [TargetSummary] {
    try all { try store.targets(filter, $0) }.filter { !$0.isWithdrawn }
  }

  private static func measures(_ filter: MeasureFilter, _ store: Store) throws -> [OwnersRow] {
    try all { try store.measures(filter, $0) }.map { .measure($0) }
  }

  private static func all<Item>(_ read: (Slice) throws -> Listing<Item>) throws -> [Item] {
    var (all, page): ([Item], Slice?) = ([], Slice(limit: Slice.largestLimit))
    while let slice = page {
      let listing = try read(slice)
      all += listing.items
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    return all
  }
}
