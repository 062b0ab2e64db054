import Policy

/// JSON as a program sent it, RFC 8259: numbers as they were written, members in their order, the same name twice too.
///
/// Foundation's reader rounds numbers of 16 and 17 digits and lets the last of two members win in silence.
indirect enum SentJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As it was written; it is a number that a `Double` holds.
  case number(String)
  case string(String)
  case array([SentJSON])
  case object([Member])

  /// One name with its value.
  struct Member: Sendable, Hashable {
    var name: String
    var value: SentJSON
  }

  /// Nil for what is not JSON.
  init?(_ bytes: [UInt8]) {
    let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let read = bare.withUnsafeBufferPointer { bytes -> SentJSON? in
      var scanner = JSONScanner(bytes)
      return Self.value(&scanner, 0).flatMap { scanner.next() == nil ? $0 : nil }
    }
    guard let read else { return nil }
    self = read
  }

  /// Reports are two deep; what is deeper was made to hurt.
  private static let deepest = 32

  private static func value(_ scanner: inout JSONScanner, _ depth: Int) -> SentJSON? {
    guard depth < deepest, let byte = scanner.next() else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(&scanner, depth)
    case UInt8(ascii: "["): return array(&scanner, depth)
    case UInt8(ascii: "\""): return scanner.text().map { .string($0) }
    case UInt8(ascii: "t"): return scanner.take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return scanner.take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return scanner.take(word: "null") ? .null : nil
    default: return scanner.number().map { .number($0) }
    }
  }

  private static func object(_ scanner: inout JSONScanner, _ depth: Int) -> SentJSON? {
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    var members: [Member] = []
    if scanner.take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      guard let name = scanner.text(), scanner.take(UInt8(ascii: ":")), let value = value(&scanner, depth + 1)
      else { return nil }
      members.append(.init(name: name, value: value))
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private static func array(_ scanner: inout JSONScanner, _ depth: Int) -> SentJSON? {
    guard scanner.take(UInt8(ascii: "[")) else { return nil }
    var items: [SentJSON] = []
    if scanner.take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let value = value(&scanner, depth + 1) else { return nil }
      items.append(value)
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "]")) ? .array(items) : nil
  }
}
