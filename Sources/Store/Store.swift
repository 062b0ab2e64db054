import GRDB
import Policy

/// Everything that is kept: plans, bodies, reports, accounts and the audit trail, in one SQLite file.
///
/// Reads see one consistent state; writes are one transaction each, on disk when the call returns.
/// Safe to call from any thread; every call blocks until it is done.
public final class Store: Sendable {
  /// Opens the database, makes it when it is missing, and applies what migrations are due.
  ///
  /// - Parameters:
  ///   - path: the file, e.g. `data/liance.sqlite`; its folder must exist.
  ///   - migrations: the folder of `0001_….sql`.
  public init(path: String, migrations: String) throws(StoreError) {
    throw .failed(detail: "not built")
  }

  /// Moves with every commit that a reader could see; a cached answer belongs to one value of it.
  ///
  /// Read it before the data: then an answer is never kept under a newer number than its content.
  public var generation: Int { 0 }

  /// Looks whether another process has written, e.g. `liance ingest` beside a running server.
  @discardableResult
  public func refreshGeneration() throws(StoreError) -> Int { throw .failed(detail: "not built") }

  /// Closes all connections; later calls fail.
  public func close() throws(StoreError) {}
}
