import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct `What waits stands first` {
  let site: SampleSite
  let client: Client
  let output: TargetID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    output = try site.target("专用汽车产量")
  }

  private func send(_ value: String, _ action: String) throws {
    let page = try client.get("/reporting?period=2026Q4")
    let seen = page.value(of: "seen-\(output)") ?? "0"
    _ = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try page.token), ("action", action), ("value-\(output)", value), ("seen-\(output)", seen)])
  }

  @Test func `after signing in one reads what is due, how many fields, and how many days are left`() throws {
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("我的待办"))
    #expect(page.text.contains("2026年第四季度</a>：应填 5 项（其中举措 1 项），还有 <b>5</b> 项没有提交"))
    #expect(page.text.contains("截止 2027年1月10日，还有 <b>50</b> 天"))
    #expect(page.text.contains("<b>0 / 5 已填</b>"))
    #expect(page.text.contains("href=\"#value-\(output)\"><b>到第一项未填</b>：专用汽车产量"))
    // The quarter before the plan came is owed by nobody.
    #expect(!page.text.contains("已逾期"))
  }

  @Test func `what was begun, given back and is late is told apart`() throws {
    try send("12", "draft")
    #expect(try client.get("/reporting").text.contains("（其中草稿 1 项）"))
    #expect(try client.get("/reporting?period=2026Q4").text.contains("<b>1 / 5 已填</b>"))
    try send("12", "submit")
    let report = try #require(try site.store.reports().items.first)
    let admin = try #require(try site.store.user(named: "admin")).actor()
    try site.store.giveBack(report.id, remark: "核实", seen: report.version, by: admin, at: SampleSite.start)
    site.clock.advance(days: 60)
    try client.signIn("jxj")
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("已退回</span> <b>1</b> 项，还有 <b>4</b> 项没有提交"))
    #expect(page.text.contains("已逾期</span> 截止 2027年1月10日，已过 10 天"))
    #expect(page.text.contains("<b>到第一项退回的</b>：专用汽车产量"))
  }

  @Test func `a line stands on a page of its own, and is handed in alone`() throws {
    try send("12", "draft")
    let revenue = try site.target("全产业链产值")
    let address = "/reporting?period=2026Q4&target=\(revenue)"
    let page = try client.get(address)
    #expect(page.text.contains("第 2 / 5 项") && page.text.contains("name=\"value-\(revenue)\""))
    #expect(!page.text.contains("name=\"value-\(output)\"") && page.text.contains("target=\(output)\">上一项"))
    let fields = [("csrf", try page.token), ("scope", "line"), ("value-\(revenue)", "900"), ("seen-\(revenue)", "0")]
    let check = try client.post(address, fields + [("action", "check")])
    #expect(check.status == 200 && check.text.contains("name=\"scope\" value=\"line\""))
    #expect(try client.post(address, check.hiddenFields + [("action", "submit")]).status == 303)
    #expect(try site.store.reports().items.map(\.target) == [revenue], "the other draft waits")
    #expect(try client.get("/reporting?period=2026Q4").text.contains("target=\(output)\">只填这一项"))
  }

  @Test func `what is expected by now and what the round costs stand on the form`() throws {
    let page = try client.get("/reporting?period=2026Q4").text
    #expect(page.contains("本期末应达到：<b>25万辆</b>"))
    #expect(page.contains("减负：必填 5 项（其中举措 1 项），估计 13 分钟"))
    #expect(page.contains("按数值每项 3 分钟"))
  }

  @Test func `the form goes plan by plan, and the sentence is there without leaving`() throws {
    let page = try client.get("/reporting?period=2026Q4").text
    #expect(page.contains("class=\"plan-head\"><h2 id=\"h-plan-1\">江州市专用汽车产业行动方案</h2>"))
    #expect(page.contains("<blockquote>到2026年，专用汽车产量超25万辆，全产业链产值超1000亿元，市场占有率稳居全国第一。"))
    #expect(page.contains("填什么：期末达到的水平") || page.contains("填什么：规划起点以来的累计数"))
  }

  @Test func `a reason in the place of a figure is no data, and says so everywhere`() throws {
    let page = try client.get("/reporting?period=2026Q4")
    let sent = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try page.token), ("action", "submit"), ("missing-\(output)", "not_published"), ("seen-\(output)", "0")])
    #expect(sent.status == 303)
    #expect(try client.get("/reporting/done?period=2026Q4").text.contains("统计未出"))
    let target = try #require(try site.store.target(output))
    #expect(target.summary.latest == nil && target.summary.stateReason == "2026年第四季度已填报：统计未出，没有数据")
    #expect(target.status.facts.withoutData?.reason == .notPublished)
    #expect(try Client(site).get("/targets/\(output)").text.contains("统计未出"))
    let api = try Client(site).get("/api/v1/reports").text
    #expect(api.contains("\"missing\":\"not_published\"") && api.contains("\"value\":null"))
    #expect(try Client(site).get("/reports.csv").text.contains("not_published"))
    // A figure that comes later counts.
    let again = try client.get("/reporting?period=2026Q4")
    _ = try client.post(
      "/reporting?period=2026Q4",
      [
        ("csrf", try again.token), ("action", "submit"), ("value-\(output)", "215000"), ("unit-\(output)", "辆"),
        ("seen-\(output)", "1"),
      ])
    #expect(try site.store.target(output)?.summary.latest?.value == 21.5)
  }
}
