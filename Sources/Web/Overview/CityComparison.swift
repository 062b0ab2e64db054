import Policy
import Store

/// The cities side by side: each number leads to what it counts.
struct CityComparison: Sendable {
  var cities: [Overview.City]

  init(_ store: Store) throws {
    let states = try store.progressByCity()
    cities = try store.cities().map { Overview.City(summary: $0, progress: states[$0.id] ?? .nothing) }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("城市对比", in: .overview, crumbs: [Crumb("城市对比")], for: visitor) {
      """
      \(PageHead("城市对比", lead: "各市目标的数量、年限和口径不同，数量不宜直接排名；份额只就本市应填的目标计算。"))
      \(Card(label: "城市对比", isFlush: true) { table.html })
      <p class="small muted gap">“正常率”是正常、已完成与逾期完成之和占应填目标的份额；没有数据的不计入分子。\(Link("各状态怎样判定？", .help))</p>
      """
    }
  }

  private var table: DataTable<Overview.City> {
    let states = StackedBar.order.map { state in
      DataTable<Overview.City>.Column(state.title, .number) { number($0, state) }
    }
    return DataTable(
      "城市对比", cities,
      [
        .init("城市") { Link($0.summary.name, .overview(city: $0.summary.id), isSubject: true).html },
        .init("全部目标", .number) { city in
          link(city.progress.total, TargetFilter(city: city.summary.id))
        },
        .init("已有数据 / 应填", .number) { city in
          let told = TargetFilter(city: city.summary.id, hasData: true)
          return "\(link(city.progress.reported, told)) / \(city.progress.asked)"
        },
        .init("填报率", .number) { "\(Wording.percent($0.progress.reported, of: $0.progress.asked))" },
        .init("正常率", .number) { "\(Wording.percent($0.good, of: $0.progress.asked))" },
      ] + states)
  }

  private func number(_ city: Overview.City, _ state: ProgressState) -> HTML {
    let count = city.progress.counts.first { $0.state == state }?.count ?? 0
    return link(count, TargetFilter(city: city.summary.id, states: [state]))
  }

  private func link(_ count: Int, _ filter: TargetFilter) -> HTML {
    count == 0 ? "0" : Link(String(count), .targets(filter)).html
  }
}

extension Overview.City {
  /// How many are reached, or stand as they should.
  var good: Int {
    progress.counts.filter { [.onTrack, .achieved, .achievedLate].contains($0.state) }.reduce(0) { $0 + $1.count }
  }
}
