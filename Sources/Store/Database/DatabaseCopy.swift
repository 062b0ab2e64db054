import Foundation
import GRDB

/// A whole copy of a database in one file, made while others go on reading and writing.
enum DatabaseCopy {
  /// The copy is whole, checked and on disk when the call returns, or it is not there.
  ///
  /// - Parameters:
  ///   - path: of the copy; a file that is there already is an error.
  ///   - permissions: of the copy from its first byte on; nil for what the process gives to new files.
  static func write(of source: String, to path: String, permissions: mode_t? = nil) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else {
      throw StoreError.invalid(field: path, reason: "文件已存在，备份不会覆盖它")
    }
    let unfinished = path + ".unfinished"
    try? files.removeItem(atPath: unfinished)
    do {
      // SQLite fills a file that is there and empty.
      if let permissions { try make(unfinished, permissions) }
      // VACUUM INTO only reads: a connection of its own keeps the writers free.
      let queue = try DatabaseQueue(path: source, configuration: readOnly)
      try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try queue.close()
      try proveWhole(unfinished)
      try flush(unfinished)
      try files.moveItem(atPath: unfinished, toPath: path)
      try flush((path as NSString).deletingLastPathComponent)
    } catch {
      try? files.removeItem(atPath: unfinished)
      throw StoreError(opening: path, error)
    }
  }

  private static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Store.busySeconds)
    return configuration
  }

  private static func proveWhole(_ path: String) throws {
    let copy = try DatabaseQueue(path: path, configuration: readOnly)
    let verdict = try copy.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
    try copy.close()
    guard verdict == "ok" else { throw StoreError.corrupt(detail: verdict ?? "") }
  }

  private static func make(_ path: String, _ permissions: mode_t) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, permissions)
    guard descriptor >= 0 else { throw StoreError.mediumFailed(detail: "open \(errno)") }
    _ = Foundation.close(descriptor)
  }

  /// Puts a file or folder on disk for good.
  private static func flush(_ path: String) throws {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY)
    guard descriptor >= 0 else { throw StoreError.mediumFailed(detail: "open \(errno)") }
    defer { _ = Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.mediumFailed(detail: "fsync \(errno)") }
  }
}
