import Policy
import Store

/// The bodies that the plans name, with how much is their business.
struct AgencyList: Sendable {
  var found: FoundList<AgencySummary, AgencyFilter>
}

extension AgencyList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("责任单位", in: .agencies, crumbs: [Crumb("责任单位")], for: visitor) {
      """
      \(PageHead("责任单位", lead: "同一单位的全称、简称归并为一家；点开可以看到它的全部任务。"))
      \(found.form(resets: false))
      <p class="links small">\(Link("填报进度", .publicRound(RoundFilter(city: found.filter.city, isPublic: true))))</p>
      \(found.sum("<strong>\(found.listing.total)</strong> 家单位"))
      \(Card(label: "单位列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有符合条件的单位", "换一个名称，或\(Link("查看全部单位", .agencies()))。").html
    }
    return DataTable(
      "责任单位", found.items,
      [
        .init("单位", name),
        .init("城市") { "\($0.cityName)" },
        .init("负责填报的目标", .number) { number($0.owned, .targets(TargetFilter(agency: $0.id, part: .owner))) },
        .init("相关目标", .number) { number($0.targets, .targets(TargetFilter(agency: $0.id))) },
        .init("举措", .number) { number($0.measures, .measures(MeasureFilter(agency: $0.id))) },
        .init("填报账号") { $0.accounts > 0 ? "已开通" : "未开通" },
      ]
    ).html
  }

  /// A number leads to what it counts.
  private func number(_ count: Int, _ address: Address) -> HTML {
    count == 0 ? "0" : Link(String(count), address).html
  }

  private func name(_ agency: AgencySummary) -> HTML {
    let aliases = agency.aliases.filter { $0 != agency.name }
    let group = HTML.when(agency.isGroup, " \(Tag("单位统称", .plain))")
    let also = aliases.isEmpty ? nil : "又称：" + aliases.joined(separator: "、")
    return "\(Link(agency.name, .agency(agency.id), isSubject: true))\(group)\(SubLine(also))"
  }
}
