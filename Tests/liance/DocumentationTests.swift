import Foundation
import Support
import Testing

/// What the papers say of the house is true: a path that they name is there.
@Suite struct DocumentationTests {
  private static let papers =
    ["README.md", "CONTRIBUTING.md", "Sources/HTTP/README.md"]
    + ((try? FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: "docs").path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }

  @Test(arguments: papers) func `every path that a paper names exists`(paper: String) throws {
    let text = try String(contentsOf: Program.root.appending(path: paper), encoding: .utf8)
    for path in Self.paths(in: text) {
      #expect(FileManager.default.fileExists(atPath: Program.root.appending(path: path).path), "\(path)")
    }
  }

  @Test func `a path is told from a pattern and from code`() {
    let text = "`Sources/Web/Site` and `Sources/X`, `Migrations/0001_….sql`, `Store.read`, `Tests/Store/Plans/`"
    #expect(Self.paths(in: text) == ["Sources/Web/Site", "Tests/Store/Plans/"])
  }

  @Test func `no line of the sources is longer than 120 characters, but for tables of words`() throws {
    let sources = Program.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where line.count > 120 {
        let words = line.split(separator: " ").count { $0.unicodeScalars.contains { $0.value > 0x7F } || $0.count < 16 }
        #expect(words >= 10 && !line.contains("(") && !line.contains("//"), "\(file):\(index + 1)")
      }
    }
  }

  /// What stands in backticks and begins with one of our folders; X, …, *, {} and ‹› stand for something else.
  private static func paths(in text: String) -> [String] {
    let folders = "Sources|Tests|Migrations|Public|Benchmarks|Fuzz|scripts|docs|seeds"
    guard let pattern = try? Regex("`((?:\(folders))/[^`\\s:]*)`") else { return [] }
    return text.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
      .filter { path in
        !path.contains { "…*{}<>".contains($0) } && !path.split(separator: "/").contains { $0.hasPrefix("X") }
      }
  }
}
