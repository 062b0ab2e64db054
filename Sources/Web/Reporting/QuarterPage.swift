import Policy
import Store

/// Who has reported a quarter and who has not, for everybody.
struct QuarterPage: Sendable {
  var period: Period
  var city: CityID?
  var cities: [CitySummary]
  var bodies: [BodyQuarter]
  var today: CivilDate

  /// Quarters back that can be chosen.
  static let quartersBack = 8

  init(_ store: Store, period: Period?, city: CityID?, today: CivilDate) throws {
    self.period = period ?? .assessed(on: today)
    self.city = city
    self.today = today
    cities = try store.cities()
    bodies = try store.quarter(self.period, city: city)
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("\(period.title)填报情况", in: .agencies, crumbs: [Crumb("填报情况")], for: visitor) {
      """
      \(PageHead("\(period.title)填报情况", lead: lead))
      \(form)
      \(Card(label: "各单位填报情况", isFlush: true) { table })
      <p class="small muted gap">提交即公开；被退回而未重报的按未填计。按第一次提交的时间判断是否逾期。</p>
      """
    }
  }

  private var lead: HTML {
    let asked = bodies.reduce(0) { $0 + $1.asked }
    let reported = bodies.reduce(0) { $0 + $1.reported }
    let silent = bodies.count { $0.reported == 0 }
    let due = today > period.dueOn ? "已于\(Wording.day(period.dueOn))截止" : "\(Wording.day(period.dueOn))截止，尚未到期"
    return """
      \(due)。应填 \(asked) 项，已填 \(reported) 项（\(Wording.percent(reported, of: asked))）；\(bodies.count) 家单位中 \(silent) \
      家一项未填。
      """
  }

  private var form: HTML {
    let current = Period(containing: today)
    let quarters = (0..<Self.quartersBack).reduce(into: [current]) { all, _ in all.append(all[all.count - 1].previous) }
    let all = quarters.contains(period) ? quarters : [period] + quarters
    let places = [Choice("", "全部城市")] + cities.map { Choice($0.id.description, $0.name) }
    return """
      <form class="card filters" method="get" action="\(Address.quarter().path)" role="search">
      \(FormField("季度", id: "f-period", name: "period", .list(all.map { Choice($0.text, $0.title) }, chosen: period.text)))
      \(FormField("城市", id: "f-city", name: "city", .list(places, chosen: city?.description ?? "")))
      <div class="actions">\(SubmitButton("查看"))</div></form>
      """
  }

  private var table: HTML {
    guard !bodies.isEmpty else { return EmptyState("这个季度没有应填的目标", "换一个季度或城市查看。").html }
    return DataTable(
      "各单位填报情况", bodies,
      [
        .init("单位") { "\(Link($0.name, .agency($0.agency), isSubject: true))\(SubLine($0.cityName))" },
        .init("应填", .number) { "\($0.asked)" },
        .init("已填", .number) { "\($0.reported)" },
        .init("其中逾期", .number) { "\($0.late)" },
        .init("未填", .number) { "\($0.missing)" },
        .init("填报率", .number) { "\(Wording.percent($0.reported, of: $0.asked))" },
        .init("情况") { $0.word },
      ]
    ).html
  }
}

extension BodyQuarter {
  fileprivate var word: HTML? {
    if reported == 0 { return Tag("未填报", .seal).html }
    if missing > 0 { return Tag("未填齐", .plain).html }
    return late > 0 ? Tag("有逾期", .plain).html : "按时填齐"
  }
}
