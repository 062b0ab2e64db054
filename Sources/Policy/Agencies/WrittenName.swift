/// A body's name without layout: no blanks, one kind of brackets, no 等 at its end.
public struct WrittenName: Sendable, Hashable {
  /// For people.
  public let text: String
  /// What stands before a bracket at the end, with other brackets taken off: 中国联通（随州）研究院 → 中国联通随州研究院.
  let plain: String
  /// A second name plate in a bracket at the end: 市发展改革委（市数据局）.
  let second: String?

  public init(_ written: String) {
    if Self.isPlain(written) {
      (text, plain, second) = (written, written, nil)
      return
    }
    var letters: [Character] = []
    for character in written where !character.isWhitespace {
      // Numbers are compared, since comparing characters outside ASCII takes a hundred times as long.
      switch character.scalarValue {
      case 0x2A, 0xFEFF: continue  // *, a byte order mark
      case 0x28, 0x3014, 0x5B, 0x3010: letters.append("（")  // ( 〔 [ 【
      case 0x29, 0x3015, 0x5D, 0x3011: letters.append("）")  // ) 〕 ] 】
      case 0xB7, 0x30FB: continue  // · ・
      default: letters.append(character)
      }
    }
    if letters.last?.scalarValue == 0x7B49, letters.count > 2 { letters.removeLast() }  // 等
    text = String(letters)
    var head = letters
    var plate: String?
    if letters.last?.scalarValue == 0xFF09, let open = Self.opening(letters), open >= 2 {
      let inside = String(letters[(open + 1)..<(letters.count - 1)])
      // A place in brackets is part of the name; a name plate is a body of its own.
      if inside.count >= 3, AgencyVocabulary.endsLikeBody(inside) {
        plate = inside
        head = Array(letters[..<open])
      }
    }
    plain = String(head.filter { !$0.isBracketOrQuote })
    second = plate
  }

  /// Nothing but Chinese letters, and no 等 at the end: most names are whole as they stand.
  private static func isPlain(_ written: String) -> Bool {
    let scalars = written.unicodeScalars
    return scalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value } && scalars.last?.value != 0x7B49
  }

  /// Where the bracket opens that closes at the end.
  private static func opening(_ letters: [Character]) -> Int? {
    var depth = 0
    for index in letters.indices.reversed() {
      let value = letters[index].scalarValue
      if value == 0xFF09 { depth += 1 }
      if value == 0xFF08 {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

extension Character {
  /// The value of its only scalar; 0 for a character of several.
  var scalarValue: UInt32 {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return 0 }
    return first.value
  }

  /// （ ） “ ” "
  fileprivate var isBracketOrQuote: Bool {
    switch scalarValue {
    case 0xFF08, 0xFF09, 0x201C, 0x201D, 0x22: true
    default: false
    }
  }
}
