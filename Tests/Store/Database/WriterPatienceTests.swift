import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct WriterPatienceTests {
  @Test func `one of a line waits in vain, the others are told at once, and a free lock is had again`() throws {
    let patience = WriterPatience(seconds: 0.05)
    var tries = 0
    while patience.waits(tries) { tries += 1 }
    #expect(tries > 1)
    #expect(!patience.waits(0))
    patience.reset()
    #expect(patience.waits(0))
  }

  @Test func `who migrates waits longer, and afterwards as long as before`() {
    let patience = WriterPatience(seconds: 0)
    #expect(!patience.waits(0))
    patience.during(seconds: 600) { #expect(patience.waits(0)) }
    #expect(!patience.waits(0))
  }

  @Test func `a lock held by another process is told as such, and nothing is left of it when it is gone`() throws {
    let temporary = try TemporaryStore()
    let store = try Store(path: temporary.path, migrations: TemporaryStore.migrations, patience: 0.05)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: temporary.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    for _ in 0..<3 {
      #expect(throws: StoreError.busy) { try store.note(.auditExported, by: .commandLine, at: .start) }
    }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try store.note(.auditExported, by: .commandLine, at: .start)
    #expect(try store.audit().total == 1)
    try other.close()
    try store.close()
  }
}
