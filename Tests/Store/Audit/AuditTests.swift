import GRDB
import Policy
import Testing

@testable import Store

@Suite struct AuditTests {
  @Test func `the trail is only added to`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    for sql in ["UPDATE audit SET by = 'x'", "DELETE FROM audit"] {
      #expect {
        try store.write { try $0.execute(sql: sql) }
      } throws: { error in
        guard case StoreError.failed(let detail) = error else { return false }
        return detail.contains("the audit trail is only added to")
      }
    }
    #expect(try store.audit().total == 1)
  }

  @Test func `a line that was changed by force is found`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    for index in 0..<3 {
      try store.note(.auditExported, id: Int64(index), by: .commandLine, at: .start)
    }
    #expect(try store.check() == [])
    try store.write { db in
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed; UPDATE audit SET by = '别人' WHERE id = 2")
    }
    // The trigger that was in the way is missed too.
    #expect(try store.check().contains("审计记录第 2 条与其校验和不符，可能被改动"))
    #expect(try store.check().contains { $0.contains("audit_is_not_changed") })
  }

  @Test func `a line that was taken out is found`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    for _ in 0..<3 { try store.note(.auditExported, by: .commandLine, at: .start) }
    try store.write { try $0.execute(sql: "DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE id = 2") }
    #expect(try store.check().contains("审计记录第 3 条与其校验和不符，可能被改动"))
    #expect(try store.check().contains { $0.contains("audit_is_not_deleted") })
  }

  @Test func `entries are found by subject, person and action`() throws {
    let desk = try Desk()
    let store = desk.store
    let there = Actor(
      standing: .account(desk.admin.id, .admin), name: "admin", agency: nil, address: "10.0.0.1")
    try store.note(.auditExported, by: there, at: .start)
    let mine = try store.audit(AuditFilter(user: desk.admin.id))
    #expect(mine.items.map(\.action) == ["export.audit"])
    #expect(mine.items.first?.address == "10.0.0.1")
    #expect(
      try store.audit(AuditFilter(subject: "user", subjectID: desk.reform.id.raw)).items.map(\.action) == ["user.added"]
    )
  }
}
