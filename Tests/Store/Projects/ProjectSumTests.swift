import GRDB
import Policy
import Testing

@testable import Store

@Suite struct ProjectSumTests {
  let desk: Desk

  /// Three counties, two chains and none, at all stages, amounts that are not exact in binary.
  init() throws {
    desk = try Desk()
    for number in 1...24 {
      var facts = ProjectFacts(
        city: 1, name: "项目\(number)", county: ["甲县", "乙县", "丙园区"][number % 3],
        kind: number % 2 == 0 ? .newcomer : .upgrade,
        investment: Double(number) / 10, days: [.signed: Moment.start.day.adding(days: -90)])
      facts.industry = ["", "汽车", "食品"][number % 5 % 3]
      if number % 4 > 0 { facts.days[.started] = Moment.start.day.adding(days: -60) }
      if number % 4 > 1 { facts.days[.produced] = Moment.start.day }
      let id = try desk.store.addProject(facts, by: desk.admin, at: .start)
      if number % 7 == 0 {
        try desk.store.takeProjectStep(.askExit, of: id, reason: "退出", seen: 1, by: desk.admin, at: .start)
        try desk.store.decideProjectExit(id, isGranted: true, reason: "", seen: 2, by: desk.admin, at: .start)
      }
    }
  }

  static let filters: [ProjectFilter] = {
    var (county, kind, colours, words, none) = (
      ProjectFilter(), ProjectFilter(), ProjectFilter(colours: [.blue, .red]), ProjectFilter(words: "项目1"),
      ProjectFilter()
    )
    (county.county, kind.kind, none.county) = ("甲县", .upgrade, "没有的县")
    return [ProjectFilter(), county, kind, colours, words, none]
  }()

  @Test(arguments: filters)
  func `each cell counts the list of its projects, and rows add up to all`(filter: ProjectFilter) throws {
    let rows = try desk.store.projectSums(ProjectSumFilter(filter), Slice(limit: Slice.largestLimit)).items
    let all = try desk.store.projects(filter, Slice(limit: Slice.largestLimit))
    for axis in ProjectSum.Axis.allCases {
      let some = rows.filter { $0.axis == axis }
      #expect(some.map(\.count).reduce(0, +) == all.total, "\(axis)")
      let invested = all.items.map(\.facts.investment).reduce(0, +)
      #expect(abs(some.map(\.investment).reduce(0, +) - invested) < 1e-9)
      #expect(Set(some.map(\.name)).count == some.count)
      #expect(try desk.store.projectSums(ProjectSumFilter(filter, by: axis)).items.map(\.counts) == some.map(\.counts))
    }
    for row in rows {
      for (colour, count) in row.counts {
        var cell = filter
        switch row.axis {
        case .county: cell.county = row.name
        case .industry where row.name.isEmpty: cell.hasNoIndustry = true
        case .industry: cell.industry = row.name
        case .all: break
        }
        cell.colours = [colour]
        let found = try desk.store.projects(cell, Slice(limit: Slice.largestLimit))
        #expect(found.total == count.count && count.count > 0, "\(row.axis) \(row.name) \(colour)")
        #expect(abs(found.items.map(\.facts.investment).reduce(0, +) - count.investment) < 1e-9)
      }
    }
  }

  @Test func `sums move with a project, and with what a city shows to strangers`() throws {
    var filter = ProjectSumFilter(by: .all)
    filter.projects.isPublic = true
    func sum() throws -> Int? { try desk.store.projectSums(filter).items.first?.count }
    #expect(try sum() == 24)
    let facts = ProjectFacts(
      city: 1, name: "又一个", county: "甲县", kind: .newcomer, investment: 1, days: [.signed: Moment.start.day])
    _ = try desk.store.addProject(facts, by: desk.admin, at: .start)
    #expect(try sum() == 25)
    var setting = SupervisionSetting.usual
    setting.hidesProjects = true
    try desk.store.setSupervision(setting, of: CityID(1), by: desk.admin, at: .start)
    #expect(try sum() == nil)
    #expect(try desk.store.projectSums(ProjectSumFilter(by: .all)).items.first?.count == 25)
  }
}
