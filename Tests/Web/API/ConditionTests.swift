import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

@Suite struct `Whole lists are asked for with conditions, and travel small` {
  /// More rows than one stretch of a list.
  private static let many = Slice.largestLimit + 1

  let site: SampleSite
  let door: SocketDoor

  init() throws {
    site = try SampleSite()
    door = try SocketDoor(site)
  }

  private func get(_ target: String, _ headers: [(String, String)] = []) throws -> Answer {
    try door.send(.get, target, headers, [])
  }

  /// A plan of so many clauses that its list is streamed.
  private func saveMany() throws {
    let title = "江州市万条举措实施方案"
    let lines = [title] + (1...Self.many).map { "第\($0)条举措由市经信局负责落实。（责任单位：市经信局）" }
    let text = lines.joined(separator: "\n")
    var start = title.unicodeScalars.count + 1
    let measures = lines.dropFirst().map { line in
      let span = Span(start, start + line.unicodeScalars.count)
      start = span.end + 1
      return Measure(
        textStart: String(line.prefix(6)), quote: line, lead: [], responsible: ["市经信局"], section: "", span: span)
    }
    let document = Document(
      title: title, region: "江州市", issuedOn: CivilDate(year: 2025, month: 1, day: 1), measures: measures,
      agencies: ["市经信局"], span: Span(0, text.unicodeScalars.count))
    let source = SourceFile(name: "万条.txt", bytes: Array(text.utf8), text: text, readOn: SampleSite.start.day)
    _ = try site.store.save(
      Reading(file: "万条.txt", documents: [document]), source: source, publish: true, by: .commandLine,
      at: SampleSite.start)
  }

  @Test(arguments: ["/api/v1/targets?limit=1", "/targets.csv", "/targets.jsonl", "/api/v1/targets/1"])
  func `an answer has its tag whatever else is asked`(target: String) throws {
    let tag = try #require(try get(target).header("ETag"))
    for header in [
      ("Range", "bytes=0-1"), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"), ("If-Match", tag),
      ("If-Match", "*"),
      ("If-Unmodified-Since", "Sun, 06 Nov 2094 08:49:37 GMT"),
    ] {
      let answer = try get(target, [header])
      #expect(answer.status == 200 && answer.header("ETag") == tag, "\(header)")
    }
    for header in [("If-Match", "\"x\""), ("If-Match", "W/\(tag)")] {
      #expect(try get(target, [header]).status == 412, "\(header)")
    }
    for headers in [
      [("If-None-Match", tag), ("Range", "bytes=0-1")], [("If-None-Match", tag), ("If-Match", tag)],
      [("If-None-Match", "W/\(tag)"), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")],
    ] {
      let answer = try get(target, headers)
      #expect(answer.status == 304 && answer.body.isEmpty && answer.header("ETag") == tag, "\(headers)")
    }
  }

  @Test func `a list of more than a stretch has a tag that moves with the data`() throws {
    try saveMany()
    for target in ["/measures.csv", "/measures.jsonl", "/measures.csv?header=name"] {
      let whole = try get(target)
      let tag = try #require(whole.header("ETag"))
      #expect(whole.status == 200 && whole.body.count { $0 == 0x0A } >= Self.many)
      let again = try get(target, [("If-None-Match", tag)])
      #expect(again.status == 304 && again.body.isEmpty)
      let small = try get(target, [("If-None-Match", tag), ("Accept-Encoding", "gzip")])
      #expect(small.status == 304)
    }
    let before = try #require(try get("/measures.jsonl").header("ETag"))
    try site.store.withdraw(try site.target("专用汽车产量"), because: "会议", seen: 1, by: .commandLine, at: site.clock.now)
    #expect(try get("/measures.jsonl", [("If-None-Match", before)]).status == 200)
  }

  @Test func `lines of JSON are compressed as sheets are`() throws {
    for target in ["/targets.jsonl", "/targets.csv"] {
      let answer = try get(target, [("Accept-Encoding", "gzip")])
      #expect(answer.header("Content-Encoding") == "gzip", "\(target)")
      let plain = try get(target)
      #expect(answer.body.count < plain.body.count)
    }
  }

  @Test func `a download has a plain name of its own, and its day`() throws {
    for resource in Resources.open {
      let field = try #require(try get(resource.address.pattern(.csv)).header("Content-Disposition"))
      #expect(field.contains("filename=\"\(resource.name)-2026-11-21.csv\""), "\(field)")
      #expect(field.contains("filename*=UTF-8''%"))
    }
  }

  @Test func `operators stand in a sheet as they are, free text is raw where a program asks for it`() throws {
    for target in ["/targets.csv", "/targets.csv?header=name"] {
      let text = try get(target).text
      #expect(text.contains(",>=,") && text.contains(",=,") && !text.contains("'="))
    }
    let columns = Columns<String>(
      "x", "x", [Column("a", "甲") { $0 }, .oneOf("op", "乙") { _ in Comparison.equal }])
    #expect(CSV.row(columns, "=1") == Array("'=1,=\r\n".utf8))
    #expect(CSV.row(columns, "=1", isRaw: true) == Array("=1,=\r\n".utf8))
    #expect(try get("/targets.csv?raw=1").status == 200)
    #expect(try get("/targets.csv?raw=x").status == 400)
  }

  @Test func `a version that waits for review is nobody's business`() throws {
    var reading = SamplePlan.reading
    reading.documents[0].targets[0].value = 26
    let text = SamplePlan.text.replacing("超25万辆", with: "超26万辆")
    reading.documents[0].targets[0].quote = "专用汽车产量超26万辆"
    let source = SourceFile(name: "秘密修订稿.txt", bytes: Array(text.utf8), text: text, readOn: SampleSite.start.day)
    _ = try site.store.save(reading, source: source, publish: false, by: .commandLine, at: SampleSite.start)
    #expect(try site.store.versionsUnderReview().count == 1)
    for target in ["/api/v1/documents/1", "/documents/1", "/documents.csv", "/api/v1/documents", "/targets/1"] {
      let answer = try get(target)
      #expect(
        answer.status == 200 && !answer.text.contains("秘密修订稿") && !answer.text.contains(source.sha256), "\(target)")
    }
    let item = try get("/api/v1/documents/1")
    #expect(item["versions"] as? Int == 1 && (item["version_list"] as? [Any])?.count == 1)
  }
}
