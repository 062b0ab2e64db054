import Policy
import Store
import Testing

@testable import Web

/// What people see and do on their own page.
@Suite struct OwnAccountTests {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
  }

  @Test func `one sees where one is signed in and ends it there`() throws {
    let elsewhere = Client(site)
    try elsewhere.signIn("jxj")
    let third = Client(site)
    try third.signIn("jxj")
    let page = try client.get("/account")
    #expect(page.status == 200 && page.text.contains("正在登录的地方") && page.text.contains("现在这一处"))
    #expect(page.text.contains("127.0.0.1") && page.text.contains("退出其他各处"))
    #expect(page.text.matches(of: /name="session" value="[0-9a-f]{16}"/).count == 2)
    let handle = try #require(page.value(of: "session"))
    let ended = try client.post(
      "/account/sessions", [("csrf", try page.token), ("action", "one"), ("session", handle)])
    #expect(ended.status == 303)
    #expect(try client.get(try #require(ended.header("Location"))).text.contains("已退出 1 处"))
    let open = try [elsewhere, third].count { try $0.get("/account").status == 200 }
    #expect(open == 1)
    let others = try client.post("/account/sessions", [("csrf", try page.token), ("action", "others")])
    #expect(others.status == 303)
    for other in [elsewhere, third] { #expect(try other.get("/account").status == 303) }
    #expect(try client.get("/account").status == 200)
  }

  @Test func `nobody ends another's session`() throws {
    let other = Client(site)
    try other.signIn("kjj")
    let mate = Client(site)
    try mate.signIn("kjj")
    let handle = try #require(try mate.get("/account").value(of: "session"))
    let page = try client.get("/account")
    try client.post("/account/sessions", [("csrf", try page.token), ("action", "one"), ("session", handle)])
    #expect(try other.get("/account").status == 200 && mate.get("/account").status == 200)
    #expect(try Client(site).get("/account").status == 303)
  }

  @Test func `sign-ins are listed, those that failed too, and nobody else's`() throws {
    let guesser = Client(site)
    let login = try guesser.get("/login")
    try guesser.post("/login", [("csrf", try login.token), ("name", "jxj"), ("password", "wrong guess")])
    let other = Client(site)
    try other.signIn("kjj")
    let page = try client.get("/account").text
    let history = try #require(page.components(separatedBy: "id=\"history\"").last)
    #expect(history.contains("登录") && history.contains("密码不对，没有登录"))
    #expect(try !other.get("/account").text.contains("密码不对"))
  }

  @Test func `one says how one is reached, and every field that cannot be is told`() throws {
    let page = try client.get("/account")
    let wrong = try client.post(
      "/account", [("csrf", try page.token), ("action", "contact"), ("person", "张三"), ("email", "x"), ("phone", "y")])
    #expect(wrong.status == 422 && wrong.text.contains("邮箱写作") && wrong.text.contains("电话只写数字"))
    #expect(wrong.text.contains("value=\"张三\""))
    let right = try client.post(
      "/account", [("csrf", try page.token), ("action", "contact"), ("person", "张三"), ("email", "z@example.cn")])
    #expect(right.status == 303)
    #expect(try site.store.user(named: "jxj")?.contact == ContactEntry(person: "张三", email: "z@example.cn"))
    #expect(try client.get("/account").text.contains("value=\"z@example.cn\""))
  }

  @Test func `the page of passwords says how strong one is while it is typed`() throws {
    let page = try client.get("/account/password").text
    #expect(page.contains("id=\"strength\" data-for=\"new-password\" data-shortest=\"12\""))
    #expect(page.contains("强度：弱,强度：中,强度：强"))
  }

  @Test(arguments: [
    (nil, "未知"), ("", "未知"), ("curl/8", "其他浏览器"),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36", "Chrome（Windows）"),
    ("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge（Windows）"),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox（Linux）"),
  ])
  func `a browser is named by what it calls itself`(agent: String?, words: String) {
    #expect(AgentWords.browser(agent) == words)
  }
}
