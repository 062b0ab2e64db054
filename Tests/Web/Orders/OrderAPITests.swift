import Foundation
import HTTP
import Policy
import Support
import Testing

@testable import Store
@testable import Web

/// What an office's and a body's own systems do with orders and remarks.
@Suite struct OrderAPITests {
  let site: SampleSite
  let office: String
  let body: String

  init() throws {
    site = try SampleSite()
    let city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    office = try Self.token("tongchou", site)
    body = try Self.token("jxj", site)
  }

  private static func token(_ name: String, _ site: SampleSite) throws -> String {
    let user = try #require(try site.store.user(named: name))
    return try site.store.addToken(for: user.id, label: "试", days: 30, by: .commandLine, at: site.clock.now).text
  }

  private var today: CivilDate { site.clock.now.day }

  private func send(_ target: String, _ content: String, by bearer: String, key: String? = nil) throws -> Answer {
    var headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(bearer)")]
    if let key { headers.append(("Idempotency-Key", key)) }
    return try MemoryDoor(router: site.router).send(.post, target, headers, Array(content.utf8))
  }

  private func order(_ change: (String, String) = ("", "")) throws -> String {
    """
    {"subject": "target-\(try site.target("专用汽车产量"))", "agency_id": \(site.economy), "grade": "behind",
      "demand": "请加快推进", "due_on": "\(today.adding(days: 7).text)"}
    """.replacing(change.0, with: change.1)
  }

  @Test func `an order is made out once under a key and walked to its end, each step once`() throws {
    let made = try send("/api/v1/orders", order(), by: office, key: "o1")
    #expect(made.status == 201 && made.header("Location") == "/api/v1/orders/1", "\(made.text)")
    let again = try send("/api/v1/orders", order(), by: office, key: "o1")
    #expect(again.status == 200 && again.header("Idempotent-Replayed") == "true" && again.text == made.text)
    #expect(try site.store.orders().total == 1)
    let reused = try send("/api/v1/orders", order(("加快", "抓紧")), by: office, key: "o1")
    #expect(reused.status == 422 && reused.text.contains("/api/problems/key-reused"))
    #expect(try send("/api/v1/orders", order(), by: body).status == 403)
    func step(_ code: String, _ version: Int, by bearer: String, _ reason: String = "", key: String? = nil) throws
      -> Answer
    {
      let content = "{\"step\": \"\(code)\", \"version\": \(version), \"reason\": \"\(reason)\"}"
      return try send("/api/v1/orders/1/steps", content, by: bearer, key: key)
    }
    #expect(try step("close", 1, by: body).status == 403)
    #expect(try step("receive", 1, by: body, key: "s1").text.contains("\"state\":\"received\""))
    #expect(try step("receive", 1, by: body, key: "s1").header("Idempotent-Replayed") == "true")
    #expect(try step("receive", 1, by: body).status == 412, "it has moved since")
    let silent = try step("answer", 2, by: body)
    #expect(silent.status == 422 && silent.text.contains("请写明办理情况"))
    #expect(try step("answer", 2, by: body, "已加派人手").status == 200)
    #expect(try step("close", 3, by: office).text.contains("\"state\":\"closed\""))
    #expect(try site.store.order(OrderID(1))?.events.map(\.kind) == [.issued, .received, .answered, .closed])
  }

  @Test func `what is wrong with an order is named by its place`() throws {
    let shape = try send(
      "/api/v1/orders", "{\"subject\": \"city-1\", \"grade\": \"red\", \"due_on\": \"2026-02-30\"}", by: office)
    for pointer in ["/subject", "/grade", "/due_on", "/demand"] {
      #expect(shape.status == 422 && shape.text.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
    }
    let nothing = try send(
      "/api/v1/orders", order(("target-\(try site.target("专用汽车产量"))", "target-9999")), by: office)
    #expect(nothing.status == 422 && nothing.text.contains("\"pointer\":\"/subject\""))
    #expect(try send("/api/v1/orders/9/steps", "{\"step\": \"receive\", \"version\": 1}", by: body).status == 404)
    #expect(try site.store.orders().total == 0)
  }

