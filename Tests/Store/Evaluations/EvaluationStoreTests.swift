import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct EvaluationStoreTests {
  /// The desk's plan, with a sentence that wants a paper twice a year.
  private func store() throws -> (TemporaryStore, Store, DocumentDetail) {
    let temporary = try TemporaryStore()
    var plan = Plan.usual
    plan.lines.append("聘请专业的咨询公司，每半年为市委市政府提供咨询报告。")
    try plan.save(in: temporary.store)
    let id = try #require(try temporary.store.documents().items.first).id
    return (temporary, temporary.store, try #require(try temporary.store.document(id)))
  }

  private func paper(_ plan: DocumentDetail, _ period: String) throws -> EvaluationPaper {
    EvaluationPaper(
      document: plan.summary.id, kind: .consulting, period: try #require(Period(period)), title: "半年咨询报告",
      author: "某咨询公司", summary: "技术路线清楚。")
  }

  @Test func `what a plan wants is seen as missing once it is due, and as filed once it is there`() throws {
    let (temporary, store, plan) = try store()
    _ = temporary
    func states(_ day: Moment) throws -> [String] {
      try store.evaluationStandings(of: plan, on: day.day).map { "\($0.period.text) \($0.state.rawValue)" }
    }
    #expect(try states(.start) == ["2026Q4 due"], "nothing is asked for what had ended before the plan was here")
    let later = Moment.start.plus(days: 80)
    #expect(try states(later) == ["2026Q4 missing"], "the plan ends with 2026")
    let id = try store.fileEvaluation(try paper(plan, "2026Q4"), by: .commandLine, at: later)
    #expect(try states(later) == ["2026Q4 filed"])
    #expect(try store.evaluationStandings(of: plan, on: later.day).first?.filed?.id == id)
    #expect(try store.evaluationStandings(of: plan, on: later.day).first?.duty.quote == "每半年为市委市政府提供咨询报告")
  }

  @Test func `a filed paper keeps its file and is never changed`() throws {
    let (temporary, store, plan) = try store()
    _ = temporary
    let pdf = Array("%PDF-1.7 内容".utf8)
    let id = try store.fileEvaluation(
      try paper(plan, "2026Q3"), file: ("报告.pdf", pdf), by: .commandLine, at: .start)
    #expect(try store.evaluation(id)?.fileName == "报告.pdf" && store.evaluationFile(id)?.bytes == pdf)
    for sql in ["UPDATE evaluation SET title = 'x'", "DELETE FROM evaluation"] {
      #expect(throws: (any Error).self, "\(sql)") { try store.write { db in try db.execute(sql: sql) } }
    }
    let trail = try store.audit(AuditFilter(subject: "evaluation", subjectID: id.raw), Slice()).items
    #expect(trail.map(\.action) == ["evaluation.filed"])
  }

  /// What was filed, and which field is told.
  static let wrong: [(String, @Sendable (inout EvaluationPaper) -> Void, [UInt8]?, String)] = [
    ("no title", { $0.title = " " }, nil, "title"), ("no author", { $0.author = "" }, nil, "author"),
    ("a long summary", { $0.summary = String(repeating: "长", count: 4001) }, nil, "summary"),
    ("a quarter to come", { $0.period = $0.period.next.next.next }, nil, "period"),
    ("no paper", { _ in }, Array("<script>".utf8), "file"),
  ]

  @Test(arguments: wrong.indices)
  func `what cannot be filed is refused with its field, and nothing is half written`(index: Int) throws {
    let (what, change, bytes, field) = Self.wrong[index]
    let (temporary, store, plan) = try store()
    _ = temporary
    var changed = try paper(plan, "2026Q3")
    change(&changed)
    let paper = changed
    let refusal = #expect(throws: StoreError.self, "\(what)") {
      _ = try store.fileEvaluation(paper, file: bytes.map { ("a.pdf", $0) }, by: .commandLine, at: .start)
    }
    guard case .invalid(let found, _) = refusal else {
      Issue.record("\(what): \(String(describing: refusal))")
      return
    }
    #expect(found == field, "\(what)")
    #expect(try store.evaluations().total == 0)
  }
}
