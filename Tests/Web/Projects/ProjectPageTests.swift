import Foundation
import Policy
import Support
import Testing

@testable import Ingest
@testable import Store
@testable import Web

@Suite struct ProjectPageTests {
  let site: SampleSite
  let client: Client
  let agency: AgencySummary

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let user = try #require(try site.store.user(named: "jxj"))
    let own = try #require(user.agency)
    agency = try #require(try site.store.agency(own)).summary
  }

  private var today: CivilDate { site.clock.now.day }

  private func entry(_ change: [ProjectField: String] = [:]) -> [(String, String)] {
    let usual: [ProjectField: String] = [
      .city: agency.city.description, .name: "精密铸件二期", .county: "甲县", .industry: "铸造", .kind: "new",
      .investment: "6.5", .responsible: agency.id.description, .signed: today.adding(days: -30).text,
      .leader: "某副市长",
    ]
    return usual.merging(change) { $1 }.map { ($0.key.rawValue, $0.value) }
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  @discardableResult private func add(_ change: [ProjectField: String] = [:]) throws -> String {
    try client.signIn("jxj")
    let answer = try send("/projects/new", from: "/projects/new", entry(change))
    #expect(answer.status == 303, "\(answer.text)")
    return "/projects/1"
  }

  @Test func `everybody reads the register, and it says what it is while it is empty`() throws {
    let page = try client.get("/projects")
    #expect(page.status == 200 && page.text.contains("还没有登记项目"))
    #expect(!page.text.contains("登记项目</a>"))
    #expect(try client.get("/projects/new").status == 303)
    #expect(try client.get("/projects/chart").text.contains("没有可以画出的项目"))
    #expect(try client.get("/projects/1").status == 404)
  }

  @Test func `a body enters a project, and its steps, sums and bars stand where they belong`() throws {
    let place = try add()
    let page = try client.get(place).text
    for words in ["精密铸件二期", "签约或入库未开工", "6.5 亿元", "开工到投产12个月内", "项目注册", "超过", "某副市长", "<svg"] {
      #expect(page.contains(words), "\(words)")
    }
    let list = try client.get("/projects").text
    #expect(list.contains("<strong>1</strong> 个项目") && list.contains("超过"))
    #expect(try client.get("/projects?colour=green").text.contains("没有符合条件的项目"))
    #expect(try client.get("/projects/chart").text.contains("黄 精密铸件二期"))
    let item = try client.get("/api/v1/projects/1").text
    #expect(item.contains("\"step\":\"registration\"") && item.contains("\"kind\":\"added\""))
  }

  @Test func `what cannot be stands beside its field, and nothing that was typed is lost`() throws {
    try client.signIn("jxj")
    let answer = try send(
      "/projects/new", from: "/projects/new", entry([.investment: "65000", .started: "2020-01-01", .leader: "李某"]))
    #expect(answer.status == 422)
    for words in ["核对单位是否填成了万元", "开工日期不能早于签约日期", "李某", "精密铸件二期"] {
      #expect(answer.text.contains(words), "\(words)")
    }
    let foreign = try send("/projects/new", from: "/projects/new", entry([.responsible: ""]))
    #expect(foreign.status == 403 && foreign.text.contains("只能登记和修改本单位牵头或负责的项目"))
    #expect(try send("/projects/new", from: "/projects/new", entry()).status == 303)
    let twice = try send("/projects/new", from: "/projects/new", entry())
    #expect(twice.status == 409 && twice.text.contains("已经登记了名为"))
  }

  @Test func `a step gets its day, and a day that cannot be is refused in its row`() throws {
    let place = try add()
    let future = today.adding(days: 3).text
    let refused = try send(place + "/step", from: place, [("seen", "1"), ("step", "land"), ("day", future)])
    #expect(refused.status == 422 && refused.text.contains("完成日期在今天之后"))
    let done = try send(place + "/step", from: place, [("seen", "1"), ("step", "land"), ("day", today.text)])
    #expect(done.status == 303)
    let stale = try send(place + "/step", from: place, [("seen", "1"), ("step", "capital"), ("day", today.text)])
    #expect(stale.status == 409 && stale.text.contains("刚刚被别人改动过"))
    #expect(try client.get("/api/v1/projects/1").text.contains("\"done_on\":\"\(today.text)\""))
  }

  @Test func `an exit is stated by the body and granted by the office`() throws {
    let place = try add()
    let silent = try send(place + "/move", from: place, [("seen", "1"), ("move", "ask_exit"), ("reason", " ")])
    #expect(silent.status == 422 && silent.text.contains("请书面说明"))
    let asked = try send(place + "/move", from: place, [("seen", "1"), ("move", "ask_exit"), ("reason", "市场条件变化")])
    #expect(asked.status == 303)
    let page = try client.get(place).text
    #expect(page.contains("退出申请待办理") && !page.contains("同意退出，转为红"))
    let self1 = try send(place + "/move", from: place, [("seen", "2"), ("move", "grant_exit"), ("reason", "")])
    #expect(self1.status == 403)
    client.forget()
    try client.signIn("admin")
    #expect(try client.get("/projects?exit=1").text.contains("精密铸件二期"))
    let granted = try send(place + "/move", from: place, [("seen", "2"), ("move", "grant_exit"), ("reason", "")])
    #expect(granted.status == 303)
    #expect(try client.get(place).text.contains("黄 → 红"))
    // The trail tells all of it in words, and leads to the project.
    let trail = try client.get("/admin/audit?subject=project").text
    for words in ["登记项目", "项目升降级", "四色：黄 · 签约或入库未开工 → 红 · 退出", "总投资（亿元）：6.5", "href=\"/projects/1\""] {
      #expect(trail.contains(words), "\(words)")
    }
    #expect(!trail.contains("investment") && !trail.contains("colour："))
  }

  @Test func `an exit is stated in a file that those concerned alone open`() throws {
    let place = try add()
    let form = try client.get(place)
    #expect(form.text.contains("multipart/form-data") && form.text.contains("id=\"reason-exit\""))
    let fields = [("csrf", try form.token), ("seen", "1"), ("move", "ask_exit"), ("reason", "")]
    let wrong = try client.upload(place + "/move", fields, file: "说明.pdf", Array("只是文字".utf8))
    #expect(wrong.status == 422 && wrong.text.contains("按内容不是") && wrong.text.contains("href=\"#file\""))
    let pdf = Array("%PDF-1.7 书面说明".utf8)
    #expect(try client.upload(place + "/move", fields, file: "说明.pdf", pdf).status == 303)
    let file = "/projects/statements/2"
    #expect(try client.get(place).text.contains("href=\"\(file)\""))
    let own = try client.get(file)
    #expect(own.body == pdf && own.header("Content-Type") == "application/octet-stream")
    client.forget()
    #expect(try client.get(place).text.contains("书面说明：说明.pdf") && client.get(file).status == 303)
    let other = try #require(try site.store.agencies().items.first { $0.id != agency.id && $0.city == agency.city })
    try site.store.addUser(
      "other", password: SampleSite.password, role: .agency, agency: other.id, by: .commandLine, at: SampleSite.start)
    try client.signIn("other")
    #expect(try client.get(file).status == 404)
    client.forget()
    try client.signIn("admin")
    #expect(try client.get(file).body == pdf)
  }

  @Test func `a city that keeps its projects to itself shows strangers none of them at any door`() throws {
    _ = try add()
    let target = try site.target("专用汽车产量")
    try site.store.setQuota(of: target, to: QuotaRule(.signed), by: .commandLine, at: site.clock.now)
    let name = "精密铸件二期"
    let work = WorkItem.Kind.project.start + 1
    // What is gone for strangers, and what is there without the project.
    let items = ["/projects/1", "/api/v1/projects/1", "/api/v1/worklist/\(work)"]
    let lists = [
      "/projects", "/projects/chart", "/projects.csv", "/projects.xlsx", "/projects.jsonl", "/api/v1/projects",
      "/worklist", "/worklist.csv", "/worklist.xlsx", "/worklist.jsonl", "/api/v1/worklist",
    ]
    let counting = ["/project-quotas.jsonl", "/api/v1/project-quotas", "/api/v1/project-quotas/\(target)"]
    let quotas =
      ["/project-quotas", "/project-quotas/\(target)", "/project-quotas.csv", "/project-quotas.xlsx"] + counting
    let sums = [
      "/project-sums", "/project-sums.csv", "/project-sums.xlsx", "/project-sums.jsonl", "/api/v1/project-sums",
      "/api/v1/project-sums/1",
    ]
    let stranger = Client(site)
    for door in sums { #expect(try words(of: stranger.get(door), door).contains("甲县"), "\(door)") }
    for door in items + lists + quotas {
      let answer = try stranger.get(door)
      #expect(answer.status == 200, "\(door)")
      if !quotas.contains(door) { #expect(try words(of: answer, door).contains(name), "\(door)") }
    }
    for door in counting { #expect(try stranger.get(door).text.contains("\"counted\":1"), "\(door)") }
    client.forget()
    try client.signIn("admin")
    let page = "/supervision/settings"
    var fields = SupervisionSetting.usual.texts
    fields["projects"] = "internal"
    #expect(try send(page, from: page, fields.map { ($0.key, $0.value) }).status == 303)
    for door in items + lists + quotas {
      let answer = try stranger.get(door)
      #expect(answer.status == (items.contains(door) ? 404 : 200), "\(door)")
      let words = try words(of: answer, door)
      #expect(!words.contains(name) && !words.contains("甲县"), "\(door)")
    }
    for door in counting { #expect(try stranger.get(door).text.contains("\"counted\":null"), "\(door)") }
    for door in sums { #expect(try !words(of: stranger.get(door), door).contains("甲县"), "\(door)") }
    // Whoever has an account reads them as before, and a program with a token too.
    for door in ["/projects", "/projects/1", "/projects/chart", "/projects.csv", "/projects.xlsx", "/worklist"] {
      #expect(try words(of: client.get(door), door).contains(name), "\(door)")
    }
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "试", days: 1, by: .commandLine, at: site.clock.now).text
    let bearer = [("Authorization", "Bearer \(token)")]
    for door in ["/projects.jsonl", "/api/v1/projects", "/api/v1/projects/1", "/api/v1/worklist/\(work)"] {
      #expect(try stranger.get(door, headers: bearer).text.contains(name), "\(door)")
    }
    for door in counting { #expect(try stranger.get(door, headers: bearer).text.contains("\"counted\":1"), "\(door)") }
    #expect(try stranger.get("/api/v1/projects", headers: [("Authorization", "Bearer x")]).status == 401)
    #expect(try !stranger.get("/api/v1/projects").text.contains(name), "nothing of it is kept for strangers")
  }

  /// What an answer says; a workbook keeps that in a packed file.
  private func words(of answer: Answer, _ door: String) throws -> String {
    guard door.hasSuffix(".xlsx") else { return answer.text }
    return try readSheets(answer.body).flatMap(\.rows).flatMap(\.cells.values).joined(separator: " ")
  }
}
