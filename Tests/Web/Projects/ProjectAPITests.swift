import Foundation
import HTTP
import Policy
import Store
import Testing

@testable import Web

@Suite struct ProjectAPITests {
  let site: SampleSite
  let door: MemoryDoor
  let token: String
  let agency: AgencySummary
  static let address = "/api/v1/projects"

  init() throws {
    site = try SampleSite()
    door = MemoryDoor(router: site.router)
    let user = try #require(try site.store.user(named: "jxj"))
    let own = try #require(user.agency)
    agency = try #require(try site.store.agency(own)).summary
    token = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now).text
  }

  private func body(_ change: [String: String] = [:]) -> String {
    let usual = [
      "city_id": agency.city.description, "name": "\"精密铸件二期\"", "county": "\"甲县\"", "kind": "\"new\"",
      "investment": "6.5", "responsible_id": agency.id.description, "signed_on": "\"2026-09-01\"",
    ]
    let members = usual.merging(change) { $1 }.filter { !$0.value.isEmpty }
    return "{" + members.map { "\"\($0.key)\": \($0.value)" }.sorted().joined(separator: ", ") + "}"
  }

  private func send(
    _ method: HTTP.Method, _ address: String, _ body: String, _ more: [(String, String)] = [], token: String? = nil
  ) throws -> Answer {
    let headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token ?? self.token)")]
    return try door.send(method, address, headers + more, Array(body.utf8))
  }

  @Test func `a program enters a project once however often it asks, and changes it where it has read it`() throws {
    let key = [("Idempotency-Key", "甲-1")]
    let made = try send(.post, Self.address, body(), key)
    #expect(made.status == 201 && made.header("Location") == "/api/v1/projects/1" && made.header("ETag") == "\"1-1\"")
    let again = try send(.post, Self.address, body(), key)
    #expect(again.status == 200 && again.header("Idempotent-Replayed") == "true")
    #expect(try site.store.projects().total == 1)
    let reused = try send(.post, Self.address, body(["investment": "7"]), key)
    #expect(reused.status == 422 && reused.text.contains("key-reused"))
    let blind = try send(.patch, Self.address + "/1", "{\"leader\": \"某副市长\"}")
    #expect(blind.status == 428)
    let read = try #require(try door.send(.get, Self.address + "/1", [], []).header("ETag"))
    let changed = try send(.patch, Self.address + "/1", "{\"leader\": \"某副市长\"}", [("If-Match", read)])
    #expect(changed.status == 200 && changed.header("ETag") == "\"1-2\"" && changed.text.contains("某副市长"))
    #expect(try send(.patch, Self.address + "/1", "{\"leader\": \"另一位\"}", [("If-Match", read)]).status == 412)
    let emptied = try send(.patch, Self.address + "/1", "{\"leader\": null}", [("If-Match", "\"1-2\"")])
    #expect(emptied.status == 200)
    let project = try #require(try site.store.projects().items.first)
    #expect(project.facts.leader.isEmpty && project.facts.investment == 6.5 && project.version == 3)
  }

  static let wrong: [(change: [String: String], status: Int, pointer: String)] = [
    (["investment": "0"], 422, "/investment"), (["investment": "-1"], 422, "/investment"),
    (["investment": "\"多\""], 422, "/investment"), (["investment": "true"], 422, "/investment"),
    (["name": ""], 422, "/name"), (["name": "5"], 422, "/name"), (["kind": "\"other\""], 422, "/kind"),
    (["started_on": "\"2026-08-01\""], 422, "/started_on"), (["signed_on": "\"2026-02-30\""], 422, "/signed_on"),
    (["responsible_id": "99999"], 422, "/responsible_id"), (["responsible_id": ""], 403, "/responsible_id"),
    (["lead_id": "99999"], 422, "/lead_id"), (["flavour": "1"], 422, "/flavour"), (["city_id": "999"], 403, ""),
  ]

  @Test(arguments: wrong)
  func `what cannot be is told with the name of its field`(
    change: [String: String], status: Int, pointer: String
  ) throws {
    let answer = try send(.post, Self.address, body(change))
    #expect(answer.header("Content-Type")?.hasPrefix("application/problem+json") == true)
    #expect(answer.status == status || pointer.isEmpty && (400..<500).contains(answer.status), "\(answer.text)")
    #expect(answer.text.contains("\"pointer\":\"\(pointer)"), "\(pointer): \(answer.text)")
    #expect(try site.store.projects().total == 0)
  }

  @Test func `a name that is taken, a body that is no JSON, and a stranger are refused`() throws {
    #expect(try send(.post, Self.address, body()).status == 201)
    let taken = try send(.post, Self.address, body())
    #expect(taken.status == 409 && taken.text.contains("\"pointer\":\"/name\""))
    #expect(try send(.post, Self.address, "[]").status == 422)
    #expect(try send(.post, Self.address, body(), token: "liance_x").status == 401)
    #expect(try door.send(.post, Self.address, [("Content-Type", "text/plain")], []).status == 401)
    #expect(try send(.patch, Self.address + "/9", "{}", [("If-Match", "*")]).status == 404)
    let document = try door.send(.get, "/api/openapi.json", [], []).text
    #expect(document.contains("\"operationId\":\"add_project\"") && document.contains("\"project_entry\""))
  }
}
