/// What the page, a list or a cut sentence leaves in the letters of a name.
extension NameLetters {
  /// No line ends, no marks without their partner.
  mutating func clean() {
    var hasMarks = false
    var hasBlanks = false
    var hasBounds = false
    var hasNote = false
    // Many names hold nothing of all this.
    if let first = Self.cleaned.first(in: letters, letters.startIndex..<letters.endIndex) {
      let marks = Self.marks
      let bounds = Self.boundLetters
      for letter in letters[first...] {
        if marks.contains(letter) { hasMarks = true }
        if Self.isDropped(letter) { hasBlanks = true }
        if bounds.contains(letter) { hasBounds = true }
        if letter == Scalar.openTortoise || letter == Scalar.openSquare { hasNote = true }
      }
    }
    if hasBlanks { letters.removeAll(where: Self.isDropped) }
    if hasMarks {
      dropShortName()
      dropLoneMarks()
    }
    if letters.first == Scalar.of, letters.count > 3 { letters.removeFirst() }
    if letters.first == Self.ordinal { dropArticle() }
    if letters.first == Self.build, letters.starts(with: Self.beingBuilt), letters.count > 4 {
      letters.insert(Self.inState, at: 0)
    }
    while let last = letters.last, Scalar.isBlank(last) || last == Scalar.listComma || last == Scalar.comma {
      letters.removeLast()
    }
    dropTail()
    if hasNote { dropNote() }
    if hasBounds { dropBounds() }
  }

  private static let ordinal: UInt32 = 0x7B2C  // 第
  /// 争取在建的2个中心通过验收: the word before ends where this one begins.
  static let beingBuilt = scalars("建的")
  static let inState: UInt32 = 0x5728  // 在
  private static let build: UInt32 = 0x5EFA  // 建

  private static let stars = ScalarSet(scalars("★☆▲△●○◆◇■□※*·"))
  /// With what the words of `dropBounds` begin, and the marks of rank.
  private static let boundLetters = ScalarSet(scalars("年至分原力★☆▲△●○◆◇■□※*·"))
  private static let bounds = Ingest.words("年内至少 至少要 至少 分别")
  private static let usually = Ingest.words("原则上 力争")
  /// Both, so that most names with a letter of theirs are looked through once.
  private static let anyBound = Lexicon("年内至少 至少要 至少 分别 原则上 力争")

  /// ★力争创建, 每年至少召开: marks of rank, and bounds that the sign tells.
  private mutating func dropBounds() {
    while let first = letters.first, Self.stars.contains(first), letters.count > 2 { letters.removeFirst() }
    guard Self.anyBound.isIn(letters) else { return }
    for word in Self.bounds {
      if let at = letters.find(word), letters.count - word.count > 2 { letters.removeSubrange(at..<(at + word.count)) }
    }
    for word in Self.usually {
      if let at = letters.find(word), at >= 2 { letters.removeSubrange(at..<(at + word.count)) }
    }
  }

  private static let can: UInt32 = 0x53EF  // 可
  private static let by: UInt32 = 0x4EE5  // 以
  private static let shares = ScalarSet(scalars("率比重额量"))
  private static let low: UInt32 = 0x4F4E  // 低
  private static let high: UInt32 = 0x9AD8  // 高
  static let than: UInt32 = 0x6BD4  // 比

  /// 报销比例可以, 管网（其中：）, 赤字率低: what only led to the figure.
  private mutating func dropTail() {
    if letters.count > 4, letters[letters.count - 1] == Self.by, letters[letters.count - 2] == Self.can {
      letters.removeLast(2)
    }
    if letters.last == Scalar.close, letters.count > 1, letters[letters.count - 2] == Scalar.colon,
      let open = letters.lastIndex(of: Scalar.open), open > 1
    {
      letters.removeSubrange(open...)
    }
    // 赤字率比去年低0.4个百分点: by how much.
    if let last = letters.last, last == Self.low || last == Self.high, letters.count > 3,
      Self.shares.contains(letters[letters.count - 2]) || letters.contains(Self.than)
    {
      let verb: UInt32 = last == Self.low ? 0x964D : 0x63D0  // 降 提
      if letters[letters.count - 2] != verb { letters.insert(verb, at: letters.count - 1) }
      letters += [0x5E45, 0x5EA6]  // 幅度
    }
  }

  private static func isDropped(_ letter: UInt32) -> Bool {
    letter == Scalar.newline || letter == Scalar.tab || letter == Scalar.wideSpace
  }

  private static let pairs: [(open: UInt32, close: UInt32)] = [
    (open: Scalar.openQuote, close: Scalar.closeQuote), (Scalar.open, Scalar.close), (0x300A, 0x300B),
  ]
  private static let marks = ScalarSet(pairs.flatMap { [$0.open, $0.close] })
  /// All that `clean` asks for.
  private static let cleaned = ScalarSet(
    marks.members + boundLetters.members
      + [Scalar.newline, Scalar.tab, Scalar.wideSpace, Scalar.openTortoise, Scalar.openSquare])

  /// Whether each mark of a pair has its partner, as mostly.
  private func arePaired(_ open: UInt32, _ close: UInt32) -> Bool {
    var depth = 0
    for letter in letters {
      if letter == open {
        depth += 1
      } else if letter == close {
        depth -= 1
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }

  private mutating func dropLoneMarks() {
    guard !Self.pairs.allSatisfy({ arePaired($0.open, $0.close) }) else { return }
    var drop: Set<Int> = []
    for pair in Self.pairs {
      var opened: [Int] = []
      for (i, c) in letters.enumerated() {
        if c == pair.open {
          opened.append(i)
        } else if c == pair.close {
          if opened.popLast() == nil { drop.insert(i) }
        }
      }
      drop.formUnion(opened)
    }
    if !drop.isEmpty { letters = letters.indices.filter { !drop.contains($0) }.map { letters[$0] } }
  }
}
