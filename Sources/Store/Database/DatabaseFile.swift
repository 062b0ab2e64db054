import Foundation

/// What can be said of a file before SQLite opens it.
enum DatabaseFile {
  /// With what every SQLite database begins (sqlite.org/fileformat.html, 1.3.1).
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Whether there is nothing to lose, or a database: any other file is somebody's own.
  static func isPlausible(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? file.close() }
    guard let start = try? file.read(upToCount: magic.count) else { return true }
    return start.isEmpty || Array(start) == magic
  }
}
