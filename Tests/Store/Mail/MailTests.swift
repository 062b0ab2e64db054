import Policy
import Testing

@testable import Store

/// Letters: to whom, once, and what becomes of them.
@Suite struct `Letters go out once for a thing` {
  let desk: Desk
  let supervisor: Actor
  let city = CityID(1)
  var store: Store { desk.store }
  /// Nine in the morning of the due date of the quarter before.
  let dueDay: Moment

  init() throws {
    desk = try Desk()
    dueDay = Moment(startOf: try #require(CivilDate("2027-01-10"))).plus(hours: 9)
    supervisor = try desk.supervisor()
    try reach(desk.economy, "jxj@example.gov.cn")
    try reach(desk.reform, "fgw@example.gov.cn")
  }

  private func reach(_ actor: Actor, _ email: String) throws {
    try store.setContact(ContactEntry(person: "张三", email: email), of: actor.id, by: .commandLine, at: .start)
  }

  private func letOut(before days: Int? = 7) throws {
    try store.setRound(RoundSetting(mailsBefore: days), of: city, by: supervisor, at: .start)
  }

  /// What 市发改委 tells of its measure.
  private func measure(in period: Period) throws -> CheckedMeasure {
    let body = try #require(desk.reform.agency)
    let task = try #require(try store.measureTasks(of: body, in: period).first)
    let answer = MeasureAnswer(stage: "underway", progress: "开工")
    return try CheckedMeasure(TypedMeasure(task.measure.id, period, answer, seen: 0), in: task)
  }

  private func mails() throws -> [MailEntry] { try store.mails().items }

  @Test func `nothing goes out by itself until the city wants it, and then only to who owes something`() throws {
    #expect(try store.remindByMail(as: .commandLine, at: dueDay) == 0)
    try letOut()
    let last = Period(containing: dueDay.day).previous
    // 市发改委 hands in what it owes.
    let goal = CheckedLine(
      target: desk.targets[3].id, period: last, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    try store.submit([goal], [measure(in: last)], by: desk.reform, at: dueDay)
    #expect(try store.remindByMail(as: .commandLine, at: dueDay) == 1)
    let letters = try mails()
    #expect(letters.map(\.address) == ["jxj@example.gov.cn"] && letters.map(\.kind) == [.due])
    #expect(letters[0].period == last && letters[0].words.contains("今天到期") && letters[0].by == "命令行")
  }

  @Test func `what is asked by the month or half-year is reminded of as well`() throws {
    try letOut(before: 60)
    try store.setRhythm(of: desk.targets[0].id, to: .monthly, because: "逐月调度", by: supervisor, at: .start)
    try store.setRhythm(of: desk.targets[1].id, to: .semiannual, because: "半年调度", by: supervisor, at: .start)
    try store.remindByMail(as: .commandLine, at: .start)
    let told = try mails().filter { $0.agency == desk.economy.agency }.map(\.period)
    #expect(Set(told).isSuperset(of: [Period(.month, containing: Moment.start.day)]))
    #expect(told.contains(Period(.half, containing: Moment.start.day)))
    #expect(told.contains(Period(containing: Moment.start.day)), "the third target is the quarter's")
  }

  @Test func `a letter does not go to who acts for its body no more`() throws {
    try letOut()
    let body = try #require(desk.economy.agency)
    try store.setFurtherAgencies([body], of: desk.reform.id, by: .commandLine, at: .start)
    try store.remindByMail(as: .commandLine, at: dueDay)
    let letters = try mails().filter { $0.agency == body }
    #expect(Set(letters.map(\.address)) == ["jxj@example.gov.cn", "fgw@example.gov.cn"])
    try store.setFurtherAgencies([], of: desk.reform.id, by: .commandLine, at: dueDay)
    while try store.takeLetter(at: dueDay) != nil {}
    let after = try mails().filter { $0.agency == body && $0.user == desk.reform.id }
    #expect(after.map(\.state) == [.dropped] && after.map(\.result) == [.accountGone])
    #expect(try mails().count { $0.state == .sending } == 2)
  }

  @Test func `the same is told once, however often somebody looks, and by any way`() throws {
    try letOut()
    for hour in 0..<3 { try store.remindByMail(as: .commandLine, at: dueDay.plus(hours: hour)) }
    #expect(try mails().count == 2)
    // By hand it is not told again either, and what was told by hand is not mailed.
    let last = Period(containing: dueDay.day).previous
    let row = try #require(try store.round(RoundFilter(city: city), in: [last]).first)
    let reminder = Reminder(kind: .due, agency: row.agencyName, period: last, count: row.count, window: row.window)
    #expect(try store.remind([(row.agency, reminder)], by: .copied, in: city, as: supervisor, at: dueDay).isEmpty)
    // The next day is another thing: it is late now.
    #expect(try store.remindByMail(as: .commandLine, at: dueDay.plus(days: 1)) == 2)
    #expect(try mails().map(\.kind) == [.due, .due, .after, .after])
  }

  @Test func `a body without an address is left for another way, and so is one whose account is closed`() throws {
    try letOut()
    try reach(desk.reform, "")
    try store.setDisabled(true, user: desk.economy.id, by: .commandLine, at: .start)
    #expect(try store.remindByMail(as: .commandLine, at: dueDay) == 0)
    #expect(try mails().isEmpty && store.reminders(in: city, of: Period(containing: dueDay.day).previous).isEmpty)
  }

  @Test func `a letter is with the relay before anything is told to it, and what ended there is not sent again`() throws
  {
    try letOut()
    try store.remindByMail(as: .commandLine, at: dueDay)
    let first = try #require(try store.takeLetter(at: dueDay))
    #expect(first.subject == "当日提醒：2026年第四季度目标和举措进展填报（市经信局）" && first.address == "jxj@example.gov.cn")
    let second = try #require(try store.takeLetter(at: dueDay))
    #expect(second.id != first.id)
    #expect(try store.takeLetter(at: dueDay) == nil)
    try store.note(.sent, of: first.id, at: dueDay)
    // The power fails; after the start nobody sends it by itself.
    #expect(try store.settleLetters(at: dueDay.plus(minutes: 1)) == 1)
    #expect(try store.takeLetter(at: dueDay.plus(days: 3)) == nil)
    #expect(try mails().map(\.state) == [.sent, .unsure] && mails()[1].result == .stopped)
    // A person may.
    #expect(try store.retryMails([first.id, second.id], in: city, by: supervisor, at: dueDay) == 1)
    #expect(try store.takeLetter(at: dueDay)?.id == second.id)
  }

  @Test func `a relay that is down keeps all letters, further and further apart, until somebody is told`() throws {
    try letOut()
    let start = dueDay.plus(days: -7)
    try store.remindByMail(as: .commandLine, at: start)
    var (now, attempts) = (start, 0)
    for wait in MailRule.waits {
      let letter = try #require(try store.takeLetter(at: now))
      try store.note(.unreachable, of: letter.id, at: now)
      attempts += 1
      // The other one was not even tried, and waits as long.
      #expect(try store.takeLetter(at: now) == nil && mails().map(\.attempts) == [attempts, attempts])
      let standing = try store.mailStanding(of: city)
      #expect(standing.waiting == 2 && standing.trouble?.result == .unreachable)
      now = now.plus(seconds: wait)
      #expect(standing.trouble?.next == now && MailRule.wait(after: attempts) == wait)
    }
    let letter = try #require(try store.takeLetter(at: now))
    try store.note(.unreachable, of: letter.id, at: now)
    #expect(try mails().map(\.state) == [.failed, .failed])
    let standing = try store.mailStanding(of: city)
    #expect(standing.waiting == 0 && standing.failed == 2 && standing.trouble == nil)
  }

  @Test func `a fault of one letter keeps the others going, and a refusal for good ends it`() throws {
    try letOut()
    try store.remindByMail(as: .commandLine, at: dueDay)
    let first = try #require(try store.takeLetter(at: dueDay))
    try store.note(.deferred(451), of: first.id, at: dueDay)
    let second = try #require(try store.takeLetter(at: dueDay))
    try store.note(.refused(550), of: second.id, at: dueDay)
    #expect(try mails().map(\.state) == [.waiting, .failed] && mails()[1].result?.words.contains("550") == true)
    #expect(try store.takeLetter(at: dueDay.plus(seconds: 60))?.id == first.id)
  }

  @Test func `what nobody needs any more does not go out`() throws {
    try letOut()
    try store.remindByMail(as: .commandLine, at: dueDay)
    let last = Period(containing: dueDay.day).previous
    let goal = CheckedLine(
      target: desk.targets[3].id, period: last, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    try store.submit([goal], [measure(in: last)], by: desk.reform, at: dueDay)
    try reach(desk.economy, "other@example.gov.cn")
    #expect(try store.takeLetter(at: dueDay.plus(minutes: 1)) == nil)
    #expect(try mails().map(\.result) == [.accountGone, .owesNothing])
    #expect(try mails().map(\.state) == [.dropped, .dropped])
  }

  @Test func `a letter that waited says what holds on the day it goes out, or does not go out`() throws {
    try letOut()
    try store.remindByMail(as: .commandLine, at: dueDay.plus(days: -7))
    #expect(try mails().allSatisfy { $0.words.contains("还有7天") })
    let letter = try #require(try store.takeLetter(at: dueDay.plus(days: -5)))
    #expect(letter.words.contains("还有5天"))
    #expect(try mails().first { $0.id == letter.id }?.words == letter.words)
    // On the due date itself it is another reminder that is due.
    #expect(try store.takeLetter(at: dueDay) == nil)
    #expect(try mails().map(\.result) == [nil, .outdated])
  }

  @Test func `whoever signs is told where something waits for that`() throws {
    let head = try desk.approver()
    try reach(head, "juzhang@example.gov.cn")
    let goal = CheckedLine(
      target: desk.targets[3].id, period: desk.period, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    try store.submit([goal], by: desk.reform, at: .start)
    try letOut(before: 60)
    try store.remindByMail(as: .commandLine, at: .start)
    let told = try mails().filter { $0.agency == desk.reform.agency }.map(\.address)
    #expect(told.contains("juzhang@example.gov.cn") && told.contains("fgw@example.gov.cn"))
  }

  @Test func `letters of one city are another's business nowhere`() throws {
    try letOut()
    try store.remindByMail(as: .commandLine, at: dueDay)
    let mail = try #require(try mails().first)
    #expect(try store.mails(MailFilter(scope: CityID(99))).total == 0)
    #expect(try store.mail(mail.id, isIn: nil) && store.mail(mail.id, isIn: city))
    #expect(try !store.mail(mail.id, isIn: CityID(99)))
    #expect(throws: StoreError.notAllowed(.managePeriods)) {
      try store.retryMails([mail.id], in: CityID(99), by: supervisor, at: dueDay)
    }
    #expect(throws: StoreError.self) {
      try store.setRound(RoundSetting(mailsBefore: 61), of: city, by: supervisor, at: .start)
    }
  }
}
