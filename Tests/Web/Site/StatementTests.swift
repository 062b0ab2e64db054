import Foundation
import GRDB
import Policy
import Synchronization
import Testing

@testable import Store
@testable import Web

/// What a page costs is what it asks of the database: how many statements, and whether one of them reads a whole table.
@Suite struct StatementTests {
  /// Statements that a page may run once the plans' sums are known, whoever looks: where it was looked at before, and
  /// where a report has come since.
  static let pages: [(path: String, most: Int, fresh: Int)] = [
    ("/", 8, 19), ("/?city=1", 9, 16), ("/targets", 4, 5), ("/targets?city=1&status=behind", 4, 5),
    ("/targets?q=产值", 4, 4), ("/targets?status=not_due", 4, 7), ("/targets?sort=worst&status=not_due", 4, 9),
    ("/targets?sort=worst&city=1", 4, 7), ("/targets?from=2025&to=2026", 4, 7), ("/targets?agency=1", 4, 5),
    ("/targets/1", 12, 12), ("/documents", 3, 4), ("/documents/1", 20, 21), ("/agencies", 2, 2),
    ("/agencies/1", 12, 13), ("/measures", 5, 5), ("/findings", 4, 4), ("/api/v1/targets?limit=50", 1, 3),
    ("/api/v1/targets/1", 9, 9), ("/api/v1/reports?limit=50", 1, 1), ("/api/v1/measures", 3, 3),
    ("/api/v1/agencies", 1, 1), ("/api/v1/documents", 1, 1), ("/targets.csv", 2, 2), ("/reports.jsonl", 1, 1),
    ("/healthz", 1, 1),
  ]

