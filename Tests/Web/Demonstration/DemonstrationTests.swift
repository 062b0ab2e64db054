import Demo
import Foundation
import HTTP
import Logging
import Policy
import Testing

@testable import Store
@testable import Web

/// A demonstration made of one of the plans, with the application over it.
final class DemonstrationSite: Sendable {
  static let until = CivilDate(year: 2026, month: 11, day: 27) ?? CivilDate(dayNumber: 0)
  let folder: String
  let store: Store
  let signIns: DemoSignIns
  let router: Router

  init(seed: Int = 1) throws {
    folder = NSTemporaryDirectory() + "demo-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store(
      path: folder + "/demo.sqlite", migrations: SampleSite.root.appending(path: "Migrations").path,
      at: Moment(startOf: Self.until), passwordCost: SampleSite.passwordCost)
    let name = "000_76325a74011eb2ab.txt"
    let bytes = [UInt8](try Data(contentsOf: SampleSite.root.appending(path: "seeds/" + name)))
    let text = DemoYear.Text(name: name, bytes: bytes)
    signIns = try DemoYear.make([text], in: store, seed: seed, until: Self.until)
    let now = Moment(startOf: Self.until).adding(seconds: 19 * 3600)
    router = try application(
      store: store, settings: Settings(publicFolder: SampleSite.root.appending(path: "Public").path),
      clock: { now }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Everything that people and clocks left behind, without what chance gives each database of its own.
  func story() throws -> [String] {
    var told = try store.progress().counts.map { "\($0.state.rawValue) \($0.count)" }
    let everything = ReportFilter(includesDrafts: true)
    for report in try store.reports(everything, Slice(limit: Slice.largestLimit)).items {
      let typed = report.newest.typed
      told.append(
        "\(report.target) \(report.period.text) \(report.state.rawValue) \(report.version) \(typed.value) "
          + "\(typed.stage) \(report.newest.at.text) \(report.isLate)")
    }
    return told
  }
}

@Suite struct `A year of invented reports` {
  static let site = Result { try DemonstrationSite() }

  @Test func `is the same for the same seed, and another for another`() throws {
    let site = try Self.site.get()
    #expect(try DemonstrationSite().story() == site.story())
    #expect(try DemonstrationSite(seed: 2).story() != site.story())
  }

  @Test func `has whatever happens in a year, and the database is whole`() throws {
    let store = try Self.site.get().store
    let reports = try store.reports(ReportFilter(includesDrafts: true), Slice(limit: Slice.largestLimit)).items
    #expect(Set(reports.map(\.state)).isSuperset(of: [.draft, .submitted, .approved, .returned]))
    #expect(Set(reports.filter { $0.state == .approved }.map(\.period)).count == 4)
    #expect(reports.contains(where: \.isLate) && reports.contains { !$0.isLate })
    let histories = try reports.map { try store.history(of: $0.id).map(\.state) }
    #expect(histories.contains([.submitted, .returned, .submitted, .approved]))
    #expect(histories.contains { $0.starts(with: [.submitted, .approved, .returned]) })
    #expect(reports.contains { !$0.newest.figure.explanation.isEmpty })
    let states = try store.progress().counts.filter { $0.count > 0 }.map(\.state)
    #expect(Set(states).isSuperset(of: [.onTrack, .behind, .farBehind, .unclear, .achieved]))
    let trail = try store.audit(AuditFilter(), Slice(limit: Slice.largestLimit)).items
    #expect(zip(trail, trail.dropFirst()).allSatisfy { $0.at <= $1.at || $0.id > $1.id })
    #expect(try store.check() == [])
  }

  @Test func `what is asked of a body is one number wherever it is told`() throws {
    let store = try Self.site.get().store
    let rows = try store.round(RoundFilter(), Slice(limit: Slice.largestLimit)).items
    #expect(Set(rows.map(\.period)).count > 4)
    #expect(rows.contains { $0.burden.measures > 0 })
    let current = Period(containing: DemonstrationSite.until)
    for row in rows {
      let owed = try store.owedReports(of: row.agency, in: [row.period]).first
      let measures = row.count.measures
      #expect(owed?.asked == row.count.asked && measures == row.burden.measures, "\(row.agencyName) \(row.period.text)")
      #expect(owed?.burden == row.burden, "\(row.agencyName) \(row.period.text)")
      #expect(try store.measureTasks(of: row.agency, in: row.period).count >= measures)
      // A form also takes what may be told before it is asked for.
      let lines = try store.reportingTasks(of: row.agency, in: row.period).count + measures
      #expect(row.period == current ? lines == row.count.asked : lines >= row.count.asked)
    }
    for (period, own) in Dictionary(grouping: rows, by: \.period) {
      #expect(Set(try ReportsDue(store, period: period, on: DemonstrationSite.until).rows) == Set(own))
    }
    // What was answered for good stays in the count of the period that asked.
    #expect(rows.allSatisfy { $0.count.reported <= $0.count.asked })
    let left = Set(try store.targets(TargetFilter(states: [.withdrawn])).items.map(\.id))
    let counted = try store.reports(ReportFilter(), Slice(limit: Slice.largestLimit)).items
    let figures = rows.map { $0.count.reported - $0.count.measuresReported }.reduce(0, +)
    #expect(figures == counted.count { !left.contains($0.target) })
  }

  @Test(arguments: [nil, "admin", "officer", "supervisor"])
  func `has no number that its list denies, and says what it is on every page`(_ role: String?) throws {
    let site = try Self.site.get()
    let client = Client(MemoryDoor(router: site.router))
    if let role {
      let names = ["admin": site.signIns.administrator, "supervisor": site.signIns.supervisor]
      let name = names[role] ?? site.signIns.officer
      try client.signIn(name, site.signIns.password)
    }
    let walk = try SiteWalk(client)
    #expect(walk.pages.count > 15)
    #expect(walk.refused.isEmpty, "\(walk.refused)")
    try walk.compare(client, as: role ?? "nobody")
    for page in walk.pages {
      let answer = try client.get(page)
      // Plans' own files are handed out as they came.
      guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
      #expect(answer.text.contains("<p class=\"demonstration\"><b>演示数据</b>"), "\(page)")
    }
  }

  @Test func `is told to programs and in the names of files; a city's own says nothing of the kind`() throws {
    let client = Client(MemoryDoor(router: try Self.site.get().router))
    for address in ["/api/v1/targets", "/targets", "/reports.csv", "/api/v1/targets/999999", "/nowhere"] {
      #expect(try client.get(address).header("Liance-Demonstration") == "true", "\(address)")
    }
    let file = try #require(try client.get("/reports.csv").header("Content-Disposition"))
    #expect(file.contains("filename=\"demo-reports-"))
    let plain = try Client(SampleSite()).get("/targets")
    #expect(plain.header("Liance-Demonstration") == nil && !plain.text.contains("演示数据"))
  }
}
