import Foundation
import Policy
import Store
import Testing

@testable import Web

@Suite struct ProjectRulePageTests {
  let site: SampleSite
  let client: Client
  let city: CityID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    city = try #require(try site.store.cities().first).id
    let facts = ProjectFacts(
      city: city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 2,
      days: [.signed: site.clock.now.day])
    _ = try site.store.addProject(facts, by: .commandLine, at: SampleSite.start)
    try client.signIn("admin")
  }

  private func form(_ change: [TemplateEntry.Field: String]) throws -> Answer {
    var entry = TemplateEntry(ProjectTemplate.usual)
    entry.typed[.reason] = "提速"
    entry.typed.merge(change) { $1 }
    let address = "/projects/rules?city=\(city)"
    let fields = entry.typed.map { ($0.key.name, $0.value) }
    return try client.post(address, [("csrf", try client.get(address).token)] + fields)
  }

  @Test func `a new edition is made on its page, and a project is moved to it on its own`() throws {
    let page = try client.get("/projects/rules?city=\(city)").text
    #expect(page.contains("系统自带的一版") && page.contains("name=\"days_to_start\" value=\"60\""))
    let wrong = try form([.daysToStart: "0", .middle: "3"])
    #expect(wrong.status == 422 && wrong.text.contains("1至3650的整数") && wrong.text.contains("不能少于"))
    #expect(try form([.daysToStart: "90", .small: "6"]).status == 303)
    #expect(try client.get("/projects/rules?city=\(city)").text.contains("第1版"))
    let project = try client.get("/projects/1").text
    #expect(project.contains("签约到开工60天内") && project.contains("改用第1版环节和时限"))
    let moved = try client.post("/projects/1/template", [("csrf", try client.get("/projects/1").token), ("seen", "1")])
    #expect(moved.status == 303)
    let now = try client.get("/projects/1").text
    #expect(now.contains("签约到开工90天内") && now.contains("开工到投产6个月内") && now.contains("第1版时限"))
    #expect(!now.contains("改用第1版"))
    client.forget()
    #expect(try client.get("/projects/rules").status == 303)
    try client.signIn("jxj")
    #expect(try client.get("/projects/rules").status == 403)
  }

  @Test func `quotas stand beside what the register has, with batches above`() throws {
    let target = try site.target("专用汽车产量")
    let send = { (way: String) throws -> Answer in
      let page = "/project-quotas/\(target)"
      return try client.post(page, [("csrf", try client.get(page).token), ("count", way)])
    }
    #expect(try send("signed").status == 303)
    let page = try client.get("/project-quotas?year=\(site.clock.now.day.year)").text
    for words in ["三个一批", "储备一批", "按签约日期", "人工指定", "专用汽车产量"] { #expect(page.contains(words), "\(words)") }
    #expect(try client.get("/project-quotas.csv").text.contains("专用汽车产量"))
    #expect(try send("none").status == 303)
    #expect(try !client.get("/project-quotas").text.contains("专用汽车产量"))
    client.forget()
    try client.signIn("jxj")
    #expect(try client.post("/project-quotas/\(target)", [("csrf", try client.get("/projects").token)]).status == 403)
  }
}
