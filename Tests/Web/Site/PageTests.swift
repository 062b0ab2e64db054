import Policy
import Store
import Testing

@testable import Web

@Suite struct `Pages are drawn from plain values` {
  let frame = Frame()
  let visitor = Visitor(now: Fixture.now, here: "/targets")

  @Test func `the overview counts, warns and links`() {
    let page = Fixture.overview.page(in: frame, for: visitor).string
    #expect(page.contains("2026年第三季度末"))
    #expect(page.contains("aria-label=\"进展状态：已完成 5，逾期完成 2，正常 9，滞后 4，严重滞后 2，数据陈旧 4，未填报 29，未到期 7，已退出 1\""))
    #expect(page.contains("还有 40 天"))
    #expect(page.contains("href=\"/targets?status=far_behind\""))
    #expect(page.contains("27<small>/ 56</small>"))
  }

  @Test func `of many cities the overview draws those that need somebody, and leads to all`() {
    func city(_ id: Int64, behind: Int) -> Overview.City {
      let progress = Fixture.progress([.onTrack: 10 - behind, .behind: behind])
      return Overview.City(summary: Fixture.citySummary(id, "第\(id)市"), progress: progress)
    }
    var overview = Fixture.overview
    let few = overview.page(in: frame, for: visitor).string
    #expect(few.contains("href=\"/#h-cities\"") && !few.contains("个城市，需要关注的份额"))
    // The eleventh is worse than the others, the third and the fifth follow.
    overview.cities = (1...11).map { city($0, behind: [3: 4, 5: 4, 11: 7][$0] ?? 0) }
    let names = { (overview: Overview) in overview.shownCities.map(\.summary.name) }
    #expect(names(overview) == ["第11市", "第3市", "第5市", "第1市", "第2市", "第4市", "第6市", "第7市"])
    let page = overview.page(in: frame, for: visitor).string
    #expect(page.split(separator: "<article class=\"city\">").count - 1 == 8)
    #expect(page.contains("先列出 8 / 11 个城市") && page.contains("<a href=\"/cities\">查看全部 11 个城市</a>"))
    #expect(page.contains("<a class=\"kpi\" href=\"/cities\"><span>城市</span><b>11<small>"))
    // Every city's figures are in the sums, whether it has a box or not.
    #expect(overview.sum(\.targets) == 11 * 31)
    overview.chosen = CityID(9)
    #expect(names(overview).first == "第9市" && overview.sum(\.targets) == 31)
  }

  @Test func `an empty house says what to do`() {
    var empty = Fixture.overview
    (empty.cities, empty.documents, empty.deadlines, empty.attention) = ([], [], [], [])
    empty.progress = Fixture.progress([:])
    #expect(empty.page(in: frame, for: visitor).string.contains("还没有收录任何政策文件"))
  }

  @Test func `every state has a word, a colour and a shape of its own`() {
    let chips = ProgressState.allCases.map(\.chip.string)
    #expect(Set(chips).count == ProgressState.allCases.count)
    for state in ProgressState.allCases {
      #expect(state.chip.string.contains(state.title))
      #expect(Sprite.html.string.contains("id=\"i-\(state.rawValue)\""))
    }
  }

  @Test func `a target shows its promise, its sentence, its path and its reports`() {
    let page = TargetPage(detail: Fixture.detail).page(in: frame, for: visitor).string
    #expect(page.contains("不低于</span><span class=\"figure\">25<small>万辆</small>"))
    #expect(page.contains("到2026年，<mark>专用汽车产量超25万</mark>辆"))
    #expect(page.contains("href=\"/documents/2#t1\""))
    #expect(page.contains("为什么是“滞后”？"))
    #expect(page.contains("role=\"img\" aria-label=\"专用汽车产量：目标不低于25万辆，最近一次数据为2026年第三季度的18万辆\""))
    #expect(page.contains("完成时限：2025 → <b>2026</b>"))
    #expect(page.contains("目标所在条款"))
  }

