import Policy
import Store
import Testing

@testable import Web

@Suite struct `The site answers` {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  @Test func `every page is there for everybody and may be kept`() throws {
    let target = try site.target("专用汽车产量")
    let paths = [
      "/", "/?city=1", "/documents", "/documents/1", "/targets", "/targets/\(target)", "/measures", "/measures/1",
      "/agencies", "/agencies/\(site.economy)", "/findings", "/help", "/login",
    ]
    for path in paths {
      let page = try client.get(path)
      #expect(page.status == 200, "\(path)")
      #expect(page.header("Content-Type") == "text/html; charset=utf-8")
      #expect(page.text.hasPrefix("<!doctype html>"))
    }
  }

  @Test func `what does not exist is said in Chinese with the request's number`() throws {
    for path in ["/targets/999", "/targets/abc", "/documents/0", "/agencies/-1", "/nothing", "/?city=77"] {
      let page = try client.get(path)
      #expect(page.status == 404, "\(path)")
      #expect(page.text.contains("页面不存在"))
      #expect(page.text.contains("test-request"))
    }
  }

  @Test func `an address that cannot be understood is a 400 that names the parameter`() throws {
    let page = try client.get("/targets?city=江州")
    #expect(page.status == 400)
    #expect(page.text.contains("参数 city 应为编号"))
    #expect(try client.get("/targets?city=1&utm_source=x").status == 200, "people's addresses grow tails")
  }

  @Test func `a method that a page does not know is a 405`() throws {
    let page = try client.post("/targets", [])
    #expect(page.status == 405)
    #expect(page.text.contains("不支持这种操作"))
    #expect(page.header("Allow")?.contains("GET") == true)
  }

  @Test func `a body over the limit is a 413`() throws {
    let page = try client.post("/login", [("name", String(repeating: "x", count: 5 << 20))])
    #expect(page.status == 413)
    #expect(page.text.contains("提交的内容过大"))
  }

  @Test func `filters find what they should`() throws {
    #expect(try client.get("/targets?q=产值").text.contains("<strong>1</strong>"))
    #expect(try client.get("/targets?agency=\(site.science)&part=owner").text.contains("新增发明专利数"))
    #expect(try client.get("/targets?kind=goal").text.contains("市场占有率"))
    #expect(try client.get("/targets?from=2030").text.contains("没有符合条件的目标"))
  }

  @Test func `the original file comes back byte for byte as a download`() throws {
    let file = try client.get("/documents/1/file")
    #expect(file.body == Array(SamplePlan.text.utf8))
    #expect(file.header("Content-Disposition")?.contains("filename*=UTF-8''%E6%96%B9%E6%A1%88.txt") == true)
    #expect(file.header("Content-Type") == "application/octet-stream")
  }

  @Test func `signing in leads back to where one wanted to go, and only to ourselves`() throws {
    for (next, expected) in [
      ("/targets?city=1", "/targets?city=1"), ("//evil.example/", "/reporting"), ("https://evil.example", "/reporting"),
      ("/\\evil.example", "/reporting"), ("javascript:alert(1)", "/reporting"), ("/a\nb", "/reporting"),
    ] {
      let client = Client(site)
      let page = try client.get("/login")
      let answer = try client.post(
        "/login", [("csrf", try page.token), ("name", "jxj"), ("password", SampleSite.password), ("next", next)])
      #expect(answer.status == 303)
      #expect(answer.header("Location") == expected, "\(next)")
    }
  }

