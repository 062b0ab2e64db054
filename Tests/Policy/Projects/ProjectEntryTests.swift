import Policy
import Testing

@Suite struct ProjectEntryTests {
  static let good: [ProjectField: String] = [
    .city: "1", .name: "精密铸件二期", .county: "甲县", .kind: "new", .investment: "６．５亿元", .signed: "2026-01-05",
  ]
  private let today = CivilDate(dayNumber: 20_605)

  private func faults(_ change: [ProjectField: String]) -> [ProjectField: ProjectEntry.Fault.Reason] {
    do throws(ProjectEntry.Faults) {
      _ = try ProjectEntry(Self.good.merging(change) { $1 }).checked(on: today)
      return [:]
    } catch {
      return Dictionary(error.all.map { ($0.field, $0.reason) }) { first, _ in first }
    }
  }

  @Test func `what is typed well becomes facts, and these become the same texts`() throws {
    let facts = try ProjectEntry(Self.good).checked(on: today)
    #expect(facts.investment == 6.5 && facts.kind == .newcomer && facts.colour == .yellow)
    #expect(try ProjectEntry(facts.texts).checked(on: today) == facts)
  }

  static let bad: [(ProjectField, String, ProjectEntry.Fault.Reason)] = [
    (.city, "", .missing), (.city, "x", .unknown), (.name, "  ", .missing), (.county, "", .missing),
    (.kind, "", .missing), (.kind, "other", .unknown), (.name, String(repeating: "长", count: 201), .tooLong(201)),
    (.investment, "", .missing), (.investment, "0", .notPositive), (.investment, "-3", .notPositive),
    (.investment, "1,5", .notANumber(.separators)), (.investment, "很多", .notANumber(.notANumber)),
    (.investment, "65000", .tooLarge), (.output, "0", .notPositive), (.signed, "2026-02-30", .notADay),
    (.signed, "2026年13月5日", .notADay), (.signed, "2026-06-02", .inFuture), (.signed, "", .noStartingPoint),
    (.started, "2026-01-04", .before(.signed)), (.promised, "2026-01-05", .before(.signed)), (.lead, "x", .unknown),
  ]

  @Test(arguments: bad) func `what cannot be is named by its field`(
    field: ProjectField, typed: String, reason: ProjectEntry.Fault.Reason
  ) {
    #expect(faults([field: typed]) == [field: reason])
  }

  @Test func `each day follows those before it, whichever are known, and all faults come at once`() {
    let found = faults([.started: "2026-03-01", .produced: "2026-02-01", .name: "", .investment: "0"])
    #expect(found == [.produced: .before(.started), .name: .missing, .investment: .notPositive])
    #expect(faults([.produced: "2026-01-01"]) == [.produced: .before(.signed)])
    #expect(faults([.signed: "", .listed: "2026-01-01"]).isEmpty)
  }

  @Test func `its days say which colour it starts with`() throws {
    var typed = Self.good
    typed[.started] = "2026-02-01"
    #expect(try ProjectEntry(typed).checked(on: today).colour == .blue)
    typed[.produced] = "2026-05-01"
    #expect(try ProjectEntry(typed).checked(on: today).colour == .green)
  }
}