  @Test func `a remark is written down once under a key, and answered by its body`() throws {
    let content = """
      {"subject": "target-\(try site.target("专用汽车产量"))", "leader": "某市长", "text": "请加快推进",
        "agency_id": \(site.economy)}
      """
    let made = try send("/api/v1/remarks", content, by: office, key: "r1")
    #expect(made.status == 201 && made.header("Location") == "/api/v1/remarks/1", "\(made.text)")
    #expect(try send("/api/v1/remarks", content, by: office, key: "r1").text == made.text)
    #expect(try site.store.remarks().total == 1)
    #expect(try send("/api/v1/remarks", content, by: body).status == 403)
    let answer = "{\"step\": \"answer\", \"version\": 1, \"reason\": \"已落实\"}"
    let done = try send("/api/v1/remarks/1/steps", answer, by: body, key: "a1")
    #expect(done.status == 200 && done.text.contains("\"state\":\"answered\""))
    #expect(try send("/api/v1/remarks/1/steps", answer, by: body, key: "a1").header("Idempotent-Replayed") == "true")
    let wrong = try send("/api/v1/remarks", "{\"subject\": \"target-1\", \"leader\": \"\"}", by: office)
    #expect(wrong.status == 422 && wrong.text.contains("\"pointer\":\"/text\""))
  }

  @Test func `a key stands for one request, whatever that made`() throws {
    #expect(try send("/api/v1/orders", order(), by: office, key: "k").status == 201)
    let content = "{\"subject\": \"target-1\", \"leader\": \"某市长\", \"text\": \"请加快\", \"agency_id\": \(site.economy)}"
    #expect(try send("/api/v1/remarks", content, by: office, key: "k").status == 422)
    #expect(try site.store.remarks().total == 0)
  }

  @Test func `the description has all of it`() throws {
    let description = try Client(site).get("/api/openapi.json").text
    for name in ["issue_order", "step_order", "write_remark", "step_remark", "order_opening", "remark_step"] {
      #expect(description.contains("\"\(name)\""), "\(name)")
    }
  }

  @Test func `a body that is asked about another's matter reads of it and finds no link that leads nowhere`() throws {
    let other = MatterFacts(
      city: try #require(try site.store.cities().first).id.raw, title: "别家的用地事项", agency: site.science.raw,
      due: today.adding(days: 5))
    let matter = try site.store.openMatter(other, by: .commandLine, at: site.clock.now)
    let own = MatterFacts(city: other.city, title: "本家的用地事项", agency: site.economy.raw, due: today.adding(days: 5))
    let mine = try site.store.openMatter(own, by: .commandLine, at: site.clock.now)
    for (number, subject) in [matter, mine].enumerated() {
      let reference = SubjectReference(.matter, subject.raw)
      let about = RemarkFacts(
        subject: reference, agency: site.economy, leader: "某市长", text: "请配合\(number)", saidOn: today)
      _ = try site.store.writeRemark(about, by: .commandLine, at: site.clock.now)
      let facts = OrderFacts(
        city: CityID(other.city), subject: reference, agency: site.economy, grade: .behind, demand: "请配合", due: today)
      _ = try site.store.issueOrders([facts], by: .commandLine, at: site.clock.now)
    }
    let client = Client(site)
    try client.signIn("jxj")
    for page in ["/remarks", "/remarks/1", "/remarks/2", "/orders/1", "/orders/2", "/supervision"] {
      let text = try client.get(page).text
      #expect(text.contains("用地事项") && !text.contains("href=\"/matters/\(matter)\""), "\(page)")
      for link in text.matches(of: /href="(\/(?:matters|orders|remarks|targets)\/[0-9]+)"/) {
        #expect(try client.get(String(link.output.1)).status == 200, "\(page) leads to \(link.output.1)")
      }
    }
    #expect(try client.get("/remarks/2").text.contains("href=\"/matters/\(mine)\""))
    client.forget()
    try client.signIn("tongchou")
    #expect(try client.get("/remarks/1").text.contains("href=\"/matters/\(matter)\""))
  }
}
