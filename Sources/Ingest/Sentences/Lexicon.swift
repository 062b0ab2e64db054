/// A set of words that is searched for at a place of a text, longest word first.
///
/// Words are chains of nodes, so that one look takes as many steps as the longest word has letters, whatever the text.
struct Lexicon: Sendable {
  struct Node: Sendable {
    var scalar: UInt32
    var child: Int32 = -1
    var sibling: Int32 = -1
    var code: Int32 = -1
  }

  /// What the node of a second letter says, so that a look need not fetch it; a free place has no letters.
  struct SecondNode: Sendable {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var code: Int32 = -1
    var child: Int32 = -1
  }

  private struct Table: Sendable {
    /// The nodes of first letters, chained as siblings by their last bits; -1 ends a chain. A node for every letter
    /// that there is would be a quarter of a megabyte for each of eighty sets.
    let roots: Lasting<Int32>
    let nodes: Lasting<Node>
    /// The nodes of second letters, found by both letters at once: some first letter has dozens of second ones.
    let seconds: Lasting<SecondNode>
    let secondCount: UInt32
    /// What words begin with again, small enough to be at hand, so that most looks end here: the first letters, the
    /// first two in one number, the words of one letter; and the last two.
    let firsts: ScalarHints
    let pairs: ScalarHints
    let singles: ScalarHints
    let endings: ScalarHints
    /// By the last two letters, the lengths of the words that may end so: the lowest bit is two letters.
    let lengths: Lasting<UInt8>
    let openings: ScalarSet
  }

  private let table: Lasting<Table>
  static let rootCount = 1024
  static let lengthCount = 256
  /// Words that end a stretch have so many letters, up to eight.
  static let (shortestEnd, longestEnd) = (2, 8)

  /// Words apart by spaces, of which only matters whether one stands at a place: all have the code 1.
  init(_ words: String) { self.init([(1, words)]) }

