import Foundation
import HTTP
import Logging
import Store
import Testing

/// A blocking client for tests: one connection a request, read to its end.
struct SocketDoor: Door {
  let port: Int

  func send(_ method: HTTP.Method, _ target: String, _ headers: [(String, String)], _ body: [UInt8]) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    var head = "\(method.rawValue) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if method != .get { head += "Content-Length: \(body.count)\r\n" }
    var out = Array((head + "\r\n").utf8) + body
    while !out.isEmpty {
      let count = write(descriptor, out, out.count)
      guard count > 0 else { break }
      out.removeFirst(count)
    }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 { all += chunk[..<count] }
    return try parse(all)
  }

  private func parse(_ bytes: [UInt8]) throws -> Answer {
    let data = Data(bytes)
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { throw POSIXError(.EPROTO) }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    return Answer(status: status, headers: headers, body: Array(data[end.upperBound...]))
  }
}

@Suite struct `The site is served over a real socket` {
  @Test func `pages, caching, a report and its reading back`() throws {
    let site = try SampleSite()
    var configuration = Configuration()
    configuration.bindings = [Binding(host: "127.0.0.1", port: 0)]
    configuration.generation = { [store = site.store] in UInt64(store.generation) }
    configuration.handlesSignals = false
    configuration.loops = 1
    configuration.workers = 2
    let server = Server(
      configuration: configuration, router: site.router, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
    let port = try #require(try server.start().first?.port)
    defer { server.stop() }
    let door = SocketDoor(port: port)

    let anonymous = Client(door)
    let output = try site.target("专用汽车产量")
    let page = try anonymous.get("/targets/\(output)")
    #expect(page.status == 200)
    #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    let tag = try #require(page.header("ETag"))
    #expect(try anonymous.get("/targets/\(output)", headers: [("If-None-Match", tag)]).status == 304)
    let style = try #require(page.text.firstMatch(of: /href="(\/static\/base\.[0-9a-f]+\.css)"/)?.output.1)
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
