import Foundation
import Policy
import Testing

@testable import Ingest
@testable import Store
@testable import Web

/// Accounts are opened many at once from a sheet.
@Suite struct `Accounts go through a spreadsheet and back` {
  let site: SampleSite
  let office: Client
  let city: CityID
  static let page = "/admin/round/accounts/sheet"

  init() throws {
    site = try SampleSite()
    city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    office = Client(site)
    try office.signIn("tongchou")
  }

  private static let usual = [
    "单位": "市科技局", "姓名": "李四", "角色": "填报单位", "登录名": "lisi", "邮箱": "lisi@example.gov.cn", "电话": "0722-1234567",
  ]

  private func usual(_ change: [String: String] = [:]) -> [String: String] { Self.usual.merging(change) { $1 } }

  private func csv(_ rows: [[String: String]]) -> [UInt8] {
    AccountWorkbook.csv(rows.map { row in AccountSheetColumn.allCases.map { row[$0.title] ?? "" } })
  }

  private func upload(_ rows: [[String: String]], as client: Client? = nil) throws -> Answer {
    try upload(csv(rows), "账号.csv", as: client)
  }

  private func upload(_ bytes: [UInt8], _ name: String, as client: Client? = nil) throws -> Answer {
    let client = client ?? office
    return try client.upload(
      "\(Self.page)?city=\(city)", [("csrf", try client.get(Self.page).token)], file: name, bytes)
  }

  private func confirm(_ page: Answer, as client: Client? = nil) throws -> Answer {
    try (client ?? office).post("/admin/round/accounts/sheet/save?city=\(city)", page.hiddenFields)
  }

