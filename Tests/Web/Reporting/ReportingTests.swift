import Foundation
import Policy
import Store
import Testing

@Suite struct `A quarter is reported` {
  let site: SampleSite
  let client: Client
  let output: TargetID
  let revenue: TargetID
  let goal: TargetID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    output = try site.target("专用汽车产量")
    revenue = try site.target("全产业链产值")
    goal = try site.target("市场占有率")
  }

  /// The form's fields as drawn, with some of them typed over.
  private func form(_ typed: [(String, String)], action: String, at target: String = "/reporting?period=2026Q4") throws
    -> Answer
  {
    let page = try client.get(target)
    var fields: [(String, String)] = [("csrf", try page.token), ("action", action)]
    for id in [output, revenue, goal] {
      if let seen = page.value(of: "seen-\(id)") { fields.append(("seen-\(id)", seen)) }
    }
    return try client.post(target, fields + typed)
  }

  @Test func `the form shows the agency's own targets and no other's`() throws {
    let page = try client.get("/reporting")
    #expect(page.status == 200)
    #expect(page.text.contains("专用汽车产量"))
    #expect(page.text.contains("市场占有率"))
    #expect(!page.text.contains("新增发明专利数"))
    #expect(page.text.contains("2027年1月10日"))
    #expect(page.header("Cache-Control") == "private, no-store")
  }

  @Test func `a draft is kept as typed, good or not, and nobody else sees it`() throws {
    let saved = try form([("value-\(output)", "约十二"), ("narrative-\(output)", "进展<顺利>")], action: "draft")
    #expect(saved.status == 303)
    let back = try client.get(saved.header("Location") ?? "")
    #expect(back.text.contains("草稿已保存"))
    #expect(back.value(of: "value-\(output)") == "约十二")
    #expect(back.text.contains("进展&lt;顺利&gt;"))
    let page = try Client(site).get("/targets/\(output)")
    #expect(!page.text.contains("约十二"))
    #expect(try Client(site).get("/api/v1/reports").text == "[]")
  }

  @Test func `what is submitted shows on the target's page and in the API at once`() throws {
    let done = try form([("value-\(output)", "１２．５万辆"), ("narrative-\(output)", "两条线投产")], action: "submit")
    #expect(done.status == 303)
    #expect(done.header("Location") == "/reporting/done?period=2026Q4")
    let receipt = try client.get("/reporting/done?period=2026Q4")
    #expect(receipt.text.contains("已提交"))
    #expect(receipt.text.contains("12.5 万辆"))
    let page = try Client(site).get("/targets/\(output)")
    #expect(page.text.contains("12.5 万辆"))
    #expect(page.text.contains("两条线投产"))
    let reports = try Client(site).get("/api/v1/reports?target=\(output)")
    #expect(reports.text.contains("\"value\":12.5"))
  }

  @Test func `a word where a number belongs comes back beside its field with what was typed`() throws {
    let page = try form([("value-\(output)", "很多"), ("value-\(revenue)", "800")], action: "submit")
    #expect(page.status == 422)
    #expect(page.text.contains("<title>错误："))
    #expect(page.text.contains("href=\"#value-\(output)\""))
    #expect(page.text.contains("id=\"value-\(output)-fault\">“很多”不是数字"))
    #expect(page.value(of: "value-\(output)") == "很多" && page.value(of: "value-\(revenue)") == "800")
    #expect(try Client(site).get("/api/v1/reports").text == "[]", "nothing is half-written")
  }

  @Test func `a negative count is refused`() throws {
    let page = try form([("value-\(output)", "-3")], action: "submit")
    #expect(page.status == 422)
    #expect(page.text.contains("数值不能为负数"))
  }

  @Test func `a fall needs an explanation`() throws {
    let before = Client(site)
    try before.signIn("jxj")
    _ = try form([("value-\(output)", "20")], action: "submit", at: "/reporting?period=2026Q3")
    let refused = try form([("value-\(output)", "18")], action: "submit")
    #expect(refused.status == 422)
    #expect(refused.text.contains("id=\"explanation-\(output)-fault\">本期数值比上期（20万辆）下降，请说明原因"))
    #expect(refused.value(of: "value-\(output)") == "18")
    let good = try form([("value-\(output)", "18"), ("explanation-\(output)", "停产检修")], action: "submit")
    #expect(good.status == 303)
  }

  @Test func `a time limit is reported as the share of cases that met it`() throws {
    let limit = try site.target("项目审批时间")
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("本期达标比例"))
    let refused = try form([("value-\(limit)", "120")], action: "submit")
    #expect(refused.text.contains("请填写0到100之间的数"))
    #expect(try form([("value-\(limit)", "95%")], action: "submit").status == 303)
    #expect(try Client(site).get("/targets/\(limit)").text.contains("95%"))
  }

  @Test func `a goal without a number is reported by its stage`() throws {
    #expect(try form([("stage-\(goal)", "underway")], action: "submit").status == 303)
    #expect(try Client(site).get("/targets/\(goal)").text.contains("推进中"))
  }

  @Test func `an empty form is not submitted`() throws {
    let page = try form([], action: "submit")
    #expect(page.status == 422)
    #expect(page.text.contains("还没有填写任何一项"))
  }

  @Test func `the check page repeats everything and points at a big change`() throws {
    _ = try form([("value-\(output)", "10")], action: "submit", at: "/reporting?period=2026Q3")
    let page = try form([("value-\(output)", "24")], action: "check")
    #expect(page.status == 200)
    #expect(page.text.contains("确认提交"))
    #expect(page.text.contains("比上期增加140%"))
    #expect(page.value(of: "value-\(output)") == "24")
    let seen = try #require(page.value(of: "seen-\(output)"))
    let done = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try page.token), ("action", "submit"), ("value-\(output)", "24"), ("seen-\(output)", seen)])
    #expect(done.status == 303)
  }

  @Test func `another agency's target is refused as a whole`() throws {
    let foreign = try site.target("新增发明专利数")
    let page = try form([("value-\(output)", "12"), ("value-\(foreign)", "50")], action: "submit")
    #expect(page.status == 403)
    #expect(page.text.contains("不由本单位填报"))
    #expect(try Client(site).get("/api/v1/reports").text == "[]")
    #expect(try client.get("/reporting?agency=\(site.science)").status == 403)
  }

  @Test func `without its token a form is not taken, and what was typed is not lost`() throws {
    for token in ["", "wrong", String(repeating: "x", count: 43)] {
      let page = try client.post(
        "/reporting?period=2026Q4", [("csrf", token), ("action", "submit"), ("value-\(output)", "12")])
      #expect(page.status == 403)
      #expect(page.text.contains("没有保存"))
      #expect(page.value(of: "value-\(output)") == "12")
    }
    #expect(try Client(site).get("/api/v1/reports").text == "[]")
  }

  @Test func `a stale form keeps what was typed and says who was faster`() throws {
    let old = try client.get("/reporting?period=2026Q4")
    _ = try form([("value-\(output)", "11")], action: "submit")
    let seen = try #require(old.value(of: "seen-\(output)"))
    let page = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try old.token), ("action", "submit"), ("value-\(output)", "13"), ("seen-\(output)", seen)])
    #expect(page.status == 409)
    #expect(page.text.contains("改为“11”"))
    #expect(page.value(of: "value-\(output)") == "13")
    let fresh = try #require(page.value(of: "seen-\(output)"))
    let again = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try page.token), ("action", "submit"), ("value-\(output)", "13"), ("seen-\(output)", fresh)])
    #expect(again.status == 303)
  }

  @Test func `a session that ran out waits with the form until somebody signs in again`() throws {
    let page = try client.get("/reporting?period=2026Q4")
    site.clock.advance(days: 30)
    let expired = try client.post(
      "/reporting?period=2026Q4",
      [
        ("csrf", try page.token), ("action", "submit"), ("value-\(output)", "12.5"),
        ("narrative-\(output)", "第一行\n第二行"),
      ])
    #expect(expired.status == 401)
    #expect(expired.text.contains("您填写的内容还在"))
    let kept = try #require(expired.value(of: "kept"))
    let wrong = try client.post(
      "/login", [("csrf", try expired.token), ("name", "jxj"), ("password", "错"), ("kept", kept.unescaped)])
    #expect(wrong.status == 422)
    #expect(wrong.value(of: "kept") == kept)
    let back = try client.post(
      "/login",
      [("csrf", try wrong.token), ("name", "jxj"), ("password", SampleSite.password), ("kept", kept.unescaped)])
    #expect(back.status == 200)
    #expect(back.value(of: "value-\(output)") == "12.5")
    #expect(back.text.contains("第一行\n第二行"))
    #expect(back.text.contains("尚未保存"))
  }

  @Test func `a quarter that has not begun cannot be reported`() throws {
    let page = try client.get("/reporting?period=2027Q1")
    #expect(page.status == 422)
    #expect(page.text.contains("2027年第一季度的填报自2027-01-01起开放"))
  }

  @Test func `viewers and strangers cannot report`() throws {
    let stranger = try Client(site).get("/reporting")
    #expect(stranger.status == 303)
    #expect(stranger.header("Location") == "/login?next=%2Freporting")
    let viewer = Client(site)
    try viewer.signIn("guest")
    #expect(try viewer.get("/reporting").status == 403)
  }

  @Test func `a report that was given back shows the reviewer's words and can be mended`() throws {
    _ = try form([("value-\(output)", "12")], action: "submit")
    let admin = Client(site)
    try admin.signIn("admin")
    let desk = try admin.get("/admin/reports?period=2026Q4")
    let report = try #require(try site.store.reports().items.first)
    let silent = try admin.post(
      "/admin/reports/\(report.id)", [("csrf", try desk.token), ("action", "return"), ("seen", "1"), ("remark", " ")])
    #expect(silent.status == 422)
    let given = try admin.post(
      "/admin/reports/\(report.id)",
      [("csrf", try desk.token), ("action", "return"), ("seen", "1"), ("remark", "与统计局数据不符")])
    #expect(given.status == 303)
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("与统计局数据不符"))
    #expect(page.value(of: "value-\(output)") == "12")
    #expect(try form([("value-\(output)", "11.5")], action: "submit").status == 303)
    let history = try client.get("/reporting/reports/\(report.id)")
    #expect(history.text.contains("已退回") && history.text.contains("11.5"))
    let other = Client(site)
    try other.signIn("kjj")
    #expect(try other.get("/reporting/reports/\(report.id)").status == 403)
  }

  @Test func `an accepted figure counts until what is written over it has been accepted`() throws {
    _ = try form([("value-\(output)", "12")], action: "submit")
    let admin = Client(site)
    try admin.signIn("admin")
    let report = try #require(try site.store.reports().items.first)
    let token = try admin.get("/admin/reports").token
    _ = try admin.post("/admin/reports/\(report.id)", [("csrf", token), ("action", "approve"), ("seen", "1")])
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("重新审核之前仍以已审核的数为准"))
    #expect(try form([("value-\(output)", "12")], action: "submit").status == 422, "nothing was changed")
    #expect(try form([("value-\(output)", "13")], action: "submit").status == 303)
    #expect(try site.store.report(report.id)?.counted?.figure.value == 12)
    let review = try admin.get("/admin/reports").text
    #expect(review.contains("改动已审核的内容") && review.contains("12 万辆") && review.contains("13 万辆"))
    _ = try admin.post("/admin/reports/\(report.id)", [("csrf", token), ("action", "approve"), ("seen", "3")])
    #expect(try site.store.report(report.id)?.counted?.figure.value == 13)
  }
}

extension String {
  /// Character references as a browser reads them from an attribute.
  var unescaped: String {
    replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}
