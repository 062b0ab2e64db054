import Policy
import Testing

@testable import Store

/// Words of rows are told apart by their first sixteen bytes.
@Suite struct ListedWordTests {
  private func check<Word: ListedWord & Equatable>(_: Word.Type) {
    for word in Word.allCases {
      var text = word.rawValue
      #expect(text.utf8.count <= 16 && text.withUTF8(Word.list.word) == word, "\(word)")
      for other in [text + "x", String(text.dropLast()), text.uppercased() + " ", ""] {
        var other = other
        #expect(other.withUTF8(Word.list.word) == nil, "\(other)")
      }
    }
  }

  @Test func `each is found by its bytes, and nothing else is`() {
    check(ProgressState.self)
    check(Comparison.self)
    check(Cadence.self)
    check(Nature.self)
    check(OwnerReason.self)
    check(Stage.self)
    check(AgencyLink.Role.self)
  }
}
