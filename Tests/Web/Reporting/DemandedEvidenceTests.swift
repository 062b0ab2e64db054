import Foundation
import Policy
import Testing

@testable import Store
@testable import Web

/// A plan that demands files of its reports: one sentence of one target, and another plan of all.
@Suite struct DemandedEvidenceTests {
  let site: SampleSite
  let client: Client
  static let form = "/reporting?period=2026Q4"
  static let single = "建成3个示范园区，完成后须提交验收报告"
  static let general = "各单位每季度报送进展情况，并附佐证材料"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
  }

  /// A plan of two targets of 市经信局.
  private func save(_ title: String, _ lines: [String]) throws -> [TargetID] {
    let text = ([title] + lines).joined(separator: "\n")
    func span(_ words: String) -> Span {
      let before = text.range(of: words).map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
      return Span(before, before + words.unicodeScalars.count)
    }
    let targets = lines.filter { $0.contains(/[0-9]/) }.map { line in
      Target(
        quote: String(line.prefix(8)), indicator: String(line.prefix(2)) + title, comparison: .atLeast, value: 3,
        unit: "个", deadline: Deadline(year: 2026), section: "一、", agencies: ["市经信局"],
        span: span(String(line.prefix(8))), sentence: span(line), provenance: Provenance(rule: "test", confidence: 0.9))
    }
    let document = Document(
      title: title, region: "江州市", issuer: "江州市人民政府办公室", issuedOn: CivilDate(year: 2024, month: 6, day: 11),
      period: PlanPeriod(from: 2024, to: 2026), targets: targets, agencies: ["市经信局"],
      span: Span(0, text.unicodeScalars.count))
    let source = SourceFile(
      name: "\(title).txt", bytes: Array(text.utf8), text: text, readOn: SampleSite.start.day)
    _ = try site.store.save(
      Reading(file: source.name, documents: [document], findings: []), source: source, publish: true, by: .commandLine,
      at: SampleSite.start)
    return try site.store.targets().items.filter { $0.documentTitle == title }.map(\.id)
  }

  private func send(_ target: TargetID, _ fields: [(String, String)], _ action: String = "check") throws -> Answer {
    let page = try client.get(Self.form)
    let seen = ("seen-\(target)", page.value(of: "seen-\(target)") ?? "0")
    return try client.post(Self.form, [("csrf", try page.token), ("action", action), ("scope", "line"), seen] + fields)
  }

  @Test func `where the plan's own sentence demands a file, the row wants one or a word why not yet`() throws {
    let targets = try save("园区方案", [Self.single + "。", "培育4家企业。"])
    let (park, firm) = (targets[0], targets[1])
    let page = try client.get(Self.form).text
    #expect(page.contains("佐证材料（原文要求，必传）") && page.contains("原文要求：“\(Self.single)”"))
    #expect(page.contains("佐证材料（可不传）"), "of the others nothing is demanded")
    let refused = try send(park, [("value-\(park)", "2")])
    #expect(refused.status == 422 && refused.text.contains("href=\"#explanation-\(park)\""))
    #expect(refused.text.contains("原文要求“\(Self.single)”：请上传佐证材料；暂时没有的，请在“说明”里写明原因"))
    #expect(try send(firm, [("value-\(firm)", "2")]).status == 200)
    #expect(try send(park, [("value-\(park)", "2"), ("explanation-\(park)", "验收在12月")]).status == 200)
    #expect(try send(park, [("missing-\(park)", "not_published")]).status == 200, "no figure, nothing to bear out")
    let author = try #require(try site.store.user(named: "jxj")).actor()
    try site.store.addEvidence(
      "验收.pdf", Array("%PDF-1.7".utf8), to: .target(park), in: try #require(Period("2026Q4")), by: author,
      at: SampleSite.start)
    #expect(try send(park, [("value-\(park)", "2")], "submit").status == 303)
    #expect(try client.get(Self.form).text.contains("佐证材料（1 份）"))
  }

  @Test func `what a plan demands of all its reports holds for each of its targets, by every door`() throws {
    let targets = try save("保障方案", ["建成3个园区。", "培育4家企业。", Self.general + "。"])
    #expect(targets.count == 2)
    for target in targets {
      let refused = try send(target, [("value-\(target)", "2")], "submit")
      #expect(refused.status == 422 && refused.text.contains("原文要求“\(Self.general)”"))
    }
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "系统", days: 30, by: .commandLine, at: SampleSite.start)
    let headers = [("Authorization", "Bearer " + token.text), ("Content-Type", "application/json")]
    let door = MemoryDoor(router: site.router)
    let body = "{\"target_id\":\(targets[0]),\"period\":\"2026Q4\",\"value\":2}"
    let answer = try door.send(.post, "/api/v1/reports", headers, Array(body.utf8))
    #expect(answer.status == 422 && answer.text.contains("/explanation") && answer.text.contains("unexplained"))
    let due = try door.send(.get, "/api/v1/reporting?period=2026Q4", headers, []).text
    #expect(due.contains("\"demanded_proof\":\"\(Self.general)\"") && due.contains("\"demanded_proof\":null"))
  }
}
