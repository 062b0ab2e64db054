import Testing

@testable import Ingest

@Suite("Tables of words") struct VocabularyTests {
  private static let words = Vocabulary.words.flatMap { kind, line in
    line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (kind, String($0)) }
  }

  @Test func `a word stands in one list, once`() {
    let counted = Dictionary(grouping: Self.words, by: \.1).filter { $0.value.count > 1 }
    #expect(counted.isEmpty, "\(counted.keys.sorted())")
  }

  @Test func `one blank parts two words, and nothing stands at a list's ends`() {
    for (kind, line) in Vocabulary.words {
      for row in line.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(!row.isEmpty && !row.contains("  ") && row.first != " " && row.last != " ", "\(kind): \(row)")
      }
    }
  }

  @Test func `no word names a place`() {
    for (_, word) in Self.words {
      let letters = scalars(word)
      let named = letters.indices.contains { Places.length(in: letters, at: $0, limit: letters.count) != nil }
      #expect(!named, "\(word)")
    }
  }

  @Test(arguments: ["对接武汉3个冷链基地。", "推动冷库对接青岛12个园区。"])
  func `what stands beside a place that one docks with is no promise`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }
}
