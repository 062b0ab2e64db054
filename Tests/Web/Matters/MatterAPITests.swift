import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

/// What a body's own system does with its matters.
@Suite struct MatterAPITests {
  let site: SampleSite
  let city: CityID
  let token: String

  init() throws {
    site = try SampleSite()
    city = try #require(try site.store.cities().first).id
    let user = try #require(try site.store.user(named: "jxj"))
    token = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now).text
  }

  private func send(_ target: String, _ body: String, key: String? = nil, bearer: String? = nil) throws -> Answer {
    var headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(bearer ?? token)")]
    if let key { headers.append(("Idempotency-Key", key)) }
    return try MemoryDoor(router: site.router).send(.post, target, headers, Array(body.utf8))
  }

  private var opening: String {
    """
    {"city_id": \(city), "title": "用地指标不足", "text": "产业园二期缺少用地指标", "from_agency_id": \(site.economy)}
    """
  }

  @Test func `a matter is opened once under a key, however often it is sent`() throws {
    let made = try send("/api/v1/matters", opening, key: "k1")
    #expect(made.status == 201 && made.header("Location") == "/api/v1/matters/1", "\(made.text)")
    let again = try send("/api/v1/matters", opening, key: "k1")
    #expect(again.status == 200 && again.header("Idempotent-Replayed") == "true" && again.text == made.text)
    #expect(try site.store.matters().total == 1)
    let other = try send("/api/v1/matters", opening.replacing("二期", with: "三期"), key: "k1")
    #expect(other.status == 422 && other.text.contains("/api/problems/key-reused"))
    #expect(try send("/api/v1/matters", opening).status == 201)
  }

  @Test func `what is wrong is named by its place`() throws {
    let wrong = """
      {"city_id": \(city), "title": "", "origin": "rumour", "due_on": "2026-02-30", "colour": 1}
      """
    let shape = try send("/api/v1/matters", wrong)
    #expect(shape.status == 422 && shape.text.contains("\"pointer\":\"/colour\""))
    let sense = try send("/api/v1/matters", wrong.replacing(", \"colour\": 1", with: ""))
    for pointer in ["/title", "/origin", "/due_on"] { #expect(sense.text.contains("\"pointer\":\"\(pointer)\"")) }
    #expect(try send("/api/v1/matters", "[]").status == 422)
    let foreign = opening.replacing("\"from_agency_id\": \(site.economy)", with: "\"from_agency_id\": \(site.science)")
    #expect(try send("/api/v1/matters", foreign).status == 403)
    #expect(try send("/api/v1/matters", opening, bearer: "x").status == 401)
    #expect(try site.store.matters().total == 0)
  }

  @Test func `a body signs for what it got and answers it, by the version that it saw`() throws {
    let due = site.clock.now.day.adding(days: 5)
    let id = try site.store.openMatter(
      MatterFacts(city: city.raw, title: "限期整改", agency: site.economy.raw, due: due), by: .commandLine,
      at: site.clock.now)
    let steps = "/api/v1/matters/\(id)/steps"
    let received = try send(steps, "{\"step\": \"receive\", \"version\": 2}", key: "a")
    #expect(received.status == 200 && received.text.contains("\"state\":\"received\""), "\(received.text)")
    #expect(
      try send(steps, "{\"step\": \"receive\", \"version\": 2}", key: "a").header("Idempotent-Replayed") == "true")
    #expect(try send(steps, "{\"step\": \"answer\", \"reason\": \"已办\", \"version\": 2}").status == 412)
    let silent = try send(steps, "{\"step\": \"answer\", \"version\": 3}")
    #expect(silent.status == 422 && silent.text.contains("请写明办理情况"))
    #expect(try send(steps, "{\"step\": \"ask_extension\", \"reason\": \"等\", \"version\": 3}").status == 422)
    #expect(try send(steps, "{\"step\": \"close\", \"version\": 3}").status == 422)
    #expect(try send(steps, "{\"step\": \"answer\", \"reason\": \"已办\", \"version\": 3}").status == 200)
    let other = try #require(try site.store.user(named: "kjj"))
    let foreign = try site.store.addToken(for: other.id, label: "试", days: 1, by: .commandLine, at: site.clock.now)
    #expect(
      try send(steps, "{\"step\": \"answer\", \"reason\": \"x\", \"version\": 4}", bearer: foreign.text).status == 404)
  }

  @Test func `the description has both`() throws {
    let description = try Client(site).get("/api/openapi.json").text
    for name in ["open_matter", "step_matter", "matter_opening", "matter_step"] { #expect(description.contains(name)) }
  }
}