  /// What is read while a page is drawn.
  private func statements(_ store: Store, _ draw: () throws -> Void) throws -> [String] {
    try run(store, draw).filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }
  }

  /// All that readers run while a page is drawn.
  private func run(_ store: Store, _ draw: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    try store.readers.read { db in
      db.trace { event in seen.withLock { $0.append(event.expandedDescription) } }
    }
    defer { try? store.readers.read { $0.trace(nil) } }
    try draw()
    return seen.withLock { $0 }
  }

  /// What is kept until a report comes is read anew after this; what was read out of the plans stays.
  private func reportComes(_ site: SampleSite) throws {
    try site.store.write(.reports) { try $0.execute(sql: "UPDATE status_result SET gap = gap WHERE target_id = 1") }
  }

  @Test(arguments: ["/", "/?city=1", "/targets?q=产值", "/targets/1", "/agencies/1", "/documents/1", "/measures/1"])
  func `a page shows one state of the data`(_ path: String) throws {
    let site = try SampleSite()
    let client = Client(site)
    let begun = try run(site.store) { try client.get(path) }.filter { $0.hasPrefix("BEGIN") }
    #expect(begun.count == 1, "\(path): \(begun)")
  }

  @Test(arguments: pages)
  func `a page asks few things`(_ page: (path: String, most: Int, fresh: Int)) throws {
    let site = try SampleSite()
    let client = Client(site)
    #expect(try client.get(page.path).status == 200, "\(page.path)")
    let asked = try statements(site.store) { try client.get(page.path) }
    #expect(asked.count <= page.most, "\(page.path): \(asked.count)\n\(asked.joined(separator: "\n---\n"))")
    try reportComes(site)
    let anew = try statements(site.store) { try client.get(page.path) }
    #expect(anew.count <= page.fresh, "\(page.path): \(anew.count)\n\(anew.joined(separator: "\n---\n"))")
  }

  /// The same for whoever may change things there, once he has looked at another page.
  private static let signed: [(path: String, most: Int)] = [
    ("/targets/1", 17), ("/targets?status=not_due", 8), ("/agencies/1", 12), ("/documents/1", 21),
  ]

  @Test(arguments: signed)
  func `a page with its forms asks few things`(_ page: (path: String, most: Int)) throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    #expect(try client.get(page.path).status == 200, "\(page.path)")
    try reportComes(site)
    let asked = try statements(site.store) { try client.get(page.path) }
    #expect(asked.count <= page.most, "\(page.path): \(asked.count)\n\(asked.joined(separator: "\n---\n"))")
  }

  @Test func `until a report comes a list's first page asks who looks, and whether it is good still`() throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    for path in ["/targets", "/targets?status=not_due", "/targets?sort=worst&city=1"] {
      try client.get(path)
      #expect(try statements(site.store) { try client.get(path) }.count <= 5, "\(path)")
    }
  }

  /// What is open until somebody closes it, as those who may see it look at it.
  private static let internalPages = [
    "/projects", "/projects?colour=yellow", "/projects?county=高新区", "/projects?agency=1",
    "/projects?sort=investment", "/worklist", "/worklist?kind=project",
    "/projects?q=汽车", "/projects?exit=1", "/matters", "/matters?open=1", "/matters?state=answered&city=1",
    "/matters?sort=urgent", "/matters?q=用地",
    "/matters?over=2026-12-01", "/matters?raise=2026-12-01", "/matters?agency=1", "/matters.csv", "/orders",
    "/orders?open=1&grade=behind", "/orders?sort=urgent", "/remarks", "/remarks?state=open", "/supervision",
    "/supervision?agency=1",
  ]

  /// As ANALYZE would find them at 100,000 targets and a million reports.
  private static let statistics = """
    ANALYZE;
    DELETE FROM sqlite_stat1;
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('target', 'target_city', '113388 1134'), ('target', 'target_document', '113388 52'),
      ('target', 'target_owner', '90000 16 16'), ('target', 'target_deadline', '80000 4000'),
      ('target', 'target_all', '113388 52 52'), ('target', 'target_section', '113388 10'),
      ('target', 'target_ownerless', '20000 200'),
      ('target', 'target_indicator', '113388 52 2 1'), ('status_result', 'status_result_worst', '113388 14000 20 1'),
      ('status_result', 'status_result_judged', '113388 60000 60000'), ('report', 'report_counted', '1020670 9 1'),
      ('report', 'report_period', '1020670 50000'), ('report', 'sqlite_autoindex_report_1', '1020670 9 1'),
      ('target_agency', 'target_agency_agency', '150000 20 1'), ('measure', 'measure_city', '54000 540'),
      ('measure', 'measure_document', '54000 25'), ('agency', 'agency_city', '7000 70'),
      ('finding_place', 'finding_place_document', '60000 25 1'), ('finding_place', 'finding_place_text', '60000 60 1'),
      ('version', 'version_published', '2200 1'), ('version', 'version_text', '2200 2'),
      ('audit', 'audit_subject', '1300000 300000 1');
    """

  /// Without statistics, as a store runs, and with those of a large one.
  @Test(arguments: [false, true])
  func `no page, list, item, form or export reads a whole table`(_ isLarge: Bool) throws {
    let site = try SampleSite()
    if isLarge { try site.store.write { try $0.execute(sql: Self.statistics) } }
    // Connections know the statistics that were there when they were opened.
    let store = try Store(
      path: site.folder + "/liance.sqlite", migrations: SampleSite.root.appending(path: "Migrations").path)
    defer { try? store.close() }
    let client = Client(site)
    let paths = Self.pages.map(\.path) + ["/measures.csv", "/findings.csv", "/agencies.csv", "/documents.csv"]
    for path in paths {
      try client.get(path)
      try reportComes(site)
      for sql in Set(try statements(site.store) { try client.get(path) }) {
        let plan = try store.read { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
        #expect(Self.scans(plan, sql) == [], "\(path)\n\(sql)\n\(plan.joined(separator: "\n"))")
      }
    }
    try client.signIn("admin")
    for path in Self.internalPages {
      try client.get(path)
      for sql in Set(try statements(site.store) { try client.get(path) }) {
        let plan = try store.read { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
        // What is open has an index of its own, which is walked, and so has what is urgent, until a page is full.
        let walked = /USING (COVERING )?INDEX (matter_open|.*_waiting|.*_urgent|project_exit|project_.*largest)/
        let scans = Self.scans(plan, sql).filter { !$0.contains(walked) }
        #expect(scans == [], "\(path)\n\(sql)\n\(plan.joined(separator: "\n"))")
      }
    }
    client.forget()
    try client.signIn("jxj")
    for sql in Set(try statements(site.store) { try client.get("/reporting") }) {
      let plan = try store.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
      }
      #expect(Self.scans(plan, sql) == [], "\(sql)")
    }
  }

  /// The steps that read a whole table: not bound lists, kept counts and word indexes, nor walking in the order of ids
  /// until a page is full.
  private static func scans(_ plan: [String], _ sql: String) -> [String] {
    let isWalk = sql.contains(/ORDER BY [a-z]\.id( DESC)? LIMIT/)
    return plan.filter { step in
      guard step.hasPrefix("SCAN"), !isWalk else { return false }
      return ![
        "json_each", "VIRTUAL TABLE", "_count", "CONSTANT ROW", "generation", "SCAN l", "SCAN (", "SCAN step",
      ].contains {
        step.contains($0)
      }
    }
  }
}
