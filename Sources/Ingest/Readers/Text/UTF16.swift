/// Which byte of a UTF-16 unit comes first.
enum UTF16Order {
  case little
  case big

  /// What a byte order mark says; nil without one.
  init?(mark bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): self = .little
    case (0xFE, 0xFF): self = .big
    default: return nil
    }
  }
}

/// Strict UTF-16 (RFC 2781): a lone surrogate or half a unit is a fault at its byte.
func decodeUTF16(_ bytes: ArraySlice<UInt8>, _ order: UTF16Order) throws(IngestError) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(bytes.count / 2)
  var line = 1
  var at = bytes.startIndex
  func unit(_ index: Int) -> UInt32 {
    let first = UInt32(bytes[index])
    let second = UInt32(bytes[index + 1])
    return order == .little ? second << 8 | first : first << 8 | second
  }
  while at < bytes.endIndex {
    guard at + 1 < bytes.endIndex else { throw .encoding(offset: at, line: line) }
    let high = unit(at)
    if (0xD800...0xDFFF).contains(high) {
      guard high < 0xDC00, at + 3 < bytes.endIndex, (0xDC00...0xDFFF).contains(unit(at + 2)) else {
        throw .encoding(offset: at, line: line)
      }
      scalars.append(0x10000 + (high & 0x3FF) << 10 + (unit(at + 2) & 0x3FF))
      at += 4
      continue
    }
    if high == 0x0A { line += 1 }
    scalars.append(high)
    at += 2
  }
  return scalars
}
