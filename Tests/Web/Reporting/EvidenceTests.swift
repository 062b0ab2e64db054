import Policy
import Store
import Testing

@testable import Web

/// Files that bear out a report.
@Suite struct `Evidence is kept for those concerned` {
  let site: SampleSite
  let client: Client
  let output: TargetID
  let page: String

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    output = try site.target("专用汽车产量")
    page = "/reporting/evidence?period=2026Q4&target=\(output)"
  }

  private func add(_ name: String, _ bytes: [UInt8]) throws -> Answer {
    try client.upload(page, [("csrf", try client.get(page).token)], file: name, bytes)
  }

  private static let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]

  @Test func `a file is listed at its line, and handed out as a download and nothing else`() throws {
    #expect(try add("验收 照片.jpg", Self.picture).status == 303)
    #expect(try client.get(page).text.contains("验收照片.jpg"))
    #expect(try client.get("/reporting?period=2026Q4").text.contains("佐证材料（1 份）"))
    let file = try client.get("/reporting/evidence/1")
    #expect(file.body == Self.picture)
    #expect(file.header("Content-Type") == "application/octet-stream")
    #expect(file.header("Content-Disposition")?.hasPrefix("attachment;") == true)
    #expect(file.header("Cache-Control") == "private, no-store")
    #expect(try add("又一次.jpg", Self.picture).status == 303)
    #expect(try site.store.evidence(of: .target(output), in: Period(containing: SampleSite.start.day)).count == 1)
  }

  @Test func `only its own body and administrators get it`() throws {
    _ = try add("a.jpg", Self.picture)
    let admin = Client(site)
    try admin.signIn("admin")
    #expect(try admin.get("/reporting/evidence/1").status == 200)
    let other = Client(site)
    try other.signIn("kjj")
    #expect(try other.get("/reporting/evidence/1").status == 403)
    #expect(try other.get(page).status == 404)
    #expect(try Client(site).get("/reporting/evidence/1").status == 303)
  }

  @Test(arguments: [
    ("page.html", "<html><script>alert(1)</script>"), ("a.jpg", "<svg xmlns='http://www.w3.org/2000/svg'>"),
    ("a.pdf", "MZ"), ("a.zip", "PK\u{03}\u{04}abc"), ("a.png", ""),
  ]) func `what is no picture, PDF or Office file is refused by its content`(name: String, content: String) throws {
    let answer = try add(name, Array(content.utf8))
    #expect(answer.status == 422)
    #expect(try site.store.evidence(of: .target(output), in: Period(containing: SampleSite.start.day)).isEmpty)
  }

  @Test func `a workbook is one, told by what is in it`() throws {
    let book = try client.get("/reporting/sheet.xlsx?period=2026Q4").body
    #expect(EvidenceKind(book) == .sheet)
    #expect(EvidenceKind(Array("%PDF-1.7".utf8)) == .pdf)
    #expect(EvidenceKind([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldOffice)
  }

  @Test func `it can be taken away until the report is accepted, with a line in the trail`() throws {
    _ = try add("a.jpg", Self.picture)
    let token = try client.get(page).token
    #expect(try client.post("/reporting/evidence/1/remove", [("csrf", token)]).status == 303)
    #expect(try client.get("/reporting/evidence/1").status == 404)
    let actions = try site.store.audit().items.map(\.action)
    #expect(actions.contains("target.evidence_added") && actions.contains("target.evidence_removed"))
  }
}
