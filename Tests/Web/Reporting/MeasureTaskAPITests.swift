import Foundation
import Policy
import Store
import Testing

@testable import Web

/// Measures' rows of the form, as an agency's own system reads them and hands them in.
@Suite struct MeasureTaskAPITests {
  let site: SampleSite
  let client: Client
  let headers: [(String, String)]
  static let place = "/api/v1/reporting/measures?period=2026Q4"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let owner = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: owner.id, label: "业务系统", days: 90, by: .commandLine, at: site.clock.now)
    headers = [("Authorization", "Bearer " + token.text), ("Content-Type", "application/json")]
  }

  private func send(_ body: String) throws -> Answer {
    try MemoryDoor(router: site.router).send(.post, Self.place, headers, Array(body.utf8))
  }

  private func rows() throws -> [[String: Any]] {
    let answer = try client.get(Self.place, headers: headers)
    #expect(answer.status == 200)
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: Any]])
  }

  @Test func `what is due is read, told, and told again without harm`() throws {
    let row = try #require(try rows().first)
    let id = try #require(row["measure_id"] as? Int)
    #expect(row["version"] as? Int == 0 && row["stage"] is NSNull)
    let body = "[{\"measure_id\":\(id),\"stage\":\"underway\",\"progress\":\"开工\"}]"
    for _ in 1...2 { #expect(try send(body).status == 200) }
    let measure = try #require(try site.store.measure(MeasureID(Int64(id))))
    #expect(try site.store.course(of: measure).reports.count == 1)
    let told = try #require(try rows().first)
    #expect(told["stage"] as? String == "underway" && told["progress"] as? String == "开工")
    let stale = "[{\"measure_id\":\(id),\"stage\":\"done\",\"progress\":\"建成\"}]"
    #expect(try send(stale).status == 412)
    let version = try #require(told["version"] as? Int)
    let anew = stale.replacing("done", with: "underway").replacing("}]", with: ",\"version\":\(version)}]")
    #expect(try send(anew).status == 200)
    // What was told of an earlier quarter is no version of this one.
    site.clock.advance(days: 60)
    let next = "/api/v1/reporting/measures?period=2027Q1"
    let answer = try MemoryDoor(router: site.router).send(.post, next, headers, Array(stale.utf8))
    #expect(answer.status == 200 && answer.text.contains("建成"))
  }

  @Test func `every fault is told with its place, and nothing is kept`() throws {
    let id = try #require(try rows().first?["measure_id"] as? Int)
    for (body, pointer, words) in [
      (
        "[{\"measure_id\":\(id),\"stage\":\"underway\",\"progress\":\"开工\"},{\"measure_id\":999,\"stage\":\"done\"}]",
        "/1/measure_id", "不由本单位"
      ), ("{}", "\"\"", "应为对象的数组"), ("[{\"measure_id\":999,\"stage\":\"done\"}]", "/0/measure_id", "不由本单位"),
      ("[{\"measure_id\":\(id),\"stage\":\"same\"}]", "/0/stage", "以前没有填报过"),
      ("[{\"measure_id\":\(id),\"stage\":\"done\"}]", "/0/progress", "请写明进展情况"),
      ("[{\"measure_id\":\(id),\"value\":1}]", "/0/value", "没有名为 value 的字段"),
    ] {
      let answer = try send(body)
      #expect(answer.status == 422, "\(body)")
      #expect(answer.text.contains(pointer) && answer.text.contains(words), "\(answer.text)")
    }
    #expect(try rows().first?["stage"] is NSNull)
  }
}
