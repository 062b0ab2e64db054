import Foundation

/// Files that only their owner may read: hashes of passwords and drafts are in them.
enum PrivateFiles {
  static let permissions: mode_t = 0o600

  /// Makes an empty file where none is, and takes away what others may with the one that is there and those beside it;
  /// SQLite gives its log and shared memory what the database has.
  static func keep(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, permissions)
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
    // A file of somebody else's, or on a medium that knows no owners, stays as it is.
    for file in [path, path + "-wal", path + "-shm"] { _ = chmod(file, permissions) }
  }
}