  @Test func `a wrong password keeps the name and says nothing more`() throws {
    let page = try client.get("/login")
    for name in ["jxj", "nobody"] {
      let answer = try client.post("/login", [("csrf", try page.token), ("name", name), ("password", "错")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("用户名或密码不正确"))
      #expect(answer.value(of: "name") == nil || answer.text.contains("value=\"\(name)\""))
      #expect(!answer.text.contains("value=\"错\""))
    }
  }

  @Test func `a login form of another browser is refused`() throws {
    let answer = try client.post(
      "/login", [("csrf", String(repeating: "0", count: 64)), ("name", "jxj"), ("password", SampleSite.password)])
    #expect(answer.status == 403)
    #expect(client.cookies["liance"] == nil)
  }

  @Test func `the session's cookie is hidden from scripts and bound to TLS where there is TLS`() throws {
    let page = try client.get("/login")
    let answer = try client.post(
      "/login", [("csrf", try page.token), ("name", "jxj"), ("password", SampleSite.password)])
    let cookie = try #require(answer.headers.first { $0.value.hasPrefix("liance=") }?.value)
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
    let overTLS = try SampleSite(secureCookies: true)
    defer { withExtendedLifetime(overTLS) {} }
    let secure = Client(overTLS)
    let form = try secure.get("/login")
    let signed = try secure.post(
      "/login", [("csrf", try form.token), ("name", "jxj"), ("password", SampleSite.password)])
    let host = try #require(signed.headers.first { $0.value.hasPrefix("__Host-liance=") }?.value)
    #expect(host.contains("Secure") && host.contains("Path=/;"))
  }

  @Test func `signing out needs the token and ends the session`() throws {
    try client.signIn("jxj")
    let before = client.cookies
    #expect(try client.post("/logout", [("csrf", "x")]).status == 403)
    let token = try client.get("/reporting").token
    #expect(try client.post("/logout", [("csrf", token)]).status == 303)
    #expect(client.cookies["liance"] == nil)
    let thief = MemoryDoor(router: site.router)
    let answer = try thief.send(.get, "/reporting", [("Cookie", "liance=\(before["liance"] ?? "")")], [])
    #expect(answer.status == 303)
  }

  @Test func `the administrator's desk is closed to others`() throws {
    for path in ["/admin/users", "/admin/reports", "/admin/upload", "/admin/review/1"] {
      #expect(try Client(site).get(path).status == 303)
      let agency = Client(site)
      try agency.signIn("jxj")
      #expect(try agency.get(path).status == 403, "\(path)")
    }
    try client.signIn("jxj")
    let token = try client.get("/reporting").token
    let answer = try client.post(
      "/admin/users",
      [("csrf", token), ("action", "add"), ("name", "x"), ("password", "long enough password"), ("role", "admin")])
    #expect(answer.status == 403)
    #expect(try site.store.user(named: "x") == nil)
  }

  @Test func `an administrator adds, disables and renews accounts`() throws {
    try client.signIn("admin")
    let token = try client.get("/admin/users").token
    let weak = try client.post(
      "/admin/users",
      [
        ("csrf", token), ("action", "add"), ("name", "xin"), ("password", "1"), ("role", "agency"),
        ("agency", site.science.description),
      ])
    #expect(weak.status == 422)
    #expect(weak.text.contains("密码至少需要"))
    #expect(weak.text.contains("value=\"xin\""))
    let added = try client.post(
      "/admin/users",
      [
        ("csrf", token), ("action", "add"), ("name", "xin"), ("password", SampleSite.password), ("role", "agency"),
        ("agency", site.science.description),
      ])
    #expect(added.text.contains("已新增账号“xin”"))
    let user = try #require(try site.store.user(named: "xin"))
    #expect(user.agency == site.science)
    _ = try client.post("/admin/users", [("csrf", token), ("action", "disable"), ("user", user.id.description)])
    #expect(try site.store.user(named: "xin")?.isDisabled == true)
    let own = try #require(try site.store.user(named: "admin"))
    #expect(
      try client.post("/admin/users", [("csrf", token), ("action", "disable"), ("user", own.id.description)]).status
        == 400)
  }

  @Test func `two people's pages are never the same answer`() throws {
    try client.signIn("jxj")
    let own = try client.get("/")
    #expect(own.header("Cache-Control") == "private, no-store")
    #expect(own.text.contains("市经信局"))
    #expect(try Client(site).get("/").text.contains("登录填报"))
  }

  @Test func `every address that we link matches a pattern of the router`() throws {
    let addresses: [Address] = [
      .overview, .documents(), .document(DocumentID(1)), .file(of: DocumentID(1)), .targets(), .target(TargetID(1)),
      .measures(), .measure(MeasureID(1)), .agencies(), .agency(AgencyID(1)), .findings(), .help, .login(),
      .openAPI, TargetResource.list.address(.json, TargetFilter()), TargetResource.list.item(TargetID(1)),
      TargetResource.list.address(.csv, TargetFilter()),
    ]
    for address in addresses {
      let status = try client.get(address.text).status
      #expect(status == 200, "\(address.text)")
    }
    let patterns = Set(site.router.routes.map(\.pattern))
    for route in Route.allCases { #expect(patterns.contains(route.pattern), "\(route)") }
    for resource in Resources.all {
      for door in resource.doors {
        #expect(patterns.contains(resource.address.pattern(door)), "\(resource.name) \(door)")
      }
      for form in resource.forms { #expect(patterns.contains(form.pattern), "\(form.pattern)") }
    }
  }
}
