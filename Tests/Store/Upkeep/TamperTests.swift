import GRDB
import Policy
import Testing

@testable import Store

/// What somebody with the file in hand may change behind the program's back, and what the thorough look says of it.
@Suite struct TamperTests {
  let desk: Desk
  var store: Store { desk.store }

  init() throws {
    desk = try Desk()
    let sent = try desk.store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    try desk.store.approve(sent[0].id, seen: 1, by: desk.admin, at: .start)
    try desk.store.submit([desk.line(desk.targets[1], 15)], by: desk.economy, at: .start)
  }

  @Test func `an honest database is well`() throws { #expect(try store.check() == []) }

  @Test(arguments: [
    ("UPDATE report SET counted = NULL WHERE id = 1", "填报的状态或所计入的版本与其历次版本不符：1 处"),
    ("UPDATE report SET counted = 1 WHERE id = 1", "填报的状态或所计入的版本与其历次版本不符：1 处"),
    ("UPDATE report SET state = 'approved' WHERE id = 2", "填报的状态或所计入的版本与其历次版本不符：1 处"),
    ("UPDATE target SET value = 5 WHERE id = 1", "目标 1 的 value 与读取和更正的记录不符，可能被改动"),
    (
      "UPDATE target SET deadline = '2030', deadline_day = '2030-12-31' WHERE id = 1",
      "目标 1 的 deadline 与读取和更正的记录不符，可能被改动"
    ),
    ("UPDATE target SET indicator = '别的' WHERE id = 2", "目标 2 的 indicator 与读取和更正的记录不符，可能被改动"),
    ("UPDATE status_result SET state = 'achieved' WHERE target_id = 3", "目标 3 的进度状态与其依据不符，可能被改动"),
    ("UPDATE status_result SET latest_value = 25 WHERE target_id = 1", "目标的最近数据不在填报之中：1 处"),
    ("DROP TRIGGER audit_is_not_deleted", "数据库缺少触发器 audit_is_not_deleted"),
    ("DROP TRIGGER report_revision_is_not_changed", "数据库缺少触发器 report_revision_is_not_changed"),
    ("DROP INDEX report_period", "数据库缺少索引 report_period"),
  ]) func `what was changed in the file is named`(sql: String, sentence: String) throws {
    try store.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    let found = try store.check()
    #expect(found.contains(sentence), "\(found)")
  }

  /// As somebody would do it who covers the tracks: the trigger is gone while lines are deleted, and back again.
  private func delete(_ condition: String, forgetting: Bool = false) throws {
    try store.pool.writeWithoutTransaction { db in
      let trigger =
        try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'audit_is_not_deleted'") ?? ""
      try db.execute(sql: "DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE \(condition)")
      if forgetting {
        try db.execute(sql: "UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM audit) WHERE name = 'audit'")
      }
      try db.execute(sql: trigger)
    }
  }

  @Test func `a cut tail of the trail is found`() throws {
    try delete("id > (SELECT max(id) - 2 FROM audit)")
    #expect(try store.check().contains("审计记录的末尾缺少 2 条，可能被删去"))
  }

  @Test func `a cut tail is found by what it told of, even if the count was set back`() throws {
    try delete("id > (SELECT max(id) - 2 FROM audit)", forgetting: true)
    #expect(try store.check() == ["填报的步骤没有审计记录：2 处"])
  }

  @Test func `a line out of the middle is found`() throws {
    try delete("id = 2")
    #expect(try store.check().contains { $0.hasPrefix("审计记录第 3 条") })
    #expect(try store.check().contains("审计记录缺少 1 条，可能被删去"))
  }

  @Test func `what people correct is no fault`() throws {
    try store.setOwner(
      of: desk.targets[0].id, to: desk.reform.agency, because: "调整", seen: 1, by: .commandLine, at: .start)
    try store.withdraw(desk.targets[1].id, because: "会议", seen: 1, by: desk.admin, at: .start)
    #expect(try store.check() == [])
  }
}
