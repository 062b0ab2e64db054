import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

/// The sentence of a plan that asks for a project, at every door.
@Suite struct AskingSentencePageTests {
  let site: SampleSite
  let client: Client
  let agency: AgencySummary
  static let sentence = "新增发明专利100项。（责任单位：市科技局）"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let own = try #require(try site.store.user(named: "jxj")?.agency)
    agency = try #require(try site.store.agency(own)).summary
    try client.signIn("jxj")
  }

  private func enter(_ change: [ProjectField: String], to page: String = "/projects/new") throws -> Answer {
    let usual: [ProjectField: String] = [
      .city: agency.city.description, .name: "专利转化中心", .county: "甲县", .kind: "new", .investment: "6.5",
      .responsible: agency.id.description, .signed: site.clock.now.day.adding(days: -30).text,
    ]
    let fields = usual.merging(change) { $1 }.map { ($0.key.rawValue, $0.value) }
    return try client.post(page, [("csrf", try client.get(page).token), ("seen", "1")] + fields)
  }

  private var place: Span {
    get throws { try #require(try site.store.projects().items.first?.place) }
  }

  @Test func `a pasted sentence stands on the project's page, in the plan's text, and on the target's page`() throws {
    let form = try client.get("/projects/new?target=\(try site.target("新增发明专利数"))").text
    #expect(
      form.contains("目标 \(try site.target("新增发明专利数"))</textarea>")
        && form.contains("\" selected>\(SamplePlan.lines[0])"))
    #expect(try enter([.sentence: "新增发明专利１００项。 （责任单位：市科技局)"]).status == 303)
    let page = try client.get("/projects/1").text
    let anchor = "at\(try place.start)"
    #expect(page.contains(Self.sentence) && page.contains("href=\"/documents/1#\(anchor)\""))
    let plan = try client.get("/documents/1").text
    #expect(plan.contains("id=\"\(anchor)\"") && plan.contains("本文件要求落实的项目") && plan.contains("已有项目落实的语句"))
    let target = try client.get("/targets/\(try site.target("新增发明专利数"))").text
    #expect(target.contains("按这句话落实的项目") && target.contains("专利转化中心"))
    let other = try client.get("/targets/\(try site.target("专用汽车产量"))").text
    #expect(!other.contains("按这句话落实的项目") && other.contains("据此登记项目"))
    let measure = try #require(try site.store.measures(MeasureFilter(words: "发明专利")).items.first)
    #expect(try client.get("/measures/\(measure.id)").text.contains("按这项举措落实的项目"))
    #expect(try client.get("/projects?document=1").text.contains("<strong>1</strong> 个项目"))
    #expect(try client.get("/projects?lost=1").text.contains("没有符合条件的项目"))
    // A city that keeps its projects to itself shows strangers none of it.
    var setting = SupervisionSetting.usual
    setting.hidesProjects = true
    try site.store.setSupervision(setting, of: agency.city, by: .commandLine, at: site.clock.now)
    client.forget()
    for page in ["/documents/1", "/targets/\(try site.target("新增发明专利数"))", "/measures/\(measure.id)"] {
      let text = try client.get(page).text
      #expect(!text.contains("专利转化中心") && !text.contains(anchor) && !text.contains("据此登记项目"), "\(page)")
    }
  }

  @Test func `a sentence that is in no plan is told beside its field, and stays as it was typed`() throws {
    let wrong: [([ProjectField: String], String)] = [
      ([.sentence: "建设一座并不在文件里的工厂"], "这个城市的文件里都没有这句话"),
      ([.sentence: "建设一座并不在文件里的工厂", .document: "1"], "《\(SamplePlan.lines[0])》里没有这句话"),
      ([.document: "1"], "请填写文件原句"), ([.sentence: Self.sentence, .document: "77"], "出处文件不是这个城市已发布的文件"),
      ([.sentence: String(repeating: "长", count: 1_001)], "文件原句最多1000字，现有1001字"),
    ]
    for (change, words) in wrong {
      let answer = try enter(change)
      #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
      #expect(answer.text.contains(change[.sentence] ?? "专利转化中心"))
    }
    #expect(try site.store.projects().total == 0)
  }

  @Test func `a proposal that is taken over brings the sentence that names the firm`() throws {
    var reading = SamplePlan.reading
    let name = "专用汽车"
    reading.documents[0].region = "河川市"
    reading.documents[0].enterprises = [Enterprise(name: name, role: "依托", section: "一、", span: SamplePlan.span(name))]
    let source = SourceFile(
      name: "方案.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: site.clock.now.day)
    _ = try site.store.save(reading, source: source, publish: true, by: .commandLine, at: site.clock.now)
    client.forget()
    try client.signIn("admin")
    let list = try client.get("/project-proposals").text
    let sentence = "江州市专用汽车产业行动方案"
    #expect(list.contains(sentence))
    let link = try #require(list.firstMatch(of: #/href="(\/projects\/new\?proposal=\d+)"/#)?.1)
    let form = try client.get(String(link)).text
    #expect(form.contains("\(sentence)</textarea>") && form.contains("value=\"\(name)\""))
    let city = try #require(try site.store.cities().first { $0.name == "河川市" }).id
    let plan = try #require(try site.store.documents(DocumentFilter(city: city)).items.first).id
    let entered: [ProjectField: String] = [
      .city: city.description, .responsible: "", .document: plan.description, .sentence: sentence, .investor: name,
    ]
    #expect(try enter(entered).status == 303)
    #expect(try place == SamplePlan.span(sentence))
    #expect(try client.get("/project-proposals").text.contains("没有建议"))
  }

  @Test func `a sheet and a program name it too, and are told by row and field`() throws {
    #expect(try enter([.sentence: Self.sentence]).status == 303)
    let file = try client.get("/projects/sheet.csv").text
    #expect(file.contains("出处文件,文件原句") && file.contains(Self.sentence))
    func upload(_ sheet: String) throws -> Answer {
      let token = try client.get("/projects/sheet").token
      return try client.upload("/projects/sheet", [("csrf", token)], file: "项目.csv", Array(sheet.utf8))
    }
    #expect(try upload(file).text.contains("与系统中相同 1 个"))
    let wrong = try upload(file.replacing(Self.sentence, with: "建设一座并不在文件里的工厂"))
    #expect(wrong.status == 422 && wrong.text.contains("（文件原句）：《\(SamplePlan.lines[0])》里没有这句话"))
    let unknown = try upload(file.replacing("\(SamplePlan.lines[0]),", with: "某某方案,"))
    #expect(unknown.status == 422 && unknown.text.contains("（出处文件）：这个城市没有名为“某某方案”的已发布文件"))
    let changed = try upload(file.replacing(Self.sentence, with: "项目审批3日内办结。"))
    #expect(changed.text.contains("修改 1 个"))
    #expect(try client.post("/projects/sheet/save", changed.hiddenFields).status == 303)
    #expect(try place == SamplePlan.span("项目审批3日内办结。"))
    let item = try client.get("/api/v1/projects/1").text
    #expect(item.contains("\"plan_sentence\":\"项目审批3日内办结。\"") && item.contains("\"document_id\":1"))
    #expect(item.contains("\"sentence_place\":\"\(try place.text)\""))
  }

  @Test func `a program is told the pointer of the sentence`() throws {
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now)
    func send(_ sentence: String) throws -> Answer {
      let body = """
        {"city_id": \(agency.city), "name": "专利转化中心", "county": "甲县", "kind": "new", "investment": 6.5,
         "responsible_id": \(agency.id), "signed_on": "2026-09-01", "plan_sentence": "\(sentence)"}
        """
      let headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token.text)")]
      return try MemoryDoor(router: site.router).send(.post, "/api/v1/projects", headers, Array(body.utf8))
    }
    let refused = try send("建设一座并不在文件里的工厂")
    #expect(refused.status == 422 && refused.text.contains("\"pointer\":\"/plan_sentence\""))
    #expect(try send("target-\(try site.target("新增发明专利数"))").status == 201)
    #expect(try place == SamplePlan.span(Self.sentence))
  }
}
