import Testing

@testable import HTTP

/// Forms of both encodings.
@Suite struct FormTests {
  private func request(_ type: String, _ body: String) -> Request {
    Request(method: .post, path: "/", headers: ["Content-Type": type], body: RequestBody(Array(body.utf8)))
  }

  private let multipart = "multipart/form-data; boundary=XX"

  private func part(_ head: String, _ body: String) -> String { "--XX\r\n\(head)\r\n\r\n\(body)\r\n" }

  private var whole: String {
    part("Content-Disposition: form-data; name=\"title\"", "指标 one")
      + part("Content-Disposition: form-data; name=\"tick\"", "a")
      + part("Content-Disposition: form-data; name=\"tick\"", "b")
      + part(
        "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\plans\\a%22b.docx\"\r\nContent-Type: text/x",
        "line\r\n--X\r\n--XY")
      + part("Content-Disposition: form-data; name=\"none\"; filename=\"\"\r\nContent-Type: a/b", "") + "--XX--\r\n"
  }

  @Test func `an urlencoded form is read`() throws {
    let form = try request("application/x-www-form-urlencoded", "a=1&b=%E7%AD%96+x&a=2&c&=d&&").form()
    #expect(
      form["a"] == "1" && form.all("a") == ["1", "2"] && form["b"] == "策 x" && form["c"] == "" && form[""] == "d")
  }

  @Test(arguments: ["a=%", "a=\u{0}", "a=%zz", "a=%00", "a=%FF", "%C0%AF=1"])
  func `a broken escape in a form is refused`(_ body: String) {
    #expect(throws: FormFault.malformed("percent-encoding")) {
      try request("application/x-www-form-urlencoded", body).form()
    }
  }

  @Test func `a multipart form is read`() throws {
    let form = try request(multipart, whole).form()
    #expect(form["title"] == "指标 one" && form.all("tick") == ["a", "b"])
    let file = try #require(form.file("file"))
    #expect(file.filename == "a\"b.docx" && file.type == "text/x")
    #expect(try file.content.collect(upTo: 100) == Array("line\r\n--X\r\n--XY".utf8))
    #expect(form.file("none") == nil)
  }

  @Test func `a multipart form gives the same wherever it is cut`() throws {
    let bytes = Array(whole.utf8)
    func events(_ pieces: [ArraySlice<UInt8>]) throws -> [String] {
      var parser = Multipart(boundary: "XX", longestHead: 4_096)
      var out: [String] = []
      for event in try pieces.flatMap({ try parser.feed(Array($0)) }) {
        if case .data(let data) = event {
          let text = ASCII.hexText(data)
          if let last = out.last, last.hasPrefix("data") {
            out[out.count - 1] = last + text
          } else {
            out.append("data" + text)
          }
        } else if case .part(let headers) = event {
          out.append("part \(headers.sorted { $0.key < $1.key })")
        } else {
          out.append("\(event)")
        }
      }
      try parser.finish()
      return out
    }
    let all = try events([bytes[...]])
    for cut in 0...bytes.count { #expect(try events([bytes[..<cut], bytes[cut...]]) == all) }
    #expect(try events(bytes.indices.map { bytes[$0...$0] }) == all)
  }

  @Test(arguments: [
    ("", "nothing at all"), ("--XX--", ""),
    ("x--XX\r\n", "content before the first boundary"), ("--XX\r\n\r\nx\r\n--XX--", "no disposition"),
    ("--XX\nContent-Disposition: form-data; name=a\n\nx\n--XX--", "line feeds"),
    ("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n", "no closing boundary"),
    ("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XX--\r\nmore", "content after the end"),
    ("--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--", "no name"),
    ("--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XX--", "another disposition"),
    ("--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--XX--", "two names"),
    ("--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XX--", "an open quote"),
    ("--XX\r\nContent-Disposition : form-data; name=\"a\"\r\n\r\nx\r\n--XX--", "a space before the colon"),
    ("--XX\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''b\r\n\r\nx\r\n--XX--", "filename*"),
    (
      "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--XX--",
      "base64"
    ),
    ("--XX \r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XX--", "padding after the boundary"),
  ])
  func `a broken multipart form is refused`(_ body: String, _ what: String) {
    if body == "--XX--" {
      #expect((try? request(multipart, body).form())?.fields.isEmpty == true)
      return
    }
    #expect(throws: FormFault.self, "\(what)") { try request(multipart, body).form() }
  }

  @Test func `values that are not UTF-8 are refused`() {
    var bytes = Array(part("Content-Disposition: form-data; name=\"a\"", "x").utf8)
    bytes[bytes.count - 3] = 0xFF
    let request = Request(
      method: .post, path: "/", headers: ["Content-Type": multipart], body: RequestBody(bytes + Array("--XX--".utf8)))
    #expect(throws: FormFault.malformed("value is not UTF-8")) { try request.form() }
  }

  @Test func `a value with NUL is refused`() {
    let body = part("Content-Disposition: form-data; name=\"a\"", "x\u{0}y") + "--XX--"
    #expect(throws: FormFault.malformed("NUL in a value")) { try request(multipart, body).form() }
  }

  @Test func `each limit of a form is held`() throws {
    var limits = FormLimits()
    limits.total = 2_000
    limits.parts = 3
    limits.name = 8
    limits.value = 10
    limits.files = 1
    limits.file = 20
    func refused(_ body: String, _ what: String) {
      #expect(throws: FormFault.self, "\(what)") { try request(multipart, body + "--XX--").form(limits) }
    }
    let field = part("Content-Disposition: form-data; name=\"a\"", "x")
    let file = part("Content-Disposition: form-data; name=\"f\"; filename=\"n\"", "x")
    #expect(try request(multipart, field + field + file + "--XX--").form(limits).fields.count == 2)
    refused(field + field + field + field, "parts")
    refused(file + file, "files")
    refused(part("Content-Disposition: form-data; name=\"123456789\"", "x"), "name")
    refused(part("Content-Disposition: form-data; name=\"a\"", "12345678901"), "value")
    refused(
      part("Content-Disposition: form-data; name=\"f\"; filename=\"n\"", String(repeating: "x", count: 21)), "file")
    refused(
      part("Content-Disposition: form-data; name=\"a\"\r\nX: \(String(repeating: "y", count: 4_100))", "x"), "head")
    let coded = "application/x-www-form-urlencoded"
    #expect(throws: FormFault.tooLarge("fields", limit: 3)) { try request(coded, "a=1&b=1&c=1&d=1").form(limits) }
    #expect(throws: FormFault.tooLarge("value", limit: 10)) { try request(coded, "a=12345678901").form(limits) }
  }

  @Test func `a large file of a form waits on disk and reads back`() throws {
    var limits = FormLimits()
    limits.inMemory = 1_000
    let content = String(repeating: "0123456789", count: 1_000)
    let body = part("Content-Disposition: form-data; name=\"f\"; filename=\"n\"", content) + "--XX--"
    let file = try #require(try request(multipart, body).form(limits).file("f"))
    guard case .spool = file.content.source else {
      Issue.record("the file is held in memory")
      return
    }
    #expect(try file.content.collect(upTo: 10_000) == Array(content.utf8))
    #expect(throws: RequestBody.Fault.tooLarge(limit: 10)) { try file.content.collect(upTo: 10) }
  }

  @Test func `what is no form is answered 415`() {
    #expect(throws: FormFault.unsupportedType("text/plain")) { try request("text/plain", "a=1").form() }
    #expect(FormFault.unsupportedType("").status == .unsupportedMediaType)
  }
}
