/// Character data, references, comments, and the encoding of the whole.
extension XMLReader {
  func looking(at word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] { return false }
    return true
  }

  mutating func skipPast(_ word: StaticString) throws(XMLFault) {
    let start = at
    while at < bytes.count {
      if bytes[at] == word.utf8Start[0], looking(at: word) {
        at += word.utf8CodeUnitCount
        return
      }
      at += 1
    }
    throw .malformed(offset: start)
  }

  mutating func readComment() throws(XMLFault) {
    at += 4
    try skipPast("--")
    guard at < bytes.count, bytes[at] == 0x3E else { throw .malformed(offset: at) }
    at += 1
  }

  /// Adds the text up to the next markup.
  mutating func readText() throws(XMLFault) {
    while at < bytes.count, bytes[at] != 0x3C {
      if bytes[at] == 0x26 {
        text.append(try reference())
      } else {
        try readScalar()
      }
    }
  }

  mutating func readCharacterData() throws(XMLFault) {
    let start = at
    at += 9
    while !looking(at: "]]>") {
      guard at < bytes.count else { throw .malformed(offset: start) }
      try readScalar()
    }
    at += 3
  }

  /// One scalar; line ends become U+000A (XML 1.0, section 2.11). The bytes are valid UTF-8 since `init`.
  private mutating func readScalar() throws(XMLFault) {
    let first = UInt32(bytes[at])
    if first < 0x80 {
      if first < 0x20, first != 0x09, first != 0x0A, first != 0x0D { throw .malformed(offset: at) }
      at += 1
      guard first == 0x0D else { return text.append(first) }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return text.append(0x0A)
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3F) }
    text.append(scalar)
    at += length
  }

  /// `&lt;`, `&#20013;`, `&#x4E2D;`; anything else names an entity, which is refused.
  mutating func reference() throws(XMLFault) -> UInt32 {
    let start = at
    /// The longest that is needed is `&#x10FFFF;` with room for leading zeros.
    let longest = 16
    var end = at + 1
    while end < bytes.count, bytes[end] != 0x3B, end - at < longest { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B else { throw .malformed(offset: start) }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    at = end + 1
    switch name {
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "amp": return 0x26
    case "quot": return 0x22
    case "apos": return 0x27
    default: break
    }
    guard name.hasPrefix("#") else { throw .entity(offset: start) }
    let isHex = name.hasPrefix("#x")
    guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), Unicode.Scalar(value) != nil,
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    else { throw .malformed(offset: start) }
    return value
  }

  /// The bytes as UTF-8: UTF-16 is known by its mark or by `<` in 16 bits, all else must be good UTF-8.
  static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    var order = UTF16Order(mark: bytes)
    var start = 2
    if order == nil, bytes.count >= 2 {
      start = 0
      if bytes[0] == 0x3C, bytes[1] == 0 { order = .little }
      if bytes[0] == 0, bytes[1] == 0x3C { order = .big }
    }
    if let order {
      do throws(IngestError) {
        return Array(string(try decodeUTF16(bytes[start...], order)).utf8)
      } catch {
        throw .malformed(offset: start)
      }
    }
    if case .failure(let fault) = decodeUTF8(bytes) { throw .malformed(offset: fault.offset) }
    return bytes
  }
}
