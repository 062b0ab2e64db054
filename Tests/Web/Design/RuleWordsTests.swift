import Ingest
import Testing

@testable import Web

@Suite struct RuleWordsTests {
  @Test func `a page says in a sentence why a target was read`() {
    let rule = TargetRule.countAfterVerb
    var detail = Fixture.detail
    detail.summary.rule = rule.rawValue
    let visitor = Visitor(now: Fixture.now, here: "/targets")
    let page = TargetPage(detail: detail).page(in: Frame(), for: visitor).string
    #expect(page.contains(rule.entry.sentence))
    #expect(!page.contains(rule.rawValue))
  }

  @Test func `each rule has its sentence, what a person added says so, a rule of another version keeps its id`() {
    for (id, entry) in ReadingRules.all.flatMap(\.entries) { #expect(Wording.rule(id) == entry.sentence) }
    #expect(Wording.rule("editor") == "人工添加")
    #expect(Wording.rule("quantity.after-indicator") == "规则 quantity.after-indicator")
  }
}
