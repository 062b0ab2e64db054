import Foundation
import GRDB
import Policy
import Testing

@testable import Store

/// A database with rows in nearly every table (`MigrationFolder.filled`).
@Suite struct `A filled database of an earlier version` {
  /// The tables with rows of their own, and their columns.
  private func shape(_ path: String) throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
          AND name NOT IN ('sqlite_schema', 'sqlite_sequence', 'migration')
          """)
      return try Dictionary(
        uniqueKeysWithValues: names.map { ($0, try db.columns(in: $0).map(\.name).filter { $0 != "rank" }) })
    }
  }

  private func rows(_ path: String, _ table: String, _ columns: [String]) throws -> StoredRows {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try StoredRows($0, table: table, columns: columns) }
  }

  /// The highest numbers that were ever given.
  private func sequences(_ path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read {
      try String.fetchAll($0, sql: "SELECT name || seq FROM sqlite_sequence WHERE seq > 0 ORDER BY name")
    }
  }

  @Test func `comes to today's version without losing a row, an id or a word`() throws {
    let folder = try MigrationFolder.filled()
    let before = try shape(folder.database)
    #expect(before.count > 30)
    let store = try folder.open()
    let copy = try #require(store.migrated?.copy)
    #expect(try store.check() == [])
    try store.close()
    let after = try shape(folder.database)
    #expect(try sequences(folder.database) == sequences(copy))
    for (table, columns) in before {
      // What a later migration took away is held by that migration's own test.
      let kept = columns.filter { after[table]?.contains($0) ?? false }
      #expect(!kept.isEmpty, "\(table)")
      #expect(try rows(folder.database, table, kept) == rows(copy, table, kept), "\(table)")
    }
  }

  @Test func `is read, reported to, signed in to and read again afterwards`() throws {
    let folder = try MigrationFolder.filled()
    let store = try folder.open()
    let kept = try store.targets().items
    #expect(kept.contains { $0.stateReason == "已完成路程88%，序时进度100%，差-12个百分点" })
    #expect(kept.contains { $0.owner?.note == "分工调整" })
    try store.refreshStatuses(at: .start)
    #expect(try store.targets().total == 7)
    #expect(try store.measures().total == 4)
    #expect(try store.reports().total == 5)
    #expect(try store.findings().total == 3)
    // Sentences that an earlier version kept are shown as they were, until the texts are read again.
    let notes = try store.findings().items.map(\.note)
    #expect(notes.contains("“龙头企业”各地合计5+4=9家，比总目标8家多1家"))
    #expect(try store.versionsUnderReview().count == 1)
    #expect(try store.merges().count == 1)
    let user = try #require(try store.user(named: "fagai"))
    let goal = try #require(try store.targets(TargetFilter(words: "市场占有率")).items.first)
    let entry = ReportEntry(stage: "done", narrative: "第一")
    let line = CheckedLine(
      target: goal.id, period: Period(containing: Moment.start.day),
      figure: ReportedFigure(stage: .done, narrative: "第一"), typed: entry,
      seenVersion: 1, isNew: false)
    let sent = try store.submit(
      [line], by: user.actor(),
      at: .start.plus(days: 2))
    #expect(sent.map(\.version) == [2])
    guard case .signedIn = try store.signIn(name: "admin", password: "correct horse", from: nil, at: .start) else {
      Issue.record("the administrator cannot sign in")
      return
    }
    let ids = try store.targets().items.map(\.id)
    try Plan.usual.save(in: store, at: .start.plus(days: 3))
    #expect(try store.targets().items.map(\.id) == ids)
    #expect(try store.check() == [])
    try store.close()
  }
}
