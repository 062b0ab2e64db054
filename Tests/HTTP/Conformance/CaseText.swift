/// Turns the lines of a case into bytes.
enum CaseText {
  /// Where a case waits for an answer; no byte that a request holds.
  private static let pause: UInt16 = 256

  /// The bytes of a request's lines, cut where the client waits for an answer.
  static func steps(_ lines: [Substring]) -> [[UInt8]] {
    var steps: [[UInt8]] = [[]]
    for unit in lines.flatMap(units) {
      if unit == pause { steps.append([]) } else { steps[steps.count - 1].append(UInt8(unit)) }
    }
    return steps
  }

  /// The bytes of one piece of text without a line's end.
  static func bytes(_ text: Substring) -> [UInt8] {
    var rest = Array(text.utf8)[...]
    return expand(&rest, inside: false).filter { $0 < pause }.map { UInt8($0) }
  }

  private static func units(_ line: Substring) -> [UInt16] {
    var rest = Array(line.utf8)[...]
    let isOpen = rest.suffix(2).elementsEqual("\\-".utf8)
    if isOpen { rest.removeLast(2) }
    return expand(&rest, inside: false) + (isOpen ? [] : [13, 10])
  }

  /// Reads to the end, or inside `\{…}` to the star that belongs to it.
  private static func expand(_ rest: inout ArraySlice<UInt8>, inside: Bool) -> [UInt16] {
    var out: [UInt16] = []
    while let byte = rest.first {
      if inside, isCount(rest) { return out }
      rest.removeFirst()
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        out.append(UInt16(byte))
        continue
      }
      switch escape {
      case UInt8(ascii: "r"): out.append(13)
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "t"): out.append(9)
      case UInt8(ascii: "0"): out.append(0)
      case UInt8(ascii: "s"): out.append(32)
      case UInt8(ascii: "~"): out.append(pause)
      case UInt8(ascii: "x"):
        out.append(UInt16(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "{"):
        let piece = expand(&rest, inside: true)
        let end = rest.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
        let count = Int(String(decoding: rest[rest.startIndex..<end].dropFirst(), as: UTF8.self)) ?? 0
        rest = rest[end...].dropFirst()
        for _ in 0..<count { out += piece }
      default: out.append(UInt16(escape))
      }
    }
    return out
  }

  /// Whether `*digits}` comes next.
  private static func isCount(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "*") else { return false }
    let digits = rest.dropFirst().prefix { $0 >= 48 && $0 <= 57 }
    return !digits.isEmpty && rest.dropFirst(1 + digits.count).first == UInt8(ascii: "}")
  }
}
