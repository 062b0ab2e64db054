import Policy
import Store
import Testing

@testable import Web

/// A body's page shows so much of each duty, says how much there is, and leads to the rest.
@Suite struct AgencyPageTests {
  /// A plan with twelve clauses that 市科技局 leads.
  private func addClauses(to site: SampleSite) throws {
    let lines = ["江州市园区建设方案", "一、任务"] + (1...12).map { "建设第\($0)个园区。（牵头单位：市科技局）" }
    let text = lines.joined(separator: "\n")
    func span(_ words: String) -> Span {
      let (all, wanted) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
      let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
      return Span(start, start + wanted.count)
    }
    let measures = lines.dropFirst(2).map { line in
      Measure(
        textStart: String(line.prefix(8)), quote: line, lead: ["市科技局"], responsible: [], section: "一、", span: span(line)
      )
    }
    let document = Document(
      title: lines[0], region: "江州市", issuer: "江州市人民政府办公室", docNumber: "江政办发〔2025〕3号",
      issuedOn: CivilDate(year: 2025, month: 3, day: 1), period: PlanPeriod(from: 2024, to: 2026),
      sections: [Section(number: "一、", title: "任务", level: 1, path: "一、", span: span("一、任务"))], targets: [],
      measures: measures, qualitative: [], agencies: ["市科技局"], span: Span(0, text.unicodeScalars.count))
    let source = SourceFile(
      name: "园区.txt", bytes: Array(text.utf8), text: text, readOn: SampleSite.start.day)
    _ = try site.store.save(
      Reading(file: "园区.txt", documents: [document], findings: []), source: source, publish: true, by: .commandLine,
      at: SampleSite.start)
  }

  @Test func `ten of each further kind stand on it, and the list has the rest`() throws {
    let site = try SampleSite()
    try addClauses(to: site)
    let page = try Client(site).get("/agencies/\(site.science)").text
    #expect(page.contains("<h2>牵头的举措 <span class=\"muted\">12</span></h2>"))
    let list = "/measures?agency=\(site.science)&amp;role=lead"
    #expect(page.contains("<p class=\"pad\">先列出 10 / 12，<a href=\"\(list)\">查看全部</a>。</p>"))
    #expect(page.contains("建设第10个园区") && !page.contains("建设第11个园区"))
    let rest = try Client(site).get(list.replacing("&amp;", with: "&")).text
    #expect(rest.contains("<strong>12</strong> 条举措") && rest.contains("建设第12个园区"))
  }
}
