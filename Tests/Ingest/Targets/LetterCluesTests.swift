import Testing

@testable import Ingest

@Suite struct LetterCluesTests {
  private func clues(_ text: String) -> LetterClues {
    LetterClues(rawValue: LetterClues.all(of: scalars(text)).reduce(0, |))
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
    for (letter, clues) in LetterClues.all(of: Array(0..<UInt32(0x10000))).enumerated() {
      let (letter, found) = (UInt32(letter), LetterClues(rawValue: clues))
      if ClauseHead.tellingOpenings.contains(letter) { #expect(found.contains(.telling)) }
      if DutyReader.lastOfBodies.contains(letter) { #expect(found.contains(.bodies)) }
      if AreaNames.lastOfPlaces.contains(letter) { #expect(found.contains(.places)) }
      if GoalWords.rhythms.begins(with: letter) { #expect(found.contains(.rhythms)) }
      #expect(found.contains(.firms) == EnterpriseReader.clues.contains(letter))
      #expect(found.contains(.stops) == EnterpriseReader.stops.contains(letter))
      #expect(found.contains(.digits) == Scalar.isDigit(letter))
    }
  }

  private let line = "云岭市冷链物流（2026年）建设冷库，到2026年新增冷库120座，由市商务局牵头"

  /// Eight bytes at a time and letter by letter come to the same, wherever a stretch begins and ends.
  @Test(arguments: [LetterClues.digits, .stops, .brackets, .bodies, [.colons, .openBrackets], .rhythms])
  func `the first letter with a clue is found in every stretch`(wanted: LetterClues) {
    let plan = PlanText(SourceText(line))
    for start in 0...plan.scalars.count {
      for end in start...plan.scalars.count {
        let all = (start..<end).map { LetterClues(rawValue: plan.clues[$0]) }
        let first = all.firstIndex { !$0.isDisjoint(with: wanted) }
        #expect(plan.first(wanted, in: start..<end) == first.map { start + $0 })
        #expect(plan.clues(in: start..<end) == all.reduce([]) { $0.union($1) })
      }
    }
  }

  /// These letters stand in the code a second time, so that no list need be fetched for most.
  @Test func `letters that are asked for before a list are those that it begins with`() {
    for letter in ClauseHead.joinWords.openings.members { #expect(ClauseHead.opensJoin(letter)) }
    for letter in ModalWords.letters.members { #expect(ModalWords.stands([letter], at: 0, floor: 0)) }
  }
}
