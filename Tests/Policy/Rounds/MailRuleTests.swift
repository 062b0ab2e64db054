import Policy
import Testing

@Suite struct MailRuleTests {
  static let results: [MailResult] = [
    .sent, .refused(550), .deferred(451), .unreachable, .noEncryption, .certificate, .login, .timedOut, .broken,
    .stopped, .noProgram, .other(-1), .owesNothing, .outdated, .accountGone,
  ]

  @Test func `every result comes back from its code and has its words`() {
    for result in Self.results {
      #expect(MailResult(code: result.code) == result)
      #expect(!result.words.isEmpty)
    }
    #expect(Set(Self.results.map(\.code)).count == Self.results.count)
    for text in ["", "sent:1", "refused", "refused:x"] { #expect(MailResult(code: text) == nil) }
  }

  @Test func `attempts are spaced further and further and come to an end`() {
    let waits = (1...7).map { MailRule.wait(after: $0) }
    #expect(waits == [60, 300, 900, 3_600, 14_400, 43_200, nil])
    #expect(MailRule.wait(after: 0) == nil)
  }

  @Test func `what may have arrived is never tried again by itself`() {
    for result in Self.results {
      guard case .again = result.verdict else { continue }
      #expect(![MailResult.broken, .stopped, .sent].contains(result))
    }
    #expect(MailResult.broken.verdict == .ends(.unsure) && MailResult.stopped.verdict == .ends(.unsure))
  }

  @Test func `a reminder that there is still time goes out near the due date, the others at once`() throws {
    let window = ReportingWindow(usual: try #require(Period("2026Q4")))
    let (far, near) = (window.dueOn.adding(days: -8), window.dueOn.adding(days: -7))
    #expect(!MailRule.isDue(.before, window, on: far, before: 7))
    #expect(MailRule.isDue(.before, window, on: near, before: 7))
    for kind in [ReminderKind.due, .after, .returned] { #expect(MailRule.isDue(kind, window, on: far, before: 7)) }
  }

  @Test func `one message tells a group who owes how much`() throws {
    let period = try #require(Period("2026Q4"))
    let window = ReportingWindow(usual: period)
    let reminders = [
      Reminder(kind: .before, agency: "甲局", period: period, count: RoundCount(asked: 4, reported: 1), window: window),
      Reminder(
        kind: .before, agency: "乙局", period: period, count: RoundCount(asked: 2, reported: 0, signing: 1),
        window: window),
      Reminder(
        kind: .returned, agency: "丙局", period: period, count: RoundCount(asked: 2, reported: 2, returned: 1),
        window: window),
    ]
    #expect(
      Reminder.together(reminders, city: "江州市", on: window.dueOn.adding(days: -3)) == """
        【链策】江州市2026年第四季度目标进展填报，还有3家单位没有报齐：
        甲局：未报3项，1月10日前提交
        乙局：未报2项，待签发1项，1月10日前提交
        丙局：退回待改1项，1月10日前提交
        """)
    #expect(Reminder.together([], city: "江州市", on: window.dueOn).isEmpty)
  }
}
