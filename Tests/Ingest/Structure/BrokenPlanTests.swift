import Ingest
import Policy
import Testing

/// Whatever the text, reading ends, and everything that it finds stands in the text.
struct BrokenPlanTests {
  /// Spans lie inside the text, quotes are the text at their spans, clauses come in order.
  private func check(_ text: String) throws {
    let source = SourceText(text)
    let reading: Reading
    do {
      reading = try read(source: source, file: "broken.txt")
    } catch {
      return
    }
    func holds(_ span: Span) -> Bool { 0 <= span.start && span.start <= span.end && span.end <= source.scalars.count }
    for document in reading.documents {
      #expect(holds(document.span))
      for section in document.sections { #expect(holds(section.span)) }
      for measure in document.measures {
        #expect(holds(measure.span) && source.string(measure.span) == measure.quote)
        #expect(!measure.lead.isEmpty || !measure.responsible.isEmpty)
      }
      for target in document.targets {
        #expect(holds(target.span) && holds(target.sentence) && source.string(target.span) == target.quote)
        #expect(target.value.isFinite)
      }
      for incentive in document.incentives { #expect(holds(incentive.span)) }
      for goal in document.qualitative { #expect(holds(goal.span)) }
      for baseline in document.baselines { #expect(holds(baseline.span)) }
      for fact in document.governance { #expect(holds(fact.span)) }
      #expect(Set(document.agencies).count == document.agencies.count)
    }
    for finding in reading.findings { for span in finding.spans { #expect(holds(span)) } }
    #expect(!reading.json.isEmpty)
  }

  @Test(arguments: 0..<20) func `scattered pieces never break the reader`(_ seed: Int) throws {
    var plans = BrokenPlans(seed: UInt64(seed))
    for length in [1, 3, 10, 30, 100, 400] {
      for _ in 0..<8 { try check(plans.scattered(length)) }
    }
  }

  @Test(arguments: [
    "000_76325a74011eb2ab.txt", "001_416a61c4c03198ae.txt", "002_94f458c6951b4a6a.txt", "004_615e9a7bda2e21e0.txt",
  ]) func `a damaged plan never breaks the reader`(_ file: String) throws {
    let text = try TestFile.text(TestFile.seeds.appending(path: file))
    var plans = BrokenPlans(seed: UInt64(file.utf8.count))
    for _ in 0..<12 { try check(plans.damaged(text)) }
  }

  @Test func `every beginning of a plan is readable`() throws {
    let text = try TestFile.text(TestFile.seeds.appending(path: "001_416a61c4c03198ae.txt")).unicodeScalars
    for length in stride(from: 0, to: text.count, by: 331) {
      var beginning = String.UnicodeScalarView()
      beginning.append(contentsOf: text.prefix(length))
      try check(String(beginning))
    }
  }

  /// One megabyte each; a reader that took more than linear time would not come back for minutes.
  @Test(arguments: [
    "（", "、", "7", "责任单位：", "（责任单位：", "产业", "。（市", "\t", "\n", "|", "一、标题\n", "（一）标题。文本文本\n", "[bookmark: ",
    "关于印发方案的通知\n", "附件\n",
    "专栏1\n", "\t序号\n", "序号\t责任单位\n", "序号\n指标\n单位\n1\n", "等市", "市局和", "目录\n一、标题\n", "2024年6月1日\n", "到2025年，", "到2025年",
    "%", "万亿", "每年新增10家，",
    "“《【",
  ]) func `a megabyte of one sign is read`(_ piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    do {
      let reading = try read(text: text, file: "endless.txt")
      #expect(reading.documents.count >= 1)
    } catch {
      #expect(error == .empty || error == .noPlan)
    }
  }
}
