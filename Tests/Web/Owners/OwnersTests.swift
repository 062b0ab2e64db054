import Foundation
import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct `Targets are given to bodies many at a time` {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("admin")
    // What the office keeps until somebody is found for it, and what nobody has.
    try site.store.write { db in
      try db.execute(
        sql: "UPDATE target SET owner_reason = 'office' WHERE indicator IN ('专用汽车产量', '全产业链产值')")
      try db.execute(
        sql:
          "UPDATE target SET owner_id = NULL, owner_reason = NULL, owner_fact = NULL, owner_facts = NULL WHERE indicator = '新增发明专利数'"
      )
    }
    // Only what a rule or a quarter has overtaken is judged again.
    try site.store.write { try $0.execute(sql: "UPDATE status_result SET rule_version = 1") }
    try site.store.refreshStatuses(at: site.clock.now)
  }

  private func summary(_ indicator: String) throws -> TargetSummary {
    try #require(try site.store.target(site.target(indicator))).summary
  }

  private func ticks(_ indicators: [String]) throws -> [(String, String)] {
    try indicators.map { name in
      let target = try summary(name)
      return ("target", "\(target.id)-\(target.revision)")
    }
  }

  @Test func `what the office owns is a proposal that waits, on every page`() throws {
    let agency = try client.get("/agencies/\(site.economy)").text
    #expect(agency.contains("2 项</a>原文没有列明责任单位，由这家统筹协调机构暂代") && agency.contains("分配给各单位"))
    #expect(!(try Client(site).get("/agencies/\(site.economy)").text.contains("分配给各单位")))
    #expect(try client.get("/targets?owner_reason=office").text.contains("<strong>2</strong> 项目标"))
    #expect(try client.get("/targets").text.contains("暂代，待分配"))
    #expect(try summary("新增发明专利数").state == .unclear)
    let told = try client.get("/targets/\(site.target("新增发明专利数"))").text
    #expect(told.contains("没有填报单位，须先指定由谁填报") && told.contains("怎样明确：由管理员"))
  }

  @Test func `many go at once, with the reason in each one's past, and again to another body`() throws {
    let page = try client.get("/admin/owners?show=office")
    #expect(page.text.contains("由统筹协调机构暂代 <span class=\"muted\">2</span>"))
    #expect(!page.text.contains(" checked>"))
    #expect(try client.get("/admin/owners?show=office&all=1").text.components(separatedBy: " checked>").count == 3)
    let both = try ticks(["专用汽车产量", "全产业链产值"])
    let fields = [("csrf", try page.token), ("owner", "市科技局"), ("reason", "任务分工方案")]
    let sent = try client.post("/admin/owners?show=office", fields + both)
    #expect(sent.status == 303)
    let after = try client.get(try #require(sent.header("Location"))).text
    #expect(after.contains("已分配 2 项") && after.contains("没有等待分配的内容"))
    for name in ["专用汽车产量", "全产业链产值"] {
      let owner = try #require(try summary(name).owner)
      #expect(owner.agency == site.science && owner.reason == .person && owner.note == "任务分工方案")
    }
    #expect(try site.store.audit(AuditFilter(action: "target.owner")).total == 2)
    // Doing it again takes it back.
    let again = try client.post(
      "/admin/owners",
      [("csrf", try page.token), ("owner", "市经信局"), ("reason", "更正")]
        + ticks(["专用汽车产量", "全产业链产值"]))
    #expect(again.status == 303)
    #expect(try summary("专用汽车产量").owner?.agency == site.economy)
    #expect(try site.store.check() == [])
  }

  @Test func `what is missing is said, what was ticked stays, and nothing is given by halves`() throws {
    let token = try client.get("/admin/owners").token
    let tick = try ticks(["新增发明专利数"])
    let bare = try client.post("/admin/owners?show=nobody", [("csrf", token), ("owner", "没有的局")] + tick)
    #expect(bare.status == 422 && bare.text.contains("本市没有名为“没有的局”的单位") && bare.text.contains("请写明分配的理由"))
    #expect(bare.text.contains(" checked>") && bare.text.contains("value=\"没有的局\""))
    let none = try client.post("/admin/owners", [("csrf", token), ("owner", "市科技局"), ("reason", "分工")])
    #expect(none.status == 422 && none.text.contains("请选中要分配的目标或举措"))
    // Somebody changes the second one in between.
    let both = try ticks(["新增发明专利数", "专用汽车产量"])
    let moved = try summary("专用汽车产量")
    try site.store.correct(
      moved.id, [.value: "26"], because: "印发稿", seen: moved.revision, by: .commandLine, at: site.clock.now)
    let late = try client.post("/admin/owners", [("csrf", token), ("owner", "市科技局"), ("reason", "分工")] + both)
    #expect(late.status == 409 && late.text.contains("刚刚被别人改动过"))
    #expect(try summary("新增发明专利数").owner == nil)
  }

  @Test func `bodies that cannot report by their kind of name are found`() throws {
    try site.store.write { db in
      try db.execute(sql: "UPDATE agency SET name = '项目专班' WHERE name = '市科技局'")
      try db.execute(sql: "UPDATE account SET is_disabled = 1 WHERE name = 'kjj'")
      try db.execute(
        sql: "UPDATE target SET owner_id = ?, owner_reason = 'bracket' WHERE indicator = '新增发明专利数'",
        arguments: [site.science.raw])
    }
    let page = try client.get("/admin/owners?show=unable").text
    #expect(page.contains("填报单位不能填报 <span class=\"muted\">1</span>") && page.contains("新增发明专利数"))
  }

  @Test func `measures that nobody can tell of are found, given out like targets, and missed on a fresh start`() throws
  {
    let measure = try #require(try site.store.measures().items.first { $0.teller?.agency == site.economy })
    try site.store.write { db in
      try db.execute(
        sql: "UPDATE measure SET teller_id = NULL, teller_reason = NULL, teller_fact = NULL WHERE id = ?",
        arguments: [measure.id.raw])
    }
    #expect(try client.get("/measures/\(measure.id)").text.contains("<span class=\"muted\">待指定</span>"))
    let round = try client.get("/admin/round?city=\(measure.city)").text
    #expect(round.contains("1 项举措也没有能填报的单位") && round.contains("show=measuresOfNobody"))
    let page = try client.get("/admin/owners?show=measuresOfNobody")
    #expect(page.text.contains("举措没有填报单位 <span class=\"muted\">1</span>") && page.text.contains(measure.textStart))
    let tick = ("measure", "\(measure.id)-")
    #expect(page.text.contains("name=\"measure\" value=\"\(measure.id)-\""))
    let fields = [("csrf", try page.token), ("owner", "市科技局"), ("reason", "任务分工方案"), tick]
    let sent = try client.post("/admin/owners?show=measuresOfNobody", fields)
    #expect(sent.status == 303)
    #expect(try client.get(try #require(sent.header("Location"))).text.contains("已分配 1 项"))
    let text = try client.get("/measures/\(measure.id)").text
    #expect(text.contains("市科技局</a>") && text.contains("任务分工方案"))
    #expect(!(try client.get("/measures?tellerless=1").text.contains(measure.textStart)))
    // Somebody gave it away meanwhile.
    let late = try client.post("/admin/owners?show=measuresOfNobody", fields)
    #expect(late.status == 409 && late.text.contains("刚刚被别人改动过"))
  }
}
