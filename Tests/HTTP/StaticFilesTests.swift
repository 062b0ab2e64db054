import Foundation
import Support
import Testing

@testable import HTTP

/// A folder served.
@Suite struct StaticFilesTests {
  private let files: StaticFiles
  private let folder: URL
  private let style = String(repeating: "body { margin: 0 } ", count: 200)

  init() throws {
    let outer = FileManager.default.temporaryDirectory.appendingPathComponent("http-files-" + UUID().uuidString)
    let folder = outer.appendingPathComponent("public")
    self.folder = folder
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("deep"), withIntermediateDirectories: true)
    try StaticFilesTests.write(folder, "../secret.txt", "secret")
    try StaticFilesTests.write(folder, "style.css", style)
    try StaticFilesTests.write(folder, "deep/page.html", "<p>page</p>")
    try StaticFilesTests.write(folder, ".hidden", "hidden")
    try StaticFilesTests.write(
      folder, "numbers.bin", String((0..<100).map { Character(UnicodeScalar(UInt8(33 + $0 % 90))) }))
    try StaticFilesTests.write(folder, "ready.js", "let a = 1")
    try StaticFilesTests.write(folder, "ready.js.gz", "precompressed gzip")
    try StaticFilesTests.write(folder, "ready.js.br", "precompressed brotli")
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("link.txt"), withDestinationURL: outer.appendingPathComponent("secret.txt"))
    try FileManager.default.createSymbolicLink(at: folder.appendingPathComponent("way"), withDestinationURL: outer)
    files = try StaticFiles(root: folder.path, prefix: "/static")
  }

  private static func write(_ folder: URL, _ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func write(_ name: String, _ text: String) throws { try StaticFilesTests.write(folder, name, text) }

  private func ask(_ path: String, _ fields: String = "", method: String = "GET") throws -> Reply {
    var router = Router()
    files.mount(on: &router)
    let door = try MemoryDoor(router: router)
    let bytes = door.exchange(Array("\(method) \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n".utf8))
    return Reply.all(bytes, heads: method == "HEAD" ? [0] : [])?.first ?? Reply()
  }

  @Test func `a file is served with its type, tag and date`() throws {
    let reply = try ask("/static/style.css")
    #expect(reply.status == 200 && reply.text == style)
    #expect(reply["Content-Type"] == "text/css; charset=utf-8" && reply["ETag"]?.hasPrefix("\"") == true)
    #expect(reply["Last-Modified"].flatMap(HTTPDate.seconds) != nil && reply["Accept-Ranges"] == "bytes")
    #expect(reply["Cache-Control"] == "no-cache" && reply["X-Content-Type-Options"] == "nosniff")
    #expect(try ask("/static/deep/page.html").text == "<p>page</p>")
  }

  @Test(arguments: [
    "/static/../secret.txt", "/static/%2e%2e/secret.txt", "/static/..%2fsecret.txt", "/static/%2e%2e%2fsecret.txt",
    "/static/deep/../../secret.txt", "/static/link.txt", "/static/way/secret.txt", "/static/.hidden", "/static/",
    "/static/deep", "/static/deep/", "/static//style.css", "/static/./style.css", "/static/..%5csecret.txt",
    "/static/style.css%20", "/static/style.css/", "/static/nowhere", "/static/%2fetc%2fpasswd", "/static//etc/passwd",
  ])
  func `there is no way out of the folder`(_ path: String) throws {
    let reply = try ask(path)
    #expect(reply.status == 404 && !reply.text.contains("secret\n"))
  }

  @Test func `a NUL in a name is refused by the parser`() throws {
    #expect(try ask("/static/style.css%00.html").status == 400)
  }

  @Test func `a fingerprinted address is for good`() throws {
    let address = files.address(of: "style.css")
    #expect(address != "/static/style.css" && address.hasSuffix(".css"))
    let reply = try ask(address)
    #expect(reply.text == style && reply["Cache-Control"] == "public, max-age=31536000, immutable")
    let wrong = address.replacingOccurrences(of: "/static/style.", with: "/static/style.0").dropLast(5) + ".css"
    #expect(try ask(String(wrong)).status == 404)
  }

  @Test func `a changed file has a new tag and a new address`() throws {
    let (tag, address) = (try ask("/static/deep/page.html")["ETag"], files.address(of: "deep/page.html"))
    try write("deep/page.html", "<p>another</p>")
    #expect(try ask("/static/deep/page.html")["ETag"] != tag && files.address(of: "deep/page.html") != address)
    #expect(try ask(address).status == 404)
  }

  @Test func `conditions are judged`() throws {
    let plain = try ask("/static/numbers.bin")
    let (tag, date) = (try #require(plain["ETag"]), try #require(plain["Last-Modified"]))
    for (fields, status) in [
      ("If-None-Match: \(tag)\r\n", 304), ("If-None-Match: \"x\"\r\n", 200), ("If-Match: \(tag)\r\n", 200),
      ("If-Match: \"x\"\r\n", 412), ("If-Match: *\r\n", 200), ("If-Modified-Since: \(date)\r\n", 304),
      ("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n", 200),
      ("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n", 412),
      ("If-None-Match: \"x\"\r\nIf-Modified-Since: \(date)\r\n", 200), ("If-Modified-Since: nonsense\r\n", 200),
    ] {
      #expect(try ask("/static/numbers.bin", fields).status == status, "\(fields)")
    }
  }

  @Test func `byte ranges are served, one and several`() throws {
    let whole = try ask("/static/numbers.bin").body
    let one = try ask("/static/numbers.bin", "Range: bytes=10-19\r\n")
    #expect(one.status == 206 && one.body == Array(whole[10...19]) && one["Content-Range"] == "bytes 10-19/100")
    #expect(try ask("/static/numbers.bin", "Range: bytes=-5\r\n").body == Array(whole[95...]))
    let several = try ask("/static/numbers.bin", "Range: bytes=0-1,50-52\r\n")
    let boundary = try #require(MediaType(several["Content-Type"] ?? "")?.parameters["boundary"])
    #expect(several.status == 206 && several.text.hasSuffix("\r\n--\(boundary)--\r\n"))
    #expect(
      several.text.contains("Content-Range: bytes 50-52/100\r\n\r\n" + String(decoding: whole[50...52], as: UTF8.self)))
    let outside = try ask("/static/numbers.bin", "Range: bytes=100-\r\n")
    #expect(outside.status == 416 && outside["Content-Range"] == "bytes */100")
    #expect(try ask("/static/numbers.bin", "Range: bytes=0-1\r\nIf-Range: \"x\"\r\n").status == 200)
    let tag = try #require(try ask("/static/numbers.bin")["ETag"])
    #expect(try ask("/static/numbers.bin", "Range: bytes=0-1\r\nIf-Range: \(tag)\r\n").status == 206)
    #expect(try ask("/static/numbers.bin", "Range: bytes=0-1\r\n", method: "HEAD").status == 200)
  }

  @Test func `compressed forms go to those who take them`() throws {
    let coded = try ask("/static/style.css", "Accept-Encoding: gzip\r\n")
    #expect(
      coded["Content-Encoding"] == "gzip" && coded["Vary"] == "Accept-Encoding" && coded.body.count < style.utf8.count)
    #expect(try ask("/static/ready.js", "Accept-Encoding: gzip\r\n").text == "precompressed gzip")
    #expect(try ask("/static/ready.js", "Accept-Encoding: br, gzip;q=0.5\r\n").text == "precompressed brotli")
    #expect(try ask("/static/ready.js").text == "let a = 1")
    #expect(try ask("/static/numbers.bin", "Accept-Encoding: gzip\r\n")["Content-Encoding"] == nil)
    #expect(try ask("/static/style.css", "Accept-Encoding: gzip\r\nRange: bytes=0-3\r\n").text == "body")
  }

  @Test func `a HEAD has the fields of its GET`() throws {
    let (head, get) = (try ask("/static/style.css", method: "HEAD"), try ask("/static/style.css"))
    #expect(head.body.isEmpty && head["Content-Length"] == get["Content-Length"] && head["ETag"] == get["ETag"])
  }
}