  @Test func `a time limit is drawn and told as a share of cases, never in days`() throws {
    var detail = Fixture.detail
    (detail.summary.value, detail.summary.unit, detail.summary.comparison) = (60, "天", .atMost)
    (detail.summary.indicator, detail.summary.cadence) = ("签约到开工用时", .event)
    detail.status.facts.nature = .timeLimit
    detail.reports = [Fixture.report(Period("2026Q3")!, 100)]
    let chart = try #require(ProgressChart(detail))
    #expect(chart.words == "签约到开工用时（时限不超过60天）：符合时限的件数所占百分比，应为100%，2026年第三季度有100%的件数符合时限")
    let page = TargetPage(detail: detail).page(in: frame, for: visitor).string
    #expect(page.contains("<title>2026年第三季度：100%</title>") && page.contains("<span class=\"value\">100%</span>"))
    #expect(!page.contains("100天") && !page.contains("100 天"))
  }

  @Test func `a chart says that the first report is the baseline, and its way begins there`() throws {
    var detail = Fixture.detail
    detail.status.facts.baseline = nil
    let chart = try #require(ProgressChart(detail))
    #expect(chart.words.contains("以首次填报为基期（2025年第四季度，12.5万辆）"))
    #expect(chart.way == [.init(period: Period("2025Q4")!, value: 12.5), .init(period: Period("2026Q4")!, value: 25)])
  }

  @Test func `a goal without a number has no chart`() {
    var detail = Fixture.detail
    detail.summary.value = nil
    detail.summary.unit = nil
    let page = TargetPage(detail: detail).page(in: frame, for: visitor).string
    #expect(page.contains("定性目标"))
    #expect(!page.contains("class=\"chart"))
  }

  @Test func `missing quarters stay gaps in the chart`() throws {
    let chart = try #require(ProgressChart(Fixture.detail))
    let html = chart.html.string
    // One drawing for desks, one for phones.
    #expect(html.components(separatedBy: "<circle").count - 1 == 2 * 3)
    #expect(html.components(separatedBy: "class=\"line\"").count - 1 == 2 * 1)
  }

  @Test func `a plan's text carries every mark once, and the headings their ids`() {
    let html = MarkedText(Fixture.documentDetail).html.string
    #expect(html.contains("<h2 id=\"s1\">一、总体目标</h2>"))
    #expect(html.contains("<p class=\"center\">江州市专用汽车产业</p>\n<p class=\"center\">行动方案</p>"))
    #expect(html.contains("<a class=\"mark mark-target\" id=\"t1\" href=\"/targets/1\">专用汽车产量超25万辆<sup>1</sup></a>"))
    #expect(html.contains("class=\"mark mark-goal\" id=\"t3\""))
    #expect(html.contains("<strong class=\"run-in\" id=\"s3\"><span id=\"m1\"></span>招大引强。</strong>"))
    #expect(html.contains("<a class=\"mark mark-agency\" href=\"/agencies/8\">江北区政府</a>"))
    #expect(html.contains("<span class=\"mark mark-incentive\">对首次突破1000辆的，给予10万元</span>"))
  }

  @Test func `marks that overlap, share a stretch or cross a line lose nothing`() {
    let text = "甲乙丙丁\n戊<己>庚"
    func link(_ id: String, _ start: Int, _ end: Int, number: Int) -> TextMark {
      TextMark(span: Span(start, end), kind: .link(rank: 2, style: "x", id: id, href: "#", number: number))
    }
    let marks = [
      link("a", 0, 3, number: 1), link("b", 2, 6, number: 2), link("c", 0, 3, number: 3), link("z", 90, 99, number: 4),
    ]
    let html = MarkedText(text: text, title: "", sections: [], marks: marks).html.string
    for id in ["a", "b", "c"] { #expect(html.components(separatedBy: "id=\"\(id)\"").count == 2) }
    #expect(!html.contains("id=\"z\""))
    var plain = ""
    var inside = false
    var raised = false
    for scalar in html.replacingOccurrences(of: "<sup>", with: "\u{1}").replacingOccurrences(
      of: "</sup>", with: "\u{2}"
    )
    .unicodeScalars {
      switch scalar {
      case "\u{1}": raised = true
      case "\u{2}": raised = false
      case "<": inside = true
      case ">": inside = false
      default: if !inside && !raised { plain.unicodeScalars.append(scalar) }
      }
    }
    #expect(plain == "甲乙丙丁\n戊&lt;己&gt;庚\n")
  }

  @Test func `a filter shows its conditions, each to be taken away`() {
    let city = Fixture.citySummary()
    let found = FoundList(
      resource: TargetResource.list,
      filter: TargetFilter(city: Fixture.city, deadlineFrom: 2026, states: [.behind], words: "产值"),
      listing: Listing(items: [Fixture.target(1)], total: 51, next: 77), slice: Slice(),
      choices: [
        "city": [FilterChoice(city.id.description, city.name)],
        "status": [FilterChoice(ProgressState.behind.rawValue, "滞后")],
      ])
    let chips = FilterChips(found: found).chips
    #expect(chips.map(\.title) == ["文字：产值", "城市：江州市", "状态：滞后", "时限不早于2026年"])
    #expect(chips[0].without.text == "/targets?city=1&from=2026&status=behind")
    let page = TargetList(found: found, today: Fixture.now.day).page(in: frame, for: visitor).string
    #expect(page.contains("<strong>51</strong>"))
    #expect(
      page.contains(
        "rel=\"next\" href=\"/targets?city=1&amp;from=2026&amp;status=behind&amp;q=%E4%BA%A7%E5%80%BC&amp;after=77\""))
    #expect(page.contains("href=\"/targets.csv?city=1&amp;from=2026"))
  }

