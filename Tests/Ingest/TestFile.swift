import Foundation

/// Files that lie beside the tests and in the project's seeds.
enum TestFile {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Ingest/Fixtures")
  static let seeds = root.appending(path: "seeds")

  static func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}
