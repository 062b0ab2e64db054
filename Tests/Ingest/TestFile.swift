import Foundation
import Ingest
import Policy
import Testing

/// Files that lie beside the tests and in the project's seeds.
enum TestFile {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Ingest/Fixtures")
  static let seeds = root.appending(path: "seeds")

  static func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}

/// The first document of a text, as the command line and the web read it.
func document(_ text: String) throws -> Document {
  try #require(try Ingest.read(text: text, file: "a.txt").documents.first)
}

/// 市商务局/市发改委、市财政局: those who lead, and those who are responsible.
func bodies(_ measure: Measure) -> String {
  measure.lead.joined(separator: "、") + "/" + measure.responsible.joined(separator: "、")
}
