import Foundation
import HTTP
import Policy
import Support
import Synchronization
import Testing

@testable import Store
@testable import Web

@Suite struct `A request is done once and its answer stays` {
  let site: SampleSite
  let system: ReportingSystem
  let output: TargetID
  let admin: Actor

  init() throws {
    site = try SampleSite()
    system = try ReportingSystem(site)
    output = try site.target("专用汽车产量")
    admin = try #require(try site.store.user(named: "admin")).actor()
  }

  private func line(_ value: String, _ more: String = "") -> String {
    "{\"target_id\": \(output), \"period\": \"2026Q4\", \"value\": \(value)\(more)}"
  }

  private let key = [("Idempotency-Key", "k-1")]

  @Test func `a replay tells what was answered first, whatever has become of it`() throws {
    let first = try system.post(line("5"), key)
    #expect(first.status == 201)
    let report = try #require(try site.store.reports().items.first).id
    func replay(_ when: String) throws {
      let again = try system.post(line("5"), key)
      #expect(again.status == 200 && again.header("Idempotent-Replayed") == "true", "\(when)")
      #expect(again.body == first.body && again.header("ETag") == first.header("ETag"), "\(when)")
    }
    try replay("at once")
    site.clock.advance(minutes: 5)
    try site.store.giveBack(report, remark: "口径有误", seen: 1, by: admin, at: site.clock.now)
    try replay("given back")
    #expect(try system.post(line("12", ", \"version\": 2"), [("Idempotency-Key", "k-2")]).status == 200)
    try replay("rewritten")
    try site.store.approve(report, seen: 3, by: admin, at: site.clock.now)
    try replay("approved")
    let second = try system.post(line("12", ", \"version\": 2"), [("Idempotency-Key", "k-2")])
    #expect(second["version"] as? Int == 3 && second["state"] as? String == "submitted")
  }

  @Test func `keys that were kept before tell what was handed in then`() throws {
    _ = try system.post(line("5"), key)
    let report = try #require(try site.store.reports().items.first).id
    try site.store.write { db in try db.execute(sql: "UPDATE submission_key SET reports = '[\(report)]'") }
    site.clock.advance(minutes: 5)
    try site.store.giveBack(report, remark: "口径有误", seen: 1, by: admin, at: site.clock.now)
    let again = try system.post(line("5"), key)
    #expect(again["value"] as? Double == 5 && again["version"] as? Int == 1)
  }

  @Test func `of many at once with one key one is new and all others are replays`() throws {
    for round in 0..<4 {
      let answers = Mutex<[Answer]>([])
      let headers = [("Idempotency-Key", "race-\(round)")]
      let value = "\(round + 1)"
      let seen = round > 0 ? ", \"version\": \(round)" : ""
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        if let answer = try? system.post(line(value, seen), headers) { answers.withLock { $0.append(answer) } }
      }
      let all = answers.withLock { $0 }
      #expect(all.count == 8 && all.allSatisfy { [200, 201].contains($0.status) }, "\(all.map(\.status))")
      #expect(all.count { $0.header("Idempotent-Replayed") == nil } == 1)
      #expect(all.count { $0.status == 201 } == (round == 0 ? 1 : 0))
      #expect(Set(all.map(\.body)).count == 1)
    }
    let report = try #require(try site.store.reports().items.first)
    #expect(try site.store.history(of: report.id).count == 4)
  }

  @Test func `the tag of reading is good for writing, and two preconditions that disagree are refused`() throws {
    _ = try system.post(line("5"))
    let report = try #require(try site.store.reports().items.first).id
    let tag = try #require(try Client(site).get("/api/v1/reports/\(report)").header("ETag"))
    let disagree = try system.post(line("6", ", \"version\": 7"), [("If-Match", tag)])
    #expect(disagree.status == 400 && disagree["type"] as? String == "/api/problems/bad-preconditions")
    #expect(try system.post(line("6", ", \"version\": 1"), [("If-Match", tag)]).status == 200)
    let stale = try system.post(line("7"), [("If-Match", tag)])
    #expect(stale.status == 412 && stale["type"] as? String == "/api/problems/stale")
    let newer = try #require(try Client(site).get("/api/v1/reports/\(report)").header("ETag"))
    let gzip = newer.dropLast() + "-gzip\""
    #expect(try system.post(line("8"), [("If-Match", String(gzip))]).status == 200)
    #expect(try system.post(line("9", ", \"version\": 1"), [("If-Match", "*")]).status == 400)
  }

  @Test func `approving leaves the hour of handing in, in API, CSV, receipt and page`() throws {
    _ = try system.post(line("5"))
    let report = try #require(try site.store.reports().items.first)
    site.clock.advance(days: 200)
    try site.store.approve(report.id, seen: 1, by: admin, at: site.clock.now)
    let row = try Client(site).get("/api/v1/reports/\(report.id)")
    #expect(row["submitted_at"] as? String == SampleSite.start.text && row["late"] as? Bool == false)
    #expect(row["approved_at"] as? String == site.clock.now.text && row["state"] as? String == "approved")
    let sheet = try Client(site).get("/reports.csv").text
    #expect(sheet.contains("提交时间,审核时间") && sheet.contains("\(SampleSite.start.text),\(site.clock.now.text)"))
    let page = try Client(site).get("/targets/\(output)").text
    #expect(page.contains(Wording.minute(SampleSite.start)) && page.contains("已审核 \(Wording.minute(site.clock.now))"))
    let client = Client(site)
    try client.signIn("jxj")
    let digits = SampleSite.start.text.filter(\.isNumber)
    #expect(try client.get("/reporting/done?period=2026Q4").text.contains(digits), "the receipt keeps its number")
  }

  @Test func `what was given back in any earlier quarter stands on the first page after signing in`() throws {
    for (index, period) in ["2026Q1", "2026Q2", "2026Q3"].enumerated() {
      let line = "{\"target_id\": \(output), \"period\": \"\(period)\", \"value\": \(index + 1)}"
      #expect(try system.post(line).status == 201)
    }
    for report in try site.store.reports().items where report.period.text != "2026Q3" {
      try site.store.giveBack(report.id, remark: "请核对", seen: 1, by: admin, at: site.clock.now)
    }
    let client = Client(site)
    try client.signIn("jxj")
    let page = try client.get("/reporting").text
    #expect(page.contains("其他填报期有填报被退回"))
    for (period, title) in [("2026Q1", "2026年第一季度"), ("2026Q2", "2026年第二季度")] {
      #expect(page.contains("<a href=\"/reporting?period=\(period)\">\(title)</a> 1 项"))
    }
    #expect(!page.contains("/reporting?period=2026Q3\">2026年第三季度</a> 1 项"))
    #expect(try client.get("/reporting?period=2026Q1").text.contains("请核对"))
  }
}