  /// Lines of words apart by spaces, each with the code that stands for all of its words.
  init(_ lines: [(code: Int32, words: String)]) {
    var builder = LexiconBuilder()
    for (code, line) in lines {
      for word in line.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        builder.add(word.unicodeScalars.map(\.value), code: code)
      }
    }
    self.init(builder)
  }

  /// The words of several sets with their codes.
  init(joining others: [Lexicon]) {
    var builder = LexiconBuilder()
    for other in others {
      for root in 0..<Self.rootCount { other.addWords(from: other.table.value.roots[root], behind: [], to: &builder) }
    }
    self.init(builder)
  }

  private init(_ builder: LexiconBuilder) {
    var builder = builder
    builder.close()
    table = Lasting([
      Table(
        roots: Lasting(builder.roots), nodes: Lasting(builder.nodes), seconds: Lasting(builder.seconds),
        secondCount: UInt32(builder.seconds.count), firsts: ScalarHints(builder.firsts),
        pairs: ScalarHints(builder.pairs), singles: ScalarHints(builder.singles), endings: ScalarHints(builder.endings),
        lengths: Lasting(builder.lengths), openings: ScalarSet(builder.firsts))
    ])
  }

  private func addWords(from first: Int32, behind: [UInt32], to builder: inout LexiconBuilder) {
    var at = first
    while at >= 0 {
      let node = table.value.nodes[Int(at)]
      let word = behind + [node.scalar]
      if node.code >= 0 { builder.add(word, code: node.code) }
      addWords(from: node.child, behind: word, to: &builder)
      at = node.sibling
    }
  }

  static func chain(_ first: UInt32) -> Int { Int(first) & (rootCount - 1) }

  private func root(_ first: UInt32) -> Int32 {
    let nodes = table.value.nodes
    var at = table.value.roots[Self.chain(first)]
    while at >= 0, nodes[Int(at)].scalar != first { at = nodes[Int(at)].sibling }
    return at
  }

  /// Two letters in one number.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { (first &* 0x9E37 &+ second) & 0xFFFF }

  /// What words begin with.
  var openings: ScalarSet { table.value.openings }

  /// Whether some word begins with this letter.
  func begins(with scalar: UInt32) -> Bool { table.value.openings.contains(scalar) }

  /// The first place in a stretch where a word may begin; nil for none.
  func opening(in text: [UInt32], _ range: Range<Int>) -> Int? { table.value.openings.first(in: text, range) }

  /// The longest word that begins here: its code and its length; nil for none.
  ///
  /// Only the first look is written out where it is asked for: hundreds of places ask, and what is written out at each
  /// of them would drive the rest of the program out of the processor's nearest cache.
  @inline(__always)
  func match(_ text: [UInt32], at start: Int, limit: Int) -> (code: Int32, length: Int)? {
    guard start < limit, table.value.firsts.mayContain(text[start]) else { return nil }
    return word(text, at: start, limit: limit)
  }

  /// Whether this letter alone is a word.
  func isWord(_ letter: UInt32) -> Bool {
    let node = root(letter)
    return node >= 0 && table.value.nodes[Int(node)].code >= 0
  }

  /// Whether a word of several letters may begin here: mostly not, of letters that do begin some.
  @inline(__always)
  func mayGoOn(_ text: [UInt32], at start: Int, limit: Int) -> Bool {
    start + 1 < limit && table.value.pairs.mayContain(Self.pair(text[start], text[start + 1]))
  }

  /// The same as `match`, for letters that are known to begin words.
  @inline(never)
  func word(_ text: [UInt32], at start: Int, limit: Int) -> (code: Int32, length: Int)? {
    let first = text[start]
    if start + 1 < limit {
      let second = text[start + 1]
      if table.value.pairs.mayContain(Self.pair(first, second)),
        let found = walk(text, from: start, limit: limit, first, second)
      {
        return found
      }
    }
    guard table.value.singles.mayContain(first) else { return nil }
    let node = root(first)
    return node >= 0 && table.value.nodes[Int(node)].code >= 0 ? (table.value.nodes[Int(node)].code, 1) : nil
  }

  /// The longest word of several letters, for places where one may go on.
  @inline(never)
  func longWord(_ text: [UInt32], at start: Int, limit: Int) -> (code: Int32, length: Int)? {
    walk(text, from: start, limit: limit, text[start], text[start + 1])
  }

  @inline(__always)
  private func walk(
    _ text: [UInt32], from start: Int, limit: Int, _ first: UInt32, _ second: UInt32
  ) -> (code: Int32, length: Int)? {
    let seconds = table.value.seconds
    var place = Int(Self.pair(first, second) & (table.value.secondCount - 1))
    while seconds[place].first != first || seconds[place].second != second {
      if seconds[place].first == 0 { return nil }
      place = (place + 1) & Int(table.value.secondCount - 1)
    }
    let nodes = table.value.nodes
    var code = seconds[place].code
    var length = 2
    var at = seconds[place].child
    var i = start + 2
    while at >= 0, i < limit {
      let letter = text[i]
      while at >= 0, nodes[Int(at)].scalar != letter { at = nodes[Int(at)].sibling }
      guard at >= 0 else { break }
      i += 1
      if nodes[Int(at)].code >= 0 { (code, length) = (nodes[Int(at)].code, i - start) }
      at = nodes[Int(at)].child
    }
    return code >= 0 ? (code, length) : nil
  }

  /// Whether one of the words stands somewhere in the stretch.
  @inline(never)
  func isIn(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return text.withUnsafeBufferPointer { letters in
      let (firsts, limit) = (table.value.firsts, range.upperBound)
      let (pairs, singles) = (table.value.pairs, table.value.singles)
      for start in range where firsts.mayContain(letters[start]) {
        let mayGoOn = start + 1 < limit && pairs.mayContain(Self.pair(letters[start], letters[start + 1]))
        guard mayGoOn || singles.mayContain(letters[start]) else { continue }
        if word(text, at: start, limit: limit) != nil { return true }
      }
      return false
    }
  }

  /// Whether one of the words stands somewhere in the letters.
  func isIn(_ letters: [UInt32]) -> Bool { isIn(letters, letters.startIndex..<letters.endIndex) }

  /// Whether one of the words ends the stretch.
  func ends(_ text: [UInt32], _ range: Range<Int>) -> Bool { end(text, range) != nil }

  /// The length of the longest word that ends the stretch; words of one letter are not looked for.
  func end(_ text: [UInt32], _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    guard range.count > 1 else { return nil }
    let pair = Self.pair(text[end - 2], text[end - 1])
    guard table.value.endings.mayContain(pair) else { return nil }
    var lengths = table.value.lengths[Int(pair) & (Self.lengthCount - 1)]
    while lengths != 0 {
      let highest = UInt8.bitWidth - 1 - lengths.leadingZeroBitCount
      let length = highest + Self.shortestEnd
      if length <= range.count, let found = match(text, at: end - length, limit: end), found.length == length {
        return length
      }
      lengths &= ~(1 << UInt8(highest))
    }
    return nil
  }

  /// Whether one of the words ends the stretch, or stands before the mark that closes it: “全覆盖”, （试行）.
  func ends(_ text: [UInt32], _ range: Range<Int>, quoted: Bool) -> Bool {
    if ends(text, range) { return true }
    guard quoted, range.count > 2, text[range.upperBound - 1] == Scalar.closeQuote else { return false }
    return ends(text, range.lowerBound..<(range.upperBound - 1))
  }
}
