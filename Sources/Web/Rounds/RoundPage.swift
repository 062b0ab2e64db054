import Policy
import Store

/// A city's round at a glance: what is to be done first, then bodies × periods.
struct RoundPage: Sendable {
  var cities: [CitySummary]
  var city: CityID
  var cityName: String
  /// Which periods are shown, and which there are.
  var kind: PeriodKind
  var kinds: [PeriodKind]
  /// The period that is asked now.
  var current: Period
  /// Oldest first; the last one is asked now.
  var periods: [Period]
  var rows: [RoundRow]
  var today: CivilDate
  /// Targets that nobody reports.
  var ownerless: Int
  /// Targets that somebody reports.
  var owned: Int
  /// Measures of which nobody tells.
  var tellerless: Int
  /// The exceptions of the period that is asked now.
  var moves: [PeriodMove]

  /// So many columns fit beside the names.
  static let columns = 5

  /// - Parameter kind: quarters are shown beside the other kinds in which something is asked of the city.
  init(
    _ store: Store, city: CitySummary, cities: [CitySummary], kind: PeriodKind = .quarter, on today: CivilDate
  ) throws {
    let asked = Period.reporting(kind, on: today)
    self.cities = cities
    self.city = city.id
    cityName = city.name
    self.today = today
    self.kind = kind
    current = asked
    kinds = try store.periodKinds(RoundFilter(city: city.id))
    var periods = [asked]
    let running = Period(kind, containing: today)
    if asked < running, running.opensOn <= today { periods.append(running) }
    while periods.count < Self.columns { periods.insert(periods[0].previous, at: 0) }
    self.periods = periods
    rows = try store.round(RoundFilter(city: city.id), in: periods)
    ownerless = try store.targets(TargetFilter(city: city.id, ownerless: true), Slice(limit: 1)).total
    owned = try store.targets(TargetFilter(city: city.id), Slice(limit: 1)).total - ownerless
    tellerless = try store.measures(MeasureFilter(city: city.id, tellerless: true), Slice(limit: 1)).total
    moves = try store.periodMoves(in: city.id).filter { periods.contains($0.period) && $0.agency != nil }
  }

