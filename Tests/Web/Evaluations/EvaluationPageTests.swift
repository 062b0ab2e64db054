import Foundation
import Policy
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct EvaluationPageTests {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  @Test func `a paper is filed from the plan's page, read by all, and its file by those with an account`() throws {
    let plan = try #require(try site.store.documents().items.first)
    let form = "/evaluations/new?document=\(plan.id)&kind=evaluation&period=2026Q3"
    #expect(try client.get(form).status == 303)
    try client.signIn("jxj")
    #expect(try client.get(form).status == 403)
    client.forget()
    try client.signIn("admin")
    #expect(try client.get("/evaluations/new").status == 404)
    let token = try client.get(form).token
    let fields = [
      ("csrf", token), ("document", plan.id.description), ("kind", "evaluation"), ("period", "2026Q3"),
      ("title", "三季度评估"), ("author", "某研究院"),
    ]
    let refused = try client.post("/evaluations/new", fields + [("summary", "")])
    #expect(refused.status == 422 && refused.text.contains("请填写主要内容") && refused.text.contains("某研究院"))
    let made = try client.post("/evaluations/new", fields + [("summary", "进展平稳。\n建议加快。")])
    #expect(made.status == 303)
    let reader = Client(site)
    let page = try reader.get("/evaluations/1").text
    for words in ["三季度评估", "某研究院", "<p>建议加快。</p>", plan.title] { #expect(page.contains(words), "\(words)") }
    #expect(try reader.get("/evaluations").text.contains("三季度评估"))
    #expect(try reader.get("/api/v1/evaluations/1").text.contains("\"summary\":\"进展平稳。"))
    #expect(try reader.get("/evaluations/1/file").status == 303)
    #expect(try client.get("/evaluations/1/file").status == 404, "none was sent along")
    #expect(try client.get("/admin/audit?subject=evaluation").text.contains("归档评估"))
  }

  @Test func `a plan's page shows what its words want, with the words, and what is missing`() throws {
    let plan = Fixture.documentDetail
    let duty = EvaluationDuty(kind: .evaluation, rhythm: .yearly, isAssumed: true, quote: "定期开展工作实施情况综合评估")
    let period = try #require(Period("2025Q4"))
    let standing = EvaluationStanding(
      duty: duty, period: period, dueOn: duty.dueOn(period), state: .missing, filed: nil)
    let page = DocumentPage(detail: plan, progress: Fixture.progress([:]), evaluations: [standing])
    let text = page.page(in: Frame(), for: Visitor(now: Fixture.now)).string
    for words in ["2025年综合评估", "缺 1 份", "2026年1月31日", "“定期开展工作实施情况综合评估”（每年）", "原文没有说多久一次"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("/evaluations/new"))
  }
}
