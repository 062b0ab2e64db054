import Foundation
import Policy
import Store
import Testing

@testable import Ingest
@testable import Web

@Suite struct MeasureCoursePageTests {
  let site: SampleSite
  let client: Client
  let place: String

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let measure = try #require(
      try site.store.measures().items.first { $0.deadline != nil } ?? site.store.measures().items.first)
    place = "/measures/\(measure.id)"
    try client.signIn("admin")
  }

  private func send(_ way: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(place + way, [("csrf", try client.get(place).token)] + fields)
  }

  @Test func `a measure is followed: stage, words and milestones, and the three lists show the same`() throws {
    #expect(try send("/report", [("stage", "underway"), ("progress", "三条线\n已经开工")]).status == 303)
    #expect(try send("/milestones", [("title", "主体完工"), ("day", "2020-06-30")]).status == 303)
    let page = try client.get(place).text
    for words in ["推进中", "三条线", "主体完工", "2020-06-30", "已过时限", "统筹机构代填"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(
      try send("/milestones/done", [("milestone", "1"), ("day", "2020-07-02"), ("action", "done")]).status == 303)
    #expect(try !client.get(place).text.contains("已过时限"))
    client.forget()
    let heads = try ["tasks", "bodies", "progress"].map { view in
      let list = try client.get("/worklist?view=\(view)&kind=measure").text
      #expect(list.contains("已经开工") && list.contains("1/1"), "\(view)")
      return list.matches(of: /<th scope="col"[^>]*>([^<]*)</).map { String($0.output.1) }
    }
    #expect(Set(heads).count == 1, "the same columns in each")
    let sheet = try readSheets(try client.get("/worklist.xlsx?view=progress").body)
    #expect(sheet.first?.rows.first?.cells.values.contains("最新进展") == true)
    #expect(try client.get("/worklist.jsonl?kind=measure").text.contains("已经开工"))
    #expect(try !client.get(place).text.contains("填报进展</button>"), "strangers read")
  }

  static let wrong: [(String, [String: String], String)] = [
    ("/report", ["stage": "", "progress": "好"], "请选择当前阶段"), ("/report", ["stage": "done", "progress": " "], "请写明进展情况"),
    ("/milestones", ["title": "", "day": "2020-01-01"], "请填写节点名称"), ("/milestones", ["title": "甲"], "请填写完成日期"),
    ("/milestones", ["title": "甲", "day": "元旦"], "这样的日子要真实存在"),
    ("/milestones", ["title": "甲", "months": "x"], "请填0至240的整数"),
  ]

  @Test(arguments: wrong)
  func `what cannot be stands at its field, with what was typed`(
    way: String, fields: [String: String], sentence: String
  ) throws {
    let answer = try send(way, fields.map { ($0.key, $0.value) })
    #expect(answer.status == 422 && answer.text.contains(sentence), "\(sentence)")
  }
}
