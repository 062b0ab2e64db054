import Ingest
import Store
import Testing

@testable import Web

@Suite struct `An uploaded plan waits for an editor` {
  let site: SampleSite
  let client: Client
  static let plan = """
    海宁市先进制造业发展行动方案

    一、总体目标

    到2027年，全市规上工业总产值达到5000亿元，高新技术企业突破800家。（责任单位：市经信局）

    二、重点任务

    （一）做强链主。到2027年，培育百亿级企业3家以上。（责任单位：市经信局、市发改委）
    """

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("admin")
  }

  private func uploaded() throws -> (page: String, token: String) {
    let token = try client.get("/admin/upload").token
    let answer = try client.upload(
      "/admin/upload", [("csrf", token), ("source", "https://www.example.gov.cn/plan")], file: "行动方案.txt",
      Array(Self.plan.utf8))
    try #require(answer.status == 303)
    return (answer.header("Location") ?? "", token)
  }

  @Test func `text and candidates stand side by side, and nobody else sees them`() throws {
    let (page, _) = try uploaded()
    let review = try client.get(page)
    #expect(review.status == 200)
    #expect(review.text.contains("识别结果"))
    #expect(review.text.contains("5000"))
    #expect(!(try Client(site).get("/documents").text.contains("海宁市")))
    #expect(try client.get("/admin/upload").text.contains("海宁市先进制造业发展行动方案"))
  }

  @Test func `a file that is read otherwise than before shows what would change, and changes nothing yet`() throws {
    _ = try uploaded()
    let first = try #require(try site.store.versionsUnderReview().first).id
    try site.store.publish(first, by: .commandLine, at: SampleSite.start)
    let bytes = Array(Self.plan.utf8)
    let plan = try ReadPlan(name: "行动方案.txt", bytes: bytes)
    var reading = plan.reading
    reading.documents[0].targets.removeLast()
    let source = SourceFile(
      name: "行动方案.txt", bytes: bytes, text: plan.text, address: nil, readOn: SampleSite.start.day)
    let shown = try site.store.targets().total
    let saved = try #require(
      try site.store.save(reading, source: source, publish: false, by: .commandLine, at: SampleSite.start).documents
        .first)
    let page = try client.get(Address.review(saved.version).text)
    #expect(page.text.contains("这是同一份文件重新识别的结果"))
    #expect(page.text.contains("与已发布版本相比，有 1 处变化"))
    #expect(try site.store.targets().total == shown)
  }

  @Test func `what the reader has to say of a file is told to whoever uploads it, with the way to its review`() throws {
    let paragraphs = Self.plan.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let file = "<html><head><title>方案</title></head><body><div>\(paragraphs)</div></body></html>"
    let token = try client.get("/admin/upload").token
    let answer = try client.upload("/admin/upload", [("csrf", token)], file: "方案.html", Array(file.utf8))
    let notes = try ReadPlan(name: "方案.html", bytes: Array(file.utf8)).notes
    try #require(!notes.isEmpty)
    #expect(answer.status == 200)
    for note in notes { #expect(answer.text.contains(note)) }
    let version = try #require(try site.store.versionsUnderReview().first)
    #expect(answer.text.contains(Address.review(version.id).text))
  }

  @Test func `one click makes a target or a measure of a sentence that nothing was made of`() throws {
    let text = Self.plan + "\n市商务局要定期组织产销对接活动。\n"
    let token = try client.get("/admin/upload").token
    let answer = try client.upload("/admin/upload", [("csrf", token)], file: "方案.txt", Array(text.utf8))
    let page = try #require(answer.header("Location"))
    let version = try #require(try site.store.versionsUnderReview().first).id
    let detail = try site.store.review(version)
    let unread = unreadSentences(
      in: detail.text, items: detail.candidates.filter { $0.subject != .section && $0.subject != .measure }.map(\.span),
      measures: detail.candidates.filter { $0.subject == .measure }.map(\.span))
    let sentence = try #require(unread.last)
    #expect(try client.get(page).text.contains("未识别的句子（\(unread.count)）"))
    let place = [("csrf", token), ("unread", sentence.span.text)]
    let made = try client.post("\(page)/add", place + [("action", "measure")])
    #expect(made.status == 303)
    let added = try #require(try site.store.review(version).candidates.first(where: \.isAdded))
    #expect(added.subject == .measure && added.span == sentence.span && added.decision == .accepted)
    // It is something now, and cannot become it twice.
    #expect(try client.post("\(page)/add", place + [("action", "measure")]).status == 422)
  }

  @Test func `a text in which nothing was found is taken when a person says so`() throws {
    let text = "云岭市会议纪要\n一、会议情况\n会议听取了汇报。\n"
    let token = try client.get("/admin/upload").token
    let refused = try client.upload("/admin/upload", [("csrf", token)], file: "纪要.txt", Array(text.utf8))
    #expect(refused.status == 422)
    #expect(refused.text.contains("找过") && refused.text.contains("name=\"anyway\""))
    let taken = try client.upload(
      "/admin/upload", [("csrf", token), ("anyway", "1")], file: "纪要.txt", Array(text.utf8))
    #expect(taken.status == 303)
    #expect(try site.store.versionsUnderReview().count == 1)
  }

  @Test func `an editor corrects, rejects, adds and publishes`() throws {
    let (page, token) = try uploaded()
    let version = try #require(try site.store.versionsUnderReview().first)
    let before = try site.store.review(version.id)
    let output = try #require(before.candidates.first { $0.subject == .target && $0.read[.value] == "5000" })
    let firms = try #require(before.candidates.first { $0.subject == .target && $0.read[.value] == "800" })
    let bad = try client.post(
      "\(page)/candidates/\(output.id)", [("csrf", token), ("action", "accept"), ("value", "很多")])
    #expect(bad.status == 422)
    #expect(bad.text.contains("没有保存") && bad.text.contains("value=\"很多\""))
    let good = try client.post(
      "\(page)/candidates/\(output.id)", [("csrf", token), ("action", "accept"), ("value", "5200")])
    #expect(good.status == 303)
    _ = try client.post("\(page)/candidates/\(firms.id)", [("csrf", token), ("action", "reject")])
    let lost = try client.post(
      "\(page)/add",
      [("csrf", token), ("quote", "文中没有的话"), ("indicator", "甲"), ("value", "1"), ("unit", "家"), ("comparison", ">=")])
    #expect(lost.status == 422)
    #expect(lost.text.contains("原文中找不到") && lost.text.contains("value=\"文中没有的话\""))
    let added = try client.post(
      "\(page)/add",
      [
        ("csrf", token), ("quote", "做强链主"), ("indicator", "链主企业数"), ("value", "9"), ("unit", "家"),
        ("comparison", ">="), ("deadline", "2027"), ("cadence", "by_deadline"),
      ])
    #expect(added.status == 303)
    #expect(try client.post("\(page)/publish", [("csrf", token), ("action", "publish")]).status == 303)
    let indicators = try site.store.targets(TargetFilter(document: version.document)).items
    #expect(indicators.contains { $0.value == 5200 } && indicators.contains { $0.value == 9 })
    #expect(!indicators.contains { $0.value == 800 })
    #expect(try Client(site).get("/documents").text.contains("海宁市"))
  }

  @Test func `what a rule was not sure of is published only after a person's yes`() throws {
    let text = Self.plan + "\n新建冷库20座。建设3个。\n"
    let token = try client.get("/admin/upload").token
    let answer = try client.upload("/admin/upload", [("csrf", token)], file: "方案.txt", Array(text.utf8))
    let page = try #require(answer.header("Location"))
    #expect(try client.get(page).text.contains("已核对把握不到 50% 的 1 条"))
    let publish = [("csrf", token), ("action", "publish")]
    let refused = try client.post("\(page)/publish", publish)
    #expect(refused.status == 422)
    #expect(refused.text.contains("还有 1 条识别结果的把握不到 50%"))
    #expect(try site.store.versionsUnderReview().count == 1)
    #expect(try client.post("\(page)/publish", publish + [("looked", "1")]).status == 303)
    #expect(try site.store.versionsUnderReview().isEmpty)
  }

  @Test func `an editor's decision on each unsure item is a yes too`() throws {
    let text = Self.plan + "\n新建冷库20座。建设3个。\n"
    let token = try client.get("/admin/upload").token
    let answer = try client.upload("/admin/upload", [("csrf", token)], file: "方案.txt", Array(text.utf8))
    let page = try #require(answer.header("Location"))
    let version = try #require(try site.store.versionsUnderReview().first).id
    for unsure in try site.store.review(version).candidates where unsure.confidence < 0.5 {
      let decide = "\(page)/candidates/\(unsure.id)"
      #expect(try client.post(decide, [("csrf", token), ("action", "reject")]).status == 303)
    }
    #expect(try client.post("\(page)/publish", [("csrf", token), ("action", "publish")]).status == 303)
  }

  @Test func `throwing a version away needs a reason`() throws {
    let (page, token) = try uploaded()
    #expect(try client.post("\(page)/publish", [("csrf", token), ("action", "discard")]).status == 422)
    let gone = try client.post("\(page)/publish", [("csrf", token), ("action", "discard"), ("reason", "重复上传")])
    #expect(gone.status == 303)
    #expect(try site.store.versionsUnderReview().isEmpty)
  }

  @Test func `a file that is no plan is refused in words, and nothing is kept`() throws {
    let token = try client.get("/admin/upload").token
    for bytes in [[], Array("今天天气很好。".utf8), [0xFF, 0xFE, 0x00, 0x9D, 0x80], Array("PK\u{3}\u{4}xxxx".utf8)] {
      let answer = try client.upload("/admin/upload", [("csrf", token)], file: "x.txt", bytes)
      #expect(answer.status == 422)
      #expect(answer.text.contains("没有完成"))
    }
    let missing = try client.post("/admin/upload", [("csrf", token)])
    #expect(missing.status == 422)
    let large = try client.upload(
      "/admin/upload", [("csrf", token)], file: "x.txt", Array(repeating: 0x61, count: 2 << 20))
    #expect(large.status == 413)
    #expect(try site.store.versionsUnderReview().isEmpty)
  }
}
