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

  private func guess(_ name: String = "admin", from address: String?, at now: Moment = .start) throws -> SignIn {
    try store.signIn(name: name, password: "wrong", from: address, at: now)
  }

  @Test(arguments: ["admin", "nobody of this name"])
  func `five wrong passwords from one address have to wait half an hour, whether anybody has the name or not`(
    _ name: String
  ) throws {
    for _ in 0..<4 { #expect(try guess(name, from: "10.0.0.1") == .refused) }
    let until = Moment.start.plus(minutes: 30)
    #expect(try guess(name, from: "10.0.0.1") == .locked(until: until))
    #expect(try guess(name, from: "10.0.0.1", at: until.plus(seconds: -1)) == .locked(until: until))
    #expect(try guess(name, from: "10.0.0.1", at: until) == .refused)
    #expect(try guess(name, from: "10.0.0.2") == .refused)
  }

  @Test func `a lock from afar leaves its owner alone, and the right password does not open it`() throws {
    for _ in 0..<5 { _ = try guess(from: "10.0.0.1") }
    let owner = try store.signIn(name: "admin", password: "correct horse", from: "10.0.0.2", at: .start)
    guard case .signedIn = owner else {
      Issue.record("the owner is shut out")
      return
    }
    let stranger = try store.signIn(name: "admin", password: "correct horse", from: "10.0.0.1", at: .start)
    #expect(stranger == .locked(until: .start.plus(minutes: 30)))
    #expect(try store.audit(AuditFilter(action: "user.locked")).total == 1)
  }

  @Test func `an address that was good before is never shut out, only slowed down`() throws {
    _ = try token()
    let now = Moment.start.plus(minutes: 39)
    // Everybody everywhere has guessed, and the good address too.
    try count(60, of: "admin", from: "10.0.1.1", at: now)
    try count(60, of: "nobody", from: "127.0.0.1", at: now)
    try count(60, of: "admin", from: "127.0.0.1", at: now)
    #expect(try guess(from: "10.0.9.9", at: now) == .locked(until: now.plus(minutes: 30)))
    #expect(try signIn(at: now) == .locked(until: now.plus(seconds: 60)))
    guard case .signedIn = try signIn(at: now.plus(seconds: 60)) else {
      Issue.record("the good address is shut out")
      return
    }
  }

  @Test func `one address cannot try name after name, and one name is not tried from everywhere`() throws {
    try count(29, of: "somebody", from: "2001:db8::1", at: .start)
    // All of these are one customer's.
    #expect(try guess("another", from: "2001:db8::ffff") == .locked(until: .start.plus(minutes: 30)))
    #expect(try guess("another", from: "2001:db9::1") == .refused)
    try count(49, of: "boss", from: "10.0.2.1", at: .start)
    #expect(try guess("boss", from: "10.0.3.1") == .locked(until: .start.plus(minutes: 30)))
    #expect(try guess("boss", from: "10.0.3.2") == .locked(until: .start.plus(minutes: 30)))
  }

  /// Wrong guesses as if they had been made: comparing so many takes a minute.
  private func count(_ failures: Int, of name: String, from address: String, at now: Moment) throws {
    let guesses = RefusedGuesses(name: name, address: address, account: nil)
    try store.write { db in
      for _ in 0..<failures { _ = try guesses.add(db, at: now) }
    }
  }

  @Test func `guesses are counted and do not fill the trail`() throws {
    let before = try store.audit().total
    for _ in 0..<100 { _ = try guess(from: "10.0.0.1") }
    for number in 0..<40 { _ = try guess("name\(number)", from: "10.0.0.3") }
    // One line for the account's stretch, one for its lock, one for the address that tries names.
    #expect(try store.audit().total == before + 3)
    let trail = try store.audit(AuditFilter(action: "session.refused")).items
    #expect(Set(trail.map(\.by)) == ["（未知账号）", "admin"])
    let rows = try store.read { try Int.fetchOne($0, sql: "SELECT sum(failures) FROM sign_in_refusal") }
    #expect(rows == 5 + 30)
    _ = try guess(from: "10.0.0.9", at: .start.plus(hours: 1))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sign_in_refusal") } == 1)
  }

  @Test func `a session of a clock that was ahead is over`() throws {
    let token = try self.token(at: .start.plus(days: 90))
    #expect(try store.session(token: token, at: .start.plus(days: 90)) != nil)
    #expect(try store.session(token: token, at: .start) == nil)
    try store.sweepSessions(at: .start)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") } == 0)
    // A clock that is set right by a second ends nothing.
    let near = try self.token(at: .start.plus(seconds: 2))
    #expect(try store.session(token: near, at: .start) != nil)
  }

  @Test func `a person changes the password, and every other session is over`() throws {
    let (one, two) = (try token(), try token())
    func change(_ old: String, _ new: String) throws -> PasswordChange {
      try store.changePassword(
        session: one, from: old, to: new, revokingTokens: false, address: "127.0.0.1", at: .start)
    }
    #expect(try change("wrong horse", "another horse") == .refused)
    #expect(throws: StoreError.weakPassword(.common)) { try change("correct horse", "Password-2026") }
    #expect(throws: StoreError.weakPassword(.common)) { try change("correct horse", "admin.admin.2026") }
    #expect(throws: StoreError.invalid(field: "新密码", reason: "不能与当前密码相同")) {
      try change("correct horse", "correct horse")
    }
    guard case .changed(let fresh, _) = try change("correct horse", "another horse") else {
      Issue.record("not changed")
      return
    }
    #expect(try store.session(token: one, at: .start) == nil)
    #expect(try store.session(token: two, at: .start) == nil)
    #expect(try store.session(token: fresh, at: .start) != nil)
    #expect(try change("another horse", "a third horse") == .ended)
    #expect(try signIn() == .refused)
    let trail = try store.audit(AuditFilter(action: "user.password")).items
    #expect(trail.map(\.by) == ["admin"])
  }

  @Test func `the old password is guessed no more often than at the sign-in`() throws {
    let session = try token()
    for _ in 0..<5 {
      _ = try store.changePassword(
        session: session, from: "wrong", to: "another horse", revokingTokens: false, address: "10.0.0.1", at: .start)
    }
    let more = try store.changePassword(
      session: session, from: "correct horse", to: "another horse", revokingTokens: false, address: "10.0.0.1",
      at: .start)
    #expect(more == .locked(until: .start.plus(minutes: 30)))
  }

  @Test func `tokens go on after a new password unless they are revoked, and a disabled account's are gone for good`()
    throws
  {
    let desk = try Desk()
    let store = desk.store
    let user = desk.economy.id
    func add() throws -> String {
      let made = try store.addToken(for: user, label: "系统", days: 9, by: .commandLine, at: .start)
      return made.text
    }
    func works(_ text: String) throws -> Bool { try store.actor(bearing: text, at: .start) != nil }
    let one = try add()
    try store.setPassword(of: user, to: "another horse", by: .commandLine, at: .start)
    #expect(try works(one))
    try store.setPassword(of: user, to: "a third horse", revokingTokens: true, by: .commandLine, at: .start)
    #expect(try !works(one))
    let two = try add()
    try store.setDisabled(true, user: user, by: .commandLine, at: .start)
    try store.setDisabled(false, user: user, by: .commandLine, at: .start)
    #expect(try !works(two))
    #expect(try works(try add()))
  }

  @Test func `accounts are checked before they are made`() throws {
    #expect(throws: StoreError.nameTaken("Admin")) {
      try store.addUser("Admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.weakPassword(.tooShort(minimum: 12))) {
      try store.addUser("b", password: "1234567", role: .admin, by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "单位", reason: "填报、签发账号必须指定单位")) {
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

  @Test func `a store keeps passwords at the cost that operations are told of`() throws {
    let usual = try Store(path: temporary.path, migrations: TemporaryStore.migrations)
    defer { try? usual.close() }
    try usual.addUser("usual", password: "correct horse", role: .viewer, by: .commandLine, at: .start)
    let cost = try usual.read { db in
      try PasswordCost(
        n: Int.fetchOne(db, sql: "SELECT scrypt_n FROM account WHERE name = 'usual'") ?? 0,
        r: Int.fetchOne(db, sql: "SELECT scrypt_r FROM account WHERE name = 'usual'") ?? 0,
        p: Int.fetchOne(db, sql: "SELECT scrypt_p FROM account WHERE name = 'usual'") ?? 0)
    }
    #expect(cost == PasswordCost(n: 32_768, r: 8, p: 1))
  }

  @Test func `a password is scrypt with known parameters`() throws {
    // RFC 7914, section 12, second and third vectors hold for this function; here its shape is pinned.
    let kept = try Password("correct horse")
    #expect(kept.hash.count == 32)
    #expect(kept.salt.count == 16)
    #expect(kept.cost == PasswordCost(n: 32768, r: 8, p: 1))
    #expect(try kept.fits("correct horse"))
    #expect(try !kept.fits("correct horsf"))
    #expect(try !kept.fits(""))
    #expect(try Password("correct horse").salt != kept.salt)
  }
}