  private var currentRows: [RoundRow] { rows.filter { $0.period == current } }
  /// Bodies that were asked something and have nobody who could fill it in.
  var withoutAccount: [RoundRow] { currentRows.filter { $0.accounts == 0 } }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("填报总览", crumbs: Crumb.administration(.round), for: visitor) {
      """
      \(PageHead("\(cityName)填报总览", lead: lead, actions: actions(visitor)))
      \(Tabs(.administration, current: .round, for: visitor))
      \(choice)\(kindChoice)\(figures)
      <div class="stack gap">\(steps)\(matrix(visitor))\(exceptions)\
      \(BurdenCard(period: current, rows: currentRows))\(legend)</div>
      """
    }
  }

  private var lead: HTML {
    let window = ReportingWindow(usual: current)
    let days = (currentRows.first?.window ?? window).daysLeft(on: today)
    let left = days >= 0 ? "还有 \(days) 天" : "已过 \(-days) 天"
    return "\(current.title)：\(Wording.day((currentRows.first?.window ?? window).dueOn)) 前报送为按时，\(left)。"
  }

  private func actions(_ visitor: Visitor) -> HTML {
    """
    \(LinkButton("审核\(current.title)", .reportsDue(current), look: .main))\
    \(LinkButton("填报期", .periods(city)))\(LinkButton("催报", .reminders(current, city: city)))\
    \(LinkButton("下载 CSV", .roundSheet(city, kind: kind)))
    """
  }

  private var choice: HTML {
    guard cities.count > 1 else { return .empty }
    let places = cities.map { Choice($0.id.description, $0.name) }
    return """
      <form class="card filters" method="get" action="\(Address.round().path)" role="search">
      \(FormField("城市", id: "f-city", name: "city", .list(places, chosen: city.description)))
      <div class="actions">\(SubmitButton("查看"))</div></form>
      """
  }

  /// Rounds of another length, where there are any.
  private var kindChoice: HTML {
    guard kinds.count > 1 else { return .empty }
    let links = HTML.each(kinds.sorted { $0.months < $1.months }) { other in
      let name = AskRhythm(other).title
      return other == kind ? "<b>\(name)</b> " : "\(Link(name, .round(city, kind: other))) "
    }
    return "<p class=\"gap ways\">多久填报一次：\(links)</p>"
  }

  private var figures: HTML {
    let asked = currentRows.reduce(0) { $0 + $1.count.asked }
    let reported = currentRows.reduce(0) { $0 + $1.count.reported }
    func bodies(_ states: RoundState...) -> Int { currentRows.count { states.contains($0.state(on: today)) } }
    let share = Wording.percent(reported, of: asked)
    let all = currentRows.map(\.count).reduce(RoundCount(asked: 0), +)
    let measures = RoundTag.measures(all).map { "，其中举措 \($0)" } ?? ""
    return """
      <div class="kpis">\(KeyFigure(reported, "项", "已报", note: "应报 \(asked) 项，\(share)\(measures)"))\
      \(KeyFigure(bodies(.accepted, .onTime, .late), "家", "已报齐", note: "共 \(currentRows.count) 家"))\
      \(KeyFigure(bodies(.missing, .underway), "家", "还有未报"))\
      \(KeyFigure(bodies(.returned), "家", "有退回待改"))\(KeyFigure(bodies(.signing), "家", "只差签发"))</div>
      """
  }

  /// What stands between a fresh start and a round, in order; nothing once all is there.
  private var steps: RoundSteps? {
    let steps = RoundSteps(
      city: city, ownerless: ownerless, owned: owned, tellerless: tellerless,
      without: withoutAccount.map(\.agencyName),
      bodies: currentRows.count, asked: currentRows.reduce(0) { $0 + $1.count.asked },
      window: currentRows.first?.window ?? ReportingWindow(usual: current), period: current, today: today)
    return steps.isNeeded ? steps : nil
  }

  private func matrix(_ visitor: Visitor) -> Card {
    let byBody = Dictionary(grouping: rows, by: \.agency)
    let bodies = byBody.values.compactMap(\.first).sorted { $0.agency < $1.agency }
    return Card("各单位各期", id: "matrix", count: bodies.count, note: "分数是已报／应报，目标和举措都计在内", isFlush: true) {
      guard !bodies.isEmpty else { return EmptyState("还没有要求填报的内容", "分配填报单位之后会出现在这里。").html }
      let quarters = periods.map { period in
        DataTable<RoundRow>.Column(Wording.quarter(period)) { body in
          byBody[body.agency]?.first { $0.period == period }.map { cell($0, visitor) }
        }
      }
      let name = DataTable<RoundRow>.Column("单位") { body in
        let hint = body.accounts == 0 ? "没有填报账号" : nil
        return "\(Link(body.agencyName, .agency(body.agency)))\(SubLine(hint))"
      }
      return DataTable("各单位各期的填报情况", bodies, [name] + quarters).html
    }
  }

  private func cell(_ row: RoundRow, _ visitor: Visitor) -> HTML {
    let words = "\(row.count.reported)/\(row.count.asked)"
    let measures = RoundTag.measures(row.count).map { "，举措 \($0)" } ?? ""
    let late = measures + (row.count.late > 0 ? "，逾期 \(row.count.late)" : "")
    let moved = row.isException ? "，另定日期" : ""
    return """
      \(RoundTag(row: row, today: today)) \(Link(words, .reporting(row.period, agency: row.agency)))\
      \(SubLine(late.isEmpty && moved.isEmpty ? nil : String((late + moved).dropFirst())))
      """
  }

  private var exceptions: Card? {
    guard !moves.isEmpty else { return nil }
    return Card("另定日期的单位", id: "exceptions", isFlush: true) {
      DataTable(
        "另定日期的单位", moves,
        [
          .init("单位") { move in move.agency.map { Link(move.agencyName ?? "", .agency($0)).html } },
          .init("填报期", .unbroken) { "\($0.period.title)" },
          .init("日期") { "\(PeriodWords.days($0.move))" },
          .init("理由") { "\($0.reason)\(SubLine("\($0.by) \(Wording.minute($0.at))"))" },
        ]
      ).html
    }
  }

  private var legend: Card {
    Card("各种情况的含义", id: "legend", note: "按下表从上到下依次判定，先符合者为准", isFlush: true) {
      DataTable(
        "各种情况的含义", RoundState.allCases, layout: .narrow,
        [.init("情况") { "\($0.title)" }, .init("含义") { "\($0.meaning)" }]
      ).html
    }
  }
}
