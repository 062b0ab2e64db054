import GRDB
import Testing

@testable import Store

@Suite struct ReadersTests {
  @Test func `what is read aside leaves the connection that was used last to others`() throws {
    let temporary = try TemporaryStore()
    let readers = temporary.store.readers
    func connection(_ db: Database) -> ObjectIdentifier { ObjectIdentifier(db) }
    let (used, aside) = try readers.read { db in (connection(db), try readers.readAside(connection)) }
    #expect(used != aside)
    for _ in 0..<3 {
      #expect(try readers.readAside(connection) == aside)
      #expect(try readers.read(connection) == used)
      // The other way round, too: none of them is taken for the other's work while both rest.
      #expect(try readers.read { db in (connection(db), try readers.readAside(connection)) } == (used, aside))
    }
  }
}
