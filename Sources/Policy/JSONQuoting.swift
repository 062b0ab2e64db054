extension [UInt8] {
  /// Adds text as a JSON string, RFC 8259 section 7: quoted, and escaped only where it must be.
  public mutating func append(quotedForJSON text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // Whole stretches at once: nearly every text has nothing to escape.
      var start = 0
      for (index, byte) in bytes.enumerated() where Self.needsEscape(byte) {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(escapedForJSON: byte)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
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
