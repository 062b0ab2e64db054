/// What waits, in a line for each client's address; the lines have their turn one after another.
///
/// So whoever sends a thousand requests at once waits for himself, and the next client for one of them only.
struct FairQueue<Element> {
  private struct Line {
    var elements: [Element?] = []
    var head = 0
    var count: Int { elements.count - head }
  }

  private var lines: [PeerAddress: Line] = [:]
  /// Each address with a line, once, from `turn` on.
  private var ring: [PeerAddress] = []
  private var turn = 0
  private(set) var count = 0

  /// How many wait in the line of an address.
  func count(of address: PeerAddress) -> Int { lines[address]?.count ?? 0 }

  mutating func add(_ element: Element, of address: PeerAddress) {
    if lines[address] == nil { ring.append(address) }
    lines[address, default: Line()].elements.append(element)
    count += 1
  }

  /// The first of the line whose turn it is.
  mutating func next() -> Element? {
    guard turn < ring.count, var line = lines.removeValue(forKey: ring[turn]) else { return nil }
    let address = ring[turn]
    turn += 1
    let element = line.elements[line.head]
    line.elements[line.head] = nil
    line.head += 1
    if line.count > 0 {
      // Closing the gap only now and then keeps taking one cheap.
      if line.head >= 1_024 {
        line.elements.removeFirst(line.head)
        line.head = 0
      }
      lines[address] = line
      ring.append(address)
    }
    if turn == ring.count || turn >= 1_024 {
      ring.removeFirst(turn)
      turn = 0
    }
    count -= 1
    return element
  }

  /// Takes the newest of the longest line, if that is longer than so many.
  mutating func takeNewest(ofLineLongerThan length: Int) -> Element? {
    guard let longest = lines.max(by: { $0.value.count < $1.value.count }),
      longest.value.count > max(1, length),
      let element = lines[longest.key]?.elements.popLast()
    else { return nil }
    count -= 1
    return element
  }
}
