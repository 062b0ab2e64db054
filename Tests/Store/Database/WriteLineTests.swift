import Foundation
import GRDB
import Policy
import Synchronization
import Testing

@testable import Store

@Suite struct WriteLineTests {
  @Test func `writes that wait share one transaction, each with its own result or error`() throws {
    let desk = try Desk()
    let store = desk.store
    let before = store.line.sums
    let (started, go) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // One holds the right to write until the others wait behind it.
    Thread.detachNewThread {
      try? store.write(.reports) { db in
        started.signal()
        go.wait()
        try db.execute(sql: "INSERT INTO city (name) VALUES ('先')")
      }
    }
    started.wait()
    // The thread of each that waits is told of it, so that a server can let others run.
    let waits = Atomic<Int>(0)
    store.whileWaiting = { wait in
      waits.add(1, ordering: .relaxed)
      wait()
    }
    let outcomes = Mutex<[Int: Bool]>([:])
    let done = DispatchGroup()
    for number in 0..<10 {
      done.enter()
      Thread.detachNewThread {
        let went: Bool
        do {
          try store.write(.reports) { db in
            try db.execute(sql: "INSERT INTO city (name) VALUES (?)", arguments: ["城\(number)"])
            if number.isMultiple(of: 2) { throw StoreError.notAllowed(.report) }
          }
          went = true
        } catch {
          went = error as? StoreError != .notAllowed(.report)
        }
        outcomes.withLock { $0[number] = went }
        done.leave()
      }
    }
    while store.line.waiting < 10 { Thread.sleep(forTimeInterval: 0.001) }
    go.signal()
    done.wait()
    #expect(outcomes.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<10).map { ($0, $0 % 2 == 1) }))
    let after = store.line.sums
    #expect(after.transactions - before.transactions == 2)
    #expect(after.writes - before.writes == 11)
    #expect(waits.load(ordering: .relaxed) == 10)
    let names = try store.read { try String.fetchAll($0, sql: "SELECT name FROM city WHERE name <> '随州市'") }
    #expect(Set(names) == ["先", "城1", "城3", "城5", "城7", "城9"])
  }

  @Test func `a commit that fails is everybody's failure, and the next ones go on`() throws {
    let desk = try Desk()
    let store = desk.store
    let (started, go) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      try? store.write(.reports) { _ in
        started.signal()
        go.wait()
      }
    }
    started.wait()
    let failures = Atomic<Int>(0)
    let done = DispatchGroup()
    for number in 0..<4 {
      done.enter()
      Thread.detachNewThread {
        do {
          try store.write(.reports) { db in
            try db.execute(sql: "INSERT INTO city (name) VALUES (?)", arguments: ["城\(number)"])
            // Looked at only when the transaction commits.
            if number == 3 {
              try db.execute(sql: "PRAGMA defer_foreign_keys = ON; DELETE FROM city WHERE id = 1")
            }
          }
        } catch {
          failures.add(1, ordering: .relaxed)
        }
        done.leave()
      }
    }
    while store.line.waiting < 4 { Thread.sleep(forTimeInterval: 0.001) }
    go.signal()
    done.wait()
    #expect(failures.load(ordering: .relaxed) == 4)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM city") } == 1)
    try store.submit([desk.line(desk.targets[0], 1)], by: desk.economy, at: .start)
  }

  @Test func `many who report at once lose nothing, and the trail holds`() throws {
    let desk = try Desk()
    let store = desk.store
    let done = DispatchGroup()
    // The plan begins in 2024; nothing is asked of quarters before it.
    var reports: [(target: TargetSummary, period: Period)] = []
    for target in desk.targets.prefix(3) {
      var period = try #require(Period(year: 2024, quarter: 3))
      while period <= desk.period {
        reports.append((target, period))
        period = period.next
      }
    }
    for report in reports {
      done.enter()
      Thread.detachNewThread {
        _ = try? store.submit([desk.line(report.target, 1, in: report.period)], by: desk.economy, at: .start)
        done.leave()
      }
    }
    done.wait()
    #expect(reports.count > 20)
    #expect(try store.reports().total == reports.count)
    #expect(try store.check() == [])
  }

  @Test func `judging all statuses writes only where a quarter has moved, and holds nobody up for all of them`() throws
  {
    let desk = try Desk()
    let before = desk.store.line.sums
    #expect(try desk.store.refreshStatuses(at: .start) == 0)
    #expect(desk.store.line.sums.transactions == before.transactions)
    #expect(try desk.store.refreshStatuses(at: .start.plus(days: 60)) == 4)
    #expect(desk.store.line.sums.transactions == before.transactions + 1)
    #expect(try desk.store.refreshStatuses(at: .start.plus(days: 61)) == 0)
    #expect(desk.store.line.sums.transactions == before.transactions + 1)
  }
}
