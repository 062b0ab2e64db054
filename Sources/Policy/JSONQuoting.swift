extension [UInt8] {
  /// Adds text as a JSON string, RFC 8259 section 7: quoted, and escaped only where it must be.
  public mutating func append(quotedForJSON text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case 0..<0x20, 0x7F: self += "\\u00".utf8 + [Self.hex(byte >> 4), Self.hex(byte & 15)]
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// The lower-case digit of a value up to 15.
  private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
