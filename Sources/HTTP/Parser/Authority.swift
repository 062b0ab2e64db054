/// uri-host [ ":" port ], RFC 9110 section 7.2 and RFC 3986 section 3.2.2; no userinfo, never empty.
enum Authority {
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first else { return false }
    var at = 0
    if first == 91 {
      guard let close = bytes.firstIndex(of: 93), isAddress6(bytes[1..<close]) else { return false }
      at = close + 1
    } else {
      while at < bytes.count, bytes[at] != ASCII.colon {
        if bytes[at] == ASCII.percent {
          guard at + 2 < bytes.count, ASCII.hex(bytes[at + 1]) != nil, ASCII.hex(bytes[at + 2]) != nil else {
            return false
          }
          at += 3
          continue
        }
        guard isNameByte(bytes[at]) else { return false }
        at += 1
      }
      guard at > 0 else { return false }
    }
    if at == bytes.count { return true }
    guard bytes[at] == ASCII.colon else { return false }
    let port = bytes[(at + 1)...]
    // An empty port is legal and means the default one.
    guard port.count <= 5, port.allSatisfy(ASCII.isDigit) else { return false }
    return port.reduce(0) { $0 * 10 + Int($1 - 48) } <= 65_535
  }

  /// unreserved and sub-delims but the comma, which would read as a list of hosts.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    if ASCII.isDigit(byte) || ASCII.isLetter(byte) { return true }
    switch byte {
    case ASCII.dash, ASCII.dot, 95, 126: return true
    case 33, 36, 38, 39, 40, 41, 42, 43, 59, 61: return true
    default: return false
    }
  }

  /// The characters and shape of an IPv6 address; whether it exists is not our matter.
  private static func isAddress6(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard (2...45).contains(bytes.count) else { return false }
    return bytes.allSatisfy { ASCII.hex($0) != nil || $0 == ASCII.colon || $0 == ASCII.dot }
      && bytes.lazy.filter { $0 == ASCII.colon }.count >= 2
  }
}
