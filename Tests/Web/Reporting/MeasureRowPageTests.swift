import Foundation
import Policy
import Testing

@testable import Store
@testable import Web

/// Measures on the quarter's form, by every door.
@Suite struct `Measures are rows of the form` {
  let site: SampleSite
  let client: Client
  let measure: MeasureSummary
  static let form = "/reporting?period=2026Q4"
  var row: String { "m\(measure.id)" }

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    measure = try #require(try site.store.measures().items.first { $0.teller?.name == "市经信局" })
  }

  private func send(_ fields: [(String, String)], _ action: String, on address: String = form) throws -> Answer {
    let page = try client.get(address)
    let seen = ["seen-\(row)", "stamp-\(row)"].map { ($0, page.value(of: $0) ?? "0") }
    return try client.post(address, [("csrf", try page.token), ("action", action)] + seen + fields)
  }

  private func told() throws -> [MeasureReport] { try site.store.course(of: measure).reports }

  @Test func `a measure stands after its plan's targets, with its clause, what was told last and its steps`() throws {
    let admin = try #require(try site.store.user(named: "admin")).actor()
    let day = try #require(CivilDate("2026-10-31"))
    try site.store.addMilestone(Milestone("主体完工", .day(day)), to: measure.id, by: admin, at: SampleSite.start)
    let page = try client.get(Self.form).text
    let heads = page.matches(of: /<h3 id="task-([m0-9]+)">(\d+)\./).map { (String($0.output.1), String($0.output.2)) }
    #expect(heads.count == 5 && heads.last?.0 == row && heads.map(\.1) == ["1", "2", "3", "4", "5"])
    #expect(page.contains("<blockquote>\(measure.quote)</blockquote>"))
    #expect(page.contains("主体完工：2026-10-31，已过时限") && page.contains("上期：没有填报过"))
    #expect(!page.contains("与上期相同（"), "there is nothing to be the same as")
    let alone = try client.get("\(Self.form)&measure=\(measure.id)").text
    #expect(alone.contains("第 5 / 5 项") && alone.contains("name=\"stage-\(row)\"") && !alone.contains("name=\"value-"))
  }

  @Test func `a target and a measure are checked and handed in together, and the receipt has both`() throws {
    let output = try site.target("专用汽车产量")
    let fields = [("value-\(output)", "22"), ("seen-\(output)", "0")]
    let wrong = try send(fields + [("stage-\(row)", "done"), ("progress-\(row)", " ")], "check")
    #expect(wrong.status == 422 && wrong.text.contains("href=\"#progress-\(row)\""))
    #expect(wrong.text.contains("请写明进展情况"))
    let check = try send(fields + [("stage-\(row)", "underway"), ("progress-\(row)", "三条线\r\n开工")], "check")
    #expect(check.status == 200 && check.text.contains("核对以下 2 项") && check.text.contains("推进中"))
    #expect(try told().isEmpty, "nothing is handed in before it was looked over")
    #expect(try client.get(Self.form).text.contains("<b>2 / 5 已填</b>"), "and nothing is lost")
    let again = check.hiddenFields + [("action", "submit")]
    for _ in 1...2 { #expect(try client.post(Self.form, again).status == 303) }
    #expect(try told().map(\.progress) == ["三条线\n开工"])
    let receipt = try client.get("/reporting/done?period=2026Q4").text
    #expect(receipt.contains("· 2 项 · 回执号") && receipt.contains("推进中：三条线") && receipt.contains("还有 3 项没有提交"))
    let page = try client.get(Self.form).text
    #expect(page.contains("本期已填报：<b>推进中</b>") && page.contains("不用再填"))
    #expect(page.contains("应填 5 项（其中举措 1 项），还有 <b>3</b> 项没有提交"))
  }

  @Test func `what is left alone is never told, and one choice says that nothing has changed`() throws {
    #expect(try send([("stage-\(row)", "blocked"), ("progress-\(row)", "缺地")], "submit").status == 303)
    site.clock.advance(days: 60)
    try client.signIn("jxj")
    let next = "/reporting?period=2027Q1"
    let output = try site.target("专用汽车产量")
    #expect(try client.get(next).text.contains("与上期相同（受阻）"))
    let silent = [("stage-\(row)", ""), ("progress-\(row)", ""), ("value-\(output)", "23"), ("seen-\(output)", "0")]
    #expect(try send(silent, "submit", on: next).status == 303)
    #expect(try told().count == 1)
    let check = try send([("stage-\(row)", "same"), ("progress-\(row)", "")], "check", on: next)
    #expect(check.text.contains("与上期相同") && check.text.contains("缺地"))
    #expect(try client.post(next, check.hiddenFields + [("action", "submit")]).status == 303)
    #expect(try told().map(\.isUnchanged) == [true, false])
    #expect(try client.get("/measures/\(measure.id)").text.contains("与上期相同"))
  }

  @Test func `what is typed is kept, a second person is told, and nothing is written over`() throws {
    try site.store.addUser(
      "jxj2", password: SampleSite.password, role: .agency, agency: site.economy, by: .commandLine, at: SampleSite.start
    )
    let other = Client(site)
    try other.signIn("jxj2")
    let (mine, theirs) = (try client.get(Self.form), try other.get(Self.form))
    func type(_ words: String, on page: Answer, as person: Client) throws -> String {
      let answer = try person.post(
        "/reporting/draft?period=2026Q4",
        [
          ("csrf", try page.token), ("seen-\(row)", "0"),
          ("stamp-\(row)", try #require(page.value(of: "stamp-\(row)"))),
          ("stage-\(row)", ""), ("progress-\(row)", words),
        ])
      #expect(answer.status == 200)
      return answer.text
    }
    #expect(try type("甲", on: mine, as: client).contains("{\"measure\":\(measure.id),\"stamp\":1}"))
    let told = try type("乙", on: theirs, as: other)
    #expect(told.contains("jxj于2026-11-21 15:00在这一项填了“甲”") && told.contains("\"stamp\":1"))
    #expect(try client.get(Self.form).text.contains("甲</textarea>"))
    let pressed = try other.post(
      Self.form,
      [
        ("csrf", try theirs.token), ("action", "draft"), ("seen-\(row)", "0"), ("stamp-\(row)", "0"),
        ("stage-\(row)", ""), ("progress-\(row)", "乙"),
      ])
    #expect(pressed.status == 409 && pressed.text.contains("填了“甲”") && pressed.text.contains("乙</textarea>"))
    #expect(pressed.value(of: "stamp-\(row)") == "1", "pressed again, it is meant")
    // A page that was drawn before, with nothing in the row, says nothing of it: not the other's, not one's own.
    for (page, person) in [(theirs, other), (mine, client)] {
      let blank = [
        ("csrf", try page.token), ("action", "draft"), ("seen-\(row)", "0"), ("stamp-\(row)", "0"),
        ("stage-\(row)", ""), ("progress-\(row)", ""),
      ]
      for _ in 1...2 { #expect(try person.post(Self.form, blank).status == 303) }
    }
    #expect(try client.get(Self.form).text.contains("甲</textarea>"))
  }

  @Test func `somebody who signs sees measures beside reports, signs and gives back`() throws {
    try site.store.addUser(
      "qianfa", password: SampleSite.password, role: .approver, agency: site.economy, by: .commandLine,
      at: SampleSite.start)
    let head = Client(site)
    try head.signIn("qianfa")
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "开工")], "submit").status == 303)
    #expect(try client.get("/reporting/done?period=2026Q4").text.contains("1 项待本单位签发"))
    #expect(try told().isEmpty)
    let desk = try head.get("/reporting/signing")
    let key = try #require(desk.text.firstMatch(of: /name="measure" value="([^"]+)"/)).output.1
    #expect(desk.text.contains("推进中：开工"))
    let csrf = ("csrf", try desk.token)
    let silent = try head.post("/reporting/signing", [csrf, ("measure-back", String(key))])
    #expect(silent.status == 422 && silent.text.contains("请写明需要修改的内容"))
    let remark = ("remark-\(row)-2026Q4", "写明日期")
    #expect(try head.post("/reporting/signing", [csrf, ("measure-back", String(key)), remark]).status == 303)
    let page = try client.get(Self.form).text
    #expect(page.contains("有内容被退回，请修改后重新提交") && page.contains("退回理由：写明日期"))
    #expect(page.contains("<b>到第一项退回的</b>"))
    #expect(try head.post("/reporting/signing", [csrf, ("measure", String(key))]).status == 409)
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "9月开工")], "submit").status == 303)
    let again = try #require(
      try head.get("/reporting/signing").text.firstMatch(of: /name="measure" value="([^"]+)"/)
    ).output.1
    #expect(try head.post("/reporting/signing", [csrf, ("measure", String(again))]).status == 303)
    #expect(try told().map(\.signedBy) == ["qianfa"])
    // The reason stays where those concerned find it, and nobody else.
    let measure = "/measures/\(row.dropFirst())"
    #expect(try client.get(measure).text.contains("写明日期"))
    #expect(try head.get(measure).text.contains("本单位签发时退回"))
    let office = Client(site)
    try office.signIn("admin")
    #expect(try office.get(measure).text.contains("写明日期"))
    #expect(try !Client(site).get(measure).text.contains("写明日期"))
  }

  @Test func `a measure of another body is refused with the whole form`() throws {
    let foreign = try #require(try site.store.measures().items.first { $0.teller?.name != "市经信局" })
    let answer = try send([("stage-m\(foreign.id)", "done"), ("progress-m\(foreign.id)", "完成")], "submit")
    #expect(answer.status == 403)
    #expect(try site.store.course(of: foreign).reports.isEmpty)
  }

  @Test func `a session that ran out waits with what was typed of a measure`() throws {
    let page = try client.get(Self.form)
    let typed = [("csrf", try page.token), ("action", "check"), ("stage-\(row)", "done"), ("progress-\(row)", "建成")]
    client.forget()
    let waiting = try client.post(Self.form, typed)
    #expect(waiting.status == 401)
    let back = try client.post(
      "/login", waiting.hiddenFields + [("name", "jxj"), ("password", SampleSite.password)])
    #expect(back.text.contains("建成</textarea>") && back.text.contains("尚未保存"))
  }
}
