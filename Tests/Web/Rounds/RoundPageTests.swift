import Policy
import Store
import Testing

@testable import Web

@Suite struct RoundPageTests {
  let site: SampleSite
  let office: Client
  let city: CityID

  init() throws {
    site = try SampleSite()
    city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    office = Client(site)
    try office.signIn("tongchou")
  }

  @Test func `a supervisor is led from the start, sees who owes what, and takes it away as a file`() throws {
    let free = try #require(try site.store.target(try site.target("项目审批时间")))
    try site.store.setOwner(
      of: free.summary.id, to: nil, because: "待定", seen: free.summary.revision, by: .commandLine, at: SampleSite.start)
    let page = try office.get("/admin/round")
    #expect(page.status == 200)
    #expect(page.text.contains("江州市填报总览") && page.text.contains("市经信局"))
    #expect(page.text.contains("0/4") && page.text.contains("举措 0/1"))
    #expect(page.text.contains("填报中") && page.text.contains("还没有填报单位"))
    #expect(!page.text.contains("没有填报账号"))
    // A body without an account is a list with a button.
    let user = try #require(try site.store.user(named: "kjj"))
    try site.store.setDisabled(true, user: user.id, by: .commandLine, at: SampleSite.start)
    let without = try office.get("/admin/round").text
    #expect(without.contains("1 家单位有任务而没有填报账号") && without.contains("/admin/round/accounts?city=\(city)"))
    let sheet = try office.get("/admin/round.csv?city=\(city)")
    #expect(sheet.header("Content-Type") == "text/csv; charset=utf-8")
    #expect(sheet.text.contains("应报,已报") && sheet.text.contains("市经信局") && sheet.text.contains("underway"))
    #expect(try Client(site).get("/admin/round.csv").status == 303)
    #expect(try office.get("/admin/round?city=99").status == 404)
  }

  @Test func `three steps lead from a fresh start, each with what is left of it and its button, and then go`() throws {
    let tag = { (page: String, step: String) -> String? in
      let after = page.components(separatedBy: "　\(step)</b>").dropFirst().first
      return after?.firstMatch(of: /<span class="tag[^"]*">([^<]+)<\/span>/).map { String($0.output.1) }
    }
    let all = try office.get("/admin/round").text
    #expect(!all.contains("开始一轮填报之前"), "nothing is left to do")
    let science = try #require(try site.store.user(named: "kjj"))
    try site.store.setDisabled(true, user: science.id, by: .commandLine, at: SampleSite.start)
    let free = try #require(try site.store.target(try site.target("项目审批时间"))).summary
    try site.store.setOwner(
      of: free.id, to: nil, because: "待定", seen: free.revision, by: .commandLine, at: SampleSite.start)
    let page = try office.get("/admin/round").text
    #expect(page.contains("1 项目标还没有填报单位") && page.contains("href=\"/admin/owners?city=\(city)&amp;show=nobody\""))
    #expect(page.contains("1 家单位有任务而没有填报账号") && page.contains("href=\"/admin/round/accounts?city=\(city)\""))
    #expect(page.contains("href=\"/admin/round/accounts/sheet?city=\(city)\""))
    #expect(page.contains("按时日 2027-01-10") && page.contains("href=\"/admin/round/periods?city=\(city)\""))
    #expect(tag(page, "分配填报单位") == "待办" && tag(page, "开通账号") == "待办" && tag(page, "开放填报期") == "已完成")
    let made = try office.get("/admin/round/accounts")
    try office.post("/admin/round/accounts", [("csrf", try made.token), ("agency", "\(site.science)")])
    #expect(try tag(office.get("/admin/round").text, "开通账号") == "已完成")
  }

  @Test func `accounts are made for all bodies at once and shown on one sheet`() throws {
    let user = try #require(try site.store.user(named: "kjj"))
    try site.store.setDisabled(true, user: user.id, by: .commandLine, at: SampleSite.start)
    let page = try office.get("/admin/round/accounts")
    #expect(page.text.contains("市科技局") && !page.text.contains("市经信局"))
    let made = try office.post(
      "/admin/round/accounts", [("csrf", try page.token), ("agency", "\(site.science)"), ("approver", "1")])
    #expect(made.status == 200 && made.text.contains("江州市科技局") && made.text.contains("首次登录密码"))
    #expect(made.text.contains("江州市科技局-签发"))
    #expect(try site.store.user(named: "江州市科技局")?.mustChangePassword == true)
    let nothing = try office.post("/admin/round/accounts", [("csrf", try page.token)])
    #expect(nothing.status == 422 && nothing.text.contains("请选择要开通账号的单位"))
  }

