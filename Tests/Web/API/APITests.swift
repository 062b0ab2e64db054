import Foundation
import Policy
import Store
import Testing

@testable import Web

@Suite struct `Programs read the same data` {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  private func list(_ answer: Answer) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: Any]])
  }

  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  @Test func `a list is a bare array of flat objects`() throws {
    for name in ["documents", "targets", "measures", "agencies", "reports"] {
      let answer = try client.get("/api/v1/\(name)")
      #expect(answer.status == 200)
      #expect(answer.header("Content-Type") == "application/json; charset=utf-8")
      let items = try list(answer)
      #expect(answer.header("X-Total-Count") == String(items.count))
      for item in items { #expect(!item.values.contains { $0 is [String: Any] }) }
    }
    let first = try #require(try list(client.get("/api/v1/targets?q=产量")).first)
    #expect(first["value"] as? Double == 25 && first["unit"] as? String == "万辆" && first["op"] as? String == ">=")
    #expect(first["deadline"] as? String == "2026" && first["value_max"] is NSNull)
    #expect(first["owner"] as? String == "市经信局")
  }

  @Test func `a list is walked by its links, every item once`() throws {
    var next: String? = "/api/v1/targets?limit=2&city=1"
    var ids: [Int] = []
    var pages = 0
    while let address = next {
      let answer = try client.get(address)
      ids += try list(answer).compactMap { $0["id"] as? Int }
      #expect(answer.header("X-Total-Count") == "5")
      let link = try #require(answer.header("Link"))
      #expect(link.contains("</api/v1/targets?limit=2&city=1>; rel=\"first\""))
      next = link.split(separator: ",").first { $0.contains("rel=\"next\"") }.map {
        String($0.split(separator: ">")[0].split(separator: "<").last ?? "")
      }
      pages += 1
    }
    #expect(pages == 3 && ids.count == 5 && Set(ids).count == 5)
  }

  @Test(arguments: [
    ("limit=0", "limit"), ("limit=1001", "limit"), ("limit=x", "limit"), ("after=5", "after"), ("colour=red", "colour"),
    ("city=a", "city"), ("status=late", "status"), ("city=1&city=2", "city"),
  ]) func `a parameter that is wrong is named`(query: String, name: String) throws {
    let answer = try client.get("/api/v1/targets?\(query)")
    #expect(answer.status == 400)
    #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
    let problem = try object(answer)
    #expect(problem["status"] as? Int == 400 && problem["title"] as? String == "地址中的参数有误")
    let errors = try #require(problem["errors"] as? [[String: Any]])
    #expect(errors.first?["parameter"] as? String == name)
    #expect(problem["request_id"] as? String == "test-request")
  }

  @Test func `an item has everything of the list and more`() throws {
    let id = try site.target("专用汽车产量")
    let item = try object(client.get("/api/v1/targets/\(id)"))
    #expect(item["sentence"] as? String == SamplePlan.lines[2])
    #expect((item["reports"] as? [Any])?.isEmpty == true)
    #expect((item["links"] as? [String: Any])?["self"] as? String == "/api/v1/targets/\(id)")
    let paper = try object(client.get("/api/v1/documents/1"))
    #expect(paper["text"] as? String == SamplePlan.text)
    #expect((paper["sections"] as? [Any])?.count == 2)
    #expect(paper["enterprises"] is [Any] && paper["baselines"] is [Any])
    #expect(try client.get("/api/v1/agencies/\(site.economy)").status == 200)
    #expect(try client.get("/api/v1/measures/1").status == 200)
  }

  @Test func `what does not exist is a problem, not a page`() throws {
    for path in ["/api/v1/targets/999", "/api/v1/reports/1", "/api/v1/nothing", "/api/v1/targets/x"] {
      let answer = try client.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
    }
    #expect(try client.post("/api/v1/targets", []).status == 405)
  }

  @Test func `a sheet opens in Excel and runs no formula`() throws {
    let sheet = try client.get("/targets.csv")
    #expect(sheet.body.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(sheet.header("Content-Type") == "text/csv; charset=utf-8")
    let lines = sheet.text.components(separatedBy: "\r\n")
    #expect(lines.count == 7 && lines.last == "")
    #expect(lines[0].contains("编号,城市编号,城市"))
    #expect(try client.get("/targets.csv?header=name").text.contains("id,city_id,city"))
    let columns = Columns<String>("x", "x", [Column("a", "甲") { $0 }, Column("n", "数") { _ in -5.0 }])
    for (text, cell) in [
      ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"), ("a,b", "\"a,b\""),
      ("a\"b", "\"a\"\"b\""), ("=a,\n", "\"'=a,\n\""), ("甲", "甲"),
    ] {
      #expect(String(decoding: CSV.row(columns, text), as: UTF8.self) == cell + ",-5\r\n")
    }
    for path in ["/measures.csv", "/agencies.csv", "/reports.csv"] { #expect(try client.get(path).status == 200) }
  }

  @Test func `the description names every column that is sent`() throws {
    let description = try object(client.get("/api/openapi.json"))
    #expect(description["openapi"] as? String == "3.1.0")
    let components = try #require(description["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: Any])
    for name in ["documents", "targets", "measures", "agencies"] {
      let schema = try #require(schemas[name] as? [String: Any])
      let properties = try #require(schema["properties"] as? [String: Any])
      let item = try #require(try list(client.get("/api/v1/\(name)")).first)
      #expect(Set(properties.keys) == Set(item.keys), "\(name)")
    }
  }

  @Test func `the description tells how to report, and nothing in it leads nowhere`() throws {
    let answer = try client.get("/api/openapi.json")
    let description = try object(answer)
    let paths = try #require(description["paths"] as? [String: [String: Any]])
    #expect(paths["/api/v1/reports"]?.keys.sorted() == ["get", "post"])
    #expect(paths["/api/v1/reporting"] != nil && paths["/reports.jsonl"] != nil)
    let components = try #require(description["components"] as? [String: [String: Any]])
    for match in answer.text.matches(of: /"\$ref":"#\/components\/([a-zA-Z]+)\/([a-z_]+)"/) {
      #expect(components[String(match.output.1)]?[String(match.output.2)] != nil, "\(match.output.0)")
    }
    // What the description lets a program send is what is read.
    let schema = try #require(components["schemas"]?["submission"] as? [String: Any])
    let names = try #require(schema["properties"] as? [String: Any]).keys.sorted()
    func isKnown(_ name: String) -> Bool {
      let sent = SheetJSON.read(Array("{\"\(name)\": null}".utf8))
      return !sent.faults.contains { $0.detail == "没有名为 \(name) 的字段" }
    }
    #expect(names.count == 15 && names.allSatisfy(isKnown) && !isKnown("colour"))
    for path in paths.keys where !path.contains("{") {
      #expect([200, 401].contains(try client.get(path).status), "\(path)")
    }
  }

  @Test func `health is a short yes`() throws {
    let answer = try client.get("/healthz")
    #expect(answer.status == 200 && answer.text == "{\"status\":\"ok\"}")
  }

  @Test func `text is written as JSON, whatever is in it`() throws {
    let sly = "\"\\\n\r\t\u{1}</script>\u{2028}甲\u{7F}"
    let bytes = JSON.object([.init("a", .string(sly)), .init("b", .array([.int(-1), .number(0.5), .null, true]))]).bytes
    let back = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(back["a"] as? String == sly)
    #expect(JSON.number(.infinity).bytes == Array("null".utf8))
    #expect(JSON.number(12).bytes == Array("12".utf8))
  }

  @Test func `a cursor is opaque and survives the way there and back`() {
    for id in [1, 35, 36, 99_999, Int64.max] { #expect(Cursor.id(Cursor.text(id)) == id) }
    for text in ["", "k", "5", "k-1", "k0", "K5", "kzzzzzzzzzzzzzzzz"] { #expect(Cursor.id(text) == nil) }
  }
}
