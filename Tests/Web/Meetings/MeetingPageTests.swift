import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

@Suite struct MeetingPageTests {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws
    -> Answer
  {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  private func entry(_ change: [String: String] = [:]) throws -> [(String, String)] {
    let city = try #require(try site.store.cities().first)
    let usual = [
      "city": city.id.description, "document": "", "kind": "quarterly", "period": "2026Q3",
      "day": "2026-11-20",
      "title": "", "place": "第一会议室", "agenda": "", "seen": "1",
    ]
    return usual.merging(change) { $1 }.map { ($0.key, $0.value) }
  }

  private func planned() throws -> String {
    try client.signIn("admin")
    #expect(try send("/meetings/new", from: "/meetings/new", entry()).status == 303)
    return "/meetings/1"
  }

  @Test func `meetings are for the office and for the bodies of its city`() throws {
    #expect(try client.get("/meetings").status == 303 && client.get("/meetings/1").status == 303)
    try client.signIn("jxj")
    #expect(try client.get("/meetings").text.contains("还没有登记会议"))
    #expect(try client.get("/meetings/new").status == 403)
  }

  @Test
  func
    `a meeting is planned, its pack frozen, its decisions enter the ledger, its minutes are filed`()
    throws
  {
    let place = try planned()
    let page = try client.get(place).text
    for words in ["2026年第三季度调度会", "未定稿", "通报目标进展情况", "产业链牵头单位每季度至少调度一次", "材料定稿"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(
      try send(place + "/edit", from: place + "/edit", entry(["title": "三季度调度会"])).status == 303)
    #expect(try send(place + "/freeze", from: place, [("seen", "2")]).status == 303)
    #expect(try !client.get(place).text.contains("未定稿"))
    let empty = try send(
      place + "/decisions", from: place, [("text", "协调供电"), ("agency", ""), ("due", "2026-12-20")])
    #expect(empty.status == 422 && empty.text.contains("请选择承办单位") && empty.text.contains("协调供电"))
    let body = site.economy.description
    let made = try send(
      place + "/decisions", from: place,
      [("text", "协调供电"), ("agency", body), ("due", "2026-12-20")])
    #expect(made.status == 303)
    let decided = try client.get(place).text
    #expect(decided.contains("href=\"/matters/1\"") && decided.contains("2026年12月20日"))
    let silent = try send(place + "/minutes", from: place, [("seen", "3"), ("minutes", "")])
    #expect(silent.status == 422 && silent.text.contains("请填写会议纪要，或者上传文件"))
    let pdf = Array("%PDF-1.7 纪要".utf8)
    let filed = try client.upload(
      place + "/minutes", [("csrf", try client.get(place).token), ("seen", "3"), ("minutes", "议定如下。")], file: "纪要.pdf",
      pdf)
    #expect(filed.status == 303, "\(filed.text)")
    #expect(try client.get(place).text.contains("议定如下。"))
    #expect(try client.get(place).text.contains("href=\"\(place)/minutes/file\""))
    let reader = Client(site)
    try reader.signIn("jxj")
    #expect(try reader.get(place + "/minutes/file").body == pdf)
    #expect(try Client(site).get(place + "/minutes/file").status == 303)
    let paper = try reader.get(place + "/paper")
    #expect(paper.status == 200 && paper.text.contains("三季度调度会材料"))
    let file = try reader.get(place + "/paper.docx")
    #expect(file.header("Content-Type") == PaperDocument.mediaType)
    #expect(
      try reader.get(place).text.contains("协调供电") && !reader.get(place).text.contains("登记议定事项"))
    let trail = try client.get("/admin/audit?subject=meeting").text
    for words in ["登记会议", "修改会议", "会议材料定稿", "归档会议纪要", "href=\"/meetings/1\""] {
      #expect(trail.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    ("city", "", "请选择城市"), ("kind", "x", "请选择会议类型"), ("day", "昨天", "会议日期写作"),
    ("period", "2026Q4", "所选季度还没有结束"),
    ("title", String(repeating: "会", count: 101), "最多100字"),
  ])
  func `what cannot be stands beside its field`(field: String, value: String, words: String) throws {
    try client.signIn("admin")
    let answer = try send("/meetings/new", from: "/meetings/new", entry([field: value]))
    #expect(
      answer.status == 422 && answer.text.contains(words)
        && answer.text.contains("href=\"#\(field)\""))
  }
}
