import Foundation
import GRDB
import Policy
import Testing

@testable import Store
@testable import Web

/// What a person typed is in the answer when the store cannot take it, whatever form it was.
@Suite struct RefusedFormTests {
  /// How the store comes to refuse.
  enum Trouble: CaseIterable {
    case fullDisk, readOnly, locked

    var sentence: String {
      switch self {
      case .fullDisk: "磁盘空间不足"
      case .readOnly: "只读"
      case .locked: "正被其他程序写入"
      }
    }
  }

  /// Runs a body while nothing can be written.
  private func during(_ trouble: Trouble, _ site: SampleSite, _ body: () throws -> Void) throws {
    let pool = site.store.pool
    func set(_ pragma: String) throws { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(pragma)") } }
    switch trouble {
    case .fullDisk:
      let pages = try pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
      try set("max_page_count = \(pages)")
      defer { try? set("max_page_count = 1000000") }
      try body()
    case .readOnly:
      try set("query_only = 1")
      defer { try? set("query_only = 0") }
      try body()
    case .locked:
      var configuration = GRDB.Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: site.folder + "/liance.sqlite", configuration: configuration)
      try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
      defer { try? other.close() }
      try body()
    }
  }

  private func refilled(_ answer: Answer, _ trouble: Trouble, _ texts: [String], _ what: String) {
    #expect(answer.status == 503, "\(what)")
    #expect(answer.header("Retry-After") != nil, "\(what)")
    #expect(answer.text.contains("没有保存"), "\(what)")
    #expect(answer.text.contains(trouble.sentence), "\(what)")
    for text in texts { #expect(answer.text.contains(text), "\(what): \(text)") }
  }

  @Test(arguments: Trouble.allCases)
  func `a quarter that was typed comes back filled, and is taken later as it stands`(_ trouble: Trouble) throws {
    let site = try SampleSite(patience: 0.1)
    let client = Client(site)
    try client.signIn("jxj")
    let output = try site.target("专用汽车产量")
    let page = try client.get("/reporting")
    var fields = [
      ("csrf", try page.token), ("seen-\(output)", "0"), ("value-\(output)", "18.5"),
      // Long enough to need pages of its own.
      ("narrative-\(output)", "第一行 <b> & \"引号\"\r\n第二行" + String(repeating: "长", count: 1_900)),
    ]
    let story = "第一行 &lt;b&gt; &amp; &quot;引号&quot;\n第二行长"
    try during(trouble, site) {
      for action in ["draft", "check", "submit"] {
        let answer = try client.post("/reporting", fields + [("action", action)])
        refilled(answer, trouble, ["value=\"18.5\"", story], "\(trouble) \(action)")
        #expect(!answer.text.contains("草稿已保存"))
        fields[0].1 = try answer.token
      }
      #expect(try site.store.reports(ReportFilter()).items.isEmpty)
      #expect(try client.get("/targets").status == 200)
    }
    #expect(try client.post("/reporting", fields + [("action", "submit")]).status == 303)
    #expect(try site.store.reports(ReportFilter()).items.first?.newest.figure.narrative.contains("第二行") == true)
  }

  @Test(arguments: [Trouble.readOnly, .locked])
  func `every form of every administrator's page comes back filled`(_ trouble: Trouble) throws {
    let site = try SampleSite(patience: 0.1)
    let clerk = Client(site)
    try clerk.signIn("jxj")
    let output = try site.target("专用汽车产量")
    let form = try clerk.get("/reporting")
    let figure = [("csrf", try form.token), ("value-\(output)", "18.5"), ("action", "submit")]
    #expect(try clerk.post("/reporting", figure).status == 303)
    let admin = Client(site)
    try admin.signIn("admin")
    let upload = try admin.get("/admin/upload")
    let text = SamplePlan.text.replacing("25万辆", with: "26万辆")
    let review = try admin.upload(
      "/admin/upload", [("csrf", try upload.token)], file: "新方案.txt", Array(text.utf8))
    let version = try #require(review.header("Location"))
    let pages = [
      "/admin/users", "/admin/reports", version, "/admin/agencies/\(site.economy)?into=\(site.science)",
      "/admin/tokens", "/targets/\(output)", "/findings/1",
    ]
    var sent = 0
    for page in pages {
      let drawn = try admin.get(page)
      #expect(drawn.status == 200, "\(page)")
      for form in FormMarkup.forms(in: drawn.body) where form.action != "/logout" {
        for button in form.controls where button.kind == .button {
          let (fields, marks) = typed(form, pressing: button)
          try during(trouble, site) {
            let answer = try admin.post(form.action, fields)
            // What is refused before the store is asked has its own page, filled in too.
            if answer.status == 503 {
              refilled(answer, trouble, marks, "\(form.action) \(button.tag["value"] ?? "")")
              sent += 1
            } else {
              for mark in marks { #expect(answer.text.contains(mark), "\(form.action) \(answer.status) \(mark)") }
            }
          }
        }
      }
    }
    #expect(sent > 10)
  }

  /// A form with something in each of its fields, and what must be found again.
  private func typed(_ form: FormMarkup, pressing button: FormMarkup.Control) -> ([(String, String)], [String]) {
    var fields: [(String, String)] = []
    var marks: [String] = []
    for (index, control) in form.controls.enumerated() {
      let value = control.tag["value"] ?? ""
      switch control.kind {
      case .hidden: fields.append((control.name, value))
      case .secret: fields.append((control.name, "一个足够长的密码 2027"))
      case .line, .lines:
        let old = control.tag["inputmode"] == nil ? "写的话\(index)" : "3\(index)"
        fields.append((control.name, old))
        marks.append(old)
      case .mark: fields.append((control.name, value))
      case .list(let options):
        if let last = options.last?["value"] { fields.append((control.name, last)) }
      case .button: break
      }
    }
    if !button.name.isEmpty { fields.append((button.name, button.tag["value"] ?? "")) }
    return (fields, marks)
  }

  @Test func `where the page itself cannot be drawn the fields alone come back`() throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("admin")
    let fields = [("csrf", try client.get("/admin/tokens").token), ("label", "经信局业务系统"), ("action", "add")]
    try site.store.pool.writeWithoutTransaction { try $0.execute(sql: "ALTER TABLE api_token RENAME TO elsewhere") }
    let answer = try client.post("/admin/tokens", fields + [("user", "2"), ("days", "30")])
    #expect(answer.status == 500)
    #expect(answer.text.contains("没有保存"))
    #expect(answer.text.contains("经信局业务系统</textarea>"))
    #expect(!answer.text.contains("SELECT") && !answer.text.contains("no such table"))
  }

  @Test(arguments: [Trouble.readOnly, .locked])
  func `a sign-in keeps the name and the form that waits, and signing out works`(_ trouble: Trouble) throws {
    let site = try SampleSite(patience: 0.1)
    let client = Client(site)
    let login = try client.get("/login")
    let fields = [
      ("csrf", try login.token), ("name", "jxj"), ("password", SampleSite.password), ("kept", "value-1=18.5"),
    ]
    try during(trouble, site) {
      let answer = try client.post("/login", fields)
      #expect(answer.status == 503)
      #expect(answer.header("Retry-After") != nil)
      #expect(answer.text.contains("value=\"jxj\""))
      #expect(answer.text.contains("value=\"value-1=18.5\""))
      #expect(answer.text.contains(trouble.sentence))
      #expect(!answer.text.contains(SampleSite.password))
    }
    let other = Client(site)
    try other.signIn("jxj")
    let cookies = other.cookies
    let page = try other.get("/reporting")
    try during(trouble, site) {
      let answer = try other.post("/logout", [("csrf", try page.token)])
      #expect(answer.status == 503)
      #expect(answer.text.contains("您已退出登录"))
      #expect(other.cookies.isEmpty)
    }
    // Nobody goes on with the cookie that was thrown away.
    #expect(try site.store.session(token: cookies["liance"] ?? "", at: site.clock.now) == nil)
  }
}
