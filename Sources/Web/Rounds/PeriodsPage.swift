import Policy
import Store

/// The days of a city's periods, and the forms that move them.
struct PeriodsPage: Sendable {
  /// A period with the days that hold for the whole city.
  struct Row: Sendable {
    var period: Period
    var window: ReportingWindow
  }

  var cities: [CitySummary]
  var city: CitySummary
  var rows: [Row]
  var moves: [PeriodMove]
  var setting: RoundSetting
  var agencies: [AgencySummary]
  var today: CivilDate
  /// What was typed.
  var typed: [String: String] = [:]
  var fault: String?
  var notice: String?
  /// Whether there is a relay.
  var hasMail = false

  init(_ store: Store, city: CitySummary, cities: [CitySummary], on today: CivilDate) throws {
    (self.city, self.cities, self.today) = (city, cities, today)
    let periods = try store.periodKinds(RoundFilter(city: city.id)).flatMap { kind -> [Period] in
      let now = Period(kind, containing: today)
      return kind == .quarter ? [now.previous.previous, now.previous, now, now.next] : [now.previous, now, now.next]
    }.sorted()
    rows = try periods.map { Row(period: $0, window: try store.window(of: $0, for: nil, in: city.id)) }
    moves = try store.periodMoves(in: city.id)
    setting = try store.roundSetting(of: city.id)
    // Who owes measures alone may be given days, too.
    let owing = Set(try store.round(RoundFilter(city: city.id), in: [.reporting(on: today)]).map(\.agency))
    agencies = try store.agencies(AgencyFilter(city: city.id), Slice(limit: Slice.largestLimit)).items.filter {
      $0.owned > 0 || owing.contains($0.id)
    }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("填报期"))
    return frame.page("填报期", crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有调整", fault: fault))\(Notice.done(notice))
      \(PageHead("\(city.name)填报期", lead: lead, actions: LinkButton("回到填报总览", .round(city.id)).html))
      <div class="stack">\(calendar)\(moveForm(visitor))\(moved(visitor))\(settings(visitor))</div>
      """
    }
  }

  private var lead: HTML {
    """
    按规则，季度第一天开放，结束后十天内报送为按时；按月填报的，每月第一天开放，结束后五天内报送为按时；\
    按半年、按年填报的，最后一个季度的第一天开放，结束后十天内报送为按时。下面可以调整，也可以只为一家单位调整；调整要写明理由，会显示在填报页面上。
    """
  }

  private var calendar: Card {
    Card("各期的日期", id: "calendar", isFlush: true) {
      DataTable(
        "各期的日期", rows,
        [
          .init("填报期") { "\($0.period.title)" },
          .init("开放日", .unbroken) { "\($0.window.opensOn.text)" },
          .init("按时日", .unbroken) { "\($0.window.dueOn.text)" },
          .init("截止日", .unbroken) { "\($0.window.closesOn?.text ?? "不截止")" },
          .init("现在") { "\($0.window.state(on: today).title)" },
        ]
      ).html
    }
  }

  private func moveForm(_ visitor: Visitor) -> Card {
    let periods = rows.map { Choice($0.period.text, $0.period.title) }
    let bodies = agencies.map { Choice($0.id.description, $0.name) }
    func day(_ name: String, _ title: String) -> FormField {
      FormField(title, id: name, hint: "不填：按规则", .input(TextInput(typed[name] ?? "", kind: .date)))
    }
    let chosen = typed["period"] ?? Period.reporting(on: today).text
    return Card("调整日期", id: "move", note: "三个日期都不填，就是恢复按规则") {
      PostForm(.periods(city.id), for: visitor) {
        """
        <div class="filters">\(FormField("填报期", id: "period", .list(periods, chosen: chosen)))\
        \(FormField("适用于", id: "agency", .list(bodies, chosen: typed["agency"], none: "全市各单位")))\
        \(day("opens", "开放日"))\(day("due", "按时日"))\(day("closes", "截止日"))</div>
        \(FormField("理由", id: "reason", hint: "例如：国庆假期顺延", .lines(typed["reason"] ?? "")))
        <div class="actions gap">\(SubmitButton("调整", "move"))</div>
        """
      }.html
    }
  }

  private func moved(_ visitor: Visitor) -> Card? {
    guard !moves.isEmpty else { return nil }
    return Card("已作的调整", id: "moved", isFlush: true) {
      DataTable(
        "已作的调整", moves.reversed(),
        [
          .init("填报期") { "\($0.period.title)" },
          .init("适用于") { "\($0.agencyName ?? "全市各单位")" },
          .init("日期") { "\(PeriodWords.days($0.move))" },
          .init("理由") { "\($0.reason)" },
          .init("何人何时") { "\($0.by)\(SubLine(Wording.minute($0.at)))" },
        ]
      ).html
    }
  }

  /// From when bodies are reminded by mail without anybody pressing a button.
  private var mailing: FormField {
    let days = typed["mails_before"] ?? setting.mailsBefore.map(String.init) ?? ""
    let off = hasMail ? "" : "；现在没有设置邮件中继，设置之后才会发"
    return FormField(
      "自动发邮件提醒：按时日之前多少天开始", id: "mails_before",
      hint: "不填：不自动发。到时向欠报的单位提前、当日、逾期各提醒一次，只在工作时间发出\(off)",
      .input(TextInput(days, longest: 2, digits: .numeric)))
  }

  private func settings(_ visitor: Visitor) -> Card {
    let days = typed["closes_after"] ?? setting.closesAfter.map(String.init) ?? ""
    let hint = "不填：不截止，随时可以补报；截止之后不再接收，除非为一家单位另定截止日"
    let closing = FormField(
      "按时日之后多少天截止", id: "closes_after", hint: hint,
      .input(TextInput(days, longest: 3, digits: .numeric)))
    let mark: HTML = setting.isPublic ? " checked" : ""
    let address = Address.publicRound(RoundFilter(city: city.id, isPublic: true))
    return Card("本市的做法", id: "setting") {
      PostForm(.periods(city.id), for: visitor) {
        """
        \(closing)
        <label class="check gap" for="is_public">\
        <input type="checkbox" id="is_public" name="is_public" value="1"\(mark)>\
        <span>向公众显示各单位的填报进度（\(Link("查看", address))）</span></label>
        \(mailing)
        <div class="actions gap">\(SubmitButton("保存", "setting"))</div>
        """
      }.html
    }
  }
}
