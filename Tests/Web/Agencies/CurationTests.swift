import Foundation
import Policy
import Store
import Testing

@testable import Web

@Suite struct `Bodies, findings and the trail are kept in order in the browser` {
  let site: SampleSite
  let client: Client
  let token: String

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("admin")
    token = try client.get("/admin/agencies").token
  }

  @Test func `nobody but an administrator opens these pages`() throws {
    for path in ["/admin/agencies", "/admin/agencies/1", "/admin/audit", "/admin/audit.csv", "/admin/tokens"] {
      #expect(try Client(site).get(path).status == 303, "\(path)")
      let agency = Client(site)
      try agency.signIn("jxj")
      #expect(try agency.get(path).status == 403, "\(path)")
    }
  }

  @Test func `a merge is seen before it is done, and taken back`() throws {
    let (from, into) = (site.science, site.economy)
    let list = try client.get("/admin/agencies").text
    #expect(list.contains("市科技局") && list.contains("政府部门") && list.contains("没有名称相近的单位"))
    let typed = try client.get("/admin/agencies/\(from)?into-name=\(Client.encoded("没有的局"))")
    #expect(typed.status == 422 && typed.text.contains("江州市没有名为“没有的局”的单位"))
    #expect(try client.get("/admin/agencies/\(from)?into=\(from)").text.contains("不能与自身合并"))
    let preview = try client.get("/admin/agencies/\(from)?into-name=\(Client.encoded("市经信局"))").text
    #expect(preview.contains("将“市科技局”并入“市经信局”") && preview.contains("账号改为填报“市经信局”"))
    let bare = try client.post("/admin/agencies/\(from)", [("csrf", token), ("action", "merge"), ("into", "\(into)")])
    #expect(bare.status == 422 && bare.text.contains("请写明合并的理由"))
    let done = try client.post(
      "/admin/agencies/\(from)", [("csrf", token), ("action", "merge"), ("into", "\(into)"), ("reason", "机构改革")])
    #expect(done.status == 303)
    let after = try client.get(try #require(done.header("Location"))).text
    #expect(after.contains("已合并；如有不妥") && after.contains("机构改革") && after.contains("撤销合并"))
    #expect(try Client(site).get("/agencies/\(from)").text.contains("已并入 市科技局"))
    #expect(try site.store.user(named: "kjj")?.agency == into)

    let merge = try #require(try site.store.merges().first)
    let unsaid = try client.post("/admin/merges/\(merge.id)", [("csrf", token)])
    #expect(unsaid.status == 422 && unsaid.text.contains("请写明理由"))
    let split = try client.post("/admin/merges/\(merge.id)", [("csrf", token), ("reason", "误并")])
    #expect(split.status == 303)
    #expect(try site.store.user(named: "kjj")?.agency == from)
    #expect(try client.post("/admin/merges/\(merge.id)", [("csrf", token), ("reason", "误并")]).status == 409)
    #expect(try site.store.check() == [])
  }

  @Test func `a merge says how many targets name both bodies`() throws {
    var reading = SamplePlan.reading
    reading.documents[0].title = "江州市专用汽车产业链行动方案"
    for k in reading.documents[0].targets.indices { reading.documents[0].targets[k].agencies = ["市经信局", "市科技局"] }
    let source = SourceFile(
      name: "方案二.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: SampleSite.start.day)
    _ = try site.store.save(reading, source: source, publish: true, by: .commandLine, at: SampleSite.start)
    let preview = try client.get("/admin/agencies/\(site.science)?into-name=\(Client.encoded("市经信局"))").text
    #expect(preview.contains("\(reading.documents[0].targets.count) 项目标同时列有两家单位"))
  }

  @Test func `a further name is kept, a taken one is refused in words`() throws {
    let path = "/admin/agencies/\(site.economy)"
    let good = try client.post(path, [("csrf", token), ("action", "alias"), ("alias", "江州市工信委")])
    #expect(good.status == 303)
    #expect(try client.get(path).text.contains("江州市工信委"))
    let taken = try client.post(path, [("csrf", token), ("action", "alias"), ("alias", "市科技局")])
    #expect(taken.status == 409 && taken.text.contains("“市科技局”已被使用"))
    #expect(try client.post(path, [("csrf", token), ("action", "alias"), ("alias", " ")]).status == 422)
  }

  @Test func `a finding is decided with a note that everybody can read`() throws {
    let finding = try #require(try site.store.findings().items.first)
    let anonymous = Client(site)
    let open = try anonymous.get("/findings?state=open").text
    #expect(open.contains("同一指标：25与20") && open.contains("<mark>专用汽车产量超25万辆</mark>"))
    #expect(open.contains("全产业链产值超1000亿元"), "the whole sentence stands there")
    #expect(try anonymous.get("/findings/\(finding.id)").text.contains("还没有人处理"))
    #expect(!(try anonymous.get("/findings/\(finding.id)").text.contains("不是矛盾")))
    let path = "/admin/findings/\(finding.id)"
    let bare = try client.post(path, [("csrf", token), ("state", "dismissed"), ("seen", "open")])
    #expect(bare.status == 422 && bare.text.contains("请说明为什么不是问题"))
    let fields = [("csrf", token), ("state", "dismissed"), ("note", "口径不同：一为产量，一为销量")]
    #expect(try client.post(path, fields + [("seen", "open")]).status == 303)
    let late = try client.post(path, [("csrf", token), ("state", "confirmed"), ("note", "属实"), ("seen", "open")])
    #expect(late.status == 409 && late.text.contains("已由admin") && late.text.contains("属实"))
    #expect(try anonymous.get("/findings?state=open").text.contains("没有符合条件的发现"))
    let decided = try anonymous.get("/findings?state=decided&kind=conflict&city=1").text
    #expect(decided.contains("已排除 · admin") && decided.contains("口径不同：一为产量，一为销量"))
    #expect(try client.get("/findings/\(finding.id)").text.contains("重新列为待核实"))
    let sheet = try anonymous.get("/findings.csv?state=decided").text
    #expect(sheet.contains("已排除,admin,2026-11-21") && sheet.contains("口径不同"))
    #expect(try anonymous.get("/findings.jsonl?state=open").body.isEmpty)
    #expect(try client.get("/findings?state=late").status == 400)
    #expect(try client.get("/findings/999").status == 404)
  }

  @Test func `everything that was done stands in the trail, newest first, and goes out as a table`() throws {
    let output = try site.target("专用汽车产量")
    try site.store.correct(
      output, [.value: "30"], because: "=HYPERLINK(1)", seen: 1, by: .console("王管理"),
      at: site.clock.now)
    let page = try client.get("/admin/audit")
    #expect(page.status == 200 && page.header("Cache-Control") == "private, no-store")
    #expect(page.text.contains("更正目标") && page.text.contains("目标值：25 → 30"))
    #expect(page.text.contains("href=\"/targets/\(output)\""))
    let first = try #require(page.text.range(of: "更正目标</td>")), login = page.text.range(of: "登录</td>")
    #expect(login.map { first.lowerBound < $0.lowerBound } ?? true)
    let only = try client.get("/admin/audit?action=target.corrected&from=2026-11-21&to=2026-11-21").text
    #expect(only.contains("<strong>1</strong> 条"))
    #expect(try client.get("/admin/audit?from=2027-01-01").text.contains("没有符合条件的记录"))
    #expect(try client.get("/admin/audit?from=x").status == 400)
    let sheet = try client.get("/admin/audit.csv?subject=target")
    #expect(sheet.header("Content-Type") == "text/csv; charset=utf-8")
    #expect(sheet.text.contains("'=HYPERLINK(1)") && sheet.text.contains("目标值：25 → 30"))
    #expect(try site.store.audit(AuditFilter(action: "export.audit")).total == 1)
    for index in 1000..<1070 {
      try site.store.note(.targetRevised, id: Int64(index), by: .commandLine, at: site.clock.now)
    }
    let newest = try client.get("/admin/audit").text
    #expect(newest.contains("目标 1069<") && !newest.contains("目标 1002<"))
    let older = try #require(newest.firstMatch(of: /rel="next" href="([^"]+)"/)).output.1
    let second = try client.get(String(older)).text
    #expect(second.contains("目标 1002<") && second.contains("回到最新"))
    #expect(try site.store.check() == [])
  }

  @Test func `lists on pages are walked back and forth`() throws {
    let first = try client.get("/admin/audit?user=1").text
    #expect(!first.contains("class=\"pager\""))
    let link = try #require(
      try client.get("/api/v1/targets?limit=2").header("Link")?.firstMatch(of: /<([^>]+)>; rel="next"/)
    ).output.1
    let second = try client.get(String(link))
    let back = try #require(second.header("Link")?.firstMatch(of: /<([^>]+)>; rel="prev"/)).output.1
    #expect(try client.get(String(back)).body == client.get("/api/v1/targets?limit=2").body)
    #expect(try client.get("/api/v1/targets?after=k1&before=k2").status == 400)
    #expect(try client.get("/targets?before=3").text.contains("回到第一页"))
  }
}
