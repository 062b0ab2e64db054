import Foundation
import Support
import Testing

/// The figures that docs/INGEST.md names, measured by scripts/score.py on the annotated plans.
@Suite struct ScoreTests {
  private static let python = "/usr/bin/env"

  @Test func `the annotated plans are read at least as well as promised`() throws {
    let score = try score("Tests/Ingest/Fixtures", "seeds")
    #expect(score.targets >= 0.97)
    for (name, bar) in [
      ("targets_exact_f1", 0.94), ("measures_f1", 0.98), ("agencies_f1", 0.99), ("sections_f1", 0.98), ("head", 1),
      ("incentives_f1", 0.95),
    ] { #expect(score.figure(name) >= bar, "\(name)") }
  }

  @Test func `plans in every layout are read as well as has been reached`() throws {
    let score = try score("Tests/Ingest/Fixtures/layouts", "Tests/Ingest/Fixtures/layouts")
    #expect(score.targets >= 0.99)
    for (name, bar) in [
      ("targets_exact_f1", 0.98), ("measures_f1", 1), ("agencies_f1", 1), ("sections_f1", 1), ("head", 0.97),
      ("incentives_f1", 0.96),
    ] { #expect(score.figure(name) >= bar, "\(name)") }
  }

  private struct Score {
    var all: [String: Any]
    var targets: Double { (all["targets"] as? [NSNumber])?.last?.doubleValue ?? 0 }
    func figure(_ name: String) -> Double { (all[name] as? NSNumber)?.doubleValue ?? 0 }
  }

  private func score(_ annotations: String, _ texts: String) throws -> Score {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments =
      ["python3", "scripts/score.py", annotations, texts, "--json", "--"]
      + [Program.executable.path, "parse", "--format", "json"]
    process.currentDirectoryURL = Program.root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.everything()
    process.waitUntilExit()
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    return Score(all: try #require(rows["ALL"]))
  }
}
