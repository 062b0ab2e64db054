import Foundation
import Policy
import Testing

@testable import Ingest

@Suite("Rules explain themselves") struct ReadingRuleTests {
  static let entries = ReadingRules.all.flatMap(\.entries)

  /// Rules and confidences of all that was read.
  private func provenances(_ document: Document) -> [Provenance] {
    document.targets.map(\.provenance) + document.qualitative.map(\.provenance) + document.baselines.map(\.provenance)
      + document.measures.map(\.provenance) + document.incentives.map(\.provenance)
      + document.governance.map(\.provenance) + document.enterprises.map(\.provenance)
  }

  @Test(arguments: entries.map(\.id))
  func `a rule reads its example`(id: String) throws {
    let entry = try #require(Self.entries.first { $0.id == id }).entry
    let document = try plan("云岭市冷链物流发展行动方案（2024—2026年）\n\n一、重点任务\n\n\(entry.example)\n")
    let found = provenances(document)
    #expect(found.contains { $0.rule == id }, "read by \(found.map(\.rule))")
  }

  @Test func `no two rules share an id or a sentence, and less evidence is less sure`() {
    #expect(Set(Self.entries.map(\.id)).count == Self.entries.count)
    #expect(Set(Self.entries.map(\.entry.sentence)).count == Self.entries.count)
    for (id, entry) in Self.entries {
      #expect(!entry.confidences.isEmpty && entry.confidences.count <= RuleEvidence.allCases.count, "\(id)")
      #expect(entry.confidences.allSatisfy { $0 > 0 && $0 <= 1 }, "\(id)")
      #expect(zip(entry.confidences, entry.confidences.dropFirst()).allSatisfy { $0 > $1 }, "\(id)")
      #expect(ReadingRules.sentence(of: id) == entry.sentence)
    }
  }

  @Test func `what is read out of real plans carries a known rule and one of its confidences`() throws {
    let known = Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.id, $0.entry.confidences) })
    for file in try FileManager.default.contentsOfDirectory(at: TestFile.seeds, includingPropertiesForKeys: nil) {
      guard file.pathExtension == "txt" else { continue }
      for document in try documents(TestFile.text(file)) {
        for made in provenances(document) {
          #expect(known[made.rule]?.contains(made.confidence) == true, "\(made.rule) \(made.confidence)")
        }
      }
    }
  }

  @Test func `the manual lists every rule as it is`() throws {
    let manual = try TestFile.text(TestFile.root.appending(path: "docs/INGEST.md"))
    let listed = manual.split(separator: "\n").map(String.init).filter { $0.hasPrefix("| `") }
    #expect(listed == Self.entries.map { line($0.id, $0.entry) })
  }

  /// A line of the manual's table.
  private func line(_ id: String, _ entry: RuleEntry) -> String {
    let example = entry.example.replacing("\n\n", with: " ⏎ ").replacing("\n", with: " ⏎ ").replacing("\t", with: " · ")
    let sure = entry.confidences.map { "\(Int(($0 * 100).rounded())) %" }.joined(separator: ", ")
    return "| `\(id)` | \(entry.sentence) | \(example) | \(sure) |"
  }
}
