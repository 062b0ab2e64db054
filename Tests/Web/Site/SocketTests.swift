import HTTP
import Store
import Support
import Testing

extension SocketDoor: Door {
  func send(_ method: HTTP.Method, _ target: String, _ headers: [(String, String)], _ body: [UInt8]) throws -> Answer {
    let reply = try RawClient.ask(
      port: port, method.rawValue, target, fields: headers, content: method == .get ? nil : body)
    return Answer(status: reply.status, headers: reply.fields, body: reply.body)
  }

  /// The site as it ships on a port of loopback, with pages kept until the store changes.
  convenience init(_ site: SampleSite) throws {
    var configuration = SocketDoor.configuration
    configuration.keepPages(of: site.store) { [clock = site.clock] in clock.now }
    try self.init(configuration, router: site.router)
  }
}

@Suite struct `The site is served over a real socket` {
  @Test func `pages, caching, a report and its reading back`() throws {
    let site = try SampleSite()
    let door = try SocketDoor(site)

    let anonymous = Client(door)
    let output = try site.target("专用汽车产量")
    let page = try anonymous.get("/targets/\(output)")
    #expect(page.status == 200)
    #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    let tag = try #require(page.header("ETag"))
    #expect(try anonymous.get("/targets/\(output)", headers: [("If-None-Match", tag)]).status == 304)
    let style = try #require(page.text.firstMatch(of: /href="(\/static\/liance\.[0-9a-f]+\.css)"/)?.output.1)
    #expect(try anonymous.get(String(style)).header("Cache-Control")?.contains("immutable") == true)

    let agency = Client(door)
    try agency.signIn("jxj")
    let form = try agency.get("/reporting?period=2026Q4")
    let sent = try agency.post(
      "/reporting?period=2026Q4",
      [("csrf", try form.token), ("action", "submit"), ("value-\(output)", "12.5"), ("seen-\(output)", "0")])
    #expect(sent.status == 303)
    let fresh = try anonymous.get("/targets/\(output)", headers: [("If-None-Match", tag)])
    #expect(fresh.status == 200, "the kept page is stale from the moment of the report")
    #expect(fresh.text.contains("12.5 万辆"))
    #expect(try anonymous.get("/api/v1/reports").text.contains("12.5"))
    #expect(try anonymous.get("/nothing").text.contains("请求编号"))
  }
}
