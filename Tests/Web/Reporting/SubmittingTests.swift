import Foundation
import HTTP
import Policy
import Support
import Synchronization
import Testing

@testable import Store
@testable import Web

@Suite struct `An agency's own system reports by token` {
  let site: SampleSite
  let door: MemoryDoor
  let bearer: String
  let output: TargetID

  init() throws {
    site = try SampleSite()
    door = MemoryDoor(router: site.router)
    let user = try #require(try site.store.user(named: "jxj"))
    bearer = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now).text
    output = try site.target("专用汽车产量")
  }

  private func post(_ json: String, _ headers: [(String, String)] = [], token: String? = nil) throws -> Answer {
    let usual = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token ?? bearer)")]
    return try door.send(.post, "/api/v1/reports", usual + headers, Array(json.utf8))
  }

  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  private func line(_ value: String, _ more: String = "") -> String {
    "{\"target_id\": \(output), \"period\": \"2026Q4\", \"value\": \(value)\(more)}"
  }

  @Test func `a report is created once, whatever is sent again`() throws {
    let made = try post(line("12.5"), [("Idempotency-Key", "a-1")])
    #expect(made.status == 201)
    let report = try object(made)
    #expect(
      report["value"] as? Double == 12.5 && report["version"] as? Int == 1 && report["state"] as? String == "submitted")
    let id = try #require(report["id"] as? Int)
    #expect(made.header("ETag") == "\"\(id)-1\"" && made.header("Location") == "/api/v1/reports/\(id)")
    let replay = try post(line("12.5"), [("Idempotency-Key", "a-1")])
    #expect(replay.status == 200 && replay.header("Idempotent-Replayed") == "true" && replay.body == made.body)
    let same = try post(line("\"１２.5万辆\""))
    #expect(same.status == 200 && same.body == made.body, "the same figure without a key makes no second revision")
    #expect(try site.store.history(of: ReportID(Int64(id))).count == 1)
    let reused = try post(line("13"), [("Idempotency-Key", "a-1")])
    #expect(reused.status == 422)
    #expect(reused.header("Content-Type") == "application/problem+json; charset=utf-8")
    #expect(try Client(site).get("/targets/\(output)").text.contains("12.5 万辆"))
    let entry = try #require(try site.store.audit(AuditFilter(action: "report.submitted")).items.first)
    #expect(entry.by == "jxj" && entry.address == "127.0.0.1")
  }

  @Test func `eight senders with one key make one revision, and all are told the same`() throws {
    let answers = Mutex<[Answer]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      if let answer = try? post(line("12.5"), [("Idempotency-Key", "k")]) { answers.withLock { $0.append(answer) } }
    }
    let all = answers.withLock { $0 }
    #expect(all.count == 8 && all.allSatisfy { [200, 201].contains($0.status) })
    #expect(Set(all.map(\.body)).count == 1)
    let report = try #require(try site.store.reports().items.first)
    #expect(try site.store.history(of: report.id).count == 1)
  }

  @Test func `writing over a report needs the version that was seen`() throws {
    let made = try post(line("12"))
    let tag = try #require(made.header("ETag"))
    let blind = try post(line("13"))
    #expect(blind.status == 428 && blind.header("ETag") == tag)
    #expect(try object(blind)["current_version"] as? Int == 1)
    let moved = try post(line("13"), [("If-Match", tag)])
    #expect(moved.status == 200 && moved.header("ETag") != tag)
    let late = try post(line("14"), [("If-Match", tag)])
    #expect(late.status == 412)
    #expect((try object(late)["detail"] as? String)?.contains("第2版") == true)
    #expect(try post(line("14", ", \"version\": 1")).status == 412)
    #expect(try post(line("14", ", \"version\": 2")).status == 200)
    let first = "{\"target_id\": \(output), \"period\": \"2026Q3\", \"value\": 9}"
    #expect(try post(first, [("If-Match", "\"9-9\"")]).status == 412)
    #expect(try site.store.reports().total == 1)
    let admin = try #require(try site.store.user(named: "admin"))
    let report = try #require(try site.store.reports().items.first)
    try site.store.approve(report.id, seen: 3, by: admin.actor(), at: site.clock.now)
    // What was accepted counts until the change has been accepted, and the answer says so.
    let over = try post(line("15", ", \"version\": 4"))
    #expect(over.status == 200)
    #expect(try object(over)["value"] as? Double == 14 && object(over)["state"] as? String == "approved")
    #expect(try site.store.report(report.id)?.newest.figure.value == 15)
  }

  @Test(arguments: [
    ("{", "", "不是 JSON"), ("[]", "", "1至500项"), ("\"x\"", "", "应为一个对象"),
    ("{\"period\": \"2026Q4\", \"value\": 1}", "/target_id", "缺少 target_id"),
    ("{\"target_id\": \"7\", \"period\": \"2026Q4\"}", "/target_id", "应为不小于0的整数"),
    ("{\"target_id\": 1.5, \"period\": \"2026Q4\"}", "/target_id", "应为不小于0的整数"),
    ("{\"target_id\": true, \"period\": \"2026Q4\"}", "/target_id", "应为不小于0的整数"),
    ("{\"target_id\": TARGET, \"period\": \"2026-4\", \"value\": 1}", "/period", "“2026-4”不是填报期"),
    ("{\"target_id\": TARGET, \"period\": \"2027Q4\", \"value\": 1}", "/period", "起开放"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\"}", "/value", "请填写本期数值，单位为万辆"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": \"很多\"}", "/value", "“很多”不是数字"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": -3}", "/value", "数值不能为负数"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 1e300}", "/value", "数值过大"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": -1e-7}", "/value", "数值不能为负数"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 1e400}", "", "不是 JSON"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": [1]}", "/value", "value 应为数字"),
    ("{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 1, \"colour\": 1}", "/colour", "没有名为 colour 的字段"),
    ("[{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 1}, 3]", "/1", "应为一个对象"),
    (
      "[{\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 1}, {\"target_id\": TARGET, \"period\": \"2026Q4\", \"value\": 2}]",
      "/1/target_id", "出现了两次"
    ),
  ]) func `what is wrong is told with its place`(json: String, pointer: String, sentence: String) throws {
    let answer = try post(json.replacing("TARGET", with: "\(output)"))
    #expect(answer.status == 422)
    #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
    let problem = try object(answer)
    let errors = try #require(problem["errors"] as? [[String: Any]])
    #expect(
      errors.contains { $0["pointer"] as? String == pointer && ($0["detail"] as? String)?.contains(sentence) == true })
    #expect(problem["title"] as? String == "内容有误")
    #expect(try site.store.reports().total == 0)
  }

  @Test func `who may not, is told why`() throws {
    let none = try door.send(
      .post, "/api/v1/reports", [("Content-Type", "application/json")], Array(line("1").utf8))
    #expect(none.status == 401 && none.header("WWW-Authenticate") == "Bearer realm=\"liance\"")
    let wrong = try post(line("1"), token: "liance_nothing")
    #expect(wrong.status == 401 && wrong.header("WWW-Authenticate")?.contains("invalid_token") == true)
    let patents = try site.target("新增发明专利数")
    let foreign = try post("{\"target_id\": \(patents), \"period\": \"2026Q4\", \"value\": 1}")
    #expect(foreign.status == 403)
    #expect((try object(foreign)["detail"] as? String)?.contains("不由本单位填报") == true)
    #expect(try post("{\"target_id\": 999, \"period\": \"2026Q4\", \"value\": 1}").status == 404)
    let text = try door.send(
      .post, "/api/v1/reports", [("Content-Type", "text/plain"), ("Authorization", "Bearer \(bearer)")],
      Array(line("1").utf8))
    #expect(text.status == 415)
    let large = try post("[" + String(repeating: " ", count: 3 << 20) + "]")
    #expect(large.status == 413)
    // A person's cookie is no token: another site's page cannot send one.
    let person = Client(site)
    try person.signIn("jxj")
    #expect(try person.post("/api/v1/reports", []).status == 401)
    #expect(try site.store.reports().total == 0)
  }

  @Test func `a fall needs its reason, as in the form`() throws {
    #expect(try post("{\"target_id\": \(output), \"period\": \"2026Q3\", \"value\": 20}").status == 201)
    let fall = try post(line("18"))
    #expect(fall.status == 422)
    #expect((try object(fall)["detail"] as? String)?.contains("本期数值比上期（20万辆）下降") == true)
    #expect(try post(line("18", ", \"explanation\": \"检修停产\"")).status == 201)
  }

  @Test func `a system asks what is due and hands it in at once`() throws {
    let due = try door.send(.get, "/api/v1/reporting?period=2026Q4", [("Authorization", "Bearer \(bearer)")], [])
    #expect(due.status == 200 && due.header("Cache-Control") == "private, no-store")
    let tasks = try #require(try JSONSerialization.jsonObject(with: Data(due.body)) as? [[String: Any]])
    #expect(tasks.count == 4 && due.header("X-Total-Count") == "4")
    let lines = tasks.map { task -> String in
      let figure = task["unit"] is NSNull ? "\"stage\": \"underway\"" : "\"value\": 5"
      return
        "{\"target_id\": \(task["target_id"] ?? 0), \"period\": \"2026Q4\", \(figure), \"version\": \(task["version"] ?? 0)}"
    }
    let sent = try post("[" + lines.joined(separator: ",") + "]")
    #expect(sent.status == 201)
    #expect(try (JSONSerialization.jsonObject(with: Data(sent.body)) as? [Any])?.count == 4)
    #expect(try site.store.reports().total == 4)
    #expect(try door.send(.get, "/api/v1/reporting", [], []).status == 401)
    let foreign = "/api/v1/reporting?agency=\(site.science)"
    #expect(try door.send(.get, foreign, [("Authorization", "Bearer \(bearer)")], []).status == 403)
  }

  @Test func `a token is shown once and made worthless at once`() throws {
    let client = Client(site)
    try client.signIn("admin")
    let token = try client.get("/admin/tokens").token
    let user = try #require(try site.store.user(named: "kjj"))
    let bad = try client.post(
      "/admin/tokens", [("csrf", token), ("action", "add"), ("user", "\(user.id)"), ("label", "科技局系统"), ("days", "千")])
    #expect(bad.status == 422 && bad.text.contains("有效天数") && bad.text.contains("value=\"科技局系统\""))
    let made = try client.post(
      "/admin/tokens", [("csrf", token), ("action", "add"), ("user", "\(user.id)"), ("label", "科技局系统"), ("days", "90")])
    let text = try #require(made.text.firstMatch(of: /<code class="token">([^<]+)</)).output.1
    #expect(!(try client.get("/admin/tokens").text.contains(text)))
    #expect(try site.store.actor(bearing: String(text), at: site.clock.now)?.user == user.id)
    let id = try #require(try site.store.tokens().first?.id)
    _ = try client.post("/admin/tokens", [("csrf", token), ("action", "revoke"), ("token", "\(id)")])
    #expect(try post(line("1"), token: String(text)).status == 401)
    #expect(try client.get("/admin/tokens").text.contains("已作废"))
  }

  @Test func `over a socket: reported by token, read back by everybody, a line each`() throws {
    let door = try SocketDoor(site)
    let before = try door.send(.get, "/reports.jsonl", [], [])
    #expect(before.status == 200 && before.body.isEmpty)
    let headers = [
      ("Content-Type", "application/json"), ("Authorization", "Bearer \(bearer)"), ("Idempotency-Key", "k"),
    ]
    for status in [201, 200] {
      #expect(try door.send(.post, "/api/v1/reports", headers, Array(line("12").utf8)).status == status)
    }
    let lines = try door.send(.get, "/reports.jsonl", [], [])
    #expect(lines.header("Content-Type") == "application/x-ndjson; charset=utf-8")
    #expect(lines.header("Content-Disposition")?.contains(".jsonl") == true)
    let rows = lines.text.split(separator: "\n")
    try #require(rows.count == 1)
    let row = try #require(try JSONSerialization.jsonObject(with: Data(rows[0].utf8)) as? [String: Any])
    #expect(row["value"] as? Double == 12)
    for list in ["documents", "targets", "measures", "agencies"] {
      let whole = try door.send(.get, "/\(list).jsonl", [], []).text.split(separator: "\n")
      let total = try door.send(.get, "/api/v1/\(list)?limit=1", [], []).header("X-Total-Count")
      #expect(String(whole.count) == total, "\(list)")
    }
    #expect(try door.send(.get, "/documents.csv", [], []).status == 200)
    #expect(try door.send(.get, "/targets.jsonl?colour=red", [], []).status == 400)
  }
}
