import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct MatterPageTests {
  let site: SampleSite
  let client: Client
  let city: CityID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
  }

  private var today: CivilDate { site.clock.now.day }

  private func become(_ name: String) throws {
    client.forget()
    try client.signIn(name)
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  @discardableResult private func open(_ change: [MatterField: String] = [:]) throws -> Answer {
    let usual: [MatterField: String] = [
      .city: city.description, .title: "用地指标不足", .text: "产业园二期缺少用地指标", .from: site.economy.description,
    ]
    let fields = usual.merging(change) { $1 }.map { ($0.key.rawValue, $0.value) }
    return try send("/matters/new", from: "/matters/new", fields)
  }

  private func step(_ name: String, seen: Int, _ fields: [(String, String)] = []) throws -> Answer {
    try send("/matters/1/steps/\(name)", from: "/matters/1", [("seen", String(seen))] + fields)
  }

  @Test func `the ledger by urgency begins with what is most urgent, and goes on from there`() throws {
    for (number, title) in ["晚办的", "早办的"].enumerated() {
      let at = SampleSite.start.adding(seconds: -number * 86_400)
      _ = try site.store.openMatter(MatterFacts(city: city.raw, title: title), by: .commandLine, at: at)
    }
    try become("tongchou")
    let page = try client.get("/matters?sort=urgent").text
    let (early, late) = (try #require(page.range(of: "早办的")), try #require(page.range(of: "晚办的")))
    #expect(early.lowerBound < late.lowerBound)
    #expect(try client.get("/matters?sort=urgent&after=2").text.contains("晚办的"))
  }

  @Test func `the ledger is nobody's business but of those concerned`() throws {
    #expect(try client.get("/matters").status == 303)
    #expect(!(try client.get("/").text.contains("href=\"/supervision\"")))
    try become("guest")
    #expect(try client.get("/matters").status == 403)
    try become("jxj")
    #expect(try client.get("/").text.contains("href=\"/supervision\""))
    #expect(try client.get("/matters").text.contains("台账里还没有事项"))
    #expect(try open().status == 303)
    #expect(try client.get("/matters").text.contains("用地指标不足"))
    #expect(try client.get("/matters/1").status == 200)
    try become("kjj")
    #expect(!(try client.get("/matters").text.contains("用地指标不足")))
    #expect(try client.get("/matters/1").status == 404)
    // A form about it does not tell its name either, nor that of a draft.
    #expect(!(try client.get("/matters/new?subject=matter-1").text.contains("用地指标不足")))
    let draft = try site.store.draftBulletin(
      of: city, in: try #require(Period("2026Q3")), by: .commandLine, at: SampleSite.start)
    let title = try #require(try site.store.bulletin(draft)).summary.title
    #expect(!(try client.get("/matters/new?subject=bulletin-\(draft)").text.contains(title)))
    #expect(!(try client.get("/matters.csv").text.contains("用地指标不足")))
    #expect(try step("receive", seen: 1).status == 404)
  }

  @Test func `what cannot be stands beside its field, and nothing that was typed is lost`() throws {
    try become("tongchou")
    let answer = try open([.title: "", .agency: site.economy.description, .due: "2020-01-01"])
    #expect(answer.status == 422)
    for words in ["请填写事项", "办理期限已经过去", "产业园二期缺少用地指标"] { #expect(answer.text.contains(words), "\(words)") }
    try become("jxj")
    let foreign = try open([.from: site.science.description])
    #expect(foreign.status == 403 && foreign.text.contains("只能登记本单位提出的事项"))
  }

  @Test func `a matter is walked from its beginning to its end on its page`() throws {
    try become("jxj")
    try open()
    #expect(!(try client.get("/matters/1").text.contains("steps/assign")))
    try become("tongchou")
    let page = try client.get("/matters/1").text
    #expect(page.contains("steps/assign") && page.contains("待分办") && page.contains("已等待 0 天"))
    let due = today.adding(days: 10)
    let nobody = try step("assign", seen: 1, [("agency_id", ""), ("due_on", due.text), ("reason", "请速办")])
    #expect(nobody.status == 422 && nobody.text.contains("请选择承办单位") && nobody.text.contains("请速办"))
    let given = try step(
      "assign", seen: 1, [("agency_id", site.economy.description), ("due_on", due.text), ("reason", "")])
    #expect(given.status == 303)
    try become("jxj")
    #expect(try step("receive", seen: 2).status == 303)
    let silent = try step("answer", seen: 3, [("reason", " ")])
    #expect(silent.status == 422 && silent.text.contains("请写明办理情况"))
    #expect(try step("close", seen: 3).status == 403)
    let pdf = Array("%PDF-1.7 整改报告".utf8)
    let token = try client.get("/matters/1").token
    let answered = try client.upload(
      "/matters/1/steps/answer", [("csrf", token), ("seen", "3"), ("reason", "已调剂指标120亩")], file: "报告.pdf", pdf)
    #expect(answered.status == 303, "\(answered.text)")
    #expect(try client.get("/matters/files/1").body == pdf)
    let stale = try step("ask_extension", seen: 3, [("due_on", due.adding(days: 3).text), ("reason", "再等等")])
    #expect(stale.status == 409 && stale.text.contains("刚刚被别人改动过"))
    try become("tongchou")
    #expect(try step("close", seen: 4).status == 303)
    let closed = try client.get("/matters/1").text
    for words in ["已销号", "分办给市经信局", "已调剂指标120亩", "报告.pdf", "steps/reopen"] {
      #expect(closed.contains(words), "\(words)")
    }
    #expect(try client.get("/matters?open=1").text.contains("没有符合条件的事项"))
    try become("admin")
    let trail = try client.get("/admin/audit?subject=matter").text
    for words in ["登记台账事项", "办理台账事项", "上传事项附件", "href=\"/matters/1\""] { #expect(trail.contains(words), "\(words)") }
    for code in ["from_agency_id", "due_on：", "matter."] { #expect(!trail.contains(">\(code)"), "\(code)") }
  }

  @Test func `what takes too long is proposed to be raised`() throws {
    try become("jxj")
    try open()
    site.clock.advance(days: 3)
    try become("tongchou")
    let page = try client.get("/matters/1").text
    #expect(page.contains("建议提级到统筹协调办公室协调") && page.contains("已超过 1 天"))
    #expect(try client.get("/matters?raise=\(today.text)").text.contains("用地指标不足"))
    #expect(try step("raise", seen: 1, [("reason", "多部门")]).status == 303)
    let raised = try client.get("/matters/1").text
    #expect(raised.contains("提级到统筹协调办公室") && raised.contains("前答复协调结果"))
    #expect(try step("settle", seen: 2, [("reason", "由自然资源局调剂")]).status == 303)
    #expect(try client.get("/matters/1").text.contains("由自然资源局调剂"))
  }

  @Test func `one click makes a matter of what a report asks for`() throws {
    try become("jxj")
    let target = try site.target("专用汽车产量")
    let jxj = try #require(try site.store.user(named: "jxj")).actor()
    let figure = ReportedFigure(value: 12, problems: "芯片供应紧张", coordination: "请市商务局协调货源")
    let line = CheckedLine(
      target: target, period: Period(containing: today), figure: figure, typed: ReportEntry(value: "12"),
      seenVersion: 0, isNew: true)
    let report = try #require(try site.store.submit([line], by: jxj, at: site.clock.now).first)
    try become("tongchou")
    #expect(try client.get("/admin/reports").text.contains("/matters/new?report=\(report.id)"))
    let form = try client.get("/matters/new?report=\(report.id)")
    for words in ["芯片供应紧张", "请市商务局协调货源", "专用汽车产量", "value=\"target-\(target)\"", "value=\"report\""] {
      #expect(form.text.contains(words), "\(words)")
    }
    try become("kjj")
    #expect(try client.get("/matters/new?report=\(report.id)").status == 404)
  }

  @Test func `one click makes an order to mend of a project's late step`() throws {
    let facts = ProjectFacts(
      city: city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5, responsible: site.economy.raw,
      days: [.signed: today.adding(days: -40)])
    _ = try site.store.addProject(facts, by: .commandLine, at: site.clock.now)
    try become("tongchou")
    #expect(try client.get("/projects/1").text.contains("/matters/new?subject=project-1&amp;step=registration"))
    let form = try client.get("/matters/new?subject=project-1&step=registration").text
    for words in ["精密铸件二期：项目注册限期整改", "value=\"project_late\"", "现已超过", today.adding(days: 7).text] {
      #expect(form.contains(words), "\(words)")
    }
  }

  @Test func `programs read it with a token, as far as their account reaches`() throws {
    try become("jxj")
    try open()
    func read(_ name: String, _ path: String) throws -> Answer {
      let user = try #require(try site.store.user(named: name))
      let token = try site.store.addToken(
        for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now)
      return try Client(site).get(path, headers: [("Authorization", "Bearer \(token.text)")])
    }
    #expect(try Client(site).get("/api/v1/matters").status == 401)
    let own = try read("jxj", "/api/v1/matters")
    #expect(own.status == 200 && own.text.contains("用地指标不足") && own.header("Cache-Control") == "private, no-store")
    #expect(try read("kjj", "/api/v1/matters").text == "[]")
    #expect(try read("kjj", "/api/v1/matters/1").status == 404)
    #expect(try read("jxj", "/api/v1/matters/1").text.contains("\"kind\":\"opened\""))
    #expect(try read("jxj", "/matters.jsonl").text.contains("用地指标不足"))
  }
}
