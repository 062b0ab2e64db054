/// Chains the words of a lexicon while it is made.
struct LexiconBuilder {
  private(set) var roots = [Int32](repeating: -1, count: Lexicon.rootCount)
  private(set) var nodes: [Lexicon.Node] = []
  private(set) var seconds: [Lexicon.SecondNode] = []
  private(set) var firsts: [UInt32] = []
  private(set) var pairs: [UInt32] = []
  private(set) var singles: [UInt32] = []
  private(set) var endings: [UInt32] = []
  private(set) var lengths = [UInt8](repeating: 0, count: Lexicon.lengthCount)

  mutating func add(_ word: [UInt32], code: Int32) {
    guard let first = word.first, 1..<0x10000 ~= first else { return }
    firsts.append(first)
    if word.count > 1 {
      pairs.append(Lexicon.pair(first, word[1]))
      let ending = Lexicon.pair(word[word.count - 2], word[word.count - 1])
      endings.append(ending)
      if word.count <= Lexicon.longestEnd {
        lengths[Int(ending) & (Lexicon.lengthCount - 1)] |= 1 << UInt8(word.count - Lexicon.shortestEnd)
      }
    } else {
      singles.append(first)
    }
    var at = root(first)
    if at < 0 {
      at = make(first)
      nodes[Int(at)].sibling = roots[Lexicon.chain(first)]
      roots[Lexicon.chain(first)] = at
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
    nodes.append(Lexicon.Node(scalar: scalar))
    return Int32(nodes.count - 1)
  }

  private func root(_ first: UInt32) -> Int32 {
    var at = roots[Lexicon.chain(first)]
    while at >= 0, nodes[Int(at)].scalar != first { at = nodes[Int(at)].sibling }
    return at
  }

  /// Makes the words ready to be looked for.
  mutating func close() {
    lineUp()
    hashSeconds()
  }

  /// Lays the letters that may follow one another's elder side by side: a look goes through them in turn.
  private mutating func lineUp() {
    var lined: [Lexicon.Node] = []
    lined.reserveCapacity(nodes.count)
    for k in roots.indices { roots[k] = line(roots[k], &lined) }
    var next = 0
    while next < lined.count {
      lined[next].child = line(lined[next].child, &lined)
      next += 1
    }
    nodes = lined
  }

  /// Puts a letter and those beside it at the end; returns where it stands there.
  private func line(_ first: Int32, _ lined: inout [Lexicon.Node]) -> Int32 {
    guard first >= 0 else { return -1 }
    let start = Int32(lined.count)
    var at = first
    while at >= 0 {
      lined.append(nodes[Int(at)])
      at = nodes[Int(at)].sibling
      if at >= 0 { lined[lined.count - 1].sibling = Int32(lined.count) }
    }
    return start
  }

  /// Puts each second letter where both letters say, or in the next free place: at least half stay free.
  private mutating func hashSeconds() {
    var found: [Lexicon.SecondNode] = []
    for root in roots {
      var first = root
      while first >= 0 {
        var next = nodes[Int(first)].child
        while next >= 0 {
          let node = nodes[Int(next)]
          found.append(.init(first: nodes[Int(first)].scalar, second: node.scalar, code: node.code, child: node.child))
          next = node.sibling
        }
        first = nodes[Int(first)].sibling
      }
    }
    var places = 2
    while places < 2 * found.count { places *= 2 }
    seconds = Array(repeating: Lexicon.SecondNode(), count: places)
    for second in found {
      var at = Int(Lexicon.pair(second.first, second.second)) & (places - 1)
      while seconds[at].first != 0 { at = (at + 1) & (places - 1) }
      seconds[at] = second
    }
  }
}
