import HTTP
import Store

/// An answer as a test looks at it.
struct Answer {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A way into the application: the router in memory, or a server's socket.
protocol Door {
  func send(_ method: Method, _ target: String, _ headers: [(String, String)], _ body: [UInt8]) throws -> Answer
}

/// Straight to the router.
struct MemoryDoor: Door {
  let router: Router

  func send(_ method: Method, _ target: String, _ headers: [(String, String)], _ body: [UInt8]) throws -> Answer {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var request = Request(method: method, path: parts[0], headers: Headers(headers), body: RequestBody(body))
    request.target = target
    request.id = "test-request"
    request.remoteAddress = "127.0.0.1"
    if parts.count > 1 { request.query = try Form.urlencoded(Array(parts[1].utf8)).fields }
    let response = router.respond(to: request)
    var bytes = response.bytes
    if case .stream(let write) = response.body { try write { bytes += $0 } }
    return Answer(status: response.status.rawValue, headers: response.headers.fields, body: bytes)
  }
}

/// A person at a browser: keeps cookies, follows nothing, fills forms by their fields.
final class Client {
  private let door: any Door
  private(set) var cookies: [String: String] = [:]

  init(_ door: any Door) { self.door = door }
  convenience init(_ site: SampleSite) { self.init(MemoryDoor(router: site.router)) }

  @discardableResult func get(_ target: String, headers: [(String, String)] = []) throws -> Answer {
    try keep(door.send(.get, target, headers + jar, []))
  }

  @discardableResult func post(_ target: String, _ fields: [(String, String)]) throws -> Answer {
    let body = fields.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
    let type = ("Content-Type", "application/x-www-form-urlencoded")
    return try keep(door.send(.post, target, [type] + jar, Array(body.utf8)))
  }

  @discardableResult func upload(_ target: String, _ fields: [(String, String)], file: String, _ bytes: [UInt8]) throws
    -> Answer
  {
    let boundary = "boundary7"
    var body: [UInt8] = []
    for (name, value) in fields {
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    body += Array(
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n".utf8)
    body += bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    let type = ("Content-Type", "multipart/form-data; boundary=\(boundary)")
    return try keep(door.send(.post, target, [type] + jar, body))
  }

  /// Signs in as the sample accounts do.
  func signIn(_ name: String, _ password: String = SampleSite.password) throws {
    let page = try get("/login")
    let answer = try post("/login", [("csrf", try page.token), ("name", name), ("password", password)])
    guard answer.status == 303 else { throw SampleSite.Missing.token }
  }

  func forget() { cookies = [:] }

  private var jar: [(String, String)] {
    cookies.isEmpty ? [] : [("Cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))]
  }

  private func keep(_ answer: Answer) -> Answer {
    for field in answer.headers where field.name.lowercased() == "set-cookie" {
      let pair = field.value.split(separator: ";")[0].split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = pair.count > 1 ? String(pair[1]) : ""
      cookies[String(pair[0])] = value.isEmpty ? nil : value
    }
    return answer
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

extension Answer {
  /// The hidden token of the page's first form.
  var token: String {
    get throws {
      guard let value = value(of: "csrf") else { throw SampleSite.Missing.token }
      return value
    }
  }

  /// The value of the first input of this name; nil when there is none.
  func value(of name: String) -> String? {
    guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}
