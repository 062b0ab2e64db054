import GRDB
import Policy
import Testing

@testable import Store

/// A project names the sentence of a plan that asks for it.
@Suite struct AskingSentenceTests {
  let desk: Desk
  let facts: ProjectFacts
  static let sentence = "新增规上工业企业300家，建设专用底盘生产线。"
  static let city = CityID(1)

  init() throws {
    desk = try Desk()
    facts = ProjectFacts(
      city: Self.city.raw, name: "专用底盘生产线", county: "甲县", kind: .newcomer, investment: 6.5,
      responsible: try #require(desk.economy.agency).raw, days: [.signed: Moment.start.day.adding(days: -40)])
  }

  private func asked(_ sentence: String, of document: Int64? = nil, _ name: String = "") -> ProjectFacts {
    var copy = facts
    (copy.sentence, copy.document, copy.name) = (sentence, document, facts.name + name)
    return copy
  }

  private func add(_ facts: ProjectFacts) throws -> ProjectSummary {
    let id = try desk.store.addProject(facts, by: desk.economy, at: .start)
    return try #require(try desk.store.project(id)).summary
  }

  private func quoted(_ project: ProjectSummary) throws -> String? {
    let text = try #require(try desk.store.document(DocumentID(1))).text
    return project.place.map { $0.quoted(from: Array(text.unicodeScalars)) }
  }

  @Test func `a sentence is found in the plan, and in the city's plans where none is named`() throws {
    let target = try #require(desk.targets.first { $0.indicator == "新增规上工业企业数" })
    let measure = try #require(try desk.store.measures().items.first)
    let ways = [
      (Self.sentence, Int64(1)), (Self.sentence, nil), (" 新增规上工业企业３００家， 建设专用底盘生产线。", nil), ("目标 \(target.id)", nil),
      ("measure-\(measure.id)", 1),
    ]
    for (number, (typed, document)) in ways.enumerated() {
      let project = try add(asked(typed, of: document, "\(number)"))
      #expect(project.facts.document == 1 && project.documentTitle == Plan.usual.title, "\(typed)")
      #expect(try quoted(project) == project.facts.sentence && project.facts.sentence.contains(Self.sentence))
    }
    #expect(try desk.store.projects(ProjectFilter(target: target.id)).total == ways.count)
    // A heading is short, and stands for its section.
    for (number, typed) in ["（一）培育企业", "培育 企业", "二、重点任务"].enumerated() {
      let project = try add(asked(typed, of: number == 0 ? 1 : nil, "标题\(number)"))
      #expect(try quoted(project) == project.facts.sentence && project.facts.sentence.count > 5, "\(typed)")
    }
    #expect(try desk.store.projects(ProjectFilter(measure: measure.id)).total == ways.count)
    #expect(try desk.store.projects(ProjectFilter(document: DocumentID(1))).total == ways.count + 3)
    let other = try #require(desk.targets.first { $0.indicator == "专用汽车产量" })
    #expect(try desk.store.projects(ProjectFilter(target: other.id)).total == 0)
  }

  @Test func `what is in no plan is refused by its field`() throws {
    var second = Plan.usual
    second.title = "专用汽车产业补充方案"
    second.lines.append("附则")
    try second.save(in: desk.store)
    var foreign = Plan.usual
    (foreign.region, foreign.lines) = ("别市", Plan.usual.lines + ["别市附则"])
    try foreign.save(in: desk.store)
    let target = try #require(desk.targets.first)
    let foreignTarget = try #require(try desk.store.targets(TargetFilter(city: CityID(2))).items.first)
    let wrong: [(ProjectFacts, ProjectField, String)] = [
      (asked("建设一座并不在文件里的工厂", of: 1), .sentence, "《\(Plan.usual.title)》里没有这句话"),
      (asked("建设一座并不在文件里的工厂"), .sentence, "都没有这句话"), (asked("生产线", of: 1), .sentence, "太短"),
      (asked(Self.sentence), .document, "《\(Plan.usual.title)》《\(second.title)》里都有"),
      (asked(Self.sentence, of: 99), .document, "不是这个城市已发布的文件"),
      (asked(Self.sentence, of: 3), .document, "不是这个城市已发布的文件"),
      (asked("目标 999"), .sentence, "没有编号为 999 的目标"), (asked("目标 \(foreignTarget.id)"), .sentence, "没有编号为"),
      (asked("目标 \(target.id)", of: 2), .document, "请改选出处文件"), (asked("", of: 1), .sentence, "请填写文件原句"),
    ]
    for (facts, field, words) in wrong {
      let refused = #expect(throws: StoreError.self) { try add(facts) }
      guard case .invalid(let named, let reason)? = refused else {
        Issue.record("\(words): \(String(describing: refused))")
        continue
      }
      #expect(named == field.rawValue && reason.contains(words), "\(named) \(reason)")
    }
    #expect(try desk.store.projects().total == 0)
  }

  @Test func `a sentence is followed through the plan's versions, and stays as it stood where it is gone`() throws {
    let kept = try add(asked(Self.sentence))
    let gone = try add(asked("新能源汽车渗透率达到20%", of: 1, "二"))
    let before = try #require(kept.place)
    try VersionTests.revised.save(in: desk.store, at: Moment.start.plus(days: 30))
    let moved = try #require(try desk.store.project(kept.id)).summary
    #expect(moved.place != before && moved.facts == kept.facts && moved.version == kept.version)
    #expect(try quoted(moved) == Self.sentence)
    let lost = try #require(try desk.store.project(gone.id)).summary
    #expect(lost.place == nil && lost.facts == gone.facts)
    var filter = ProjectFilter()
    filter.isSentenceLost = true
    #expect(try desk.store.projects(filter).items.map(\.id) == [gone.id])
    // Who changes something else need not look for a sentence that is gone; who names another must.
    var changed = lost.facts
    changed.leader = "某副市长"
    try desk.store.changeProject(gone.id, to: changed, seen: 1, by: desk.economy, at: .start)
    #expect(try #require(try desk.store.project(gone.id)).summary.facts == changed)
    changed.sentence = "新能源汽车渗透率达到25%"
    #expect(throws: StoreError.self) {
      try desk.store.changeProject(gone.id, to: changed, seen: 2, by: desk.economy, at: .start)
    }
    // What comes back is found again.
    var third = Plan.usual
    third.lines.append("附则")
    try third.save(in: desk.store, at: Moment.start.plus(days: 60))
    #expect(try #require(try desk.store.project(gone.id)).summary.place == gone.place)
    #expect(try desk.store.check() == [])
  }

