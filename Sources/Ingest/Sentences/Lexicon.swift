/// A set of words that is searched for at a place of a text, longest word first.
///
/// Words are chains of nodes, so that one look takes as many steps as the longest word has letters, whatever the text.
struct Lexicon: Sendable {
  private struct Node: Sendable {
    var scalar: UInt32
    var child: Int32 = -1
    var sibling: Int32 = -1
    var code: Int32 = -1
  }

  /// The nodes of first letters, chained as siblings by their last bits; -1 ends a chain. A node for every letter that
  /// there is would be a quarter of a megabyte for each of eighty sets.
  private var roots = [Int32](repeating: -1, count: Self.rootCount)
  private static let rootCount = 1024
  private var nodes: [Node] = []
  /// What words begin with again, small enough to be at hand, so that most looks end here: the first letters, the first
  /// two in one number, the words of one letter; and the last letters.
  private var openings = ScalarSet([])
  private var pairs = ScalarSet([])
  private var singles = ScalarSet([])
  private var closings = ScalarSet([])

  init() {}

  /// Words apart by spaces, of which only matters whether one stands at a place: all have the code 1.
  init(_ words: String) { add(words, code: 1) }

  /// Words apart by spaces, with the code that stands for all of them.
  mutating func add(_ words: String, code: Int32) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(word.unicodeScalars.map(\.value), code: code)
    }
  }

  /// Adds the words of another set with their codes.
  mutating func add(_ other: Lexicon) {
    for root in other.roots {
      var at = root
      while at >= 0 {
        add(other, from: at, behind: [])
        at = other.nodes[Int(at)].sibling
      }
    }
  }

  private mutating func add(_ other: Lexicon, from at: Int32, behind: [UInt32]) {
    let node = other.nodes[Int(at)]
    let word = behind + [node.scalar]
    if node.code >= 0 { add(word, code: node.code) }
    var next = node.child
    while next >= 0 {
      add(other, from: next, behind: word)
      next = other.nodes[Int(next)].sibling
    }
  }

  private mutating func add(_ word: [UInt32], code: Int32) {
    guard let first = word.first, first < 0x10000 else { return }
    openings.insert(first)
    closings.insert(word[word.count - 1])
    if word.count > 1 { pairs.insert(Self.pair(first, word[1])) } else { singles.insert(first) }
    var at = root(first)
    if at < 0 {
      at = make(first)
      nodes[Int(at)].sibling = roots[Self.chain(first)]
      roots[Self.chain(first)] = at
    }
    for scalar in word.dropFirst() {
      var next = nodes[Int(at)].child
      while next >= 0, nodes[Int(next)].scalar != scalar { next = nodes[Int(next)].sibling }
      if next < 0 {
        next = make(scalar)
        nodes[Int(next)].sibling = nodes[Int(at)].child
        nodes[Int(at)].child = next
      }
      at = next
    }
    nodes[Int(at)].code = code
  }

  private mutating func make(_ scalar: UInt32) -> Int32 {
    nodes.append(Node(scalar: scalar))
    return Int32(nodes.count - 1)
  }

  private static func chain(_ first: UInt32) -> Int { Int(first) & (rootCount - 1) }

  private func root(_ first: UInt32) -> Int32 {
    var at = roots[Self.chain(first)]
    while at >= 0, nodes[Int(at)].scalar != first { at = nodes[Int(at)].sibling }
    return at
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { (first &* 0x9E37 &+ second) & 0xFFFF }

  /// Whether some word begins with this letter.
  func begins(with scalar: UInt32) -> Bool { openings.contains(scalar) }

  /// The first place in a stretch where a word may begin; nil for none.
  func opening(in text: [UInt32], _ range: Range<Int>) -> Int? { openings.first(in: text, range) }

  /// The longest word that begins here: its code and its length; nil for none.
  @inline(__always)
  func match(_ text: [UInt32], at start: Int, limit: Int) -> (code: Int32, length: Int)? {
    guard start < limit, openings.contains(text[start]) else { return nil }
    guard start + 1 < limit && pairs.contains(Self.pair(text[start], text[start + 1])) || singles.contains(text[start])
    else { return nil }
    return walk(text, from: start, limit: limit)
  }

  private func walk(_ text: [UInt32], from start: Int, limit: Int) -> (code: Int32, length: Int)? {
    var at = root(text[start])
    var found: (code: Int32, length: Int)?
    guard at >= 0 else { return nil }
    var i = start + 1
    while true {
      if nodes[Int(at)].code >= 0 { found = (nodes[Int(at)].code, i - start) }
      guard i < limit else { return found }
      var next = nodes[Int(at)].child
      while next >= 0, nodes[Int(next)].scalar != text[i] { next = nodes[Int(next)].sibling }
      guard next >= 0 else { return found }
      at = next
      i += 1
    }
  }

  /// Whether one of the words stands somewhere in the stretch.
  func isIn(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    var next = range.lowerBound
    while let place = opening(in: text, next..<range.upperBound) {
      if match(text, at: place, limit: range.upperBound) != nil { return true }
      next = place + 1
    }
    return false
  }

  /// Whether one of the words stands somewhere in the letters.
  func isIn(_ letters: [UInt32]) -> Bool { isIn(letters, letters.startIndex..<letters.endIndex) }

  /// Whether one of the words ends the stretch.
  func ends(_ text: [UInt32], _ range: Range<Int>) -> Bool { end(text, range) != nil }

  /// The length of the longest word that ends the stretch.
  func end(_ text: [UInt32], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, closings.contains(text[range.upperBound - 1]) else { return nil }
    for length in (2...8).reversed() where length <= range.count {
      let start = range.upperBound - length
      if let found = match(text, at: start, limit: range.upperBound), found.length == length { return length }
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
