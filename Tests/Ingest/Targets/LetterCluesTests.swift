import Testing

@testable import Ingest

@Suite struct LetterCluesTests {
  private func clues(_ text: String) -> LetterClues {
    let text = scalars(text)
    return LetterClueReader().clues(text, 0..<text.count)
  }

  @Test(arguments: [
    ("省里提出到明年", LetterClues.telling), ("市商务局牵头", .bodies), ("青山县新建", .places), ("逐月调度", .rhythms),
  ])
  func `a part's letters say which rules may concern it`(text: String, clue: LetterClues) {
    #expect(clues(text).contains(clue))
  }

  @Test func `letters that no rule looks for give no clue`() {
    #expect(clues("粮食丰收").isEmpty)
    #expect(clues("").isEmpty)
  }

  /// A clue too few would leave a rule out.
  @Test func `no letter that a rule looks for is without its clue`() {
    let reader = LetterClueReader()
    for letter in 0..<UInt32(0x10000) {
      let found = reader.clues([letter], 0..<1)
      if ClauseHead.tellingOpenings.contains(letter) { #expect(found.contains(.telling)) }
      if DutyReader.lastOfBodies.contains(letter) { #expect(found.contains(.bodies)) }
      if AreaNames.lastOfPlaces.contains(letter) { #expect(found.contains(.places)) }
      if GoalWords.rhythms.begins(with: letter) { #expect(found.contains(.rhythms)) }
    }
  }
}
