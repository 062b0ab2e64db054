import GRDB

extension Store {
  /// Fails when the database cannot be read; costs one row.
  public func checkReading() throws(StoreError) { try refreshGeneration() }

  /// Fails when nothing can be written, e.g. on a full disk; costs one small transaction that changes nothing.
  public func checkWriting() throws(StoreError) {
    try writeQuietly { try $0.execute(kept: "UPDATE generation SET value = value") }
  }
}
