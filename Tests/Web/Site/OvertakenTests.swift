import Policy
import Testing

@testable import Store
@testable import Web

/// Two people answer one question: one wins, the other sees it.
@Suite struct OvertakenTests {
  @Test func `of two words on one finding, said of the same state, the store takes the first`() throws {
    let site = try SampleSite()
    let finding = FindingID(1)
    try site.store.decide(finding, .confirmed, seen: .open, by: .commandLine, at: site.clock.now)
    #expect(throws: StoreError.conflict(expected: 0, found: 1)) {
      try site.store.decide(finding, .dismissed, note: "不是", seen: .open, by: .commandLine, at: site.clock.now)
    }
    #expect(try site.store.finding(finding)?.state == .confirmed)
    #expect(try site.store.history(of: finding).count == 1)
  }

  @Test func `of two editors of one reading the second is told, and keeps what was typed`() throws {
    let site = try SampleSite()
    let (one, other) = (Client(site), Client(site))
    for client in [one, other] { try client.signIn("admin") }
    let upload = try one.get("/admin/upload")
    let text = SamplePlan.text.replacing("25万辆", with: "26万辆")
    let address = try #require(
      try one.upload("/admin/upload", [("csrf", try upload.token)], file: "新.txt", Array(text.utf8)).header("Location"))
    func send(_ client: Client, _ page: Answer, _ action: String, _ typed: String) throws -> Answer {
      let form = try #require(
        FormMarkup.forms(in: page.body).first { $0.action.contains("/candidates/") && $0.controls.count > 6 })
      var fields: [(String, String)] = [("action", action)]
      for control in form.controls where control.kind == .hidden {
        fields.append((control.name, control.tag["value"] ?? ""))
      }
      return try client.post(form.action, fields + [("indicator", typed)])
    }
    let (seen, alsoSeen) = (try one.get(address), try other.get(address))
    #expect(try send(one, seen, "accept", "专用车产量").status == 303)
    let late = try send(other, alsoSeen, "reject", "另一种叫法")
    #expect(late.status == 409)
    #expect(late.text.contains("另一种叫法"))
    // What comes next is an answer to what the page shows now.
    #expect(try send(other, late, "reject", "另一种叫法").status == 303)
  }

  @Test func `targets that were parted meanwhile are not parted by the word for others`() throws {
    let site = try SampleSite()
    let targets = try [site.target("专用汽车产量"), site.target("全产业链产值")]
    #expect(throws: StoreError.conflict(expected: 0, found: 1)) {
      try site.store.setSame(
        targets, false, because: "理由", seenJoined: true, by: .commandLine, at: site.clock.now)
    }
    #expect(throws: StoreError.conflict(expected: 7, found: 1)) {
      try site.store.setSame(
        targets, false, because: "理由", seen: [targets[0]: 7], by: .commandLine, at: site.clock.now)
    }
  }

  @Test func `of two administrators who merge one body the first decides, and the second sees it`() throws {
    let site = try SampleSite()
    let (one, other) = (Client(site), Client(site))
    for client in [one, other] { try client.signIn("admin") }
    let page = "/admin/agencies/\(site.economy)?into=\(site.science)"
    func send(_ client: Client, _ drawn: Answer, _ fields: [(String, String)]) throws -> Answer {
      let marks = ["csrf", "into", "seen", "seen-into"].map { name in (name, drawn.value(of: name) ?? "") }
      return try client.post("/admin/agencies/\(site.economy)", marks + fields)
    }
    let (first, second) = (try one.get(page), try other.get(page))
    // A further name is a word on the body too.
    #expect(try send(one, first, [("action", "alias"), ("alias", "市工信局")]).status == 303)
    let late = try send(other, second, [("action", "merge"), ("reason", "机构改革 <试>")])
    #expect(late.status == 409)
    #expect(late.text.contains("机构改革 &lt;试&gt;") && late.text.contains("市工信局"))
    #expect(try site.store.merges().isEmpty)
    // What comes next is an answer to what the page shows now.
    #expect(try send(other, late, [("action", "merge"), ("reason", "机构改革")]).status == 303)
    let merged = try #require(try site.store.merges().first)
    #expect(throws: StoreError.conflict(expected: 0, found: 1)) {
      try site.store.addAlias(
        "市经委", to: site.economy, seen: first.value(of: "seen"), by: .commandLine, at: site.clock.now)
    }
    try site.store.undoMerge(merged.id, because: "误并", by: .commandLine, at: site.clock.now)
    #expect(throws: StoreError.wrongState(.merge, state: "已撤销")) {
      try site.store.undoMerge(merged.id, because: "误并", by: .commandLine, at: site.clock.now)
    }
  }

  @Test(arguments: ["publish", "discard"])
  func `nobody publishes or throws away what an editor has changed meanwhile`(_ action: String) throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    let upload = try client.get("/admin/upload")
    let text = SamplePlan.text.replacing("25万辆", with: "26万辆")
    let address = try #require(
      try client.upload("/admin/upload", [("csrf", try upload.token)], file: "新.txt", Array(text.utf8))
        .header("Location"))
    let version = try #require(VersionID(String(address.split(separator: "/").last ?? "")))
    let seen = try client.get(address)
    let form = try #require(FormMarkup.forms(in: seen.body).first { $0.action.hasSuffix("/publish") })
    let mark = try #require(form.controls.first { $0.name == "seen" }?.tag["value"])
    let candidate = try #require(try site.store.review(version).candidates.first { $0.subject == .target })
    try site.store.decide(candidate.id, .rejected, by: .console("另一位管理员"), at: site.clock.now)
    let fields = [("csrf", try seen.token), ("seen", mark), ("action", action), ("reason", "误传的文件")]
    let late = try client.post(form.action, fields)
    #expect(late.status == 409)
    if action == "discard" { #expect(late.text.contains("误传的文件")) }
    #expect(try site.store.review(version).version.state == .review)
    let newest = try #require(
      FormMarkup.forms(in: late.body).first { $0.action.hasSuffix("/publish") }?.controls.first { $0.name == "seen" }?
        .tag["value"])
    #expect(newest != mark)
    let again = [("csrf", try late.token), ("seen", newest), ("action", action), ("reason", "误传的文件")]
    #expect(try client.post(form.action, again).status == 303)
    // Whoever comes third is told how it ended.
    #expect(try client.post(form.action, again).status == 409)
  }
}
