import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct `What is sent is kept as it was meant or refused` {
  let site: SampleSite
  let system: ReportingSystem
  let output: TargetID

  init() throws {
    site = try SampleSite()
    system = try ReportingSystem(site)
    output = try site.target("专用汽车产量")
  }

  private func line(_ value: String, _ more: String = "", period: String = "2026Q4") -> String {
    "{\"target_id\": \(output), \"period\": \"\(period)\", \"value\": \(value)\(more)}"
  }

  @Test(arguments: ["21,5", "21，5", "1,5", "21,50", "1.234,5", "２１，５", "0,215", "2 5"])
  func `a decimal comma is refused by the form and the API in the same words`(typed: String) throws {
    let answer = try system.post(line("\"\(typed)\""))
    #expect(answer.status == 422)
    let error = try #require(try answer.errors.first)
    #expect(error.pointer == "/value" && error.detail.contains("“\(typed)”里的分隔符有歧义"))
    let client = Client(site)
    try client.signIn("jxj")
    let page = try client.get("/reporting?period=2026Q4")
    let sent = try client.post(
      "/reporting?period=2026Q4", [("csrf", try page.token), ("action", "submit"), ("value-\(output)", typed)])
    #expect(sent.status == 422 && sent.text.contains("“\(typed)”里的分隔符有歧义"))
    #expect(try site.store.reports().total == 0)
  }

  @Test func `a figure to start from is told by form or API with the first report, and stands on the target's page`()
    throws
  {
    let client = Client(site)
    try client.signIn("jxj")
    let page = try client.get("/reporting?period=2026Q4")
    #expect(page.text.contains("baseline-\(output)") && page.text.contains("不填则以首次填报的数值为基期"))
    let sent = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try page.token), ("action", "submit"), ("value-\(output)", "22"), ("baseline-\(output)", "20")])
    #expect(sent.status == 303)
    let told = try client.get("/targets/\(output)").text
    #expect(told.contains("由填报单位随首次填报补报") && told.contains("基期值20万辆（填报单位补报）"))
    #expect(try client.get("/api/v1/reports").text.contains("\"baseline\":20"))
    let answer = try system.post(line("23", ", \"baseline\": 21", period: "2027Q1"))
    #expect(answer.status == 422)
  }

  @Test func `the target's own form refuses a decimal comma too`() throws {
    let admin = Client(site)
    try admin.signIn("admin")
    let page = try admin.get("/targets/\(output)")
    let sent = try admin.post(
      "/admin/targets/\(output)/fields",
      [
        ("csrf", try page.token), ("seen", "1"), ("value", "21,5"), ("comparison", ">="), ("unit", "万辆"),
        ("indicator", "专用汽车产量"), ("reason", "更正"),
      ])
    #expect(!sent.text.contains("215"))
    #expect(try site.store.target(output)?.summary.value == 25)
  }

  @Test(arguments: [
    11.419064569200998, 0.30000000000000004, 1.0000000000000002, 20.000000000000004, 0.1, 5e-7, 24.999999999999996,
  ]) func `a number is kept to the bit`(value: Double) throws {
    #expect(try system.post(line("\(value)")).status == 201)
    let kept = try #require(try site.store.reports().items.first?.counted?.figure.value)
    #expect(kept == value)
    guard case .array(let rows)? = SentJSON(try Client(site).get("/api/v1/reports").body),
      case .object(let row)? = rows.first
    else { throw SampleSite.Missing.token }
    guard case .number(let text)? = row.first(where: { $0.name == "value" })?.value else {
      throw SampleSite.Missing.token
    }
    #expect(Double(text) == value)
  }

  @Test(arguments: ["1999Q4", "2020Q1", "2023Q4"])
  func `a quarter before the plan is refused by API and form`(period: String) throws {
    let answer = try system.post(line("1", period: period))
    let error = try #require(try answer.errors.first)
    #expect(answer.status == 422 && error.pointer == "/period" && error.code == "period-before-plan")
    #expect(error.detail.contains("早于规划的起始日（2024-01-01）"))
    #expect(try system.get("/api/v1/reporting?period=\(period)").text == "[]")
    let client = Client(site)
    try client.signIn("jxj")
    let page = try client.get("/reporting?period=\(period)")
    #expect(page.text.contains("本单位在这一期没有需要填报的目标"))
    let sent = try client.post(
      "/reporting?period=\(period)",
      [("csrf", try client.get("/reporting").token), ("action", "submit"), ("value-\(output)", "1")])
    #expect(sent.status == 403)
    #expect(try site.store.reports(ReportFilter(includesDrafts: true)).total == 0)
  }

  @Test func `the plan's first quarter is taken and one to come is not listed`() throws {
    #expect(try system.post(line("1", period: "2024Q1")).status == 201)
    #expect(try system.get("/api/v1/reporting?period=2027Q4").status == 422)
  }

  @Test(arguments: [("215000", "far_beyond"), ("251", "far_beyond")])
  func `a figure of a wrong magnitude needs a sentence`(value: String, code: String) throws {
    let refused = try system.post(line(value))
    let error = try #require(try refused.errors.first)
    #expect(refused.status == 422 && error.pointer == "/explanation" && error.code == "unexplained")
    #expect(try system.post(line(value, ", \"explanation\": \"新厂投产，已核实\"")).status == 201)
  }

  @Test func `the form asks for the sentence beside its field`() throws {
    let client = Client(site)
    try client.signIn("jxj")
    let page = try client.get("/reporting?period=2026Q4")
    let fields = [("csrf", try page.token), ("action", "submit"), ("value-\(output)", "215000")]
    let refused = try client.post("/reporting?period=2026Q4", fields)
    #expect(refused.status == 422 && refused.text.contains("id=\"explanation-\(output)-fault\""))
    let taken = try client.post("/reporting?period=2026Q4", fields + [("explanation-\(output)", "已核实")])
    #expect(taken.status == 303)
  }

  @Test func `a stage for a figure, a value for a goal and a member twice are refused by name`() throws {
    let goal = try site.target("市场占有率")
    let wrong = [
      (line("1", ", \"stage\": \"done\""), "/stage", "这是量化目标"),
      ("{\"target_id\": \(goal), \"period\": \"2026Q4\", \"stage\": \"done\", \"value\": 1}", "/value", "这是定性目标"),
      (line("1", ", \"value\": 2"), "/value", "value 出现了两次"),
      ("{\"target_id\": \(output), \"target_id\": 2, \"period\": \"2026Q4\", \"value\": 1}", "/target_id", "出现了两次"),
    ]
    for (json, pointer, words) in wrong {
      let answer = try system.post(json)
      #expect(answer.status == 422)
      #expect(try answer.errors.contains { $0.pointer == pointer && $0.detail.contains(words) }, "\(json)")
    }
    #expect(try site.store.reports().total == 0)
  }

  @Test func `one pass gives all faults, of shape and of sense`() throws {
    let patents = try site.target("新增发明专利数")
    let answer = try system.post(
      """
      [\(line("\"很多\"")), 5, {"target_id": 999, "period": "2026Q4", "value": 1},
       {"target_id": \(patents), "period": "2026Q4", "value": 1}, \(line("1", ", \"colour\": 1", period: "2026Q3"))]
      """)
    #expect(answer.status == 422)
    let errors = try answer.errors
    #expect(errors.map(\.pointer) == ["/0/value", "/1", "/2/target_id", "/3/target_id", "/4/colour"])
    #expect(errors.map(\.code) == ["invalid", "invalid", "unknown-target", "foreign-target", "invalid"])
  }

  @Test func `faults of one kind keep the kind's status`() throws {
    let patents = try site.target("新增发明专利数")
    let lines = [1, 2, 3].map { "{\"target_id\": \(patents), \"period\": \"2026Q\($0)\", \"value\": 1}" }
    let answer = try system.post("[" + lines.joined(separator: ",") + "]")
    #expect(answer.status == 403)
    #expect(try answer.errors.count == 3)
  }
}

