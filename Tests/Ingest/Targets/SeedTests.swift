import Foundation
import Policy
import Testing

@testable import Ingest

@Suite("Targets of the five texts")
struct SeedTests {
  /// One line of Fixtures/targets.txt.
  struct Expected: Sendable, CustomTestStringConvertible {
    var fields: [String]
    var testDescription: String { fields[0] + " " + fields[1] }
    subscript(_ index: Int) -> String { fields[index] }
  }

  static let expected: [Expected] = {
    let lines = (try? String(contentsOf: TestFile.fixtures.appending(path: "targets.txt"), encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      Expected(fields: $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  private static let readings: [String: [Target]] = {
    let seeds = TestFile.seeds
    var out: [String: [Target]] = [:]
    for file in (try? FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)) ?? [] {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let plan = PlanText(SourceText(text))
      guard let outlines = try? outline(plan) else { continue }
      out[String(file.lastPathComponent.prefix(3))] = outlines.flatMap {
        extractTargets(outline: $0, text: plan).targets
      }
    }
    return out
  }()

  private func squeezed(_ words: String) -> String { words.filter { !$0.isWhitespace } }

  private func fits(_ t: Target, _ e: Expected) -> Bool {
    let quote = squeezed(t.quote)
    let asked = squeezed(e[1])
    guard quote.contains(asked) || asked.contains(quote) else { return false }
    guard t.comparison.rawValue == e[2], t.value == Double(e[3]), t.valueMax == Double(e[4]), t.unit == e[5] else {
      return false
    }
    guard t.deadline?.text ?? "" == e[6], t.cadence.rawValue == e[7], t.area ?? "" == e[8] else { return false }
    guard t.stretch == (e[9] == "stretch"), e[10].isEmpty || t.section == e[10] else { return false }
    return Set(t.agencies) == Set(e[11].split(separator: "、").map(String.init))
  }

  @Test(arguments: expected)
  func `a known target is read with all its fields`(_ e: Expected) throws {
    let found = try #require(Self.readings[e[0]])
    #expect(found.contains { fits($0, e) })
  }

  @Test func `there are at least forty of them`() {
    #expect(Self.expected.count >= 40)
  }

  @Test(arguments: [("000", 37), ("001", 25), ("002", 43), ("003", 166), ("004", 26)])
  func `each text gives as many targets as were found by hand`(text: String, count: Int) throws {
    #expect(try #require(Self.readings[text]).count == count)
  }
}
