import Foundation
import Testing

/// Statements are compiled once for each connection: what runs again and again goes through `kept:`.
@Suite struct KeptStatementTests {
  /// What runs once in a program's life, or changes the shape of the database.
  private static let once: Set<String> = [
    "AuditTrail.swift", "Database+Kept.swift", "DatabaseCopy.swift", "ExpectedSchema.swift", "LogKeeper.swift",
    "Migration.swift", "MigrationPlan.swift", "Migrator.swift",
    "Store.swift", "Store+Backup.swift", "Store+Check.swift", "WordTable.swift",
  ]

  @Test func `no read or write of the store compiles its statement anew`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let sources = try #require(FileManager.default.enumerator(atPath: root.appending(path: "Sources/Store").path))
    let anew = try Regex("(fetchAll|fetchOne|fetchSet|execute)\\(\\s*(db,\\s*)?sql:")
    var seen = 0
    for case let path as String in sources where path.hasSuffix(".swift") {
      guard !Self.once.contains(path.split(separator: "/").last.map(String.init) ?? "") else { continue }
      let text = try String(contentsOf: root.appending(path: "Sources/Store/" + path), encoding: .utf8)
      seen += text.matches(of: try Regex("kept:")).count
      #expect(text.firstMatch(of: anew) == nil, "\(path)")
    }
    #expect(seen > 100)
  }
}
