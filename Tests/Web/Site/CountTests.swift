import Foundation
import Ingest
import Policy
import Testing

@testable import Store
@testable import Web

/// Whoever clicks on a number sees as many: the site is walked by every role, and every number that leads to a list is
/// held to what the list says of itself.
@Suite struct `Numbers agree with the lists that they open` {
  let site: SampleSite

  init() throws {
    site = try SampleSite()
    let seeds = SampleSite.root.appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
    // A city with several plans, and findings between them.
    for url in files.sorted(by: { $0.path < $1.path }).prefix(2) {
      let bytes = [UInt8](try Data(contentsOf: url))
      let plan = try ReadPlan(name: url.lastPathComponent, bytes: bytes)
      let source = SourceFile(name: url.lastPathComponent, bytes: bytes, text: plan.text, readOn: site.clock.now.day)
      _ = try site.store.save(plan.reading, source: source, publish: true, by: .commandLine, at: site.clock.now)
    }
    try report()
    for (index, finding) in try site.store.findings().items.enumerated().prefix(4) {
      let verdict: FindingSummary.State = index.isMultiple(of: 2) ? .dismissed : .confirmed
      try site.store.decide(finding.id, verdict, note: "已核实", by: .commandLine, at: site.clock.now)
    }
  }

  /// Some have figures, some none, and some are out of their plans.
  private func report() throws {
    let period = Period(containing: site.clock.now.day)
    let figures = try site.store.targets(TargetFilter(), Slice(limit: 60)).items.filter { !$0.isGoal }
    let lines = figures.enumerated().filter { $0.offset % 3 == 0 && $0.element.owner != nil }.map { index, target in
      let value = (target.value ?? 1) * Double(index % 7) / 6
      return CheckedLine(
        target: target.id, period: period, figure: ReportedFigure(value: value), typed: ReportEntry(value: "\(value)"),
        seenVersion: 0, isNew: true)
    }
    let admin = try #require(try site.store.user(named: "admin")).actor()
    try site.store.submit(lines, by: admin, at: site.clock.now)
    let out = figures[1]
    try site.store.withdraw(
      out.id, because: "市政府常务会议", seen: out.revision, by: .commandLine, at: site.clock.now)
    try site.store.refreshStatuses(at: site.clock.now)
  }

  @Test(arguments: [nil, "admin", "jxj", "guest"])
  func `on every page, for every role`(_ name: String?) throws {
    let client = Client(site)
    if let name { try client.signIn(name) }
    let walk = try SiteWalk(client)
    #expect(walk.pages.count > 15)
    #expect(walk.claims.count > 60)
    try walk.compare(client, as: name ?? "nobody")
  }

  @Test func `a list of what waits for somebody has the worst first, page by page`() throws {
    let filter = TargetFilter(order: .worst)
    let whole = try site.store.targets(filter, Slice(limit: 1000)).items
    let ranks = whole.map { target in ProgressState.worstFirst.firstIndex(of: target.state) ?? 99 }
    #expect(ranks == ranks.sorted())
    #expect(Set(ranks).count > 3)
    for (one, next) in zip(whole, whole.dropFirst()) where one.state == next.state {
      #expect((one.gap ?? -100) <= (next.gap ?? -100))
    }
    var (paged, page) = ([TargetID](), Slice?.some(Slice(limit: 7)))
    while let slice = page {
      let listing = try site.store.targets(filter, slice)
      #expect(listing.total == whole.count)
      paged += listing.items.map(\.id)
      page = listing.next.map { Slice(after: $0, limit: 7) }
    }
    #expect(paged == whole.map(\.id))
    let back = try site.store.targets(filter, Slice(before: paged[14].raw, limit: 7))
    #expect(back.items.map(\.id) == Array(paged[7..<14]))
    #expect(back.previous == paged[7].raw && back.next == paged[13].raw)
  }

  @Test func `what falls due first comes first, what never does comes last`() throws {
    let whole = Slice(limit: 1000)
    let targets = try site.store.targets(TargetFilter(order: .deadline), whole).items.map(\.deadline?.lastDay)
    let measures = try site.store.measures(MeasureFilter(order: .deadline), whole).items.map(\.deadline?.lastDay)
    #expect(targets.contains(nil) && Set(targets).count > 2)
    for days in [targets, measures] {
      let known = days.compactMap(\.self)
      #expect(known == known.sorted() && days.prefix(known.count).allSatisfy { $0 != nil })
    }
  }

  @Test func `who reports most comes first, and what was issued last`() throws {
    let whole = Slice(limit: 1000)
    let owned = try site.store.agencies(AgencyFilter(order: .owned), whole).items.map(\.owned)
    #expect(owned == owned.sorted(by: >) && Set(owned).count > 3)
    let days = try site.store.documents(DocumentFilter(order: .issued), whole).items.map { $0.issuedOn?.text ?? "" }
    #expect(days == days.sorted(by: >) && Set(days).count > 1)
  }

  @Test func `what falls due is found by day, and the overview says what it leaves out`() throws {
    let today = site.clock.now.day
    let soon = DueLinks.next(90, from: today, TargetFilter())
    let due = try site.store.targets(soon, Slice(limit: 1000))
    #expect(due.total > 20)
    let end = today.adding(days: 90)
    for target in due.items {
      let last = try #require(target.deadline?.lastDay)
      #expect(last >= today && last <= end && ![.achieved, .achievedLate, .withdrawn].contains(target.state))
    }
    let page = try Client(site).get("/").text
    #expect(page.contains("未来90天到期") && page.contains("列出 20 / \(due.total) 项"))
    let list = try Client(site).get("/targets").text
    #expect(list.contains("due_from=2026-12-01&amp;due_to=2026-12-31&amp;open=1\">12月</a>"))
    let december = try Client(site).get("/targets?due_from=2026-12-01&due_to=2026-12-31&open=1").text
    #expect(PageLink.total(of: december) == due.total)
  }

  @Test func `where two cities can meet, a body stands with its city`() throws {
    let client = Client(site)
    #expect(try client.get("/targets").text.contains("市经信局</a><span class=\"cell-sub\">江州市</span>"))
    let city = try #require(try site.store.cities().first)
    #expect(!(try client.get("/targets?city=\(city.id)").text.contains("<span class=\"cell-sub\">\(city.name)</span>")))
    try client.signIn("admin")
    #expect(try client.get("/admin/users").text.contains("市经信局<span class=\"cell-sub\">江州市</span>"))
    #expect(try client.get("/admin/tokens").text.contains("jxj（江州市 · 市经信局）"))
  }
}
