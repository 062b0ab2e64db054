import Foundation
import Policy
import Testing

@testable import Ingest
@testable import Store
@testable import Web

/// Measures whose own clause demands files, and measures of a plan that demands them of all its reports.
@Suite struct `Files that a measure's clause demands` {
  static let form = "/reporting?period=2026Q4"
  static let clause = "推进老旧管网改造，完工后须提交验收报告"
  static let plain = "支持龙头企业做大做强"
  static let general = "各单位每季度报送进展情况，并附佐证材料"

  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
  }

  /// A plan of these measures of 市经信局, in their order.
  private func save(_ clauses: [String], and other: String = "") throws -> [MeasureSummary] {
    let title = "改造方案"
    let text = ([title] + clauses + [other]).joined(separator: "\n")
    let measures = clauses.map { clause in
      let before = text.range(of: clause).map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
      return Measure(
        textStart: String(clause.prefix(4)), quote: clause, lead: [], responsible: ["市经信局"], section: "一、",
        span: Span(before, before + clause.unicodeScalars.count))
    }
    let document = Document(
      title: title, region: "江州市", issuer: "江州市人民政府办公室", issuedOn: CivilDate(year: 2024, month: 6, day: 11),
      period: PlanPeriod(from: 2024, to: 2026), measures: measures, agencies: ["市经信局"],
      span: Span(0, text.unicodeScalars.count))
    let source = SourceFile(name: "a.txt", bytes: Array(text.utf8), text: text, readOn: SampleSite.start.day)
    _ = try site.store.save(
      Reading(file: source.name, documents: [document], findings: []), source: source, publish: true, by: .commandLine,
      at: SampleSite.start)
    let found = try site.store.measures().items.filter { $0.documentTitle == title }
    return try clauses.map { clause in try #require(found.first { $0.quote == clause }) }
  }

  private func send(
    _ measure: MeasureSummary, _ fields: [String: String], _ action: String = "check"
  ) throws -> Answer {
    let page = try client.get(Self.form)
    let seen = ["seen", "stamp"].map { ("\($0)-m\(measure.id)", page.value(of: "\($0)-m\(measure.id)") ?? "0") }
    let typed = fields.map { ("\($0.key)-m\(measure.id)", $0.value) }
    return try client.post(
      Self.form, [("csrf", try page.token), ("action", action), ("scope", "line")] + seen + typed)
  }

  private func addFile(_ measure: MeasureSummary) throws {
    let author = try #require(try site.store.user(named: "jxj")).actor()
    try site.store.addEvidence(
      "验收.pdf", Array("%PDF-1.7".utf8), to: .measure(measure.id), in: #require(Period("2026Q4")), by: author,
      at: SampleSite.start)
  }

  @Test func `are asked for on the form: a file, or a word why there is none yet, which is marked`() throws {
    let measures = try save([Self.clause, Self.plain])
    let (pipes, firms) = (measures[0], measures[1])
    let page = try client.get(Self.form).text
    #expect(page.contains("原文要求：“\(Self.clause)”") && page.contains("name=\"explanation-m\(pipes.id)\""))
    #expect(!page.contains("name=\"explanation-m\(firms.id)\""), "of the others nothing is demanded")
    let done = ["stage": "underway", "progress": "完成6公里"]
    let refused = try send(pipes, done)
    #expect(refused.status == 422 && refused.text.contains("href=\"#explanation-m\(pipes.id)\""))
    #expect(refused.text.contains("原文要求“\(Self.clause)”：请上传佐证材料；暂时没有的，请在“说明”里写明原因"))
    #expect(try send(firms, done).status == 200)
    #expect(try send(pipes, ["stage": "not_started", "progress": "未开工"]).status == 200, "nothing to show yet")
    let word = done.merging(["explanation": "验收在12月"]) { $1 }
    #expect(try send(pipes, word, "submit").status == 303)
    let told = try #require(try site.store.course(of: pipes).reports.first)
    #expect(told.explanation == "验收在12月")
    let task = try #require(
      try site.store.measuresToReview(city: nil, in: told.period ?? Period(containing: SampleSite.start.day)).first)
    #expect(ReportReview.warnings(of: task) == [.explained])
    let office = Client(site)
    try office.signIn("admin")
    let review = try office.get("/admin/reports?period=2026Q4").text
    #expect(review.contains("有说明") && review.contains("说明：验收在12月"))
  }

  @Test func `are uploaded on a page of their own, and with one nothing has to be explained`() throws {
    let pipes = try save([Self.clause])[0]
    let address = "/reporting/evidence?period=2026Q4&measure=\(pipes.id)"
    let page = try client.get(address)
    #expect(page.status == 200 && page.text.contains("原文要求“\(Self.clause)”，请上传"))
    let sent = try client.upload(address, [("csrf", try page.token)], file: "验收.pdf", Array("%PDF-1.7 1".utf8))
    #expect(sent.status == 303)
    let files = try site.store.evidence(of: .measure(pipes.id), in: #require(Period("2026Q4")))
    #expect(files.map(\.name) == ["验收.pdf"] && files[0].owner == site.economy)
    #expect(try client.get(Self.form).text.contains("佐证材料（1 份）"))
    #expect(try send(pipes, ["stage": "underway", "progress": "完成6公里"], "submit").status == 303)
    #expect(try client.get("/reporting/evidence/\(files[0].id)").header("Content-Disposition")?.contains("pdf") == true)
    // Others have nothing to do with it.
    let other = Client(site)
    try other.signIn("kjj")
    #expect(try other.get("/reporting/evidence/\(files[0].id)").status == 403)
    #expect(try other.get(address).status == 404)
    func remove() throws -> Answer {
      try client.post("/reporting/evidence/\(files[0].id)/remove", [("csrf", try client.get(address).token)])
    }
    // It was handed in with this file: the last one stays until another has come.
    let kept = try remove()
    #expect(kept.status == 422 && kept.text.contains("请先上传新的材料，再删去“验收.pdf”"))
    _ = try client.upload(address, [("csrf", try page.token)], file: "验收2.pdf", Array("%PDF-1.7 2".utf8))
    let removal = try remove()
    #expect(removal.status == 303 && removal.header("Location")?.contains("measure=\(pipes.id)") == true)
    let trail = try site.store.audit(AuditFilter(subject: "measure")).items.map(\.action)
    #expect(trail.contains("measure.evidence_added") && trail.contains("measure.evidence_removed"))
  }

  /// Every door but the form: what it says of a measure that lacks its file, and takes with a word.
  @Test func `are asked for by the API, the sheet and the measure's own page too`() throws {
    let pipes = try save([Self.clause])[0]
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "系统", days: 30, by: .commandLine, at: SampleSite.start)
    let headers = [("Authorization", "Bearer " + token.text), ("Content-Type", "application/json")]
    let door = MemoryDoor(router: site.router)
    func tell(_ more: String) throws -> Answer {
      let body = "[{\"measure_id\":\(pipes.id),\"stage\":\"underway\",\"progress\":\"完成\"\(more)}]"
      return try door.send(.post, "/api/v1/reporting/measures?period=2026Q4", headers, Array(body.utf8))
    }
    let refused = try tell("")
    #expect(refused.status == 422 && refused.text.contains("/0/explanation") && refused.text.contains("unexplained"))
    let due = try door.send(.get, "/api/v1/reporting/measures?period=2026Q4", headers, []).text
    #expect(due.contains("\"demanded_proof\":\"\(Self.clause)\"") && due.contains("\"evidence\":0"))

    let page = try client.get("/measures/\(pipes.id)")
    let beside = try client.post(
      "/measures/\(pipes.id)/report", [("csrf", try page.token), ("stage", "underway"), ("progress", "完成")])
    #expect(beside.status == 422 && beside.text.contains("请在填报表里填写这条举措"))

    var sheet = try FilledSheet(try client.get("/reporting/sheet.csv?period=2026Q4").body)
    let id = "m\(pipes.id)"
    sheet[id, "当前阶段"] = "推进中"
    sheet[id, "进展情况"] = "完成6公里"
    func upload() throws -> Answer {
      let page = try client.get("/reporting/sheet?period=2026Q4")
      return try client.upload("/reporting/sheet?period=2026Q4", [("csrf", try page.token)], file: "a.csv", sheet.bytes)
    }
    let listed = try upload()
    #expect(listed.status == 422 && listed.text.contains("（说明）：原文要求“\(Self.clause)”"))
    sheet[id, "说明"] = "验收在12月"
    #expect(try upload().text.contains("确认提交 1 项"))
    #expect(try tell(",\"explanation\":\"验收在12月\"").status == 200)
    #expect(try site.store.course(of: pipes).reports.map(\.explanation) == ["验收在12月"])
  }

  @Test func `are demanded of all measures of a plan that demands them of all reports`() throws {
    let measures = try save([Self.plain, "鼓励企业技术改造"], and: Self.general + "。")
    for measure in measures {
      let refused = try send(measure, ["stage": "underway", "progress": "开工"], "submit")
      #expect(refused.status == 422 && refused.text.contains("原文要求“\(Self.general)”"))
      try addFile(measure)
      #expect(try send(measure, ["stage": "underway", "progress": "开工"], "submit").status == 303)
    }
  }
}
