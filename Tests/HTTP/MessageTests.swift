import Testing

@testable import HTTP

/// Fields and their grammar.
@Suite struct MessageTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Tue, 31 Dec 2030 00:00:00 GMT", 1_924_905_600),
  ])
  func `every form of date is read`(_ text: String, _ seconds: Int) { #expect(HTTPDate.seconds(text) == seconds) }

  @Test(arguments: [
    "", "Sun, 06 Nov 1994 08:49:37", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:49:37 GMT", "Thu, 30 Feb 2023 00:00:00 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "0", "now",
  ])
  func `what is no date is not read`(_ text: String) { #expect(HTTPDate.seconds(text) == nil) }

  @Test func `a date is written so that it reads back`() {
    for seconds in stride(from: 0, through: 4_000_000_000, by: 86_399_993) {
      let text = HTTPDate.text(seconds)
      #expect(text.utf8.count == 29 && HTTPDate.seconds(text) == seconds)
    }
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("gzip;q=1.0", true), ("gzip;q=0.001", true), ("gzip;q=0", false),
    ("gzip;q=0.000", false), ("*", true), ("*;q=0", false), ("identity", false), ("identity, gzip;q=0.5", false),
    ("identity;q=0.5, gzip;q=0.5", true), ("br, deflate", false), ("br, gzip", true), ("gzip ; q=0.5", true),
    ("gzip;q=2", false), ("gzip;q=abc", false), ("gzip;q=0.1234", false), ("", false), ("x-gzip", false),
    ("identity;q=0, *;q=0.1", true),
  ])
  func `gzip is sent as the weights ask`(_ field: String, _ wanted: Bool) {
    #expect(AcceptEncoding(field).prefersGzip == wanted)
  }

  @Test func `without Accept-Encoding nothing is compressed`() { #expect(!AcceptEncoding(nil).prefersGzip) }

  @Test(arguments: [
    ("bytes=0-0", [0..<1]), ("bytes=0-", [0..<100]), ("bytes=-10", [90..<100]), ("bytes=-1000", [0..<100]),
    ("bytes=90-200", [90..<100]), ("BYTES=5-6", [5..<7]), ("bytes=0-1, 5-6", [0..<2, 5..<7]),
    ("bytes=0-1,200-300", [0..<2]),
  ])
  func `ranges are read and cut to the content`(_ field: String, _ ranges: [Range<Int>]) {
    #expect(ByteRanges(field, length: 100) == .some(ranges))
  }

  @Test(arguments: [
    "bytes=", "bytes=a-b", "bytes=5-2", "lines=0-1", "bytes 0-1", "bytes=0-1,", "bytes=--1", "bytes=0-10,5-15",
    "bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16", "bytes=99999999999999999999-", "bytes=0-1;x",
  ])
  func `broken, overlapping or too many ranges are ignored`(_ field: String) {
    #expect(ByteRanges(field, length: 100) == .whole)
  }

  @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0"])
  func `ranges outside cannot be satisfied`(_ field: String) {
    #expect(ByteRanges(field, length: 100) == .unsatisfiable)
  }

  @Test func `entity tags compare strongly and weakly`() throws {
    let strong = try #require(EntityTag("a"))
    let weak = try #require(EntityTag("a", isWeak: true))
    let list = try #require(EntityTagList("W/\"a\" , \"b,c\""))
    #expect(list.matchesWeakly(strong) && !list.matchesStrongly(strong))
    #expect(try #require(EntityTagList("\"a\"")).matchesStrongly(strong))
    #expect(!(try #require(EntityTagList("\"a\"")).matchesStrongly(weak)))
    #expect(EntityTagList("*") == .any)
    for broken in ["", "a", "\"a", "w/\"a\"", "\"a\" \"b\"", "*,"] { #expect(EntityTagList(broken) == nil) }
    #expect(EntityTag("a\"b") == nil)
  }

  @Test func `a host cookie is secure, hidden from scripts and for the whole site`() throws {
    let cookie = try Cookie.host("session", "abc", maxAge: 60)
    #expect(cookie.description == "__Host-session=abc; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax")
    let forced = try Cookie("__Host-x", "y", path: "/elsewhere", isSecure: false)
    #expect(forced.path == "/" && forced.isSecure)
    #expect(try Cookie("__secure-x", "y", isSecure: false).isSecure)
  }

  @Test func `a cookie that a browser would refuse cannot be made`() {
    #expect(throws: Cookie.Fault.name("a b")) { try Cookie("a b", "c") }
    #expect(throws: Cookie.Fault.value("a")) { try Cookie("a", "b;c") }
    #expect(throws: Cookie.Fault.value("a")) { try Cookie("a", "b\r\nc") }
    #expect(throws: Cookie.Fault.value("a")) { try Cookie("a", "策") }
    #expect(throws: Cookie.Fault.attribute("/;x")) { try Cookie("a", "b", path: "/;x") }
    #expect(throws: Cookie.Fault.tooLong(5_001)) { try Cookie("a", String(repeating: "b", count: 5_000)) }
  }

  @Test func `cookies are read, and one that came with two values is none`() {
    var request = Request(method: .get, path: "/")
    request.headers.append("Cookie", "a=1; b=\"2\";c=3 ; =x; d; e e=5; f=6=7")
    request.headers.append("cookie", "a=9; c=3")
    #expect(request.cookies["a"] == nil && request.cookies["b"] == "2" && request.cookies["c"] == "3")
    #expect(request.cookies["f"] == "6=7" && request.cookies["d"] == nil && request.cookies["e e"] == nil)
  }

  @Test func `a signed value is believed only whole and for its purpose`() throws {
    let signer = try #require(ValueSigner(key: [UInt8](repeating: 7, count: 32)))
    let signed = signer.sign("user.42", purpose: "session")
    #expect(signer.verify(signed, purpose: "session") == "user.42")
    #expect(signer.verify(signed, purpose: "reset") == nil)
    #expect(signer.verify(signed + "0", purpose: "session") == nil)
    #expect(signer.verify("user.43" + signed.dropFirst(7), purpose: "session") == nil)
    #expect(signer.verify("user", purpose: "session") == nil)
    #expect(ValueSigner(key: [1, 2, 3]) == nil)
  }

  @Test func `media types are read with their parameters`() {
    #expect(MediaType("Text/HTML; Charset=\"utf-8\"")?.essence == "text/html")
    #expect(MediaType("text/html;charset=\"a\\\"b\"")?.parameters["charset"] == "a\"b")
    for broken in ["", "text", "text/", "/html", "text/html; =x", "text/html; a=1; a=2", "text/html x"] {
      #expect(MediaType(broken) == nil, "\(broken)")
    }
  }

  @Test func `an event goes out line by line`() {
    let event = ServerEvent(id: "7\n8", name: "status", data: "a\r\nb")
    #expect(String(decoding: event.bytes, as: UTF8.self) == "id: 78\nevent: status\ndata: a\ndata: b\n\n")
  }

  @Test func `forwarded addresses are believed from trusted proxies only, and from the right`() throws {
    let forwarding = try Forwarding(["10.0.0.0/8", "::1"])
    let proxy = try #require(PeerAddress("10.1.2.3"))
    #expect(forwarding.trusts(proxy))
    #expect(!forwarding.trusts(try #require(PeerAddress("192.0.2.9"))))
    var headers = Headers([("X-Forwarded-For", "1.1.1.1, 192.0.2.7, 10.9.9.9"), ("X-Forwarded-Proto", "https")])
    #expect(forwarding.origin(headers).client?.text == "192.0.2.7")
    #expect(forwarding.origin(headers).isSecure == true)
    headers = Headers([("Forwarded", "for=1.1.1.1, for=\"[2001:db8::7]:99\";proto=https, for=10.0.0.1")])
    #expect(forwarding.origin(headers).client?.text == "2001:db8::7")
    #expect(forwarding.origin(Headers()).client == nil)
    #expect(throws: ServerError.network("nonsense")) { try Forwarding(["nonsense"]) }
  }

  @Test func `networks hold the addresses within`() throws {
    let network = try #require(Network("192.168.4.0/22"))
    #expect(network.contains(try #require(PeerAddress("192.168.7.255"))))
    #expect(!network.contains(try #require(PeerAddress("192.168.8.0"))))
    #expect(try #require(Network("2001:db8::/32")).contains(try #require(PeerAddress("2001:db8:ffff::1"))))
    for broken in ["192.168.0.0/33", "x", "1.2.3.4/", "::/129", "1.2.3"] { #expect(Network(broken) == nil) }
  }

  @Test func `percent-encoding is decoded once and strictly`() {
    #expect(PercentEncoding.decode("a%20b%2525".utf8) == "a b%25")
    #expect(PercentEncoding.decode("%E7%AD%96".utf8) == "策")
    for broken in ["%", "%4", "%zz", "%00", "%FF", "%C0%AF"] { #expect(PercentEncoding.decode(broken.utf8) == nil) }
    // Found by fuzzing: a bare NUL was let through where an escaped one was not.
    #expect(PercentEncoding.decode([0, 0, 10]) == nil)
    #expect(PercentEncoding.encode("a b/策?") == "a%20b%2F%E7%AD%96%3F")
  }
}
