import Policy
import Testing

@testable import Store
@testable import Web

/// Whoever types for longer than a session lasts loses nothing, whatever form it was.
@Suite struct `A form whose session is over` {
  private static let reason = "机构改革，见市编办文件 <第3号>"
  private static let shown = "机构改革，见市编办文件 &lt;第3号&gt;"

  /// Signs in again on the page that the form waits in.
  private func signInAgain(_ client: Client, _ waiting: Answer, _ name: String) throws -> Answer {
    let form = try #require(FormMarkup.forms(in: waiting.body).first { $0.action == "/login" })
    let kept = try #require(form.controls.first { $0.name == "kept" }?.tag["value"])
    let plain = kept.replacing("&amp;", with: "&")
    return try client.post(
      "/login",
      [("csrf", try waiting.token), ("name", name), ("password", SampleSite.password), ("kept", plain)])
  }

  @Test(arguments: [
    ("/findings/1", "/admin/findings/1", "note"), ("/targets/1", "/admin/targets/1/owner", "reason"),
    ("/targets/1", "/admin/targets/1/standing", "reason"), ("/admin/agencies/1", "/admin/agencies/1", "alias"),
    ("/admin/upload", "/admin/upload", "title"), ("/admin/users", "/admin/users", "name"),
    ("/admin/tokens", "/admin/tokens", "label"),
  ])
  func `waits in the login page and comes back filled, with a token that is good`(
    _ page: String, _ action: String, _ field: String
  ) throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    let drawn = try client.get(page)
    let form = try #require(
      FormMarkup.forms(in: drawn.body).first {
        $0.action == action && $0.controls.contains { $0.name == field && $0.kind.isTyped }
      }, "\(page)")
    var fields = form.controls.filter { $0.kind == .hidden }.map { ($0.name, $0.tag["value"] ?? "") }
    fields.append((field, Self.reason))
    site.clock.advance(minutes: 31)
    let waiting = try client.post(action, fields)
    #expect(waiting.status == 401 && waiting.text.contains("您填写的内容还在"), "\(page)")
    let back = try signInAgain(client, waiting, "admin")
    #expect(back.status == 200, "\(page)")
    #expect(back.text.contains(Self.shown) && back.text.contains("已重新登录"), "\(page)")
    #expect(!back.text.contains(fields[0].1), "the old session's token is gone: \(page)")
    // Sent as it stands it is taken for what it is, and not for somebody else's.
    let again = FormMarkup.forms(in: back.body).filter { $0.action == action }
    #expect(again.contains { form in form.controls.contains { $0.name == "csrf" && $0.tag["value"] != fields[0].1 } })
    #expect(try client.get("/admin/users").status == 200)
  }

  @Test func `keeps no password, and none of the two goes on for somebody else's account`() throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    let token = try client.get("/admin/users").token
    site.clock.advance(minutes: 31)
    let waiting = try client.post(
      "/admin/users",
      [("csrf", token), ("action", "add"), ("name", "xin"), ("role", "viewer"), ("password", "geheim-geheim-22")])
    #expect(!waiting.text.contains("geheim"))
    // A body's account may not see the page: what was typed is listed, and nothing is done.
    let other = try signInAgain(client, waiting, "jxj")
    #expect(try site.store.user(named: "xin") == nil)
    #expect(!other.text.contains("geheim"))
    #expect(try client.get("/admin/users").status == 403)
  }

  @Test func `of a session that began anew elsewhere comes back filled too`() throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    let drawn = try client.get("/findings/1")
    let old = try drawn.token
    client.forget()
    try client.signIn("admin")
    let seen = drawn.value(of: "seen") ?? "open"
    let answer = try client.post(
      "/admin/findings/1", [("csrf", old), ("seen", seen), ("action", "confirmed"), ("note", Self.reason)])
    #expect(answer.status == 403)
    #expect(answer.text.contains(Self.shown) && answer.text.contains("表单已失效"))
    #expect(try site.store.finding(FindingID(1))?.state == .open)
    // Without any token it is another site's.
    let forged = try client.post("/admin/findings/1", [("action", "confirmed"), ("note", Self.reason)])
    #expect(forged.status == 403 && !forged.text.contains(Self.shown))
  }
}
