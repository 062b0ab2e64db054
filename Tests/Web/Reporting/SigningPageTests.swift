import Policy
import Testing

@testable import Store
@testable import Web

/// From the form over the desk of whoever signs to whoever looks over the city's reports.
@Suite struct SigningPageTests {
  let site: SampleSite
  let officer: Client
  let head: Client
  let office: Client
  let output: TargetID
  let value: TargetID

  init() throws {
    site = try SampleSite()
    let city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "qianfa", password: SampleSite.password, role: .approver, agency: site.economy, by: .commandLine,
      at: SampleSite.start)
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    (officer, head, office) = (Client(site), Client(site), Client(site))
    try officer.signIn("jxj")
    try head.signIn("qianfa")
    try office.signIn("tongchou")
    output = try site.target("专用汽车产量")
    value = try site.target("全产业链产值")
  }

  private func handIn(_ figures: [(TargetID, String)]) throws -> Answer {
    let page = try officer.get("/reporting?period=2026Q4")
    let seen = try site.store.reportingTasks(of: site.economy, in: try #require(Period("2026Q4"))).map {
      ("seen-\($0.target.id)", String($0.report?.version ?? 0))
    }
    let typed = figures.map { ("value-\($0.0)", $0.1) }
    return try officer.post(
      "/reporting?period=2026Q4", [("csrf", try page.token), ("action", "submit")] + seen + typed)
  }

  @Test func `the files that a figure rests on stand beside it, before whoever signs and whoever looks over`() throws {
    let author = try #require(try site.store.user(named: "jxj")).actor()
    try site.store.addEvidence(
      "统计月报.pdf", Array("%PDF-1.7".utf8), to: .target(output), in: try #require(Period("2026Q4")), by: author,
      at: SampleSite.start)
    #expect(try handIn([(output, "22"), (value, "900")]).status == 303)
    let desk = try head.get("/reporting/signing")
    #expect(desk.text.components(separatedBy: "佐证材料：<a").count == 2 && desk.text.contains("统计月报.pdf</a>"))
    let report = try #require(try site.store.reportsToSign(of: [site.economy]).first { $0.target == output })
    try head.post("/reporting/signing", [("csrf", try desk.token), ("report", "\(report.id)-1")])
    let review = try office.get("/admin/reports?period=2026Q4").text
    #expect(review.contains("佐证材料：<a") && review.contains("统计月报.pdf</a>"))
    #expect(review.contains(" · 目标 25 万辆"), "what it is held against stands beside it")
    // Enter in a field of reasons presses a form's first button, which does nothing.
    let first = "<button type=\"submit\" disabled hidden></button>"
    #expect(review.contains(first) && desk.text.contains(first))
  }

  @Test func `what an officer hands in is signed by the head and accepted by the office`() throws {
    #expect(try handIn([(output, "22"), (value, "900")]).status == 303)
    let receipt = try officer.get("/reporting/done?period=2026Q4").text
    #expect(receipt.contains("填报已送本单位签发") && receipt.contains("2 项待本单位签发") && receipt.contains("22 万辆"))
    #expect(try Client(site).get("/api/v1/reports").text == "[]", "nothing has left the body")
    #expect(try office.get("/admin/reports?period=2026Q4").text.contains("没有待审核的填报"))

    let desk = try head.get("/reporting/signing")
    #expect(desk.text.contains("专用汽车产量") && desk.text.contains("22 万辆") && desk.text.contains("jxj"))
    let reports = try site.store.reportsToSign(of: [site.economy])
    let (first, second) = (reports[0].id, reports[1].id)
    let token = try desk.token
    let nothing = try head.post("/reporting/signing", [("csrf", token)])
    #expect(nothing.status == 422 && nothing.text.contains("请选中要签发的内容"))
    let silent = try head.post("/reporting/signing", [("csrf", token), ("back", "\(second)-1")])
    #expect(silent.status == 422 && silent.text.contains("时请写明需要修改的内容"))
    let back = try head.post(
      "/reporting/signing", [("csrf", token), ("back", "\(second)-1"), ("remark-\(second)", "与统计口径不符")])
    #expect(back.status == 303)
    #expect(try officer.get("/reporting?period=2026Q4").text.contains("与统计口径不符"))
    let late = try head.post(
      "/reporting/signing", [("csrf", token), ("report", "\(first)-1"), ("report", "\(second)-1")])
    #expect(late.status == 409 && late.text.contains("没有签发"))
    let signed = try head.post("/reporting/signing", [("csrf", token), ("report", "\(first)-1")])
    #expect(signed.status == 303)
    #expect(try head.get(try #require(signed.header("Location"))).text.contains("已签发 1 项"))
    #expect(try handIn([(output, "22"), (value, "950")]).status == 303)
    try head.post("/reporting/signing", [("csrf", token), ("report", "\(second)-3")])

    // Both without anything to look at twice: accepted at once.
    let review = try office.get("/admin/reports?period=2026Q4")
    #expect(review.text.contains("通过没有疑点的 2 项"))
    let versions = try [first, second].map { try #require(try site.store.report($0)).version }
    let done = try office.post(
      "/admin/reports/accept",
      [
        ("csrf", try review.token), ("period", "2026Q4"), ("report", "\(first)-\(versions[0])"),
        ("report", "\(second)-\(versions[1])"),
      ])
    #expect(done.status == 303)
    #expect(try site.store.reports(ReportFilter(states: [.approved])).total == 2)
    #expect(try office.get(try #require(done.header("Location"))).text.contains("已通过 2 项"))
  }

  @Test func `who writes in a body's place is marked in form, list, file and history`() throws {
    let page = try office.get("/reporting?period=2026Q4&agency=\(site.science)")
    #expect(page.text.contains("代为填写，各处均标明“代填”"))
    let patents = try site.target("新增发明专利数")
    let sent = try office.post(
      "/reporting?period=2026Q4&agency=\(site.science)",
      [("csrf", try page.token), ("action", "submit"), ("seen-\(patents)", "0"), ("value-\(patents)", "60")])
    #expect(sent.status == 303)
    let report = try #require(try site.store.reports().items.first)
    #expect(report.isOnBehalf && report.agency == site.science)
    #expect(try Client(site).get("/targets/\(patents)").text.contains("代填"))
    #expect(try Client(site).get("/api/v1/reports").text.contains("\"on_behalf\":true"))
    #expect(try office.get("/reporting/reports/\(report.id)").text.contains("代填"))
    // It is looked at by itself.
    #expect(try !office.get("/admin/reports?period=2026Q4").text.contains("通过没有疑点的"))
  }

  @Test func `a supervisor sees the own city and no other`() throws {
    try site.store.addUser(
      "admin2", password: SampleSite.password, role: .admin, by: .commandLine, at: SampleSite.start)
    let owners = try office.get("/admin/owners")
    #expect(owners.status == 200 && owners.text.contains("江州市"))
    #expect(try office.get("/admin/owners?city=99").status == 404)
    let target = try office.get("/targets/\(output)").text
    #expect(target.contains("更换填报单位") && !target.contains("更正内容"))
    #expect(try office.get("/admin/users").status == 403)
    #expect(try office.get("/reporting").status == 400)
    #expect(try head.get("/reporting").status == 403)
  }

  @Test func `one account fills in for two bodies`() throws {
    let admin = Client(site)
    try admin.signIn("admin")
    let user = try #require(try site.store.user(named: "jxj")).id
    let form = try admin.get("/admin/users")
    #expect(form.text.contains("单位签发人") && form.text.contains("统筹审核"))
    let joined = try admin.post(
      "/admin/users",
      [("csrf", try form.token), ("action", "join"), ("user", "\(user)"), ("agency", "\(site.science)")])
    #expect(joined.status == 200 && joined.text.contains("现在兼管所选单位"))
    let own = try officer.get("/reporting?period=2026Q4").text
    #expect(own.contains("换到市科技局"))
    let other = try officer.get("/reporting?period=2026Q4&agency=\(site.science)")
    #expect(other.status == 200 && other.text.contains("新增发明专利数"))
    #expect(other.text.contains("agency=\(site.science)\" novalidate") || other.text.contains("agency=\(site.science)"))
    try admin.post(
      "/admin/users",
      [("csrf", try form.token), ("action", "part"), ("user", "\(user)"), ("agency", "\(site.science)")])
    #expect(try officer.get("/reporting?period=2026Q4&agency=\(site.science)").status == 403)
  }
}
