import Foundation
import Ingest
import Policy
import Support
import Testing

@testable import Store
@testable import Web

/// A body's letters: about a matter, an order, a project and a remark.
@Suite struct LetterPageTests {
  let site: SampleSite
  let client: Client
  let economy: Actor
  let admin: Actor

  init() throws {
    site = try SampleSite()
    client = Client(site)
    economy = try #require(try site.store.user(named: "jxj")).actor()
    admin = try #require(try site.store.user(named: "admin")).actor()
  }

  private var now: Moment { SampleSite.start }
  private var today: CivilDate { site.clock.now.day }
  private var city: CityID { get throws { try #require(try site.store.cities().first).id } }

  /// What each kind of letter is about, as far as its body has written what the letter says.
  private func prepare() throws {
    let store = site.store
    let matter = try store.openMatter(
      MatterFacts(city: try city.raw, title: "用地指标不足", text: "二期缺少指标", agency: site.economy.raw),
      by: .commandLine, at: now)
    try store.runMatter(
      matter, .assign(due: today.adding(days: 10)), to: site.economy, reason: "", seen: 1, by: admin, at: now)
    try store.answerMatter(matter, .receive, reason: "", seen: 2, by: economy, at: now)
    try store.answerMatter(
      matter, .askExtension(until: today.adding(days: 40)), reason: "省里尚未批复", seen: 3, by: economy, at: now)
    let order = OrderFacts(
      city: try city, subject: SubjectReference(.target, 1), agency: site.economy, grade: .near, demand: "请抓紧推进",
      due: today.adding(days: 9))
    let orderID = try #require(try store.issueOrders([order], by: .commandLine, at: now).first)
    try store.answerOrder(orderID, .receive, reason: "", seen: 1, by: economy, at: now)
    try store.answerOrder(orderID, .answer, reason: "生产线已经开工", seen: 2, by: economy, at: now)
    let project = ProjectFacts(
      city: try city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5,
      responsible: site.economy.raw, days: [.signed: today.adding(days: -40)])
    let projectID = try store.addProject(project, by: economy, at: now)
    let file = SentFile(name: "情况说明.pdf", bytes: Array("%PDF-1.7 说明".utf8))
    try store.takeProjectStep(.askExit, of: projectID, reason: "市场条件变化", file: file, seen: 1, by: economy, at: now)
    let remark = RemarkFacts(
      subject: SubjectReference(.target, 1), agency: site.economy, leader: "某副市长", text: "请抓紧", saidOn: today)
    let remarkID = try store.writeRemark(remark, by: .commandLine, at: now)
    try store.answerRemark(remarkID, "已经落实到人", seen: 1, by: economy, at: now)
  }

  static let letters: [(LetterKind, page: String, words: [String])] = [
    (.matter, "/matters/1", ["关于申请延长“用地指标不足”办理时限的函", "省里尚未批复", "2026年12月31日"]),
    (.order, "/orders/1", ["关于《督办单》（督办〔2026〕1号）办理情况的复函", "生产线已经开工"]),
    (.project, "/projects/1", ["关于“精密铸件二期”退出项目计划的函", "市场条件变化", "情况说明.pdf"]),
    (.remark, "/remarks/1", ["关于落实某副市长批示情况的复函", "已经落实到人"]),
  ]

  @Test(arguments: letters)
  func `a body writes a letter from what it has written, changes it, prints it and takes it along`(
    kind: LetterKind, page: String, words: [String]
  ) throws {
    let address = "/letters/\(kind.rawValue)/1"
    try client.signIn("jxj")
    #expect(try client.get(address).status == 404, "there is nothing to write a letter about yet")
    try prepare()
    #expect(try client.get(page).text.contains("href=\"\(address)\""))
    let form = try client.get(address)
    for word in words + ["市经信局", "江州市统筹协调机构"] { #expect(form.text.contains(word), "\(word)") }
    var fields = form.letterFields
    fields["number"] = "江经信函[2026]7号"
    fields["body"] = (fields["body"] ?? "") + "\n另附进度安排。"
    func send(_ outcome: String, _ change: [String: String] = [:]) throws -> Answer {
      let sent = fields.merging(change) { $1 }.map { ($0.key, $0.value) }
      return try client.post(address, [("csrf", form.token), ("outcome", outcome)] + sent)
    }
    let sheet = try send("page")
    #expect(sheet.status == 200 && sheet.text.contains("official-letter") && sheet.text.contains("江经信函〔2026〕7号"))
    let file = try send("file")
    #expect(file.status == 200 && file.header("Content-Type") == PaperDocument.mediaType)
    // A long title is broken where it reads best.
    let text = try plainText(of: file.body, name: "a.docx").text.string.filter { !$0.isNewline }
    for word in words + ["江经信函〔2026〕7号", "另附进度安排。"] { #expect(text.contains(word), "\(word)") }
    let wrong = try send("file", ["title": "关于情况的通知", "number": "江经信发〔2026〕7号"])
    #expect(wrong.status == 422 && wrong.text.contains("函的标题写作") && wrong.text.contains("以“函”结尾"))
    #expect(wrong.text.contains("另附进度安排。"), "what was typed is there")
  }

  @Test func `others' letters are nobody's business, and what is no letter is not there`() throws {
    try prepare()
    let addresses = LetterKind.allCases.map { "/letters/\($0.rawValue)/1" }
    for address in addresses { #expect(try client.get(address).status == 303, "a stranger signs in first") }
    try client.signIn("kjj")
    for address in addresses { #expect(try client.get(address).status == 404, "\(address)") }
    client.forget()
    try client.signIn("admin")
    for address in addresses { #expect(try client.get(address).status == 200, "\(address)") }
    for address in ["/letters/target/1", "/letters/order/9", "/letters/order/x", "/letters/order/0"] {
      #expect(try client.get(address).status == 404, "\(address)")
    }
  }
}

extension Answer {
  /// What stands in the fields of a letter's form.
  fileprivate var letterFields: [String: String] {
    var fields: [String: String] = [:]
    for field in LetterField.allCases {
      let name = field.rawValue
      let area = try? Regex("<textarea id=\"\(name)\"[^>]*>\\n([^<]*)</textarea>").firstMatch(in: text)
      let input = try? Regex("<input[^>]*id=\"\(name)\"[^>]*value=\"([^\"]*)\"").firstMatch(in: text)
      let value = (area ?? input)?.output[1].substring.map(String.init) ?? ""
      fields[name] = value.replacing("&lt;", with: "<").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
    return fields
  }
}
