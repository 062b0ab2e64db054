import Policy
import Testing

@testable import Store
@testable import Web

/// Measures on the desk of whoever looks over a city's reports.
@Suite struct `Measures are accepted and returned like figures` {
  let site: SampleSite
  let officer: Client
  let office: Client
  let measure: MeasureSummary
  static let form = "/reporting?period=2026Q4"
  static let review = "/admin/reports?period=2026Q4"
  var row: String { "m\(measure.id)" }

  init() throws {
    site = try SampleSite()
    let city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    (officer, office) = (Client(site), Client(site))
    try officer.signIn("jxj")
    try office.signIn("tongchou")
    measure = try #require(try site.store.measures().items.first { $0.teller?.name == "市经信局" })
  }

  private func send(_ fields: [(String, String)]) throws -> Answer {
    let page = try officer.get(Self.form)
    let seen = ["seen-\(row)", "stamp-\(row)"].map { ($0, page.value(of: $0) ?? "0") }
    return try officer.post(Self.form, [("csrf", try page.token), ("action", "submit")] + seen + fields)
  }

  private func decide(_ action: String, _ remark: String = "") throws -> Answer {
    let page = try office.get(Self.review)
    let id = try #require(try site.store.course(of: measure).reports.first?.id)
    return try office.post(
      "/admin/reports/measures/\(id)",
      [("csrf", try page.token), ("period", "2026Q4"), ("action", action), ("remark", remark)])
  }

  @Test func `what waits is listed with its words, given back with a reason, mended, and accepted`() throws {
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "开工")]).status == 303)
    let review = try office.get(Self.review).text
    #expect(review.contains("待审核的举措进展") && review.contains("开工") && review.contains("市经信局 · jxj"))
    #expect(review.contains("举措 1 项") && !review.contains("没有待审核的填报"))
    let silent = try decide("return")
    #expect(silent.status == 422 && silent.text.contains("退回举措进展时请写明理由"))
    #expect(try decide("return", "写明日期").status == 303)
    #expect(try office.get(Self.review).text.contains("没有待审核的填报"))

    // The body finds the reason, and its own words to mend, on the to-do and beside the row.
    let page = try officer.get(Self.form).text
    #expect(page.contains("退回理由：写明日期") && page.contains("有内容被退回"))
    #expect(page.contains("<b>1</b> 项") && page.contains("开工</textarea>"))
    let open = try Client(site).get("/measures/\(measure.id)").text
    #expect(!open.contains("开工"), "it is no word of the body's any more")
    #expect(try officer.get("/measures/\(measure.id)").text.contains("写明日期"))
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "9月开工")]).status == 303)
    #expect(try decide("approve").status == 303)
    #expect(try officer.get(Self.form).text.contains("已审核；如需补充、更正"))
    let trail = try site.store.audit(AuditFilter(subject: "measure")).items.map(\.action)
    #expect(trail.contains("measure.given_back") && trail.contains("measure.approved"))
    // An edit after acceptance waits again, and what was accepted counts until then.
    #expect(try send([("stage-\(row)", "done"), ("progress-\(row)", "完成")]).status == 303)
    #expect(try office.get(Self.review).text.contains("已审核的是 <b>推进中</b>"))
    #expect(try site.store.course(of: measure).stage == .underway)
  }

  @Test func `the files that it rests on stand beside it, and those of other rows do not`() throws {
    let author = try #require(try site.store.user(named: "jxj")).actor()
    let period = try #require(Period("2026Q4"))
    try site.store.addEvidence(
      "开工照片.pdf", Array("%PDF-1.7".utf8), to: .measure(measure.id), in: period, by: author, at: SampleSite.start)
    let target = try #require(try site.store.targets(TargetFilter(agency: site.economy, part: .owner)).items.first)
    try site.store.addEvidence(
      "统计月报.pdf", Array("%PDF-1.7 2".utf8), to: .target(target.id), in: period, by: author, at: SampleSite.start)
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "开工")]).status == 303)
    let review = try office.get(Self.review).text
    #expect(review.contains("佐证材料：<a") && review.contains("开工照片.pdf</a>"))
    #expect(!review.contains("统计月报.pdf"), "of what is not handed in nothing is shown")
  }

  @Test func `what is stuck is not among what is accepted at once`() throws {
    let figures = try ["专用汽车产量", "全产业链产值"].map { try site.target($0) }
    let values = figures.flatMap { [("value-\($0)", "22"), ("seen-\($0)", "0")] }
    #expect(try send(values + [("stage-\(row)", "blocked"), ("progress-\(row)", "缺地")]).status == 303)
    let review = try office.get(Self.review).text
    let stuck = try #require(try site.store.course(of: measure).reports.first).id
    #expect(review.contains("通过没有疑点的 2 项") && review.contains("缺地"))
    #expect(!review.contains("name=\"measure\" value=\"\(stuck)\""))
  }

  @Test func `figures and measures without a doubt are accepted at once`() throws {
    let output = try site.target("专用汽车产量")
    let told = [("stage-\(row)", "underway"), ("progress-\(row)", "开工")]
    #expect(try send(told + [("value-\(output)", "22"), ("seen-\(output)", "0")]).status == 303)
    let review = try office.get(Self.review)
    let newest = try #require(try site.store.course(of: measure).reports.first).id
    #expect(review.text.contains("通过没有疑点的 2 项"))
    #expect(review.text.contains("name=\"measure\" value=\"\(newest)\""))
    let ids = try site.store.course(of: measure).reports.map { ("measure", String($0.id)) }
    let report = try #require(try site.store.reports().items.first)
    let done = try office.post(
      "/admin/reports/accept",
      [("csrf", try review.token), ("period", "2026Q4"), ("report", "\(report.id)-\(report.version)")] + ids)
    #expect(done.status == 303)
    #expect(try office.get(try #require(done.header("Location"))).text.contains("已通过 2 项"))
    #expect(try site.store.measuresToReview(city: nil).isEmpty)
    // Somebody was faster: none of it is taken.
    let again = try office.post(
      "/admin/reports/accept", [("csrf", try review.token), ("period", "2026Q4")] + ids)
    #expect(again.status == 409 && again.text.contains("没有通过"))
    #expect(try send([("stage-\(row)", "blocked"), ("progress-\(row)", "缺地")]).status == 303)
    let blocked = try office.get(Self.review).text
    #expect(blocked.contains("改动已审核的内容"))
  }

  @Test func `the public round counts measures, in every door`() throws {
    let city = try #require(try site.store.cities().first).id
    try site.store.setRound(RoundSetting(isPublic: true), of: city, by: .commandLine, at: SampleSite.start)
    #expect(try send([("stage-\(row)", "underway"), ("progress-\(row)", "开工")]).status == 303)
    let json = try Client(site).get("/api/v1/round?agency=\(site.economy)&period=2026Q4").text
    #expect(json.contains("\"asked\":5") && json.contains("\"reported\":1"))
    #expect(json.contains("\"measures\":1") && json.contains("\"measures_reported\":1"))
    #expect(try Client(site).get("/round?period=2026Q4").text.contains("1/1"))
    #expect(try Client(site).get("/round.csv?period=2026Q4").text.contains("应报举措,已报举措"))
  }
}
