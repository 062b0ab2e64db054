import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `Programs sign in with tokens and hand in once` {
  @Test func `a token speaks for its account until it is revoked, out of date, or the account is disabled`() throws {
    let desk = try Desk()
    let store = desk.store
    let (text, token) = try store.addToken(
      for: desk.economy.id, label: "业务系统", days: 30, by: .commandLine, at: .start)
    #expect(text.hasPrefix("liance_") && text.utf8.count == 50)
    #expect(try store.actor(bearing: text, at: .start)?.user == desk.economy.id)
    #expect(try store.tokens().first?.lastUsed == .start)
    #expect(try store.actor(bearing: text + "x", at: .start) == nil)
    #expect(try store.actor(bearing: text, at: .start.plus(days: 30)) == nil)
    let other = try store.addToken(
      for: desk.economy.id, label: "另一系统", days: 30, by: .commandLine, at: .start)
    try store.revokeToken(token.id, by: .commandLine, at: .start)
    #expect(try store.actor(bearing: text, at: .start) == nil)
    #expect(try store.actor(bearing: other.text, at: .start) != nil)
    try store.setDisabled(true, user: desk.economy.id, by: .commandLine, at: .start)
    #expect(try store.actor(bearing: other.text, at: .start) == nil)
    // Opened again, the account has none of its tokens back.
    try store.setDisabled(false, user: desk.economy.id, by: .commandLine, at: .start)
    #expect(try store.actor(bearing: other.text, at: .start) == nil)
    #expect(
      try store.audit(AuditFilter(subject: "token")).items.map(\.action) == [
        "token.added", "token.added", "token.revoked",
      ])
    let kept = try store.read { try String.fetchOne($0, sql: "SELECT group_concat(new) FROM audit") ?? "" }
    #expect(!kept.contains(text), "the trail never holds the token")
    #expect(throws: StoreError.self) {
      try store.addToken(for: desk.economy.id, label: "", days: 30, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.self) {
      try store.addToken(for: desk.economy.id, label: "x", days: 9999, by: .commandLine, at: .start)
    }
  }

  @Test func `the same key with the same request makes one revision, with another it is refused`() throws {
    let desk = try Desk()
    let store = desk.store
    let key = SubmissionKey("k-1", request: Array("a".utf8))
    let line = desk.line(desk.targets[0], 22)
    #expect(try store.submitted(under: key, by: desk.economy) == nil)
    let first = try store.submit([line], under: key, by: desk.economy, at: .start)
    let again = try store.submit([line], under: key, by: desk.economy, at: .start)
    #expect(first.reports == again.reports && first.reports.map(\.version) == [1])
    #expect(!first.isReplay && again.isReplay)
    #expect(try store.history(of: first.reports[0].id).count == 1)
    let other = SubmissionKey("k-1", request: Array("b".utf8))
    #expect(throws: StoreError.keyReused(key: "k-1")) {
      try store.submit([line], under: other, by: desk.economy, at: .start)
    }
    // Another account's keys are its own.
    #expect(try store.submitted(under: other, by: desk.reform) == nil)
  }

  @Test func `lines of several quarters are handed in all or none`() throws {
    let desk = try Desk()
    let store = desk.store
    let good = desk.line(desk.targets[0], 22)
    let earlier = desk.line(desk.targets[0], 20, in: desk.period.previous)
    let foreign = desk.line(desk.targets[3], 1)
    #expect(throws: StoreError.self) {
      try store.submit([good, foreign], by: desk.economy, at: .start)
    }
    #expect(try store.reports().total == 0)
    let reports = try store.submit([good, earlier], by: desk.economy, at: .start)
    #expect(reports.map(\.period) == [desk.period, desk.period.previous])
    #expect(try store.target(desk.targets[0].id)?.summary.latest?.value == 22)
  }
}
