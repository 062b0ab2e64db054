/// What a part of a sentence may hold, by its letters alone: one look at each spares every rule a search of its own.
struct LetterClues: OptionSet, Sendable {
  let rawValue: UInt8

  /// 提出, 要求: somebody says so.
  static let telling = LetterClues(rawValue: 1)
  /// What a body's name ends with.
  static let bodies = LetterClues(rawValue: 2)
  /// What a place's name ends with.
  static let places = LetterClues(rawValue: 4)
  /// 每季度, 定期: something is done again and again.
  static let rhythms = LetterClues(rawValue: 8)
}

/// Gives the clues of stretches.
struct LetterClueReader: Sendable {
  // Letters share a place by their last bits, so that the table stays at hand: a clue too many costs one search.
  private static let mask: UInt32 = 0xFFF
  private static let table: Lasting<UInt8> = {
    var table = [UInt8](repeating: 0, count: Int(mask) + 1)
    for letter in 0..<UInt32(0x10000) {
      var clues: LetterClues = []
      if ClauseHead.tellingOpenings.contains(letter) { clues.insert(.telling) }
      if DutyReader.lastOfBodies.contains(letter) { clues.insert(.bodies) }
      if AreaNames.lastOfPlaces.contains(letter) { clues.insert(.places) }
      if GoalWords.rhythms.begins(with: letter) { clues.insert(.rhythms) }
      table[Int(letter & mask)] |= clues.rawValue
    }
    return Lasting(table)
  }()

  private let table = Self.table

  /// None is missing.
  func clues(_ text: [UInt32], _ range: Range<Int>) -> LetterClues {
    text.withUnsafeBufferPointer { text in
      precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
      var clues: UInt8 = 0
      for index in range { clues |= table[Int(text[index] & Self.mask)] }
      return LetterClues(rawValue: clues)
    }
  }
}
