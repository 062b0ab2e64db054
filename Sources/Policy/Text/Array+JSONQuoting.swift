extension [UInt8] {
  /// Adds text as a JSON string, RFC 8259 section 7: quoted, and escaped only where it must be.
  public mutating func append(quotedForJSON text: String) {
    append(UInt8(ascii: "\""))
    if text.isEmpty { return append(UInt8(ascii: "\"")) }
    var text = text
    text.withUTF8 { bytes in
      // Whole stretches at once: nearly every text has nothing to escape.
      var (start, index) = (0, 0)
      while index < bytes.count {
        if index + 8 <= bytes.count, !Self.needsEscape(bytes, at: index) {
          index += 8
          continue
        }
        if Self.needsEscape(bytes[index]) {
          append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          append(escapedForJSON: bytes[index])
          start = index + 1
        }
        index += 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  /// Whether one of eight bytes needs it, in a few steps for all: it is below 0x20, or zero once `"`, `\` or DEL is
  /// taken away.
  private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func isZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let found =
      (word &- ones &* 0x20) & ~word | isZero(word ^ ones &* 0x22) | isZero(word ^ ones &* 0x5C)
      | isZero(word ^ ones &* 0x7F)
    return found & ones &* 0x80 != 0
  }

  private mutating func append(escapedForJSON byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): self += "\\n".utf8
    case UInt8(ascii: "\r"): self += "\\r".utf8
    case UInt8(ascii: "\t"): self += "\\t".utf8
    default: self += "\\u00".utf8 + [Self.hex(byte >> 4), Self.hex(byte & 15)]
    }
  }

  /// The lower-case digit of a value up to 15.
  private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
