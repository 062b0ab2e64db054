import Foundation
import Support
import Testing

/// What no handler ever sees is told to programs as they are told everything else.
@Suite struct `Refusals of the protocol` {
  @Test func `are problem documents at the addresses of programs, and lines of text elsewhere`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let port = server.address.port ?? 0
    let tag = "\"another\""
    let cases: [(method: String, target: String, fields: [(String, String)], status: Int, code: String)] = [
      ("GET", "/api/v1/targets?q=%00", [], 400, "bad-request"),
      ("GET", "/api/v1/targets?q=%zz", [], 400, "bad-request"),
      ("BREW", "/api/v1/targets", [], 501, "method-not-allowed"),
      ("GET", "/api/v1/targets?limit=1", [("If-Match", tag)], 412, "stale"),
      ("GET", "/targets.csv", [("If-Match", tag)], 412, "stale"),
      ("GET", "/targets.jsonl?q=%00", [], 400, "bad-request"),
    ]
    for (method, target, fields, status, code) in cases {
      let answer = try RawClient.ask(port: port, method, target, fields: fields)
      #expect(answer.status == status, "\(method) \(target)")
      #expect(answer["Content-Type"] == "application/problem+json; charset=utf-8", "\(method) \(target)")
      let problem = try answer.json(as: [String: Any].self)
      #expect(problem["type"] as? String == "/api/problems/\(code)", "\(method) \(target)")
      #expect(problem["status"] as? Int == status)
      #expect((problem["detail"] as? String)?.utf8.contains { $0 > 127 } == true)
    }
    let page = try RawClient.ask(port: port, "GET", "/targets?q=%00")
    #expect(page.status == 400 && page["Content-Type"]?.hasPrefix("text/plain") == true)
  }

  @Test func `what another process has read in is on the page soon, and for everybody the same`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let reader = Visitor(server)
    func total() async throws -> String? { try await reader.get("/api/v1/targets?limit=1")["X-Total-Count"] }
    let before = try await total()
    let file = server.folder.url.appending(path: "新方案.txt").path
    try "江州市新方案\n一、目标\n到2028年，全市数字产业产值超300亿元。\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try Program.run(["ingest", "--publish", file], database: server.database).status == 0)
    // The server looks every half second; so many questions take longer, whatever the machine.
    var asked = 0
    while try await total() == before, asked < 200 {
      asked += 1
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try await total() != before)
    #expect(try await reader.get("/targets?q=%E6%95%B0%E5%AD%97%E4%BA%A7%E4%B8%9A").text.contains("数字产业产值"))
  }
}
