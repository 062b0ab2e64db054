import Policy
import Testing

@Suite struct OwnerTests {
  private func owner(_ document: Document) -> ProposedOwner? { document.owners().first ?? nil }

  @Test func `the first lead that can report owns the target`() {
    let document = plan(
      measures: [measure(lead: ["省轨道交通装备产业协会", "市科技局"], ["市发改委", "市工信局"])],
      [target("新增平台20家", "新增平台数", .equal, 20, "家", agencies: ["省轨道交通装备产业协会", "市科技局", "市发改委", "市工信局"])])
    #expect(owner(document)?.name == "市科技局")
    #expect(owner(document)?.reason == .bracket)
  }

  @Test func `without a lead it is the first responsible body that can report`() {
    let document = plan([target("…", "…", .equal, 1, "家", agencies: ["各县市区政府", "湖南工业大学", "市科技局", "市发改委"])])
    #expect(owner(document)?.name == "市科技局")
    #expect(owner(document)?.note.contains("不能填报，顺延") == true)
  }

  @Test func `a measure is told of by the first of its leads that can, else of all, else by the office`() {
    let office = GovernanceFact(role: "办公室", holder: "市发改委", quote: "办公室设在市发改委", span: Span(1, 2))
    func teller(_ measure: Measure, _ governance: [GovernanceFact] = []) -> ProposedOwner? {
      OwnerRule(plan(measures: [measure], governance: governance)).teller(of: measure)
    }
    #expect(teller(measure(lead: ["产业链专班", "市科技局"], ["市工信局"]))?.name == "市科技局")
    let second = teller(measure(lead: ["市汽车行业协会"], ["各县市区政府", "市工信局"]))
    #expect(second?.name == "市工信局" && second?.fact.words.contains("“市汽车行业协会、各县市区政府”不能填报，顺延") == true)
    let nobody = measure(lead: ["产业链专班"], ["中车株机"])
    #expect(teller(nobody) == nil)
    let instead = teller(nobody, [office])
    #expect(instead?.name == "市发改委" && instead?.reason == .office)
    #expect(instead?.fact.words.contains("“产业链专班、中车株机”不能填报") == true)
  }

  @Test func `a group stands for the area that the figure is broken down to`() {
    let document = plan([target("…", "…", .equal, 1, "家", area: "咸安区", agencies: ["各县市区政府"])])
    #expect(owner(document)?.name == "咸安区政府")
    #expect(owner(plan([target("…", "…", .equal, 1, "家", area: "咸宁高新区")]))?.name == "咸宁高新区管委会")
  }

  @Test func `the sentence's subject comes before the section's bodies`() {
    let document = plan(
      measures: [measure(["市科技局"], section: "一、", at: 5000)],
      [target("…", "…", .equal, 1, "家", section: "一、", duties: ["龙头企业", "市经信局"])])
    #expect(owner(document)?.name == "市经信局")
  }

  @Test func `a summary after the bracketed clauses goes to the body that its section names most`() throws {
    let document = try #require(try annotated("000").first)
    let owners = document.owners()
    let index = try #require(document.targets.firstIndex { $0.quote == "新增发明专利100项" })
    #expect(owners[index]?.name == "市经信局")
    #expect(owners[index]?.reason == .section)
    #expect(owners[index]?.note.contains("3次") == true)
  }

  @Test func `a plan's overall goals go to its coordinating office`() throws {
    var document = try #require(try annotated("000").first)
    document.governance = [
      GovernanceFact(role: "召集人", holder: "市政府主要领导", quote: "市政府主要领导任主要召集人", span: Span(1, 2)),
      GovernanceFact(role: "办公室", holder: "市经信局", quote: "联席会议办公室设在市经信局", span: Span(3, 4)),
    ]
    let index = try #require(document.targets.firstIndex { $0.quote == "随州专用汽车产量超25万辆" })
    let owner = try #require(document.owners()[index])
    #expect(owner.name == "市经信局")
    #expect(owner.reason == .office)
    #expect(owner.note.contains("联席会议办公室设在市经信局"))
  }

  @Test func `a team that cannot report is told as such, and offered to the office`() throws {
    let office = GovernanceFact(role: "办公室", holder: "市经信局", quote: "办公室设在市经信局", span: Span(3, 4))
    let target = target("…", "…", .equal, 1, "家", section: "一、", agencies: ["项目专班", "包保干部"])
    let offered = try #require(
      owner(plan(measures: [measure(["市科技局"], section: "一、", at: 5000)], governance: [office], [target])))
    #expect(offered.name == "市经信局" && offered.reason == .office)
    #expect(offered.note == "原文责任单位“项目专班、包保干部”不能填报，提请统筹协调单位分配：“办公室设在市经信局”")
    // Who can report and stands beside it takes it.
    var both = target
    both.agencies = ["项目专班", "市商务局"]
    #expect(owner(plan(governance: [office], [both]))?.name == "市商务局")
  }

  @Test func `a leader of state is no office, and a plan without bodies owns nothing`() {
    let document = plan(
      governance: [GovernanceFact(role: "总链长", holder: "市长", quote: "…", span: Span(1, 2))],
      [target("…", "…", .equal, 1, "家")])
    #expect(owner(document) == nil)
  }

  @Test func `groups never own a target`() throws {
    for name in ["000", "001", "004"] {
      for document in try annotated(name) {
        for owner in document.owners() {
          guard let owner else { continue }
          #expect(Agency(owner.name, city: document.region).canReport, "\(owner.name)")
          #expect(!owner.note.isEmpty)
        }
      }
    }
  }
}
