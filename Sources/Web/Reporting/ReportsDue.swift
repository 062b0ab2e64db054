import Policy
import Store

/// Who has reported a quarter and who has not, and what waits for a decision.
struct ReportsDue: Sendable {
  var period: Period
  /// Those that were asked something.
  var rows: [RoundRow]
  /// Submitted, not yet decided.
  var waiting: [Report]
  var waitingTotal: Int
  /// What was told of measures, not yet decided.
  var measures: [MeasureTask]
  var measuresTotal: Int
  var files: EvidenceLinks
  /// What each waiting report is held against.
  private var asked: [TargetID: ReportContext]
  /// How many wait in other quarters: whoever looks at this one shall know.
  var waitingElsewhere: [(period: Period, count: Int)]
  /// The other periods that are about now.
  var others: [Period]
  /// Of the whole city, where it is one.
  var dueOn: CivilDate
  var fault: String?
  var notice: String?

  /// How many are drawn at once; the rest follows when these are decided.
  static let mostWaiting = 100

  /// - Parameter city: whose reports are looked over; nil for all.
  init(_ store: Store, period: Period, city: CityID? = nil, on today: CivilDate) throws {
    self.period = period
    others = try store.periods(around: today, RoundFilter(city: city))
    dueOn = try city.map { try store.window(of: period, for: nil, in: $0).dueOn } ?? period.dueOn
    let here = ReportFilter(city: city, period: period, states: [.submitted])
    let listing = try store.reports(here, Slice(limit: Self.mostWaiting))
    (waiting, waitingTotal) = (listing.items, listing.total)
    let open = ReportFilter(city: city, states: [.submitted])
    let everywhere = try store.reports(open, Slice(limit: Slice.largestLimit)).items
    measures = try store.measuresToReview(city: city, in: period, most: Self.mostWaiting)
    let told = try store.measuresToReview(city: city)
    measuresTotal = told[period] ?? 0
    files = try EvidenceLinks(store, waiting, measures)
    let lines = waiting.map { ReportingSheet.Line(target: $0.target, period: $0.period, entry: ReportEntry()) }
    asked = Dictionary(try store.asked(for: lines).map { ($0.target, $0.context) }) { first, _ in first }
    waitingElsewhere = try Set(everywhere.map(\.period)).union(told.keys).subtracting([period]).sorted(by: >).map {
      let here = ReportFilter(city: city, period: $0, states: [.submitted])
      return ($0, try store.reports(here, Slice(limit: 1)).total + (told[$0] ?? 0))
    }
    rows = try store.round(RoundFilter(city: city), in: [period])
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("填报审核", crumbs: Crumb.administration(.reportsDue), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))
      \(PageHead("\(period.title)填报", lead: lead, actions: periods(visitor)))
      \(Tabs(.administration, current: .reportsDue, for: visitor))
      \(elsewhere)<div class="stack">\(decisions(visitor))\(measureDecisions(visitor))\(completeness)</div>
      """
    }
  }

  private var elsewhere: Notice? {
    guard !waitingElsewhere.isEmpty else { return nil }
    let quarters = HTML.each(waitingElsewhere) { "\(Link($0.period.title, .reportsDue($0.period))) \($0.count) 项。" }
    return Notice(.warn, "其他填报期还有填报待审核：\(quarters)")
  }

  private var lead: HTML {
    let asked = rows.reduce(0) { $0 + $1.count.asked }
    let reported = rows.reduce(0) { $0 + $1.count.reported }
    let missing = rows.count { $0.count.reported == 0 }
    return """
      应填 \(asked) 项，已填 \(reported) 项（\(Wording.percent(reported, of: asked))）；\(missing) 家单位尚未填报。\
      \(Wording.day(dueOn)) 前提交为按时。
      """
  }

  private func periods(_ visitor: Visitor) -> HTML {
    let others = HTML.each(others.filter { $0 != period }) {
      LinkButton("切换到\($0.title)", .reportsDue($0)).html
    }
    return "\(LinkButton("待指定填报单位的目标", .targets(TargetFilter(ownerless: true))))\(others)"
  }

  private func decisions(_ visitor: Visitor) -> Card {
    let items = HTML.each(waiting) { report in
      "<li class=\"decision\"><div>\(story(report))</div>\n\(decision(report, visitor))</li>"
    }
    let here = measures.isEmpty ? "" : "目标 \(waitingTotal) 项，举措 \(measuresTotal) 项；"
    let note: HTML = "\(here)\(Self.shown(waiting.count, of: waitingTotal))提交的数据已经公布；退回后不再计入"
    return Card("待审核", id: "waiting", count: waitingTotal + measuresTotal, note: note) {
      guard !waiting.isEmpty else {
        if !measures.isEmpty { return acceptance(visitor) }
        return EmptyState("没有待审核的填报", "各单位提交后会出现在这里。").html
      }
      return "\(acceptance(visitor))<ul class=\"history\">\(items)</ul>"
    }
  }

  /// Accepts at once what nothing speaks against.
  private func acceptance(_ visitor: Visitor) -> HTML {
    let plain = waiting.filter { ReportReview.warnings(of: $0).isEmpty }
    let told = measures.filter { ReportReview.warnings(of: $0).isEmpty }.compactMap(\.newest)
    let count = plain.count + told.count
    guard count > 1 else { return .empty }
    let boxes: HTML = """
      \(HTML.each(plain) { HiddenField("report", "\($0.id)-\($0.version)").html })\
      \(HTML.each(told) { HiddenField("measure", String($0.id)).html })
      """
    return PostForm(.reportAcceptance, for: visitor, classes: "bulk") {
      """
      \(HiddenField("period", period.text))\(boxes)<p>\(SubmitButton("通过没有疑点的 \(count) 项"))\
      <span class="small muted">有说明、无数据、需协调、受阻、逾期、代填或改动已审核数的，请逐项审核。</span></p>
      """
    }.html
  }

  static func shown(_ count: Int, of total: Int) -> String {
    count < total ? "先列出 \(count) / \(total) 项，审核后显示其余；" : ""
  }

  /// What was handed in, by whom and when.
  private func story(_ report: Report) -> HTML {
    let newest = report.newest
    let figure = Wording.figure(newest.figure, unit: report.unit)
    let words = newest.figure.story
    let late = HTML.each(ReportReview.warnings(of: report)) { " \(Tag($0.title, $0 == .late ? .seal : .plain))" }
    let before = report.acceptedMeanwhile.map { accepted in
      let old = Wording.figure(accepted.figure, unit: report.unit)
      return "<p class=\"small\">已审核的是 <span class=\"value\">\(old)</span>，通过之前仍以它为准</p>" as HTML
    }
    return """
      <p>\(Link(report.indicator, .target(report.target))) <span class="value">\(figure)</span>\(late)</p>\
      <p class="cell-sub">\(body(of: report)) · \(newest.by) · \(Wording.minute(newest.at)) · \
      \(Link("填报过程", .reportHistory(report.id)))\(MatterLink(report))</p>\
      \(HTML.when(against(report)) { "<p class=\"cell-sub\">\($0)</p>" })\
      \(HTML.when(!words.isEmpty, "<p class=\"small\">\(words)</p>"))\
      \(files.line(.target(report.target), period))\(before)
      """
  }

  /// The last figure and what the plan promises, of a target with figures.
  private func against(_ report: Report) -> String? {
    guard let context = asked[report.target], let promised = context.target else { return nil }
    let previous = context.previous.map { "上期 \(Wording.figure(value: $0, stage: nil, unit: report.unit))" } ?? "上期没有数据"
    return "\(previous) · 目标 \(Wording.figure(value: promised, stage: nil, unit: report.unit))"
  }

  private func body(of report: Report) -> String { body(report.agency, report.agencyName) }

  /// With its city: every city has its 市经信局.
  func body(_ agency: AgencyID?, _ name: String?) -> String {
    let row = rows.first { $0.agency == agency }
    return [row?.cityName, name].compactMap(\.self).joined(separator: " · ")
  }

  private func decision(_ report: Report, _ visitor: Visitor) -> PostForm {
    let label = "对“\(report.indicator)”的审核意见"
    let remark = TextInput(placeholder: "审核意见（退回时必填）", longest: 500)
    return PostForm(.reportDecision(report.id), for: visitor) {
      """
      \(NoDefaultButton())\(HiddenField("seen", String(report.version)))\(HiddenField("period", period.text))\
      \(FormField(label, id: "remark-\(report.id)", name: "remark", isInline: true, .input(remark)))\
      \(SubmitButton("通过", "approve", isSmall: true))\
      \(SubmitButton("退回", "return", look: .danger, isSmall: true))
      """
    }
  }

  private var completeness: Card {
    Card("各单位填报情况", id: "complete", isFlush: true) {
      DataTable(
        "各单位填报情况", rows,
        [
          .init("单位") { "\(Link($0.agencyName, .agency($0.agency)))\(SubLine($0.cityName))" },
          .init("应填", .number) { "\($0.count.asked)" },
          .init("已填", .number) { "\($0.count.reported)" },
          .init("其中举措", label: "举措", .number) { "\(RoundTag.measures($0.count) ?? "—")" },
          .init("其中逾期", .number) { "\($0.count.late)" },
          .init("未填", .number) { "\($0.count.asked - $0.count.reported)" },
          .init("账号") { $0.accounts > 0 ? "已开通" : "未开通" },
          .init("代填", label: "代填") { Link("代为填报", .reporting(period, agency: $0.agency)).html },
        ]
      ).html
    }
  }
}
