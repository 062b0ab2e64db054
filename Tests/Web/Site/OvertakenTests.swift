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
}
