import Foundation
import GRDB
import Policy

extension Store {
  /// Writes a consistent copy into a file that must not exist yet; others go on reading and writing meanwhile.
  ///
  /// The copy is whole, checked and on disk when the call returns, or it is not there.
  public func backup(to path: String) throws(StoreError) {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw .invalid(field: path, reason: "文件已存在，备份不会覆盖它") }
    let unfinished = path + ".unfinished"
    try? files.removeItem(atPath: unfinished)
    do {
      // VACUUM INTO only reads: a connection of its own keeps the writers free.
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(Self.busySeconds)
      let queue = try DatabaseQueue(path: pool.path, configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try queue.close()
      try Self.proveWhole(unfinished)
      try Self.flush(unfinished)
      try files.moveItem(atPath: unfinished, toPath: path)
      try Self.flush((path as NSString).deletingLastPathComponent)
    } catch {
      try? files.removeItem(atPath: unfinished)
      throw StoreError(opening: path, error)
    }
  }

  private static func proveWhole(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let copy = try DatabaseQueue(path: path, configuration: configuration)
    let verdict = try copy.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
    try copy.close()
    guard verdict == "ok" else { throw StoreError.corrupt(detail: verdict ?? "") }
  }

  /// Puts a file or folder on disk for good.
  private static func flush(_ path: String) throws {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY)
    guard descriptor >= 0 else { throw StoreError.mediumFailed(detail: "open \(errno)") }
    defer { _ = Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.mediumFailed(detail: "fsync \(errno)") }
  }
}
