/// Names, attributes and their name spaces.
extension XMLReader {
  /// Bytes that may stand in a name; all of UTF-8 beyond ASCII is let through.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x3A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  mutating func readName() throws(XMLFault) -> Range<Int> {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    guard at > start, !(0x2D...0x39).contains(bytes[start]), bytes[start] != 0x3A else {
      throw .malformed(offset: start)
    }
    return start..<at
  }

  mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  /// Reads to the `>` of a start tag; true when it was `/>`.
  mutating func readAttributes(depth: Int) throws(XMLFault) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    var raw: [(name: Range<Int>, value: Range<Int>)] = []
    while true {
      let before = at
      skipSpace()
      guard at < bytes.count else { throw .malformed(offset: at) }
      if bytes[at] == 0x3E {
        at += 1
        break
      }
      if bytes[at] == 0x2F {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x3E else { throw .malformed(offset: at) }
        at += 2
        try bind(raw, depth: depth)
        return true
      }
      guard at > before, raw.count < ReadingLimits.xmlAttributes else { throw .malformed(offset: at) }
      raw.append(try readAttribute())
    }
    try bind(raw, depth: depth)
    return false
  }

  private mutating func readAttribute() throws(XMLFault) -> (name: Range<Int>, value: Range<Int>) {
    let name = try readName()
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x3D else { throw .malformed(offset: at) }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else { throw .malformed(offset: at) }
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      guard bytes[at] != 0x3C else { throw .malformed(offset: at) }
      if bytes[at] == 0x26 { _ = try reference() } else { at += 1 }
    }
    guard at < bytes.count else { throw .malformed(offset: start) }
    at += 1
    return (name, start..<(at - 1))
  }

  /// Declarations first, because an attribute may stand before the one that binds its prefix.
  private mutating func bind(_ raw: [(name: Range<Int>, value: Range<Int>)], depth: Int) throws(XMLFault) {
    for (name, value) in raw {
      let prefix = bytes[name].split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
      guard prefix[0].elementsEqual("xmlns".utf8) else { continue }
      let bound = prefix.count == 2 ? Array(prefix[1]) : []
      bindings.append(Binding(prefix: bound, space: XMLSpace(uri: decoded(value)), depth: depth))
    }
    for (name, value) in raw {
      guard !bytes[name].starts(with: "xmlns".utf8) else { continue }
      let resolved = try resolve(name, isAttribute: true)
      attributes.append(Attribute(name: resolved, value: value))
    }
  }

  /// The name space of a qualified name; the default one does not hold for attributes (Namespaces in XML, section 6.2).
  func resolve(_ name: Range<Int>, isAttribute: Bool) throws(XMLFault) -> XMLName {
    var colon = name.lowerBound
    while colon < name.upperBound, bytes[colon] != 0x3A { colon += 1 }
    let hasPrefix = colon < name.upperBound
    let local = hasPrefix ? (colon + 1)..<name.upperBound : name
    let prefix = hasPrefix ? name.lowerBound..<colon : name.lowerBound..<name.lowerBound
    guard !local.isEmpty else { throw .malformed(offset: name.lowerBound) }
    let word = String(decoding: bytes[local], as: UTF8.self)
    if !hasPrefix, isAttribute { return XMLName(.none, word) }
    for binding in bindings.reversed()
    where binding.prefix.count == prefix.count && binding.prefix.elementsEqual(bytes[prefix]) {
      return XMLName(binding.space, word)
    }
    if hasPrefix, !bytes[prefix].elementsEqual("xml".utf8) { throw .malformed(offset: name.lowerBound) }
    return XMLName(hasPrefix ? .other : .none, word)
  }

  /// An attribute's value with its references resolved; they were checked when the tag was read.
  func decoded(_ range: Range<Int>) -> String {
    guard bytes[range].contains(0x26) else { return String(decoding: bytes[range], as: UTF8.self) }
    var copy = self
    copy.at = range.lowerBound
    var view = String.UnicodeScalarView()
    while copy.at < range.upperBound {
      if bytes[copy.at] == 0x26 {
        guard let value = try? copy.reference(), let scalar = Unicode.Scalar(value) else { break }
        view.append(scalar)
        continue
      }
      let start = copy.at
      while copy.at < range.upperBound, bytes[copy.at] != 0x26 { copy.at += 1 }
      view.append(contentsOf: String(decoding: bytes[start..<copy.at], as: UTF8.self).unicodeScalars)
    }
    return String(view)
  }
}
