/// What a letter may begin, end or part, by itself.
///
/// A plan keeps the clues of all its letters, so that whoever looks for letters of some kind goes through eight bytes
/// at a time, and a stretch without any spares every rule a search of its own.
struct LetterClues: OptionSet, Sendable {
  let rawValue: UInt16

  /// A firm's name may end with a word that begins so, or a list of firms: 公司, 等, 家.
  static let firms = LetterClues(rawValue: 1 << 0)
  /// Parts a sentence.
  static let stops = LetterClues(rawValue: 1 << 1)
  /// Begins a word for an office or for what is done by one.
  static let offices = LetterClues(rawValue: 1 << 2)
  /// A written count may begin so.
  static let counts = LetterClues(rawValue: 1 << 3)
  static let digits = LetterClues(rawValue: 1 << 4)
  static let openBrackets = LetterClues(rawValue: 1 << 5)
  static let closeBrackets = LetterClues(rawValue: 1 << 6)
  static let colons = LetterClues(rawValue: 1 << 7)
  /// A sentence that says who of several leads.
  static let leadRules = LetterClues(rawValue: 1 << 8)
  /// 其中: parts of a sum.
  static let parts = LetterClues(rawValue: 1 << 9)
  /// 提出, 要求: somebody says so.
  static let telling = LetterClues(rawValue: 1 << 10)
  /// What a body's name ends with.
  static let bodies = LetterClues(rawValue: 1 << 11)
  /// What a place's name ends with.
  static let places = LetterClues(rawValue: 1 << 12)
  /// 每季度, 定期: something is done again and again.
  static let rhythms = LetterClues(rawValue: 1 << 13)
  /// 目标: what follows is aimed at.
  static let aims = LetterClues(rawValue: 1 << 14)
  static let spaces = LetterClues(rawValue: 1 << 15)

  /// Brackets of bodies.
  static let brackets: LetterClues = [.openBrackets, .closeBrackets]

  private static let table: Lasting<UInt16> = {
    let brackets = BracketPairs.opening.members
    let kinds: [(LetterClues, [UInt32])] = [
      (.firms, EnterpriseReader.clues.members), (.stops, EnterpriseReader.stops.members),
      (.offices, GovernanceReader.triggers.members), (.counts, WrittenCount.openings.members),
      (.digits, ScalarSet.digits.members), (.openBrackets, brackets),
      (.closeBrackets, brackets.compactMap(BracketPairs.closing)), (.colons, [Scalar.colon]),
      (.leadRules, LeadRule.openings.members), (.parts, [Scalar.ofThese[0]]),
      (.telling, ClauseHead.tellingOpenings.members), (.bodies, DutyReader.lastOfBodies.members),
      (.places, AreaNames.lastOfPlaces.members), (.rhythms, GoalWords.rhythms.openings.members),
      (.aims, [TargetReader.aim[0]]), (.spaces, [Scalar.space]),
    ]
    var table = [UInt16](repeating: 0, count: 0x10000)
    for (clue, letters) in kinds { for letter in letters { table[Int(letter)] |= clue.rawValue } }
    return Lasting(table)
  }()

  /// The clues of letters, each in its place; those beyond the Basic Multilingual Plane give none.
  static func all(of letters: [UInt32]) -> [UInt16] {
    let table = table
    return letters.withUnsafeBufferPointer { letters in
      [UInt16](unsafeUninitializedCapacity: letters.count) { clues, count in
        for index in letters.indices { clues[index] = letters[index] < 0x10000 ? table[Int(letters[index])] : 0 }
        count = letters.count
      }
    }
  }
}

extension PlanText {
  /// Where the first letter with one of these clues stands in a stretch; nil for nowhere.
  @inline(never)
  func first(_ wanted: LetterClues, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= clues.count)
    return clues.withUnsafeBytes { memory in
      let mask = UInt64(wanted.rawValue) &* Self.fourfold
      @inline(__always) func four(_ index: Int) -> UInt64 {
        UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self))
      }
      var index = range.lowerBound
      let end = range.upperBound
      while index + 16 <= end, (four(index) | four(index + 4) | four(index + 8) | four(index + 12)) & mask == 0 {
        index += 16
      }
      while index + 4 <= end {
        let hit = four(index) & mask
        if hit != 0 { return index + hit.trailingZeroBitCount >> 4 }
        index += 4
      }
      while index < end {
        if memory.load(fromByteOffset: 2 * index, as: UInt16.self) & wanted.rawValue != 0 { return index }
        index += 1
      }
      return nil
    }
  }

  /// The clues of all letters of a stretch together.
  func clues(in range: Range<Int>) -> LetterClues {
    precondition(range.lowerBound >= 0 && range.upperBound <= clues.count)
    return clues.withUnsafeBytes { memory in
      var index = range.lowerBound
      var four: UInt64 = 0
      while index + 4 <= range.upperBound {
        four |= memory.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self)
        index += 4
      }
      four |= four >> 32
      var found = UInt16(truncatingIfNeeded: four | four >> 16)
      while index < range.upperBound {
        found |= memory.load(fromByteOffset: 2 * index, as: UInt16.self)
        index += 1
      }
      return LetterClues(rawValue: found)
    }
  }

  /// One in each quarter of a number.
  private static let fourfold: UInt64 = 0x0001_0001_0001_0001
}