  @Test func `no result is a sentence and a way out`() {
    let found = FoundList(
      resource: TargetResource.list, filter: TargetFilter(words: "无"), listing: Listing(items: [], total: 0),
      slice: Slice(), choices: [:])
    let none = TargetList(found: found, today: Fixture.now.day).page(in: frame, for: visitor).string
    #expect(none.contains("没有符合条件的目标"))
  }

  @Test func `figures are written as people read them`() {
    #expect(Wording.number(12_345.5) == "12,345.5")
    #expect(Wording.number(1_000_000) == "1,000,000")
    #expect(Wording.number(2000) == "2000")
    #expect(Wording.number(-12_000) == "-12,000")
    #expect(Wording.quantity(25, "万辆") == "25 万辆")
    #expect(Wording.quantity(20, "%") == "20%")
    #expect(Wording.quantity(2.35, "∶1") == "2.35∶1")
    #expect(Wording.quantity(20, "%") == "20%")
    #expect(Wording.quantity(25, "万辆") == "25 万辆")
    #expect(Wording.percent(2, of: 3) == "66%")
    #expect(Wording.percent(0, of: 0) == "—")
    #expect(Fixture.target(1, value: 5, unit: "家", comparison: .equal).promise == "5 家")
  }

  @Test func `what came from outside is escaped wherever it stands`() {
    var detail = Fixture.detail
    let sly = "<script>alert('1')</script>\" onload=\"x"
    (detail.summary.indicator, detail.summary.documentTitle, detail.sentence) = (sly, sly, sly)
    detail.summary.owner?.name = sly
    detail.findings[0].fact = .text(words: sly)
    let page = TargetPage(detail: detail).page(in: frame, for: visitor).string
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("\" onload=\""))
  }

  @Test func `a paper's list of targets says of which county`() {
    var paper = Fixture.documentDetail
    func page() -> String {
      DocumentPage(detail: paper, progress: Fixture.progress([:])).page(in: frame, for: visitor).string
    }
    #expect(!page().contains("青山区"))
    paper.targets[0].area = "青山区"
    #expect(page().contains("</a> \(Tag("青山区", .plain).html.string)</div>"))
  }

  @Test func `no page carries a style or a script of its own`() {
    let pages = [
      Fixture.overview.page(in: frame, for: visitor), TargetPage(detail: Fixture.detail).page(in: frame, for: visitor),
      HelpPage().page(in: frame, for: visitor), LoginPage(token: "t").page(in: frame, for: visitor),
      DocumentPage(detail: Fixture.documentDetail, progress: Fixture.progress([.behind: 1])).page(
        in: frame, for: visitor),
    ]
    #expect(pages[4].string.contains("文中企业 1 家") && pages[4].string.contains("依托 · 一、/（一）"))
    for page in pages.map(\.string) {
      #expect(!page.contains(" style="))
      #expect(!page.contains("<style"))
      #expect(!page.contains(" onclick="))
      #expect(page.contains("<html lang=\"zh-CN\">"))
      #expect(page.components(separatedBy: "<h1").count == 2)
      #expect(page.contains("href=\"#content\""))
    }
  }
}