  @Test func `the trail tells which sentence was named, and that it was taken back`() throws {
    let project = try add(asked(Self.sentence))
    var bare = project.facts
    (bare.document, bare.sentence) = (nil, "")
    try desk.store.changeProject(project.id, to: bare, seen: 1, by: desk.economy, at: .start)
    #expect(try #require(try desk.store.project(project.id)).summary.place == nil)
    let trail = try desk.store.audit(AuditFilter(subject: "project", subjectID: project.id.raw), Slice()).items
    #expect(
      trail.count == 2
        && trail.allSatisfy { ($0.old ?? "").contains(Self.sentence) || ($0.new ?? "").contains(Self.sentence) })
  }

  @Test func `a firm is proposed with the sentence that names it`() throws {
    let temporary = try TemporaryStore()
    var plan = Plan.usual
    plan.lines.insert("依托某某重工有限公司，建设专用底盘生产线二期。推进其他工作。", at: 4)
    plan.measures = []
    plan.targets = []
    plan.goals = []
    let name = "某某重工有限公司"
    plan.enterprises = [
      Enterprise(
        name: name, role: "依托", section: "二、/（一）", span: plan.span(name), provenance: Provenance(rule: "test"))
    ]
    try plan.save(in: temporary.store)
    let proposal = try #require(try temporary.store.projectProposals().items.first)
    #expect(proposal.sentence == "依托某某重工有限公司，建设专用底盘生产线二期。")
    #expect(try temporary.store.projectProposal(proposal.id) == proposal)
  }
}
