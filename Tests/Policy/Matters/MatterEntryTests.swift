import Policy
import Testing

@Suite struct MatterEntryTests {
  let today = CivilDate(dayNumber: 20_000)

  private func faults(_ typed: [MatterField: String]) -> [MatterEntry.Fault] {
    do throws(MatterEntry.Faults) {
      _ = try MatterEntry(typed).checked(on: today)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `what was typed becomes a matter, blanks cut`() throws {
    let facts = try MatterEntry([
      .city: "1", .title: " 用地指标不足 ", .text: "二期", .subject: "project-7", .origin: "project_late", .agency: "3",
      .due: today.text,
    ]).checked(on: today)
    #expect(facts.title == "用地指标不足" && facts.subject == SubjectReference(.project, 7))
    #expect(facts.origin == .projectLate && facts.agency == 3 && facts.due == today)
    #expect(facts.texts[.subject] == "project-7")
  }

  @Test(
    arguments: [
      ([.title: "甲"], .city, .missing), ([.city: "1"], .title, .missing), ([.city: "x", .title: "甲"], .city, .unknown),
      ([.city: "1", .title: "甲", .due: "2026-02-30"], .due, .notADay),
      ([.city: "1", .title: "甲", .due: "2000-01-01", .agency: "2"], .due, .over),
      ([.city: "1", .title: "甲", .agency: "2"], .agency, .alone(.due)),
      ([.city: "1", .title: "甲", .due: "2030-01-01"], .due, .alone(.agency)),
      ([.city: "1", .title: "甲", .subject: "planet-1"], .subject, .unknown),
      ([.city: "1", .title: "甲", .origin: "rumour"], .origin, .unknown),
      ([.city: "1", .title: String(repeating: "长", count: 101)], .title, .tooLong(101)),
    ] as [([MatterField: String], MatterField, MatterEntry.Fault.Reason)])
  func `what cannot be is named by its field`(
    typed: [MatterField: String], field: MatterField, reason: MatterEntry.Fault.Reason
  ) {
    let found = faults(typed)
    #expect(found.contains(MatterEntry.Fault(field, reason)), "\(found)")
    #expect(found.allSatisfy { !$0.message.isEmpty })
  }

  @Test(arguments: ["", "target", "target-", "target-0", "target--1", "target-1-2", "planet-1", "target-１"])
  func `a reference is a kind and a number`(text: String) {
    #expect(SubjectReference(text) == nil)
    #expect(SubjectReference("target-12")?.text == "target-12")
  }
}