/// An agency's own system with its token.
struct ReportingSystem {
  let door: MemoryDoor
  let bearer: String

  init(_ site: SampleSite, _ account: String = "jxj") throws {
    door = MemoryDoor(router: site.router)
    guard let user = try site.store.user(named: account) else { throw SampleSite.Missing.token }
    bearer = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now).text
  }

  func post(_ json: String, _ headers: [(String, String)] = []) throws -> Answer {
    let usual = [("Content-Type", "application/json"), ("Authorization", "Bearer \(bearer)")]
    return try door.send(.post, "/api/v1/reports", usual + headers, Array(json.utf8))
  }

  func get(_ target: String) throws -> Answer {
    try door.send(.get, target, [("Authorization", "Bearer \(bearer)")], [])
  }
}

extension Answer {
  /// One entry of a problem's `errors`.
  struct Fault {
    var pointer: String
    var code: String
    var detail: String
  }

  /// A problem document's faults.
  var errors: [Fault] {
    get throws {
      let problem = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      return (problem?["errors"] as? [[String: String]] ?? []).map {
        Fault(pointer: $0["pointer"] ?? "", code: $0["code"] ?? "", detail: $0["detail"] ?? "")
      }
    }
  }

  /// A member of the object.
  subscript(_ name: String) -> Any? {
    (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])?[name]
  }
}
