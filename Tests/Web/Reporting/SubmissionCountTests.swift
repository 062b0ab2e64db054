import GRDB
import Policy
import Synchronization
import Testing

@testable import Store
@testable import Web

/// What a report costs is what it asks of the database.
@Suite struct `A report asks few things` {
  let site: SampleSite
  let client: Client
  let output: TargetID
  let revenue: TargetID
  static let page = "/reporting?period=2026Q4"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    output = try site.target("专用汽车产量")
    revenue = try site.target("全产业链产值")
  }

  /// Every statement that is run, and not what triggers run.
  private func statements(_ work: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    let trace: (Database) -> Void = { db in db.trace { event in seen.withLock { $0.append("\(event)") } } }
    try site.store.readers.read(trace)
    site.store.pool.writeWithoutTransaction(trace)
    defer {
      try? site.store.readers.read { $0.trace(nil) }
      site.store.pool.writeWithoutTransaction { $0.trace(nil) }
    }
    try work()
    return seen.withLock { $0 }.filter { !$0.hasPrefix("--") && !$0.hasPrefix("PRAGMA") }
  }

  private func fields(_ value: String, seen: Int) throws -> [(String, String)] {
    [
      ("csrf", try client.get(Self.page).token), ("seen-\(output)", "\(seen)"), ("value-\(output)", value),
      ("narrative-\(output)", "两条线投产"),
    ]
  }

  /// Sends it twice, for what is asked once a connection is asked by the first.
  private func handIn(_ more: [(String, String)]) throws -> [String] {
    let (first, second) = (try fields("12", seen: 0) + more, try fields("13", seen: 1) + more)
    let action = [("action", "submit")]
    try #require(try client.post(Self.page, first + action).status == 303)
    var answer: Answer?
    let asked = try statements { answer = try client.post(Self.page, second + action) }
    #expect(answer?.status == 303)
    #expect(asked.contains { $0.hasPrefix("INSERT INTO report_revision") }, "what is written is seen here")
    return asked
  }

  private func isOfPage(_ sql: String) -> Bool {
    sql.contains("substr(x.text") || sql.contains("target_agency") || sql.contains("AS asked")
  }

  @Test func `a form is handed in without its page`() throws {
    let asked = try handIn([])
    #expect(asked.count <= 23, "\(asked.count)\n\(asked.joined(separator: "\n---\n"))")
    #expect(asked.filter(isOfPage) == [])
    #expect(Set(asked).count > asked.count - 6, "hardly anything is asked twice")
    #expect(asked.count { $0.contains("JOIN report_revision rr ON") } == 1, "what counted is read once")
    #expect(try site.store.reports().items.first?.newest.figure.value == 13)
  }

  @Test func `a line alone asks for nothing else`() throws {
    let asked = try handIn([("scope", "sheet")])
    #expect(asked.count <= 22, "\(asked.count)\n\(asked.joined(separator: "\n---\n"))")
  }

  @Test func `what is typed is kept without the page`() throws {
    let fields = try fields("12", seen: 0) + [("stamp-\(output)", "0")]
    var answer: Answer?
    let asked = try statements { answer = try client.post("/reporting/draft?period=2026Q4", fields) }
    #expect(answer?.status == 200)
    #expect(asked.contains { $0.contains("typed_draft") })
    #expect(asked.count <= 15, "\(asked.count)\n\(asked.joined(separator: "\n---\n"))")
    #expect(asked.filter(isOfPage) == [])
  }

  @Test func `what was begun elsewhere on the form goes along, and what somebody types`() throws {
    let draft = [("csrf", try client.get(Self.page).token), ("action", "draft"), ("seen-\(revenue)", "0")]
    #expect(try client.post(Self.page, draft + [("value-\(revenue)", "800")]).status == 303)
    #expect(try client.post(Self.page, try fields("12", seen: 0) + [("action", "submit")]).status == 303)
    let reported = try site.store.reports().items
    #expect(Set(reported.map(\.target)) == [output, revenue])
    // One alone leaves the other where it is.
    let typed = [("csrf", try client.get(Self.page).token), ("seen-\(revenue)", "2"), ("stamp-\(revenue)", "0")]
    #expect(try client.post("/reporting/draft?period=2026Q4", typed + [("value-\(revenue)", "801")]).status == 200)
    let alone = try fields("13", seen: 1) + [("action", "submit"), ("scope", "sheet")]
    #expect(try client.post(Self.page, alone).status == 303)
    #expect(try site.store.reports(ReportFilter(target: revenue)).items.first?.version == 2)
    let whole = try fields("14", seen: 2) + [("action", "submit")]
    #expect(try client.post(Self.page, whole).status == 303)
    #expect(try site.store.reports(ReportFilter(target: revenue)).items.first?.newest.figure.value == 801)
  }

  @Test func `a program's report asks little`() throws {
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: SampleSite.start)
    let door = MemoryDoor(router: site.router)
    func post(_ value: Int, _ version: Int) throws {
      let line = "{\"target_id\": \(output), \"period\": \"2026Q4\", \"value\": \(value), \"version\": \(version)}"
      let headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token.text)")]
      let answer = try door.send(.post, "/api/v1/reports", headers, Array(line.utf8))
      #expect([200, 201].contains(answer.status))
    }
    // The first one is not written and then changed.
    #expect(try statements { try post(12, 0) }.filter { $0.hasPrefix("UPDATE report ") } == [])
    let asked = try statements { try post(13, 1) }
    #expect(asked.count <= 23, "\(asked.count)\n\(asked.joined(separator: "\n---\n"))")
  }
}
