import Foundation
import Ingest
import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct SpotCheckPageTests {
  let site: SampleSite
  let client: Client
  let agency: AgencySummary

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let own = try #require(try site.store.user(named: "jxj")?.agency)
    agency = try #require(try site.store.agency(own)).summary
    for name in ["精密铸件二期", "新能源汽车部件"] {
      let facts = ProjectFacts(
        city: agency.city.raw, name: name, county: "甲县", kind: .newcomer, investment: 6.5,
        responsible: agency.id.raw, days: [.signed: site.clock.now.day.adding(days: -30)])
      _ = try site.store.addProject(facts, by: .commandLine, at: SampleSite.start)
    }
    try client.signIn("admin")
  }

  @Test func `a supervisor sees the looks of the own city, in whatever way they are asked for`() throws {
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: agency.city, by: .commandLine,
      at: SampleSite.start)
    let office = try #require(try site.store.user(named: "tongchou")).actor()
    let admin = try #require(try site.store.user(named: "admin")).actor()
    var reading = SamplePlan.reading
    reading.documents[0].region = "河川市"
    let source = SourceFile(
      name: "方案.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: SampleSite.start.day)
    _ = try site.store.save(reading, source: source, publish: true, by: .commandLine, at: SampleSite.start)
    let elsewhere = try #require(try site.store.cities().first { $0.id != agency.city }).id
    let foreign = ProjectFacts(city: elsewhere.raw, name: "别市的项目", county: "乙县", kind: .newcomer, investment: 2)
    _ = try site.store.addProject(foreign, by: .commandLine, at: SampleSite.start)
    _ = try site.store.drawSpotCheck(
      SpotRule(size: 1, seed: 7), title: "别市抽查", in: elsewhere, by: .commandLine, at: SampleSite.start)
    let client = Client(site)
    try client.signIn("tongchou")
    let list = try client.get("/spot-checks")
    #expect(!list.text.contains("别市抽查") && !list.text.contains("别市的项目"))
    #expect(try client.get("/spot-checks/1").status == 404)
    let token = try client.get("/spot-checks/draw").token
    let refused = try client.post("/spot-checks/1", [("csrf", token)])
    #expect(refused.status == 404 && !refused.text.contains("别市的项目"))
    #expect(SpotCheckResource.reach.narrow(SpotCheckFilter(city: elsewhere), office).city == agency.city)
    #expect(SpotCheckResource.reach.narrow(SpotCheckFilter(city: elsewhere), admin).city == elsewhere)
    #expect(ProposalResource.reach.narrow(ProposalFilter(), office).city == agency.city)
    #expect(ProposalResource.reach.narrow(ProposalFilter(), admin).city == nil)
  }

  private func send(_ target: String, _ fields: [(String, String)]) throws -> Answer {
    let page = target == "/spot-checks/draw" ? target : "/spot-checks/1"
    return try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  private func draw(_ change: [String: String] = [:]) throws -> Answer {
    let usual = ["city": agency.city.description, "title": "年末抽查", "size": "2", "each": "all", "seed": "42"]
    return try send("/spot-checks/draw", usual.merging(change) { $1 }.map { ($0.key, $0.value) })
  }

  @Test func `projects are drawn, the paper is printed, and what was seen stands beside what was reported`() throws {
    #expect(try client.get("/spot-checks").text.contains("还没有抽查"))
    #expect(try draw().header("Location") == "/spot-checks?draw=1")
    let list = try client.get("/spot-checks?draw=1").text
    for words in ["随机种子 42", "全部县区园区的绿、蓝、黄色项目，抽2个", "0/2", "精密铸件二期", "未检查"] {
      #expect(list.contains(words), "\(words)")
    }
    let paper = try client.get("/spot-checks/paper?draw=1").text
    for words in ["现场抽查表", "□ 蓝 · 开工在建", "□ 已完成　□ 未完成", "检查人：", "十二个环节都还没有完成"] {
      #expect(paper.contains(words), "\(words)")
    }
    let file = try client.get("/spot-checks/paper.docx?draw=1")
    #expect(file.status == 200 && file.header("Content-Type") == PaperDocument.mediaType)
    let text = try plainText(of: file.body, name: "a.docx").text.string
    for words in ["现场抽查表：精密铸件二期", "□ 已完成　□ 未完成", "检查人："] { #expect(text.contains(words), "\(words)") }
    let today = site.clock.now.day.text
    let seen = [("seen", "1"), ("seen_on", today), ("seen_colour", "red"), ("seen_step", "none"), ("inspectors", "甲")]
    let silent = try send("/spot-checks/1", seen)
    #expect(silent.status == 422 && silent.text.contains("现场与上报不一致，请写明现场情况"))
    #expect(try send("/spot-checks/1", seen + [("note", "厂区已经清空")]).status == 303)
    #expect(try send("/spot-checks/1", seen + [("note", "另一个人写的")]).status == 409)
    let page = try client.get("/spot-checks/1").text
    // What does not agree goes into the ledger with one click.
    let link = try #require(page.firstMatch(of: /href="(\/matters\/new[^"]+)"/)).output.1
    let form = String(link).replacing("&amp;", with: "&")
    let matter = try client.get(form).text
    for words in ["value=\"spot_check\"", "现场抽查与上报不一致", "厂区已经清空"] { #expect(matter.contains(words), "\(words)") }
    #expect(page.contains("上报阶段快于现场") && page.contains("厂区已经清空"))
    #expect(try client.get("/spot-checks?outcome=differs").text.contains("<strong>1</strong> 个抽查项目"))
    #expect(try client.get("/projects/1").text.contains("上报阶段快于现场"))
    // The body sees it on its own project; everybody else sees nothing of it.
    client.forget()
    #expect(try !client.get("/projects/1").text.contains("上报阶段快于现场"))
    #expect(try client.get("/spot-checks").status == 303)
    try client.signIn("jxj")
    #expect(try client.get("/projects/1").text.contains("上报阶段快于现场"))
    #expect(try client.get("/spot-checks").status == 403)
  }

  static let wrong: [([String: String], String)] = [
    (["city": ""], "请选择城市"), (["title": ""], "请填写批次名称"), (["size": "很多"], "抽取个数请填整数"),
    (["size": "0"], "抽取个数应为1至200"), (["seed": "x"], "随机种子请填整数"), (["least": "多"], "总投资请填数字"),
    (["least": "100"], "没有符合这些条件的项目"), (["county": "丁县"], "没有符合这些条件的项目"),
  ]

  @Test(arguments: wrong)
  func `a rule that cannot be is told at its field, and nothing is drawn`(
    change: [String: String], sentence: String
  ) throws {
    let answer = try draw(change)
    #expect(answer.status == 422 && answer.text.contains(sentence), "\(sentence)")
    #expect(try site.store.spotDraws().isEmpty)
  }

  @Test func `without a seed chance makes one, and shows it`() throws {
    #expect(try draw(["seed": ""]).status == 303)
    let seed = try #require(try site.store.spotDraws().first).rule.seed
    #expect(SpotRule.seeds.contains(seed))
    #expect(try client.get("/spot-checks").text.contains("随机种子 \(seed)"))
  }
}
