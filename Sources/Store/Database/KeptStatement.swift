import GRDB
import GRDBSQLite
import Synchronization

/// A statement that is found again on each connection without its text being looked at.
///
/// GRDB keeps compiled statements by their text, and our texts have a thousand letters: looking a report's statements
/// up cost as much as running a tenth of them. One of these is made once for a text (`static let`), never at a call.
final class KeptStatement: @unchecked Sendable {
  // Unchecked: a statement that is handed out belongs to the connection that it was asked for, and to its thread.
  let sql: String
  private let lock = Mutex(())
  private var places: [Place] = []

  /// Where it has been compiled.
  private struct Place {
    /// Tells connections apart that live at the same time.
    let connection: ObjectIdentifier
    /// GRDB's cache holds it, and lets it go when the connection closes or the schema changes.
    weak var statement: Statement?
  }

  init(_ sql: String) { self.sql = sql }

  /// As this connection has it.
  func on(_ db: Database) throws -> Statement {
    let connection = ObjectIdentifier(db)
    if let known = known(on: connection) { return known }
    let statement = try db.cachedStatement(sql: sql)
    lock.withLock { _ in
      places.removeAll { $0.connection == connection || $0.statement == nil }
      places.append(Place(connection: connection, statement: statement))
    }
    return statement
  }

  private func known(on connection: ObjectIdentifier) -> Statement? {
    lock.withLock { _ in
      for index in places.indices where places[index].connection == connection { return places[index].statement }
      return nil
    }
  }
}
