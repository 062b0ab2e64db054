import Policy

/// A JSON object of texts, `{"quote":"…","unit":"万辆"}`, read without a coder: every item of every plan of a city is
/// read so when one of them is published.
enum TextObject {
  /// Hands on each name with its text; false for what is not such an object.
  static func read(_ json: String, _ take: (String, String) throws -> Void) rethrows -> Bool {
    var json = json
    return try json.withUTF8 { bytes in
      var reader = TextObjectReader(bytes: bytes)
      return try reader.object(take)
    }
  }
}

/// What stands in a JSON object of stored facts: more than texts, and no deeper than lists of objects.
enum StoredFact: Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([[String: StoredFact]])

  /// The members of an object, without those that are null; nil for what is none.
  static func members(_ json: String) -> [String: StoredFact]? {
    var json = json
    return json.withUTF8 { bytes in
      var reader = TextObjectReader(bytes: bytes)
      return reader.members(depth: 0).flatMap { reader.isOver ? $0 : nil }
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var list: [[String: StoredFact]]? { if case .list(let list) = self { list } else { nil } }
}

private struct TextObjectReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  mutating func object(_ take: (String, String) throws -> Void) rethrows -> Bool {
    guard skip(to: UInt8(ascii: "{")) else { return false }
    if skip(to: UInt8(ascii: "}")) { return isOver }
    repeat {
      guard let name = text(), skip(to: UInt8(ascii: ":")), let value = text() else { return false }
      try take(name, value)
    } while skip(to: UInt8(ascii: ","))
    return skip(to: UInt8(ascii: "}")) && isOver
  }

  var isOver: Bool { bytes[place...].allSatisfy(Self.isBlank) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func skip(to byte: UInt8) -> Bool {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// - Parameter depth: how many lists are around it.
  mutating func members(depth: Int) -> [String: StoredFact]? {
    guard depth < 3, skip(to: UInt8(ascii: "{")) else { return nil }
    var members: [String: StoredFact] = [:]
    if skip(to: UInt8(ascii: "}")) { return members }
    repeat {
      guard let name = text(), skip(to: UInt8(ascii: ":")) else { return nil }
      if word("null") { continue }
      guard let fact = fact(depth: depth) else { return nil }
      members[name] = fact
    } while skip(to: UInt8(ascii: ","))
    return skip(to: UInt8(ascii: "}")) ? members : nil
  }

  private mutating func fact(depth: Int) -> StoredFact? {
    if word("true") { return .flag(true) }
    if word("false") { return .flag(false) }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { return text().map { .text($0) } }
    guard skip(to: UInt8(ascii: "[")) else { return number().map { .number($0) } }
    var list: [[String: StoredFact]] = []
    if skip(to: UInt8(ascii: "]")) { return .list(list) }
    repeat {
      guard let members = members(depth: depth + 1) else { return nil }
      list.append(members)
    } while skip(to: UInt8(ascii: ","))
    return skip(to: UInt8(ascii: "]")) ? .list(list) : nil
  }

  /// Whether a word stands here, past blanks; then it is passed.
  private mutating func word(_ word: StaticString) -> Bool {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func number() -> Double? {
    let start = place
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: byte | 0x20 == UInt8(ascii: "e")
    }
  }

  private mutating func text() -> String? {
    guard skip(to: UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return String(validating: bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"): return escaped(Array(bytes[start..<place]))
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// The rest of a text that has escapes.
  private mutating func escaped(_ begun: [UInt8]) -> String? {
    var out = begun
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(&out) else { return nil }
      case 0..<0x20: return nil
      default: out.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(_ out: inout [UInt8]) -> Bool {
    guard place < bytes.count else { return false }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[place])
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else { return false }
      out.append(contentsOf: String(Character(scalar)).utf8)
    default: return false
    }
    return true
  }

  /// After `\u`, whose `u` is the place: the place stays on the last digit.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "\\"), bytes[place + 2] == UInt8(ascii: "u") else {
      return nil
    }
    place += 2
    guard let second = unit(), (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 < bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place + 1...place + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    place += 4
    return value
  }
}
