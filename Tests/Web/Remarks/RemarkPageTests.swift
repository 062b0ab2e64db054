import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct RemarkPageTests {
  let site: SampleSite
  let client: Client
  let target: TargetID

  init() throws {
    site = try SampleSite()
    client = Client(site)
    target = try site.target("专用汽车产量")
    let city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
  }

  private func become(_ name: String) throws {
    client.forget()
    try client.signIn(name)
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  @Test func `a leader's remark stands on its thing's page until it is answered, for those permitted alone`() throws {
    try become("tongchou")
    let form = "/remarks/new?subject=target-\(target)"
    #expect(try client.get("/targets/\(target)").text.contains("href=\"\(form)\""))
    let empty = try send(form, from: form, [("leader", ""), ("text", "请抓紧"), ("said_on", "")])
    #expect(empty.status == 422 && empty.text.contains("请填写领导") && empty.text.contains("请抓紧"))
    let written = try send(
      form, from: form, [("leader", "某副市长"), ("text", "请抓紧，月底前见效"), ("said_on", ""), ("due_on", "")])
    #expect(written.status == 303)
    #expect(try client.get("/targets/\(target)").text.contains("请抓紧，月底前见效"))
    #expect(!(try Client(site).get("/targets/\(target)").text.contains("请抓紧")))
    try become("kjj")
    #expect(!(try client.get("/targets/\(target)").text.contains("请抓紧")))
    #expect(try client.get("/remarks/1").status == 404)
    try become("jxj")
    // The first page after signing in says what waits.
    #expect(try client.get("/reporting").text.contains("1 件批示待回复"))
    #expect(try client.get("/supervision").text.contains("待回复的批示"))
    let silent = try send("/remarks/1/steps/answer", from: "/remarks/1", [("seen", "1"), ("reason", "")])
    #expect(silent.status == 422 && silent.text.contains("请写明落实情况"))
    #expect(try send("/remarks/1/steps/withdraw", from: "/remarks/1", [("seen", "1"), ("reason", "甲")]).status == 403)
    #expect(try send("/remarks/1/steps/answer", from: "/remarks/1", [("seen", "1"), ("reason", "已落实")]).status == 303)
    #expect(try client.get("/remarks/1").text.contains("已回复"))
    #expect(!(try client.get("/reporting").text.contains("件批示待回复")))
  }

  @Test func `an administrator loads the official calendar, and a city counts by it`() throws {
    let city = try #require(try site.store.cities().first).id
    try become("tongchou")
    #expect(try client.get("/supervision/calendar").status == 403)
    try become("admin")
    let form = "/supervision/calendar"
    func load(_ text: String) throws -> Answer {
      try client.upload(form, [("csrf", try client.get(form).token)], file: "日历.csv", Array(text.utf8))
    }
    let wrong = try load("2026-11-23,也许")
    #expect(wrong.status == 422 && wrong.text.contains("第1行"))
    #expect(try load("日期,安排\n2026-11-23,休\n2026-11-29,班\n").status == 303)
    #expect(try client.get(form).text.contains("上班（调休）"))
    var setting = SupervisionSetting.usual
    setting.count = .working(WorkCalendar())
    try site.store.setSupervision(setting, of: city, by: .commandLine, at: site.clock.now)
    // A Saturday: the Monday after is off, so two working days end on Wednesday.
    let id = try site.store.openMatter(
      MatterFacts(city: city.raw, title: "用地"), by: .commandLine, at: site.clock.now)
    #expect(try site.store.matter(id)?.summary.stepDue?.text == "2026-11-25")
    #expect(try client.get("/supervision/settings").text.contains("<option value=\"working\" selected>"))
    #expect(try client.get("/admin/audit?subject=supervision").text.contains("载入工作日历"))
  }

  @Test func `the office's board leads to each body's open matters, and the days are a setting`() throws {
    let today = site.clock.now.day
    let city = try #require(try site.store.cities().first).id
    _ = try site.store.openMatter(
      MatterFacts(city: city.raw, title: "用地", agency: site.economy.raw, due: today.adding(days: 3)),
      by: .commandLine, at: site.clock.now)
    _ = try site.store.openMatter(MatterFacts(city: city.raw, title: "用能"), by: .commandLine, at: site.clock.now)
    try become("tongchou")
    let board = try client.get("/supervision").text
    for words in ["督办总览", "尚未分办", "/supervision?agency=\(site.economy)", "待分办的事项"] {
      #expect(board.contains(words), "\(words)")
    }
    #expect(try client.get("/supervision?agency=\(site.economy)").text.contains("用地"))
    let form = "/supervision/settings"
    let page = try client.get(form)
    var fields = [("assign_days", "x"), ("receive_days", "3"), ("verify_days", "5"), ("raise_days", "10")]
    fields += [("near_days", "20"), ("answer_days", "7"), ("level_office", "市工促办"), ("colour_near", "orange")]
    let wrong = try client.post(form, [("csrf", try page.token)] + fields)
    #expect(wrong.status == 422 && wrong.text.contains("天数请填1到365的整数") && wrong.text.contains("市工促办"))
    fields[0].1 = "4"
    #expect(try client.post(form, [("csrf", try page.token)] + fields).status == 303)
    let setting = try site.store.supervision(of: city)
    #expect(setting.assignDays == 4 && setting.nearDays == 20 && setting.name(of: .office) == "市工促办")
    #expect(setting.colour(of: .near) == .orange && setting.colour(of: .overdue) == .red)
    #expect(try client.get("/matters/2").text.contains("steps/assign"))
    try become("jxj")
    let desk = try client.get("/supervision").text
    #expect(desk.contains("用地") && !desk.contains("用能"))
    #expect(try client.get("/reporting").text.contains("1 个事项待签收"))
    #expect(try client.get("/supervision?agency=\(site.science)").status == 404)
    #expect(try client.get(form).status == 403)
  }
}
