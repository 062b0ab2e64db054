import Foundation
import Policy
import Store
import Testing

@testable import Ingest
@testable import Web

/// The register is taken away as a workbook, filled in, and handed in again.
@Suite struct `Projects go through a spreadsheet and back` {
  let site: SampleSite
  let client: Client
  let agency: AgencySummary
  static let page = "/projects/sheet"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let own = try #require(try site.store.user(named: "jxj")?.agency)
    agency = try #require(try site.store.agency(own)).summary
    try client.signIn("jxj")
  }

  private var today: CivilDate { site.clock.now.day }
  private var city: String { get throws { try #require(try site.store.cities().first { $0.id == agency.city }).name } }

  private func usual(_ change: [String: String] = [:]) throws -> [String: String] {
    let row = [
      "城市": try city, "项目名称": "精密铸件二期", "县（市、区）或园区": "甲县", "项目类型": "新招引（增量）", "总投资（亿元）": "6.5",
      "责任单位": agency.name, "签约日期": "2026年9月1日", "环节：项目注册": "2026/9/3",
    ]
    return row.merging(change) { $1 }
  }

  private func csv(_ rows: [[String: String]]) -> [UInt8] {
    ProjectWorkbook.csv(rows.map { row in ProjectSheetColumn.allCases.map { row[$0.title] ?? "" } })
  }

  private func upload(_ rows: [[String: String]]) throws -> Answer { try upload(csv(rows), "项目.csv") }

  private func upload(_ bytes: [UInt8], _ name: String) throws -> Answer {
    try client.upload(Self.page, [("csrf", try client.get(Self.page).token)], file: name, bytes)
  }

  private func confirm(_ page: Answer) throws -> Answer { try client.post("/projects/sheet/save", page.hiddenFields) }

  /// The rows of the file that is handed out, below its titles.
  private func handedOut() throws -> [[String: String]] {
    let file = try client.get("/projects/sheet.xlsx")
    #expect(file.status == 200 && file.header("Content-Type") == WorkbookWriter.mediaType)
    let sheet = try #require(try readSheets(file.body).first)
    let head = try #require(sheet.rows.first { $0.cells.values.contains("项目名称") })
    return sheet.rows.filter { $0.number > head.number && !$0.cells.isEmpty }.map { row in
      Dictionary(uniqueKeysWithValues: head.cells.compactMap { key, title in row.cells[key].map { (title, $0) } })
    }
  }

  @Test func `a dry run lists, a yes saves, and the same file twice changes nothing`() throws {
    let listed = try upload([usual(), usual(["项目名称": "新能源汽车部件", "总投资（亿元）": "1,200", "环节：项目注册": ""])])
    #expect(listed.status == 200 && listed.text.contains("新登记 2 个") && listed.text.contains("现在还没有保存"))
    #expect(try site.store.projects().total == 0, "a dry run writes nothing")
    #expect(try confirm(listed).status == 303)
    let projects = try site.store.projects().items
    #expect(projects.map(\.facts.name) == ["精密铸件二期", "新能源汽车部件"])
    #expect(projects[0].done == [.registration: CivilDate("2026-09-03")] && projects[1].facts.investment == 1200)
    #expect(projects[0].responsible == agency.name && projects[0].facts.days[.signed] == CivilDate("2026-09-01"))
    let again = try upload([usual()])
    #expect(again.text.contains("与系统中相同 1 个") && !again.text.contains("确认保存"))
    // Pressed twice, by somebody who was impatient.
    #expect(try confirm(listed).status == 303)
    #expect(try site.store.projects().items.map(\.version) == projects.map(\.version))
  }

  @Test func `what is handed out comes back as it is, changed, or too late`() throws {
    #expect(try confirm(upload([usual()])).status == 303)
    var rows = try handedOut()
    #expect(rows.count == 1 && rows[0]["总投资（亿元）"] == "6.5" && rows[0]["责任单位"] == agency.name)
    let file = try client.get("/projects/sheet.xlsx").body
    #expect(try upload(file, "项目.xlsx").text.contains("与系统中相同 1 个"))
    rows[0]["包保领导"] = "某副市长"
    rows[0][ProjectSheetColumn.step(.capital).title] = today.text
    let listed = try upload(rows)
    #expect(listed.text.contains("修改 1 个") && listed.text.contains("包保领导：<b>某副市长</b>"))
    #expect(try confirm(listed).status == 303)
    let saved = try #require(try site.store.projects().items.first)
    #expect(saved.facts.leader == "某副市长" && saved.done.count == 2)
    // The same sheet says nothing new; another change of it was made on what is no longer there.
    #expect(try upload(rows).text.contains("与系统中相同 1 个"))
    rows[0]["包保领导"] = "另一位"
    let stale = try upload(rows)
    #expect(stale.status == 422 && stale.text.contains("第2行：下载之后有人改动过这个项目"))
  }

  static let wrong: [([String: String], String)] = [
    (["总投资（亿元）": "0"], "（总投资（亿元））：总投资（亿元）要大于0"),
    (["总投资（亿元）": "-3"], "（总投资（亿元））：总投资（亿元）要大于0"),
    (["总投资（亿元）": "很多"], "（总投资（亿元））：总投资（亿元）请填数字"),
    (["总投资（亿元）": "65000"], "核对单位是否填成了万元"),
    (["开工日期": "2026-08-31"], "（开工日期）：开工日期不能早于签约日期"),
    (["签约日期": "2026-02-30"], "（签约日期）：签约日期写作"),
    (["签约日期": ""], "（签约日期）：签约日期和入库日期至少填一项"),
    (["责任单位": "某某局"], "（责任单位）：这个城市没有名为“某某局”的单位"),
    (["责任单位": ""], "（责任单位）：只能登记和修改本单位牵头或负责的项目"),
    (["城市": "别处"], "（城市）：没有名为“别处”的城市"),
    (["项目类型": "其他"], "（项目类型）：项目类型不在可选范围内"),
    (["项目名称": ""], "（项目名称）：请填写项目名称"),
    (["环节：项目注册": "九月"], "（环节：项目注册）：日期写作"),
    (["环节：项目注册": "2026-08-01"], "（环节：项目注册）：完成日期早于签约日期"),
    (["项目编号": "99"], "（项目编号）：编号为 99 的项目不存在"),
  ]

  @Test(arguments: wrong)
  func `what cannot be is named by row and field, and not even the right rows are saved`(
    change: [String: String], sentence: String
  ) throws {
    let answer = try upload([usual(["项目名称": "没有问题的一个"]), usual(change)])
    #expect(answer.status == 422 && answer.text.contains("第3行"), "\(sentence)")
    #expect(answer.text.contains(sentence), "\(sentence): \(answer.text)")
    #expect(!answer.text.contains("确认保存"))
    // Nor is there a way round the page.
    let forged = String(decoding: csv([try usual(["项目名称": "没有问题的一个"]), try usual(change)]), as: UTF8.self)
    let token = try client.get(Self.page).token
    #expect(try client.post("/projects/sheet/save", [("csrf", token), ("sheet", forged)]).status == 422)
    #expect(try site.store.projects().total == 0)
  }

  @Test func `a project that is named twice is told in which rows`() throws {
    let answer = try upload([usual(), usual(["总投资（亿元）": "7"])])
    #expect(answer.status == 422 && answer.text.contains("第3行") && answer.text.contains("与第2行是同一个项目"))
    #expect(try confirm(upload([usual()])).status == 303)
    let other = try upload([usual(["总投资（亿元）": "7"])])
    #expect(other.status == 422 && other.text.contains("已经登记了同名项目，内容与表里不同"))
  }

  @Test func `a file that is no sheet of projects is refused whole, and strangers get none`() throws {
    #expect(try upload(Array("a,b\r\n1,2\r\n".utf8), "x.csv").text.contains("没有找到项目登记表的表头"))
    #expect(try upload(csv([]), "x.csv").text.contains("没有填写任何项目"))
    #expect(try upload(Array("%PDF-1.7".utf8), "x.xlsx").status == 422)
    client.forget()
    #expect(try client.get("/projects/sheet.xlsx").status == 303)
  }
}
