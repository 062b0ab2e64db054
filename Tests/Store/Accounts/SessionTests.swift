import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct SessionTests {
  let temporary: TemporaryStore
  let user: UserAccount
  var store: Store { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    user = try temporary.store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
  }

  private func signIn(_ password: String = "correct horse", name: String = "admin", at now: Moment = .start) throws
    -> SignIn
  {
    try store.signIn(name: name, password: password, from: "127.0.0.1", at: now)
  }

  private func token(at now: Moment = .start) throws -> String {
    guard case .signedIn(let token, _) = try signIn(at: now) else { throw StoreError.notFound(.user, id: user.id.raw) }
    return token
  }

  @Test func `the right password opens a session with a token of its own`() throws {
    let (one, two) = (try token(), try token())
    #expect(one != two)
    #expect(one.utf8.count == 43)
    let session = try #require(try store.session(token: one, at: .start))
    #expect(session.user.name == "admin")
    #expect(session.csrfToken != one)
    #expect(session.csrfToken != (try store.session(token: two, at: .start))?.csrfToken)
    #expect(try store.session(token: "x", at: .start) == nil)
    #expect(try store.user(named: "ADMIN")?.lastSignIn == .start)
  }

  @Test func `neither token nor password is in the database`() throws {
    let token = try self.token()
    try store.close()
    for file in try FileManager.default.contentsOfDirectory(atPath: temporary.folder) {
      let data = try Data(contentsOf: URL(filePath: temporary.folder + "/" + file))
      #expect(data.range(of: Data(token.utf8)) == nil, "\(file)")
      #expect(data.range(of: Data("correct horse".utf8)) == nil, "\(file)")
    }
  }

  @Test func `a session ends when nothing is asked for half an hour`() throws {
    let token = try self.token()
    let almost = Moment.start.plus(minutes: 29, seconds: 59)
    #expect(try store.session(token: token, at: almost) != nil)
    #expect(try store.session(token: token, at: almost.plus(minutes: 29)) != nil)
    #expect(try store.session(token: token, at: almost.plus(minutes: 59, seconds: 1)) == nil)
  }

  @Test func `a busy session ends after twelve hours`() throws {
    let token = try self.token()
    var now = Moment.start
    while now < .start.plus(hours: 11, minutes: 50) {
      now = now.plus(minutes: 10)
      #expect(try store.session(token: token, at: now) != nil)
    }
    #expect(try store.session(token: token, at: .start.plus(hours: 11, minutes: 59, seconds: 59)) != nil)
    #expect(try store.session(token: token, at: .start.plus(hours: 12)) == nil)
    try store.sweepSessions(at: .start.plus(hours: 12))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") } == 0)
  }

  @Test func `signing out, a new password and closing the account end sessions`() throws {
    let first = try token()
    try store.signOut(token: first, at: .start)
    #expect(try store.session(token: first, at: .start) == nil)
    let second = try token()
    try store.setPassword(of: user.id, to: "another horse", by: .commandLine, at: .start)
    #expect(try store.session(token: second, at: .start) == nil)
    #expect(try signIn() == .refused)
    guard case .signedIn(let third, _) = try signIn("another horse") else {
      Issue.record("the new password is refused")
      return
    }
    try store.setDisabled(true, user: user.id, by: .commandLine, at: .start)
    #expect(try store.session(token: third, at: .start) == nil)
    #expect(try signIn("another horse") == .refused)
  }

  @Test func `five wrong passwords lock an account for half an hour`() throws {
    for _ in 0..<4 { #expect(try signIn("wrong") == .refused) }
    let until = Moment.start.plus(minutes: 30)
    #expect(try signIn("wrong") == .locked(until: until))
    #expect(try signIn() == .locked(until: until))
    #expect(try signIn(at: until.plus(seconds: -1)) == .locked(until: until))
    guard case .signedIn = try signIn(at: until) else {
      Issue.record("the lock did not end")
      return
    }
    #expect(try store.user(named: "admin")?.lockedUntil == nil)
    #expect(try store.audit(AuditFilter(action: "user.locked")).total == 1)
    // Counting begins anew.
    #expect(try signIn("wrong", at: until) == .refused)
  }

  @Test func `a lock that has run out gives five attempts again`() throws {
    for _ in 0..<5 { _ = try signIn("wrong") }
    let later = Moment.start.plus(hours: 1)
    for _ in 0..<4 { #expect(try signIn("wrong", at: later) == .refused) }
    #expect(try signIn("wrong", at: later) == .locked(until: later.plus(minutes: 30)))
  }

  @Test func `an unknown name is refused like a wrong password and does not stand in the trail`() throws {
    #expect(try signIn(name: "correct horse battery") == .refused)
    #expect(try signIn(name: "") == .refused)
    let trail = try store.audit(AuditFilter(action: "session.refused")).items
    #expect(trail.map(\.by) == ["（未知账号）", "（未知账号）"])
  }

  @Test func `accounts are checked before they are made`() throws {
    #expect(throws: StoreError.nameTaken("Admin")) {
      try store.addUser("Admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.weakPassword(minimum: 8)) {
      try store.addUser("b", password: "1234567", role: .admin, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "单位", reason: "填报账号必须指定单位")) {
      try store.addUser("b", password: "correct horse", role: .agency, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.notFound(.agency, id: 99)) {
      try store.addUser(
        "b", password: "correct horse", role: .agency, agency: AgencyID(99), by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.self) {
      try store.addUser("a b\n", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    }
    #expect(try store.users().map(\.name) == ["admin"])
  }

  @Test func `sessions and attempts do not move the generation`() throws {
    let generation = store.generation
    let token = try self.token()
    _ = try signIn("wrong")
    _ = try store.session(token: token, at: .start.plus(minutes: 5))
    try store.signOut(token: token, at: .start)
    #expect(try store.refreshGeneration() == generation)
  }

  @Test func `a password is scrypt with known parameters`() throws {
    // RFC 7914, section 12, second and third vectors hold for this function; here its shape is pinned.
    let kept = try Password("correct horse")
    #expect(kept.hash.count == 32)
    #expect(kept.salt.count == 16)
    #expect(kept.cost == Password.Cost(n: 32768, r: 8, p: 1))
    #expect(try kept.fits("correct horse"))
    #expect(try !kept.fits("correct horsf"))
    #expect(try !kept.fits(""))
    #expect(try Password("correct horse").salt != kept.salt)
  }
}
