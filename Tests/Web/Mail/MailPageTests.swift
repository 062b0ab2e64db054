import Foundation
import HTTP
import Logging
import Policy
import Store
import Synchronization
import Testing

@testable import Web

/// What the office sees of letters, and the thread that sends them.
@Suite struct MailPageTests {
  let site: SampleSite
  let office: Client
  let city: CityID

  init() throws {
    site = try SampleSite(mailsFrom: "liance@example.gov.cn")
    city = try #require(try site.store.cities().first).id
    try site.store.addUser(
      "tongchou", password: SampleSite.password, role: .supervisor, city: city, by: .commandLine, at: SampleSite.start)
    office = Client(site)
    try office.signIn("tongchou")
    let user = try #require(try site.store.user(named: "jxj"))
    try site.store.setContact(
      ContactEntry(email: "jxj@example.gov.cn"), of: user.id, by: .commandLine, at: SampleSite.start)
  }

  private func mail(_ agencies: AgencyID...) throws -> Answer {
    let page = try office.get("/admin/round/reminders")
    return try office.post(
      "/admin/round/reminders?period=2026Q4",
      [("csrf", try page.token), ("action", "mail")] + agencies.map { ("agency", "\($0)") })
  }

  /// What a relay answers, one letter after the other; then it takes them.
  private final class Answers: Sendable {
    private let left: Mutex<[MailResult]>

    init(_ results: MailResult...) { left = Mutex(results) }

    func next() -> MailResult { left.withLock { $0.isEmpty ? .sent : $0.removeFirst() } }
  }

  private func post(_ answers: Answers = Answers()) throws -> MailPost {
    let relay = MailRelay(host: "localhost", port: 25, from: try #require(MailAddress("liance@example.gov.cn")))
    return MailPost(
      site.store, relay: relay, site: "https://liance.example.cn/", clock: { [site] in site.clock.now },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) { _, _ in answers.next() }
  }

  @Test func `letters are put in line on the page, and who has no address stays there`() throws {
    let page = try office.get("/admin/round/reminders").text
    #expect(page.contains("邮件由 liance@example.gov.cn 发出") && page.contains("用邮件发送选中的"))
    #expect(page.contains("jxj@example.gov.cn") && page.contains("没有邮箱"))
    #expect(page.contains("江州市2026年第四季度目标和举措进展填报，还有2家单位没有报齐"))
    let sent = try mail(site.economy, site.science)
    #expect(sent.status == 303)
    let after = try office.get(try #require(sent.header("Location"))).text
    #expect(after.contains("已向 1 家单位发邮件") && after.contains("市科技局"))
    // Pressed twice, and by another person: nobody is told the same again.
    #expect(try mail(site.economy).header("Location")?.contains("mailed=0") == true)
    #expect(try site.store.mails().items.map(\.address) == ["jxj@example.gov.cn"])
  }

  @Test func `a relay that is down is told on the page with the next attempt, and then it works`() throws {
    _ = try mail(site.economy)
    let post = try post(Answers(.unreachable))
    post.round()
    let page = try office.get("/admin/round/reminders").text
    #expect(page.contains("连不上邮件中继，1 封邮件在等待，2026-11-21 15:01 再试"))
    post.round()
    #expect(try site.store.mails().items.map(\.attempts) == [1], "not before its time")
    site.clock.advance(minutes: 1)
    post.round()
    #expect(try site.store.mails().items.map(\.state) == [.sent])
    #expect(try !office.get("/admin/round/reminders").text.contains("连不上"))
    let log = try office.get("/admin/mails").text
    #expect(log.contains("已发出") && log.contains("邮件中继已接收") && log.contains("市经信局"))
  }

  @Test func `what failed is sent again when somebody says so`() throws {
    _ = try mail(site.economy)
    let post = try post(Answers(.refused(550)))
    post.round()
    let log = try office.get("/admin/mails?state=failed")
    #expect(log.text.contains("邮件中继拒收（550）") && log.text.contains("再发选中的邮件"))
    let letter = try #require(try site.store.mails().items.first)
    let again = try office.post("/admin/mails/retry", [("csrf", try log.token), ("mail", "\(letter.id)")])
    #expect(again.status == 303)
    post.round()
    #expect(try site.store.mails().items.map(\.state) == [.sent])
  }

  @Test func `letters are tried again only where they are chosen and one's own, and how many is told`() throws {
    _ = try mail(site.economy)
    try post(Answers(.refused(550))).round()
    let letter = try #require(try site.store.mails().items.first)
    let token = try office.get("/admin/mails").token
    let nothing = try office.post("/admin/mails/retry", [("csrf", token)])
    #expect(nothing.status == 400 && nothing.text.contains("请先选择要再发的邮件"))
    // Somebody of another city is not told that there is such a letter.
    let away = try site.addOtherCity()
    try site.store.addUser(
      "bieshi", password: SampleSite.password, role: .supervisor, city: away, by: .commandLine, at: SampleSite.start)
    let other = Client(site)
    try other.signIn("bieshi")
    let forged = try other.post(
      "/admin/mails/retry", [("csrf", try other.get("/admin/mails").token), ("mail", "\(letter.id)")])
    #expect(try other.get(try #require(forged.header("Location"))).text.contains("没有可以再发的邮件"))
    #expect(try site.store.mails().items.map(\.state) == [.failed])
    let sent = try office.post("/admin/mails/retry", [("csrf", token), ("mail", "\(letter.id)")])
    #expect(try office.get(try #require(sent.header("Location"))).text.contains("1 封邮件已排入待发"))
  }

  @Test func `a letter whose end could not be noted is told as one that may have arrived`() throws {
    _ = try mail(site.economy)
    let letter = try #require(try site.store.takeLetter(at: site.clock.now))
    try post().round()
    let after = try #require(try site.store.mail(letter.id))
    #expect(after.state == .unsure && after.result == .stopped)
  }

  @Test func `reminders go out by themselves in hours of work, as the city set it`() throws {
    let page = try office.get("/admin/round/periods")
    let set = try office.post(
      "/admin/round/periods", [("csrf", try page.token), ("action", "setting"), ("mails_before", "60")])
    #expect(set.status == 303)
    #expect(try office.get("/admin/round/periods").text.contains("name=\"mails_before\" value=\"60\""))
    site.clock.advance(minutes: 5 * 60)
    let post = try post()
    post.round()
    #expect(try site.store.mails().items.isEmpty, "eight in the evening")
    site.clock.advance(minutes: 13 * 60)
    post.round()
    #expect(try site.store.mails().items.map(\.state) == [.sent])
    #expect(try site.store.mails().items.map(\.by) == ["自动提醒"])
  }

  @Test func `the thread ends when it is told to, with nothing under way`() throws {
    _ = try mail(site.economy)
    let post = try post()
    post.start()
    #expect(post.stop())
  }

  @Test func `without a relay there is no button, and letters are the office's own`() throws {
    let plain = try SampleSite()
    let admin = Client(plain)
    try admin.signIn("admin")
    let page = try admin.get("/admin/round/reminders")
    #expect(page.text.contains("没有设置邮件中继") && !page.text.contains("用邮件发送选中的"))
    let forged = try admin.post(
      "/admin/round/reminders?period=2026Q4", [("csrf", try page.token), ("action", "mail")])
    #expect(forged.status == 400)
    let officer = Client(site)
    try officer.signIn("jxj")
    #expect(try officer.get("/admin/mails").status == 403)
    #expect(try Client(site).get("/admin/mails").status == 303)
  }
}
