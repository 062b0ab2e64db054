import Policy
import Testing

@testable import Store

/// What two people type into one line at the same time.
@Suite struct TypedDraftTests {
  let desk: Desk
  let target: TargetSummary
  let second: Actor

  init() throws {
    desk = try Desk()
    target = desk.targets[0]
    second = try desk.store.addUser(
      "jingxin2", password: "correct horse", role: .agency, agency: desk.economy.agency, by: .commandLine, at: .start
    ).actor()
  }

  private func keep(_ value: String, by author: Actor, stamp: Int, seen: Int = 0) throws -> TypedOutcome? {
    let line = desk.draft(target, ReportEntry(value: value), seen: seen)
    return try desk.store.keepTyping([TypedLine(line, stamp: stamp)], measures: [], by: author, at: .start)
      .targets[target.id]
  }

  private func task() throws -> ReportingTask {
    let agency = try #require(desk.economy.agency)
    return try #require(try desk.store.reportingTasks(of: agency, in: desk.period).first { $0.target.id == target.id })
  }

  @Test func `what is typed is kept over itself and makes no revision`() throws {
    #expect(try keep("1", by: desk.economy, stamp: 0) == .kept(stamp: 1))
    #expect(try keep("12", by: desk.economy, stamp: 1) == .kept(stamp: 2))
    #expect(try task().typing?.entry.value == "12")
    #expect(try desk.store.report(of: target.id, in: desk.period) == nil)
    #expect(try keep("", by: desk.economy, stamp: 2) == .kept(stamp: 0), "what was taken back is gone")
    #expect(try task().typing == nil)
  }

  @Test func `the second is told what the first types, and writes over nothing unseen`() throws {
    _ = try keep("12", by: desk.economy, stamp: 0)
    guard case .overtaken(let other)? = try keep("13", by: second, stamp: 0) else {
      Issue.record("written over")
      return
    }
    #expect(other.entry.value == "12" && other.by == desk.economy.name)
    #expect(try task().typing?.entry.value == "12")
    // Having seen it, they may.
    #expect(try keep("13", by: second, stamp: other.stamp) == .kept(stamp: 2))
    guard case .overtaken? = try keep("14", by: desk.economy, stamp: 1) else {
      Issue.record("written over")
      return
    }
  }

  @Test func `what is handed in takes one's own typing along and leaves another's`() throws {
    _ = try keep("12", by: desk.economy, stamp: 0)
    try desk.store.saveDrafts([desk.draft(target, ReportEntry(value: "12"), seen: 0)], by: desk.economy, at: .start)
    #expect(try task().typing == nil)
    _ = try keep("15", by: second, stamp: 0, seen: 1)
    try desk.store.saveDrafts([desk.draft(target, ReportEntry(value: "16"), seen: 1)], by: desk.economy, at: .start)
    #expect(try task().typing?.entry.value == "15")
    guard case .moved(let report)? = try keep("17", by: second, stamp: 1, seen: 1) else {
      Issue.record("kept on an old report")
      return
    }
    #expect(report.version == 2)
  }

  @Test func `nobody types into another body's line`() throws {
    let other = try #require(desk.targets.first { $0.owner?.agency != desk.economy.agency })
    let line = desk.draft(other, ReportEntry(value: "1"))
    #expect(throws: StoreError.self) {
      try desk.store.keepTyping([TypedLine(line, stamp: 0)], measures: [], by: desk.economy, at: .start)
    }
  }
}
