import GRDB
import Policy
import Testing

@testable import Store

/// Five thousand projects: a page reads its own rows and no more.
@Suite struct ProjectListTests {
  /// Rows straight into the table: what is measured is reading.
  private static func desk(_ count: Int) throws -> Desk {
    let desk = try Desk()
    try desk.store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
          INSERT INTO project (city_id, name, county, industry, kind, investor, investment, leader, steward, team,
            lead_id, responsible_id, colour, is_exit_asked, created_at)
          SELECT 1, '专用汽车第' || i || '期', CASE i % 5 WHEN 0 THEN '高新区' ELSE '乙县' END,
            CASE i % 4 WHEN 0 THEN '钢铁' ELSE '食品' END, CASE i % 2 WHEN 0 THEN 'new' ELSE 'upgrade' END,
            CASE i % 5 WHEN 0 THEN '甲公司' ELSE '乙公司' END, 1 + i % 200, '', '', '',
            CASE WHEN i % 5 = 0 AND i <= 310 THEN 1 ELSE 2 END, 3,
            CASE i % 3 WHEN 0 THEN 'yellow' WHEN 1 THEN 'blue' ELSE 'green' END, i % 6 = 0 AND i < 310, 1795244400
          FROM n
          """)
      try ProjectWords.fill(db)
    }
    return desk
  }

  private static func filters() -> [ProjectFilter] {
    var all = [
      ProjectFilter(), ProjectFilter(city: CityID(1)), ProjectFilter(agency: AgencyID(1)),
      ProjectFilter(colours: [.yellow]), ProjectFilter(words: "专用汽车"), ProjectFilter(words: "甲公司"),
    ]
    func add(_ change: (inout ProjectFilter) -> Void) {
      var filter = ProjectFilter()
      change(&filter)
      all.append(filter)
    }
    add { $0.county = "高新区" }
    add { $0.industry = "钢铁" }
    add { $0.kind = .newcomer }
    add { $0.isExitAsked = true }
    add { $0.order = .investment }
    add { filter in
      filter.order = .investment
      filter.colours = [.yellow]
    }
    return all
  }

  @Test func `a page of five thousand costs what a page of some hundred costs`() throws {
    let (few, many) = (try Self.desk(310), try Self.desk(5_000))
    func steps(_ desk: Desk, _ filter: ProjectFilter) throws -> Int {
      try VMSteps.of(desk.store) {
        #expect(try desk.store.projects(filter).items.count == 50, "\(filter)")
        _ = try desk.store.projectCounts(filter)
        _ = try desk.store.projectPlaces(city: filter.city)
      }
    }
    for filter in Self.filters() {
      let usual = try steps(few, filter)
      #expect(try steps(many, filter) <= usual + usual / 2, "\(filter)")
    }
  }

  @Test func `projects are found by words of their name and of who invests, changed ones too`() throws {
    let desk = try Self.desk(40)
    func found(_ words: String) throws -> Int { try desk.store.projects(ProjectFilter(words: words)).total }
    #expect(try found("甲公司") == 8 && found("专用 甲公司") == 8 && found("丙公司") == 0)
    let first = try #require(try desk.store.projects().items.first)
    var facts = first.facts
    (facts.investor, facts.days) = ("丙公司", [.signed: Moment.start.day])
    try desk.store.changeProject(first.id, to: facts, seen: 1, by: desk.admin, at: .start)
    #expect(try found("丙公司") == 1)
    facts.name = "液压件一期"
    _ = try desk.store.addProject(facts, by: desk.admin, at: .start)
    #expect(try found("丙公司") == 2 && found("液压") == 1)
    #expect(try desk.store.projectCounts(ProjectFilter(words: "液压")).map(\.count).reduce(0, +) == 1)
  }

  @Test func `projects that were there before the word index are in it when the store is opened`() throws {
    let desk = try Self.desk(5)
    try desk.store.write { try $0.execute(sql: "DELETE FROM project_words WHERE rowid > 2") }
    let again = try Store(path: desk.temporary.path, migrations: TemporaryStore.migrations)
    defer { try? again.close() }
    #expect(try again.projects(ProjectFilter(words: "专用汽车")).items.count == 5)
  }

  @Test func `what is counted of the registers is counted again when one of them moves, and not for a report`() throws {
    let desk = try Self.desk(30)
    let store = desk.store
    func number() throws -> Int {
      try store.read { try Int.fetchOne($0, sql: "SELECT registers FROM generation") ?? 0 }
    }
    let before = try number()
    try store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    #expect(try number() == before)
    #expect(try store.projects().total == 30)
    let facts = ProjectFacts(
      city: 1, name: "液压件一期", county: "丁县", kind: .newcomer, investment: 2, days: [.signed: Moment.start.day])
    let id = try store.addProject(facts, by: desk.admin, at: .start)
    #expect(try store.projects().total == 31 && store.projectPlaces().counties.contains("丁县"))
    try store.takeProjectStep(.move(.blue), of: id, reason: "开工", seen: 1, by: desk.admin, at: .start)
    #expect(try store.projectCounts().map(\.count).reduce(0, +) == 31)
    #expect(try number() > before)
    let matter = try store.openMatter(MatterFacts(city: 1, title: "用地"), by: desk.admin, at: .start)
    #expect(try store.matters().total == 1)
    #expect(try store.supervisionBoard(.everywhere, on: Moment.start.day).first?.matters == [.recorded: 1])
    try store.runMatter(matter, .withdraw, reason: "重复", seen: 1, by: desk.admin, at: .start)
    #expect(try store.supervisionBoard(.everywhere, on: Moment.start.day).isEmpty)
  }
}
