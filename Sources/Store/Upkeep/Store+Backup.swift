extension Store {
  /// Writes a consistent copy into a file that must not exist yet; others go on reading and writing meanwhile.
  ///
  /// The copy is whole, checked and on disk when the call returns, or it is not there.
  public func backup(to path: String) throws(StoreError) {
    do { try DatabaseCopy.write(of: pool.path, to: path, permissions: PrivateFiles.permissions) } catch {
      throw StoreError(error)
    }
  }
}
