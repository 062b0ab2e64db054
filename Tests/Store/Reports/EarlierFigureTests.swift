import GRDB
import Policy
import Testing

@testable import Store

/// Figures that were told in periods of other kinds than the one that is asked.
@Suite struct EarlierFigureTests {
  let desk: Desk
  let target: TargetID

  init() throws {
    desk = try Desk()
    target = desk.targets[0].id
  }

  private func tell(_ target: TargetID, _ period: String, _ value: Double) throws {
    try desk.store.write { db in
      try db.execute(
        sql: "INSERT INTO report (target_id, period, state, version, counted) VALUES (?, ?, 'approved', 1, 1)",
        arguments: [target.raw, period])
      try db.execute(
        sql: """
          INSERT INTO report_revision (report_id, number, state, value, narrative, explanation, typed_value, typed_stage,
            account_id, by, at) VALUES (?, 1, 'approved', ?, '', '', '', '', (SELECT min(id) FROM account), '某人', 0)
          """, arguments: [db.lastInsertedRowID, value])
    }
  }

  private func earlier(_ period: String) throws -> [Double] {
    let period = try #require(Period(period))
    return try desk.store.read { db in
      let ofPage = try EarlierFigures.of(db, [target.raw], before: period)[target.raw]?.earlier ?? []
      let ofLine = try [CountedFigure].all(of: target.raw, db).earlier(than: period)
      #expect(ofLine == ofPage, "a line that is handed in is held beside what its page shows")
      return ofPage
    }
  }

  @Test func `what is held beside a figure stands as far apart as the periods that are asked`() throws {
    for (period, value) in [
      ("2025Q1", 1.0), ("2025Q2", 2), ("2025M07", 2.3), ("2025M08", 2.6), ("2025M09", 3), ("2025Q4", 4), ("2025Y", 4.5),
      ("2025M12", 4.2), ("2026M01", 4.4), ("2026H1", 6),
    ] {
      try tell(target, period, value)
    }
    #expect(try earlier("2026Q3") == [6, 4, 3, 2, 1], "of a quarter's end its own figure, else what came for that day")
    #expect(try earlier("2026Q1") == [4, 3, 2, 1])
    #expect(try earlier("2026H1") == [4.2, 2], "the newest of those that tell of one day")
    #expect(try earlier("2026Y") == [4.5])
    #expect(try earlier("2026M02") == [4.4, 4.2, 3, 2.6, 2.3, 2, 1], "a month before its quarter")
    #expect(try earlier("2025Q1") == [])
  }

  @Test func `parts add up by the day that they tell of, once all have told`() throws {
    let temporary = try TemporaryStore()
    var plan = Plan.usual
    plan.lines.insert(contentsOf: ["甲县产量10万辆。", "乙县产量15万辆。"], at: 2)
    plan.targets = [plan.target("专用汽车产量超25万辆", "专用汽车产量", 25, "万辆")]
    for (area, quote, value) in [("甲县", "甲县产量10万辆", 10.0), ("乙县", "乙县产量15万辆", 15)] {
      var part = plan.target(quote, "专用汽车产量", value, "万辆")
      part.area = area
      plan.targets.append(part)
    }
    (plan.measures, plan.goals) = ([], [])
    try plan.save(in: temporary.store)
    let store = temporary.store
    let user = try store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    let targets = try store.targets().items
    let whole = try #require(targets.first { $0.area == nil }).id
    let parts = targets.filter { $0.area != nil }.map(\.id)
    func tell(_ target: TargetID, _ period: String, _ value: Double) throws {
      try store.write { db in
        try db.execute(
          sql: "INSERT INTO report (target_id, period, state, version, counted) VALUES (?, ?, 'approved', 1, 1)",
          arguments: [target.raw, period])
        try db.execute(
          sql: """
            INSERT INTO report_revision (report_id, number, state, value, narrative, explanation, typed_value,
              typed_stage, account_id, by, at) VALUES (?, 1, 'approved', ?, '', '', '', '', ?, '某人', 0)
            """, arguments: [db.lastInsertedRowID, value, user.id.raw])
      }
    }
    func sum() throws -> Double? {
      let period = try #require(Period("2026Q1"))
      return try store.read { db in
        try EarlierFigures.of(db, [whole.raw], before: period)[whole.raw]?.parts
      }
    }
    #expect(parts.count == 2)
    try tell(parts[0], "2026Q1", 3)
    #expect(try sum() == nil)
    try tell(parts[1], "2026M02", 9)
    #expect(try sum() == nil, "February says nothing of the quarter's end")
    try tell(parts[1], "2026M03", 4)
    #expect(try sum() == 7)
  }
}
