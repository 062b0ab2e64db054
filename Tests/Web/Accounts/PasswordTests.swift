import Policy
import Store
import Testing

@testable import Web

@Suite struct PasswordTests {
  static let new = "湖水漫过第三级台阶的早晨"

  private func change(_ client: Client, _ old: String, _ new: String, again: String? = nil) throws -> Answer {
    let page = try client.get("/account/password")
    return try client.post(
      "/account/password",
      [("csrf", try page.token), ("password", old), ("new-password", new), ("again-password", again ?? new)])
  }

  @Test func `everybody changes their own password and goes on, elsewhere the account is signed out`() throws {
    let site = try SampleSite()
    let (client, other) = (Client(site), Client(site))
    try client.signIn("jxj")
    try other.signIn("jxj")
    #expect(
      try client.get("/").text.contains("href=\"/account\"")
        && client.get("/account").text.contains("href=\"/account/password\""))
    for (old, new, again, words) in [
      ("错", Self.new, Self.new, "当前密码不正确"), (SampleSite.password, "1234", "1234", "密码至少需要12个字符"),
      (SampleSite.password, "Password-2026", "Password-2026", "太常见"), (SampleSite.password, Self.new, "不同", "不一致"),
    ] {
      let answer = try change(client, old, new, again: again)
      #expect(answer.status == 422)
      #expect(answer.text.contains(words))
      #expect(!answer.text.contains(Self.new))
    }
    #expect(try change(client, SampleSite.password, Self.new).status == 303)
    #expect(try client.get("/reporting").status == 200)
    #expect(try other.get("/reporting").status == 303)
  }

  @Test func `a password that an administrator set is changed first, and the form that waited is still there`() throws {
    let site = try SampleSite()
    let (admin, clerk) = (Client(site), Client(site))
    try admin.signIn("admin")
    try clerk.signIn("jxj")
    let output = try site.target("专用汽车产量")
    let form = try clerk.get("/reporting")
    let users = try admin.get("/admin/users")
    #expect(!users.text.contains("type=\"text\" id=\"password-"))
    let user = try #require(try site.store.user(named: "jxj")).id
    let reset = try admin.post(
      "/admin/users",
      [("csrf", try users.token), ("user", user.description), ("action", "password"), ("password", Self.new)])
    #expect(reset.text.contains("本人下次登录时须先换成自己的密码"))
    // The clerk was in the middle of it.
    let waiting = try clerk.post(
      "/reporting", [("csrf", try form.token), ("value-\(output)", "18.5"), ("action", "draft")])
    #expect(waiting.status == 401)
    let kept = try #require(waiting.value(of: "kept")?.replacing("&amp;", with: "&"))
    let asked = try clerk.post(
      "/login", [("csrf", try waiting.token), ("name", "jxj"), ("password", Self.new), ("kept", kept)])
    #expect(asked.text.contains("您的密码是由别人设置的"))
    #expect(try clerk.get("/reporting").header("Location") == "/account/password?next=%2Freporting")
    let back = try clerk.post(
      "/account/password",
      [
        ("csrf", try asked.token), ("kept", kept), ("password", Self.new), ("new-password", "我家楼下卖豆浆的老伯伯七点出摊"),
        ("again-password", "我家楼下卖豆浆的老伯伯七点出摊"),
      ])
    #expect(back.status == 200)
    #expect(back.text.contains("value=\"18.5\""))
    #expect(try clerk.get("/reporting").status == 200)
  }

  @Test func `too many guesses are told alike for every name, with the time to come again`() throws {
    let site = try SampleSite()
    for name in ["jxj", "nobody"] {
      let client = Client(site)
      let page = try client.get("/login")
      var last: Answer?
      for _ in 0..<5 {
        last = try client.post("/login", [("csrf", try page.token), ("name", name), ("password", "错")])
      }
      #expect(last?.status == 429, "\(name)")
      #expect(last?.header("Retry-After") == "1800", "\(name)")
      #expect(last?.text.contains("尝试次数过多") == true, "\(name)")
    }
  }

  @Test func `disabling an account and a new password say what becomes of tokens`() throws {
    let site = try SampleSite()
    let user = try #require(try site.store.user(named: "jxj")).id
    _ = try site.store.addToken(for: user, label: "系统", days: 9, by: .commandLine, at: site.clock.now)
    let admin = Client(site)
    try admin.signIn("admin")
    let page = try admin.get("/admin/users")
    #expect(page.text.contains("同时作废接口令牌（1 个）"))
    func act(_ action: String, _ more: [(String, String)] = []) throws -> String {
      try admin.post(
        "/admin/users", [("csrf", try page.token), ("user", user.description), ("action", action)] + more
      ).text
    }
    #expect(try act("password", [("password", Self.new)]).contains("1 个接口令牌仍然有效"))
    #expect(try act("disable").contains("1 个接口令牌已永久作废"))
    #expect(try site.store.tokens().allSatisfy(\.isRevoked))
  }

  @Test func `the login page does not lead to itself`() throws {
    let site = try SampleSite()
    let client = Client(site)
    for target in ["/login", "/login?next=%2Flogin%3Fnext%3D%252Ftargets", "/login?next=%2Ftargets"] {
      #expect(try !client.get(target).text.contains("next=%2Flogin"), "\(target)")
    }
  }
}