  @Test func `a moved period is told on the form with its reason, and a closed one takes nothing`() throws {
    let page = try office.get("/admin/round/periods")
    let token = try page.token
    #expect(page.text.contains("2026年第四季度") && page.text.contains("2027-01-10") && page.text.contains("不截止"))
    let wrong = try office.post(
      "/admin/round/periods",
      [("csrf", token), ("action", "move"), ("period", "2026Q4"), ("due", "一月"), ("reason", "节日")])
    #expect(wrong.status == 422 && wrong.text.contains("“一月”不是日期") && wrong.text.contains("节日"))
    let moved = try office.post(
      "/admin/round/periods",
      [("csrf", token), ("action", "move"), ("period", "2026Q4"), ("due", "2027-01-20"), ("reason", "春节前顺延")])
    #expect(moved.status == 303)
    let officer = Client(site)
    try officer.signIn("jxj")
    let form = try officer.get("/reporting?period=2026Q4").text
    #expect(form.contains("2027年1月20日") && form.contains("春节前顺延"))

    let setting = try office.post(
      "/admin/round/periods", [("csrf", token), ("action", "setting"), ("closes_after", "30"), ("is_public", "1")])
    #expect(setting.status == 303)
    let closed = try officer.get("/reporting?period=2026Q3")
    #expect(closed.status == 200 && closed.text.contains("已于2026-11-09截止，不再接收"))
    let output = try site.target("专用汽车产量")
    for action in ["submit", "check"] {
      let refused = try officer.post(
        "/reporting?period=2026Q3",
        [("csrf", try closed.token), ("action", action), ("seen-\(output)", "0"), ("value-\(output)", "9")])
      #expect(refused.status == 422 && refused.text.contains("不再接收") && refused.text.contains("value=\"9\""))
    }
    let draft = try officer.post(
      "/reporting?period=2026Q3",
      [("csrf", try closed.token), ("action", "draft"), ("seen-\(output)", "0"), ("value-\(output)", "9")])
    #expect(draft.status == 422 && draft.text.contains("不再接收"))
    let account = try #require(try site.store.user(named: "jxj"))
    let bearer = try site.store.addToken(for: account.id, label: "试", days: 1, by: .commandLine, at: SampleSite.start)
    let line = "{\"target_id\": \(output), \"period\": \"2026Q3\", \"value\": 9}"
    let program = try MemoryDoor(router: site.router).send(
      .post, "/api/v1/reports",
      [("Content-Type", "application/json"), ("Authorization", "Bearer \(bearer.text)")], Array(line.utf8))
    #expect(program.status == 422 && program.text.contains("period-closed"))
    #expect(try Client(site).get("/round").text.contains("市经信局"))
    #expect(try Client(site).get("/api/v1/round").text.contains("\"missing\":5,"))
  }

  @Test func `who owes something is reminded once, in words that can be copied`() throws {
    let page = try office.get("/admin/round/reminders")
    #expect(page.text.contains("【链策】市经信局：2026年第四季度目标和举措进展填报，应报5项（其中举措1项），已报0项，尚有5项未报"))
    #expect(page.text.contains("市科技局"))
    let sent = try office.post(
      "/admin/round/reminders?period=2026Q4", [("csrf", try page.token), ("agency", "\(site.economy)")])
    #expect(sent.status == 303)
    let after = try office.get(try #require(sent.header("Location"))).text
    #expect(after.contains("已记 1 家单位") && after.contains("已发的提醒"))
    #expect(try site.store.reminders(in: city, of: #require(Period("2026Q4"))).count == 1)
    try office.post("/admin/round/reminders?period=2026Q4", [("csrf", try page.token), ("agency", "\(site.economy)")])
    #expect(try site.store.reminders(in: city, of: #require(Period("2026Q4"))).count == 1)
  }

  @Test func `how often a target is asked is changed on its page, with a reason`() throws {
    let target = try site.target("专用汽车产量")
    let page = try office.get("/targets/\(target)")
    #expect(page.text.contains("多久填报一次"))
    let without = try office.post(
      "/admin/targets/\(target)/rhythm", [("csrf", try page.token), ("rhythm", "annual"), ("reason", "")])
    #expect(without.status == 422)
    let changed = try office.post(
      "/admin/targets/\(target)/rhythm", [("csrf", try page.token), ("rhythm", "annual"), ("reason", "年度统计")])
    #expect(changed.status == 303)
    #expect(try office.get("/targets/\(target)").text.contains("年度统计"))
    #expect(try !Client(site).get("/targets/\(target)").text.contains("多久填报一次"))
  }
}