  /// A password of the sheet of slips, by the name to sign in.
  private func password(of name: String, on slips: Answer) throws -> String {
    let after = try #require(
      slips.text.components(separatedBy: "<span class=\"value\">\(name)</span>").dropFirst().first)
    return try #require(after.firstMatch(of: /<code class="value">([^<]+)<\/code>/).map { String($0.output.1) })
  }

  @Test func `a dry run lists, a yes opens all, and each has a slip that is shown once`() throws {
    let listed = try upload([
      usual(), usual(["登录名": "", "姓名": "王局", "角色": "签发人", "邮箱": ""]),
      usual(["单位": "市经信局、市科技局", "登录名": "zhaoliu", "姓名": "赵六", "角色": "", "邮箱": "zhao@example.gov.cn"]),
    ])
    #expect(listed.status == 200 && listed.text.contains("新开通 3 个") && listed.text.contains("现在还没有保存"))
    #expect(try site.store.user(named: "lisi") == nil, "a dry run writes nothing")
    let slips = try confirm(listed)
    #expect(slips.status == 200 && slips.text.contains("首次登录密码单") && slips.text.contains("李四"))
    #expect(slips.header("Cache-Control") == "private, no-store")
    #expect(slips.text.matches(of: /<li class="slip">/).count == 3)
    let user = try #require(try site.store.user(named: "lisi"))
    #expect(user.contact == ContactEntry(person: "李四", email: "lisi@example.gov.cn", phone: "0722-1234567"))
    #expect(user.mustChangePassword && user.agency == site.science && user.role == .agency)
    let signer = try #require(try site.store.users().first { $0.contact.person == "王局" })
    #expect(signer.role == .approver && signer.name == "江州市科技局-签发")
    let both = try #require(try site.store.user(named: "zhaoliu"))
    #expect(both.agency == site.economy && both.further.map(\.id) == [site.science])

    // The password opens the door once, to another one of one's own.
    let password = try password(of: "lisi", on: slips)
    let file = try Data(contentsOf: URL(filePath: site.folder + "/liance.sqlite"))
    let log = (try? Data(contentsOf: URL(filePath: site.folder + "/liance.sqlite-wal"))) ?? Data()
    for bytes in [file, log] { #expect(bytes.range(of: Data(password.utf8)) == nil, "nothing is kept in the clear") }
    let person = Client(site)
    let page = try person.get("/login")
    let entered = try person.post("/login", [("csrf", try page.token), ("name", "lisi"), ("password", password)])
    #expect(entered.text.contains("您的密码是由别人设置的"))

    // Pressed twice: nothing is made again and no password shown.
    let again = try confirm(listed)
    #expect(again.status == 303, "the same people, the same accounts: there is nothing to do")
    #expect(!again.text.contains("<code class=\"value\">"))
  }

  @Test func `what is handed out comes back as it is, and may say how people are reached`() throws {
    let user = try #require(try site.store.user(named: "kjj"))
    try site.store.setDisabled(true, user: user.id, by: .commandLine, at: SampleSite.start)
    let file = try office.get("\(Self.page).xlsx?city=\(city)")
    #expect(file.status == 200 && file.header("Content-Type") == WorkbookWriter.mediaType)
    let unchanged = try upload(file.body, "账号.xlsx")
    #expect(unchanged.text.contains("与系统中相同 1 个"), "\(unchanged.text)")
    let sheet = try #require(try readSheets(file.body).first)
    let head = try #require(sheet.rows.first { $0.cells.values.contains("登录名") })
    var rows = sheet.rows.filter { $0.number > head.number && !$0.cells.isEmpty }.map { row in
      Dictionary(uniqueKeysWithValues: head.cells.compactMap { key, title in row.cells[key].map { (title, $0) } })
    }
    #expect(rows.map { $0["单位"] } == ["市经信局", "市科技局"] && rows[1]["账号情况"] == "还没有账号")
    rows[0]["邮箱"] = "jxj@example.gov.cn"
    rows[1]["姓名"] = "钱七"
    let listed = try upload(rows)
    #expect(listed.text.contains("新开通 1 个，更新 1 个"))
    let slips = try confirm(listed)
    #expect(slips.text.matches(of: /<li class="slip">/).count == 1 && slips.text.contains("钱七"))
    #expect(try site.store.user(named: "jxj")?.contact.email == "jxj@example.gov.cn")
    #expect(
      try site.store.user(named: "jxj")?.mustChangePassword == false, "an account that is there keeps its password")
    let trail = try site.store.audit(AuditFilter(), Slice(limit: Slice.largestLimit)).items
    #expect(trail.contains { $0.action == "user.contact" } && !trail.contains { $0.new?.contains("jxj@") == true })
  }

  static let wrong: [([String: String], String)] = [
    (["单位": "市科计局"], "B列（单位）：本市没有名为“市科计局”的单位，是不是“市科技局”"),
    (["单位": "某某有限公司"], "（单位）：本市没有名为“某某有限公司”的单位，请照“单位名单”填写"),
    (["单位": ""], "（单位）：请填写单位"),
    (["角色": "管理员"], "（角色）：没有“管理员”这个角色，或不能用表开通；可用填报单位、单位签发人"),
    (["角色": "统筹审核", "单位": ""], "（角色）：没有“统筹审核”这个角色"),
    (["角色": "局长"], "（角色）：没有“局长”这个角色"),
    (["登录名": "li si"], "（登录名）：请用1至64个文字"),
    (["登录名": "jxj"], "（登录名）：登录名“jxj”已有人使用"),
    (["登录名": "admin"], "（登录名）：登录名“admin”已有人使用"),
    (["登录名": "QIANBA"], "（登录名）：登录名与第2行相同"),
    (["邮箱": "lisi"], "（邮箱）：邮箱写作"), (["邮箱": "李四@例子.中国"], "（邮箱）：邮箱写作"),
    (["电话": "内线"], "（电话）：电话只写数字"), (["姓名": String(repeating: "长", count: 41)], "（姓名）：姓名最多40个字"),
  ]

  @Test(arguments: wrong)
  func `what cannot be is named by row and field, and not even the right rows are opened`(
    change: [String: String], sentence: String
  ) throws {
    let right = usual(["登录名": "qianba", "姓名": "钱八", "邮箱": ""])
    let answer = try upload([right, usual(change)])
    #expect(answer.status == 422 && answer.text.contains("第3行"), "\(sentence)")
    #expect(answer.text.contains(sentence), "\(sentence): \(answer.text)")
    #expect(!answer.text.contains("确认保存"))
    // Nor is there a way round the page.
    let forged = String(decoding: csv([right, usual(change)]), as: UTF8.self)
    let token = try office.get(Self.page).token
    let sent = try office.post(
      "/admin/round/accounts/sheet/save?city=\(city)", [("csrf", token), ("sheet", forged)])
    #expect(sent.status == 422)
    #expect(try site.store.user(named: "qianba") == nil)
  }

  @Test func `every fault is told at once`() throws {
    let answer = try upload([usual(["邮箱": "x", "电话": "y", "角色": "z"]), usual(["单位": "无此局", "登录名": "wu ming"])])
    for words in ["第2行 F列", "第2行 G列", "第2行 D列", "第3行 B列", "第3行 E列"] {
      #expect(answer.text.contains(words), "\(words)")
    }
  }

  @Test func `an administrator opens those of the office too, and nobody opens what is not theirs`() throws {
    let admin = Client(site)
    try admin.signIn("admin")
    let rows = [
      usual(["单位": "", "角色": "统筹审核", "登录名": "sunjiu"]), usual(["单位": "", "角色": "查看", "登录名": "guan"]),
    ]
    let slips = try confirm(upload(rows, as: admin), as: admin)
    #expect(slips.status == 200)
    #expect(try site.store.user(named: "sunjiu")?.city == city && site.store.user(named: "guan")?.role == .viewer)
    let officer = Client(site)
    try officer.signIn("jxj")
    #expect(try officer.get(Self.page).status == 403)
    #expect(try Client(site).get("\(Self.page).xlsx").status == 303)
    #expect(try office.get("\(Self.page)?city=99").status == 404)
  }

  @Test func `the same goes through GB18030, and what is no sheet of accounts is refused whole`() throws {
    // 单位,角色,登录名 / 市科技局,填报单位,lisi
    let head: [UInt8] = [
      0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xBD, 0xC7, 0xC9, 0xAB, 0x2C, 0xB5, 0xC7, 0xC2, 0xBC, 0xC3, 0xFB,
    ]
    let row: [UInt8] = [
      0xCA, 0xD0, 0xBF, 0xC6, 0xBC, 0xBC, 0xBE, 0xD6, 0x2C, 0xCC, 0xEE, 0xB1, 0xA8, 0xB5, 0xA5, 0xCE, 0xBB, 0x2C,
    ]
    let bytes = head + [0x0D, 0x0A] + row + Array("lisi\r\n".utf8)
    #expect(try upload(bytes, "x.csv").text.contains("新开通 1 个"))
    #expect(try upload(Array("a,b\r\n1,2\r\n".utf8), "x.csv").text.contains("没有找到账号表的表头"))
    #expect(try upload(csv([]), "x.csv").text.contains("没有填写任何账号"))
    #expect(try upload(Array("%PDF-1.7".utf8), "x.xlsx").status == 422)
  }

  private func user(_ name: String) throws -> UserAccount { try #require(try site.store.user(named: name)) }

  /// A further body of the city, of another plan.
  private func body(named name: String) throws -> AgencyID {
    var reading = SamplePlan.reading
    var plan = reading.documents[0]
    (plan.title, plan.docNumber, plan.agencies) = ("江州市第二方案", "江政办发〔2024〕13号", [name])
    (plan.targets, plan.measures, plan.qualitative) = ([], [], [])
    reading.documents = [plan]
    reading.findings = []
    let source = SourceFile(
      name: "第二方案.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: SampleSite.start.day)
    _ = try site.store.save(reading, source: source, publish: true, by: .commandLine, at: SampleSite.start)
    return try #require(try site.store.agencies(AgencyFilter(words: name)).items.first).id
  }

  private func admin() throws -> Client {
    let client = Client(site)
    try client.signIn("admin")
    return client
  }

  @Test func `a row without a name that is an old account's changes that account and makes no second one`() throws {
    try site.store.setContact(
      ContactEntry(person: "李四"), of: try user("kjj").id, by: .commandLine, at: SampleSite.start)
    let admin = try admin()
    let row = ["单位": "市科技局、市经信局", "角色": "填报单位", "姓名": "李四"]
    let count = try site.store.users().count
    let listed = try upload([row], as: admin)
    #expect(listed.text.contains("新开通 0 个，更新 1 个") && listed.text.contains("kjj"), "\(listed.text)")
    #expect(try confirm(listed, as: admin).status == 303)
    #expect(try site.store.users().count == count && user("kjj").further.map(\.id) == [site.economy])
    #expect(try upload([row], as: admin).text.contains("与系统中相同 1 个"))
    // Nor does one account stand in two rows.
    let twice = try upload(
      [["单位": "市科技局、市经信局", "角色": "填报单位", "登录名": "kjj"], ["单位": "市科技局", "角色": "填报单位", "姓名": "李四"]], as: admin)
    #expect(twice.status == 422 && twice.text.contains("登录名与第2行相同"))
  }

  @Test func `more new accounts than one sheet takes are told before anybody says yes`() throws {
    let rows = (0...Store.mostInSheet).map { ["单位": "市科技局", "角色": "填报单位", "登录名": "ren\($0)"] }
    let listed = try upload(rows)
    #expect(listed.status == 422 && listed.text.contains(Store.tooManyInSheet) && !listed.text.contains("确认保存"))
    #expect(try upload(rows.dropLast()).text.contains("确认保存 \(Store.mostInSheet) 个账号"))
  }

  @Test func `what was downloaded and left alone is never refused, whatever bodies it names`() throws {
    let away = try site.addOtherCity()
    let theirs = try site.store.agencies(AgencyFilter(city: away)).items.prefix(2).map(\.id)
    let comma = try body(named: "市教育、体育局")
    try site.store.setFurtherAgencies(
      [site.science, comma] + theirs, of: try user("jxj").id, by: .commandLine, at: SampleSite.start)
    try site.store.addUser(
      "tiyu", password: SampleSite.password, role: .agency, agency: comma, by: .commandLine, at: SampleSite.start)
    for client in [office, try admin()] {
      for kind in ["xlsx", "csv"] {
        let file = try client.get("\(Self.page).\(kind)?city=\(city)")
        let unchanged = try upload(file.body, "账号.\(kind)", as: client)
        #expect(unchanged.status == 200 && unchanged.text.contains("新开通 0 个，更新 0 个"), "\(kind) \(unchanged.text)")
      }
    }
    // What is changed beside leaves the bodies of other cities as they are.
    let row = ["单位": "市经信局、市教育、体育局、市科技局", "角色": "填报单位", "登录名": "jxj", "姓名": "张三"]
    #expect(try confirm(upload([row])).status == 303)
    #expect(try Set(user("jxj").further.map(\.id)) == Set([site.science, comma] + theirs))
  }

  @Test func `the office neither sets nor removes further bodies of an account, and nobody empties contacts`() throws {
    let contact = ContactEntry(person: "张三", email: "jxj@example.gov.cn", phone: "0722-1234567")
    try site.store.setContact(contact, of: try user("jxj").id, by: .commandLine, at: SampleSite.start)
    try site.store.setFurtherAgencies([site.science], of: try user("jxj").id, by: .commandLine, at: SampleSite.start)
    let alone = ["单位": "市经信局", "角色": "填报单位", "登录名": "jxj", "姓名": "李四"]
    let more = ["单位": "市科技局、市经信局", "角色": "填报单位", "登录名": "kjj"]
    for row in [alone, more] {
      let refused = try upload([row])
      #expect(refused.status == 422 && refused.text.contains("由管理员在“账号”页调整"), "\(row)")
    }
    let rows = [AccountRow(name: "kjj", role: .agency, agencies: [site.science, site.economy])]
    #expect(throws: StoreError.self) {
      try site.store.saveAccounts(rows, in: city, by: try user("tongchou").actor(), at: SampleSite.start)
    }
    let admin = try admin()
    #expect(try confirm(upload([alone, more], as: admin), as: admin).status == 303)
    #expect(try user("jxj").further.isEmpty && user("kjj").further.map(\.id) == [site.economy])
    #expect(
      try user("jxj").contact == ContactEntry(person: "李四", email: contact.email, phone: contact.phone),
      "empty cells leave what is there")
  }
}
