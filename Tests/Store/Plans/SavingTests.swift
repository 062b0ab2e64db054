import Foundation
import Policy
import Testing

@testable import Store

@Suite struct SavingTests {
  @Test func `a plan is there with its targets, bodies, owners and places`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let outcome = try Plan.usual.save(in: store)
    #expect(outcome.documents.map(\.change) == [.added])
    #expect(outcome.documents.map(\.isPublished) == [true])

    let city = try #require(try store.cities().first)
    #expect(city.name == "随州市")
    let counts: [Int] = [city.plans, city.targets, city.goals, city.measures, city.agencies]
    #expect(counts == [1, 3, 1, 2, 4])

    let targets = try store.targets()
    #expect(targets.total == 4)
    let output = try #require(targets.items.first { $0.indicator == "专用汽车产量" })
    #expect(output.value == 25)
    #expect(output.unit == "万辆")
    #expect(output.comparison == .atLeast)
    #expect(output.deadline?.text == "2026")
    #expect(output.sectionTitle == "总体思路")
    #expect(output.owner?.name == "市经信局")
    #expect(output.owner?.reason == .office)
    #expect(output.state == .notDue)
    #expect(output.confidence == 0.9)
    let firms = try #require(targets.items.first { $0.indicator == "新增规上工业企业数" })
    #expect(firms.owner?.reason == .bracket)
    #expect(firms.agencies.map(\.name) == ["市经信局", "市招商局"])
    let goal = try #require(targets.items.first { $0.isGoal })
    #expect(goal.owner?.name == "市发改委")
    #expect(goal.owner?.reason == .clause)
    #expect(goal.unit == nil)

    let detail = try #require(try store.target(firms.id))
    #expect(detail.sentence.hasPrefix("招大引强。新增规上工业企业300家"))
    let quoted = Array(detail.sentence.unicodeScalars)[detail.quoteInSentence.start..<detail.quoteInSentence.end]
    #expect(String(String.UnicodeScalarView(quoted)) == "新增规上工业企业300家")

    let document = try #require(try store.document(output.document))
    #expect(document.text == Plan.usual.text && document.sections.count == 3)
    #expect(document.marks.contains(Mark(subject: .target(firms.id), span: firms.span)))
    let body = try #require(firms.agencies.first)
    #expect(document.marks.map(\.subject).contains(.agency(body.id)))
    let agency = try #require(try store.agency(body.id))
    #expect(agency.owned.count == 3 && agency.named.isEmpty && agency.responsible.count == 1)
    #expect(try store.sourceFile(of: document.summary.version)?.bytes == Array(Plan.usual.text.utf8))
  }

  @Test func `firms stand with their clause, and every fact with its rule`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    let made = Provenance(rule: "enterprise.ending", confidence: 0.85)
    let clause = plan.measures[0]
    let place = Span(clause.span.start + 1, clause.span.start + 3)
    plan.enterprises = [
      Enterprise(name: "白石集团", role: "依托", section: clause.section, span: place, provenance: made),
      Enterprise(name: "长河集团", section: "一、", span: Span(0, 2), provenance: made),
    ]
    plan.baselines = [
      Baseline(
        quote: "年产量20万辆", indicator: "年产量", value: 20, unit: "万辆", year: 2023, span: Span(2, 4),
        provenance: Provenance(rule: "baseline.past", confidence: 0.8))
    ]
    try plan.save(in: store)

    let measures = try store.measures().items
    #expect(measures.map { $0.enterprises.map(\.name) } == [["白石集团"], []])
    #expect(measures[0].enterprises[0].role == "依托" && measures[0].enterprises[0].provenance == made)
    let targets = try store.targets().items
    let inside = try #require(targets.first { $0.indicator == "新增规上工业企业数" })
    #expect(try store.target(inside.id)?.enterprises.map(\.name) == ["白石集团"])
    let document = try #require(try store.document(inside.document))
    #expect(document.enterprises.map(\.name) == ["白石集团", "长河集团"])
    #expect(document.baselines.map(\.provenance) == [Provenance(rule: "baseline.past", confidence: 0.8)])

    plan.enterprises.removeLast()
    #expect(try plan.save(in: store).documents.map(\.change) == [.reread])
    #expect(try store.document(inside.document)?.enterprises.map(\.name) == ["白石集团"])
  }

  @Test func `the same text again changes nothing`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let (generation, before) = (store.generation, try store.targets().items)
    let outcome = try Plan.usual.save(in: store, at: Moment.start.plus(days: 40))
    #expect(outcome.isUnchanged)
    #expect(store.generation == generation)
    #expect(try store.targets().items == before)
    #expect(try store.audit().total == 1)
  }
}
