import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct OrderPageTests {
  let site: SampleSite
  let client: Client
  let city: CityID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    let project = ProjectFacts(
      city: city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5,
      responsible: site.economy.raw, days: [.signed: site.clock.now.day.adding(days: -40)])
    _ = try site.store.addProject(project, by: .commandLine, at: site.clock.now)
  }

  private func become(_ name: String) throws {
    client.forget()
    try client.signIn(name)
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  private func issue(_ fields: [(String, String)] = [("pick", "project-1")]) throws -> Answer {
    let due = ("due_on", site.clock.now.day.adding(days: 7).text)
    return try send("/orders/proposals", from: "/orders/proposals", [due, ("demand", "")] + fields)
  }

  private func step(_ name: String, seen: Int, _ reason: String = "") throws -> Answer {
    try send("/orders/1/steps/\(name)", from: "/orders/1", [("seen", String(seen)), ("reason", reason)])
  }

  @Test func `the office looks over what is proposed, and issues what it ticks`() throws {
    try become("jxj")
    #expect(try client.get("/orders/proposals").status == 403)
    try become("tongchou")
    let page = try client.get("/orders/proposals").text
    for words in ["精密铸件二期", "滞后", "最长的环节超过", "按时推进的不发督办单"] { #expect(page.contains(words), "\(words)") }
    let nothing = try issue([])
    #expect(nothing.status == 422 && nothing.text.contains("请勾选要签发的"))
    #expect(try issue().status == 303)
    let again = try issue()
    #expect(again.status == 422 && again.text.contains("已经签发或不再需要督办"))
    let list = try client.get("/orders").text
    #expect(list.contains("督办〔2026〕1号") && list.contains("项目：精密铸件二期"))
    #expect(!(try client.get("/orders/proposals").text.contains("pick-project-1")))
  }

  @Test func `the office makes one out by hand about a thing, and one at a time`() throws {
    try become("tongchou")
    let form = "/orders/new?subject=project-1"
    #expect(try client.get("/projects/1").text.contains("href=\"\(form)\""))
    #expect(try client.get("/orders/new?subject=project-99").status == 404)
    let fields = [("grade", "overdue"), ("agency_id", site.economy.description), ("due_on", "2026-12-01")]
    let silent = try send(form, from: form, fields + [("demand", "")])
    #expect(silent.status == 422 && silent.text.contains("请写明督办要求"))
    let made = try send(form, from: form, fields + [("demand", "请说明原因，限期完成")])
    #expect(made.status == 303 && made.header("Location") == "/orders/1")
    #expect(try client.get("/orders/1").text.contains("请说明原因，限期完成"))
    #expect(!(try client.get("/projects/1").text.contains("href=\"\(form)\"")))
    #expect(try send(form, from: form, fields + [("demand", "再发一份")]).status == 422)
  }

  @Test func `an order is walked to its end on its page, and stands on paper`() throws {
    try become("tongchou")
    #expect(try issue().status == 303)
    try become("kjj")
    #expect(try client.get("/orders/1").status == 404)
    try become("jxj")
    let page = try client.get("/orders/1").text
    #expect(page.contains("请查明原因") && page.contains("steps/receive") && !page.contains("steps/close"))
    #expect(try step("receive", seen: 1).status == 303)
    let silent = try step("answer", seen: 2)
    #expect(silent.status == 422 && silent.text.contains("请写明办理情况"))
    #expect(try step("answer", seen: 2, "已加派施工队").status == 303)
    #expect(try step("close", seen: 3).status == 403)
    try become("tongchou")
    #expect(try step("close", seen: 3, "同意").status == 303)
    let paper = try client.get("/orders/1/paper").text
    for words in ["督办单", "督办〔2026〕1号", "市经信局：", "已加派施工队", "三、反馈期限"] {
      #expect(paper.contains(words), "\(words)")
    }
    let word = try client.get("/orders/1/paper.docx")
    #expect(word.status == 200 && word.body.starts(with: Array("PK".utf8)))
    #expect(try Client(site).get("/orders/1/paper.docx").status == 303)
    #expect(try client.get("/orders?open=1").text.contains("没有符合条件的督办单"))
    try become("admin")
    let trail = try client.get("/admin/audit?subject=order").text
    for words in ["签发督办单", "办理督办单", "href=\"/orders/1\"", "督办要求"] { #expect(trail.contains(words), "\(words)") }
  }
}
