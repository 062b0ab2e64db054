import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

@Suite struct BulletinPageTests {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  private func send(_ target: String, from page: String, _ fields: [(String, String)]) throws -> Answer {
    try client.post(target, [("csrf", try client.get(page).token)] + fields)
  }

  @discardableResult private func drafted() throws -> String {
    try client.signIn("admin")
    let city = try #require(try site.store.cities().first)
    let answer = try send(
      "/bulletins/new", from: "/bulletins/new",
      [("city", city.id.description), ("document", ""), ("period", "2026Q3")])
    #expect(answer.status == 303, "\(answer.text)")
    return "/bulletins/1"
  }

  private func issued(_ fields: [(String, String)] = []) throws -> Answer {
    let usual = [("seen", "1"), ("number", "江通[2026]3号"), ("day", "2026-11-20"), ("open", "1"), ("sure", "1")]
    let changed = Set(fields.map(\.0))
    return try send(
      "/bulletins/1/issue", from: "/bulletins/1/issue", usual.filter { !changed.contains($0.0) } + fields)
  }

  @Test func `strangers see an empty list that says so, and no way to draft`() throws {
    let page = try client.get("/bulletins")
    #expect(page.status == 200 && page.text.contains("还没有公开的通报") && !page.text.contains("起草通报"))
    #expect(try client.get("/bulletins/new").status == 303 && client.get("/bulletins/1").status == 404)
  }

  @Test func `the office drafts, edits, issues; before that nobody else sees it, and after that all do`() throws {
    let place = try drafted()
    let page = try client.get(place).text
    for words in ["关于2026年第三季度政策规划目标进展情况的通报", "草稿，未印发", "一、总体情况", "评定办法：", "编号印发"] {
      #expect(page.contains(words), "\(words)")
    }
    let stranger = Client(site)
    #expect(try stranger.get(place).status == 404 && stranger.get(place + "/paper.docx").status == 404)
    let edited = try send(
      place + "/edit", from: place + "/edit",
      [
        ("seen", "1"), ("masthead", "江州市人民政府办公室文件"), ("title", "关于第三季度情况的通报"), ("addressees", "各单位"),
        ("body", "一、总体情况\r\n平稳。"), ("signer", "江州市人民政府办公室"), ("copies", ""), ("annex", "0"),
      ])
    #expect(edited.status == 303)
    #expect(try issued([("seen", "2")]).status == 303)
    #expect(try stranger.get(place).text.contains("江通〔2026〕3号"))
    #expect(try stranger.get("/bulletins").text.contains("关于第三季度情况的通报"))
    let paper = try stranger.get(place + "/paper")
    #expect(paper.status == 200 && paper.text.contains("江州市人民政府办公室文件") && !paper.text.contains("草稿，未印发"))
    let file = try stranger.get(place + "/paper.docx")
    #expect(file.status == 200 && file.header("Content-Type") == PaperDocument.mediaType)
    #expect(file.header("Content-Disposition")?.contains("bulletin-1.docx") == true)
    #expect(try stranger.get("/api/v1/bulletins/1").text.contains("\"number\":\"江通〔2026〕3号\""))
    #expect(try client.get(place + "/edit").status == 409)
    let trail = try client.get("/admin/audit?subject=bulletin").text
    for words in ["起草通报", "印发通报", "发文字号：江通〔2026〕3号", "主动公开：是", "href=\"/bulletins/1\""] {
      #expect(trail.contains(words), "\(words)")
    }
  }

  @Test func `what is not for everybody is for those with an account`() throws {
    let place = try drafted()
    #expect(try issued([("open", "0")]).status == 303)
    let stranger = Client(site)
    #expect(try stranger.get(place).status == 303, "led to the login")
    #expect(try stranger.get("/api/v1/bulletins/1").status == 404 && !stranger.get("/bulletins").text.contains("江通"))
    try stranger.signIn("jxj")
    #expect(try stranger.get(place).text.contains("江通〔2026〕3号"))
    #expect(try stranger.get("/bulletins").text.contains("草稿和内部的通报"))
    #expect(!(try stranger.get(place).text.contains("起草更正")))
  }

  @Test(arguments: [
    ("number", "第三号", "发文字号由机关代字"), ("number", "江通〔2025〕3号", "同年"), ("day", "2026-12-31", "在今天之后"),
    ("day", "昨天", "成文日期写作"), ("sure", "", "请核对后勾选"),
  ])
  func `what cannot be issued stands beside its field`(field: String, value: String, words: String) throws {
    try drafted()
    let answer = try issued([(field, value)])
    #expect(answer.status == 422 && answer.text.contains(words) && answer.text.contains("href=\"#\(field)\""))
  }

  @Test func `a draft that cannot be saved comes back as it was typed`() throws {
    let place = try drafted()
    let fields = [
      ("seen", "1"), ("masthead", "某文件"), ("title", ""), ("addressees", "各单位"), ("body", "我写的话"), ("signer", "某办"),
    ]
    let answer = try send(place + "/edit", from: place + "/edit", fields)
    #expect(answer.status == 422 && answer.text.contains("请填写标题") && answer.text.contains("我写的话"))
    #expect(
      try send(
        place + "/edit", from: place + "/edit",
        [("seen", "9"), ("title", "新")] + fields.filter { $0.0 != "title" && $0.0 != "seen" }
      ).status == 409)
  }

  @Test func `a correction starts from what was issued, once`() throws {
    let place = try drafted()
    _ = try issued()
    let made = try send(place + "/correct", from: place, [("seen", "2")])
    #expect(made.status == 303 && made.header("Location") == "/bulletins/2/edit")
    #expect(try client.get("/bulletins/2/edit").text.contains("关于更正《"))
    let twice = try send(place + "/correct", from: place, [("seen", "2")])
    #expect(twice.status == 409 && twice.text.contains("已有更正稿"))
    #expect(try send("/bulletins/2/discard", from: "/bulletins/2", [("seen", "1")]).status == 303)
    #expect(try client.get("/bulletins/2").text.contains("已作废"))
  }
}
