import Foundation
import Policy
import Store
import Testing

@testable import Web

/// A form that is kept while it is typed, by two people of one body.
@Suite struct `A form is kept while it is typed` {
  let site: SampleSite
  let first: Client
  let second: Client
  let output: TargetID
  static let page = "/reporting?period=2026Q4"

  init() throws {
    site = try SampleSite()
    try site.store.addUser(
      "jxj2", password: SampleSite.password, role: .agency, agency: site.economy, by: .commandLine, at: SampleSite.start
    )
    (first, second) = (Client(site), Client(site))
    try first.signIn("jxj")
    try second.signIn("jxj2")
    output = try site.target("专用汽车产量")
  }

  /// What the page's script sends.
  private func type(_ value: String, on page: Answer, stamp: String? = nil, as person: Client) throws -> [String: Any] {
    let answer = try person.post(
      "/reporting/draft?period=2026Q4",
      [
        ("csrf", try page.token), ("seen-\(output)", page.value(of: "seen-\(output)") ?? ""),
        ("stamp-\(output)", try stamp ?? #require(page.value(of: "stamp-\(output)"))), ("value-\(output)", value),
      ])
    #expect(answer.status == 200)
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  private func line(_ told: [String: Any]) throws -> [String: Any] {
    try #require((told["lines"] as? [[String: Any]])?.first)
  }

  @Test func `what was typed is there again, quietly, and nothing was handed in`() throws {
    let told = try type("12", on: try first.get(Self.page), as: first)
    #expect(told["saved"] as? String == "15:00")
    #expect(try line(told)["stamp"] as? Int == 1)
    let again = try first.get(Self.page)
    #expect(again.value(of: "value-\(output)") == "12" && again.value(of: "stamp-\(output)") == "1")
    #expect(!again.text.contains("data-changed"), "it is kept, nobody need be asked")
    #expect(try site.store.reports(ReportFilter(includesDrafts: true)).total == 0)
    #expect(try Client(site).get("/targets/\(output)").text.contains("12 万辆") == false)
  }

  @Test func `the second sees what the first types, is told of it, and overwrites nothing`() throws {
    let (mine, theirs) = (try first.get(Self.page), try second.get(Self.page))
    _ = try type("12", on: mine, as: first)
    let told = try line(try type("13", on: theirs, as: second))
    #expect((told["note"] as? String)?.contains("jxj于2026-11-21 15:00在这一项填了“12”") == true)
    #expect(try first.get(Self.page).value(of: "value-\(output)") == "12")
    #expect(try second.get(Self.page).text.contains("jxj于2026-11-21 15:00填写，还没有提交"))

    // The same by the button, without the script.
    let fields = [("value-\(output)", "13"), ("seen-\(output)", "0"), ("stamp-\(output)", "0")]
    let stopped = try second.post(Self.page, [("csrf", try theirs.token), ("action", "draft")] + fields)
    #expect(stopped.status == 409)
    #expect(stopped.text.contains("填了“12”，还没有提交") && stopped.value(of: "value-\(output)") == "13")
    let stamp = try #require(stopped.value(of: "stamp-\(output)"))
    let agreed = try second.post(
      Self.page,
      [
        ("csrf", try theirs.token), ("action", "draft"), ("value-\(output)", "13"), ("seen-\(output)", "0"),
        ("stamp-\(output)", stamp),
      ])
    #expect(agreed.status == 303)
    // And the first is told in turn; what they typed is still said.
    let late = try line(try type("12.5", on: mine, stamp: "1", as: first))
    #expect((late["note"] as? String)?.contains("已由jxj2于2026-11-21 15:00改为“13”") == true)
    #expect(try first.get(Self.page).text.contains("jxj于2026-11-21 15:00填写的“12”没有提交"))
  }

  @Test func `a session that is over and a foreign form keep nothing`() throws {
    let page = try first.get(Self.page)
    let foreign = try first.post("/reporting/draft?period=2026Q4", [("csrf", "x"), ("value-\(output)", "1")])
    #expect(foreign.status == 403)
    site.clock.advance(days: 30)
    let over = try first.post(
      "/reporting/draft?period=2026Q4", [("csrf", try page.token), ("value-\(output)", "1")])
    #expect(over.status != 200)
    #expect(
      try site.store.reportingTasks(of: site.economy, in: Period(containing: SampleSite.start.day))
        .allSatisfy { $0.typing == nil })
  }
}
