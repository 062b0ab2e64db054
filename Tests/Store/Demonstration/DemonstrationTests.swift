import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `A database of invented reports says so of itself` {
  private let mark = Demonstration(seed: 7, until: Moment.start.day)

  @Test func `it is begun while nothing is in it, and nothing ends it`() throws {
    let home = try TemporaryStore()
    #expect(try home.store.demonstration() == nil)
    try home.store.becomeDemonstration(mark, by: .commandLine)
    #expect(try home.store.demonstration() == mark)
    #expect(throws: StoreError.notEmpty) { try home.store.becomeDemonstration(mark, by: .commandLine) }
    for sql in ["DELETE FROM demonstration", "UPDATE demonstration SET seed = 8"] {
      #expect(throws: DatabaseError.self) { try home.store.pool.write { try $0.execute(sql: sql) } }
    }
    #expect(try home.store.demonstration() == mark)
    #expect(try home.store.check() == [])
    try home.store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    let copy = home.folder + "/copy.sqlite"
    try home.store.backup(to: copy)
    let read = try Store(path: copy, migrations: TemporaryStore.migrations, at: .start, .asItIs)
    #expect(try read.demonstration() == mark)
    try read.close()
  }

  @Test func `what belongs to a city never becomes one, whoever asks`() throws {
    let home = try TemporaryStore()
    try home.store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    #expect(throws: StoreError.notEmpty) { try home.store.becomeDemonstration(mark, by: .commandLine) }
    #expect(throws: DatabaseError.self) {
      try home.store.pool.write {
        try $0.execute(sql: "INSERT INTO demonstration (id, seed, until) VALUES (1, 7, '2026-11-21')")
      }
    }
  }

  @Test(arguments: [true, false]) func `neither is put in the place of the other`(_ isInventedThere: Bool) throws {
    let (there, other) = (try TemporaryStore(), try TemporaryStore())
    try (isInventedThere ? there : other).store.becomeDemonstration(mark, by: .commandLine)
    let copy = other.folder + "/copy.sqlite"
    try other.store.backup(to: copy)
    try there.store.close()
    let before = try Data(contentsOf: URL(filePath: there.path))
    #expect(throws: StoreError.demonstrationMixed(isArriving: !isInventedThere)) {
      try DatabaseRestore.run(from: copy, to: there.path, migrations: TemporaryStore.migrations, at: .start)
    }
    #expect(try Data(contentsOf: URL(filePath: there.path)) == before)
    // Where nothing is, either may come.
    let empty = there.folder + "/new.sqlite"
    #expect(try DatabaseRestore.run(from: copy, to: empty, migrations: TemporaryStore.migrations, at: .start) == nil)
  }
}
