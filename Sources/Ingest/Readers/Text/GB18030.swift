import Glibc

/// Share of the two-byte characters that must be the 3,755 common ones of GB 2312 for a text to look like Chinese.
///
/// Plans reach 0.9 and more; UTF-8 taken for GB18030, which is often valid, stays below 0.3.
private let commonShare = 0.6

/// Decodes GB18030 (and with it GBK and GB 2312) when the bytes look like Chinese in it, else gives nil.
///
/// When most of the text before the first fault was good UTF-8, that fault is the one to report, not this guess.
func decodeGB18030(_ bytes: [UInt8], unlessUTF8UpTo fault: Int) throws(IngestError) -> [UInt32]? {
  guard !hasMultibyteUTF8(bytes.prefix(fault)), looksLikeGB2312(bytes) else { return nil }
  let decoded = transcode(bytes, from: "GB18030")
  if let fault = decoded.firstFault { throw .encoding(offset: fault, line: line(of: fault, in: bytes)) }
  return decoded.available ? decoded.scalars : nil
}

/// Two sequences of three bytes are no accident: GB18030 text seldom passes for UTF-8 that long.
private func hasMultibyteUTF8(_ head: ArraySlice<UInt8>) -> Bool {
  var count = 0
  for byte in head where byte >= 0xE0 {
    count += 1
    if count > 2 { return true }
  }
  return false
}

/// Walks the two-byte and four-byte structure; rows B0 to D7 hold the common characters, A1 to A3 the marks.
func looksLikeGB2312(_ bytes: [UInt8]) -> Bool {
  var common = 0
  var other = 0
  var at = 0
  while at < bytes.count {
    guard bytes[at] >= 0x80, at + 1 < bytes.count else {
      at += 1
      continue
    }
    let lead = bytes[at]
    let trail = bytes[at + 1]
    if (0x30...0x39).contains(trail) {
      at += 4
      continue
    }
    switch lead {
    case 0xB0...0xD7 where trail >= 0xA1: common += 1
    case 0xA1...0xA3 where trail >= 0xA1: break
    default: other += 1
    }
    at += 2
  }
  return common > 0 && Double(common) >= commonShare * Double(common + other)
}

/// What the system's converter made of some bytes.
struct Transcoded {
  var scalars: [UInt32] = []
  /// The byte that begins the first sequence that the encoding does not know.
  var firstFault: Int?
  /// How many such sequences there were; each stands as U+FFFD.
  var faults = 0
  /// Whether the system knows the encoding at all.
  var available = true
}

/// Converts with `iconv`, in pieces, and goes on after a fault with the next byte.
func transcode(_ bytes: [UInt8], from encoding: String) -> Transcoded {
  var result = Transcoded()
  let converter = iconv_open("UTF-32LE", encoding)
  guard converter != iconv_t(bitPattern: -1) else {
    result.available = false
    return result
  }
  defer { iconv_close(converter) }
  result.scalars.reserveCapacity(bytes.count)
  var input = bytes
  var piece = [UInt32](repeating: 0, count: 16384)
  input.withUnsafeMutableBytes { source in
    guard let base = source.baseAddress else { return }
    var at = 0
    while at < source.count {
      var from: UnsafeMutablePointer<CChar>? = base.advanced(by: at).assumingMemoryBound(to: CChar.self)
      var left = source.count - at
      var code: Int32 = 0
      let made = piece.withUnsafeMutableBytes { target in
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        if iconv(converter, &from, &left, &to, &room) == -1 { code = errno }
        return (target.count - room) / 4
      }
      result.scalars.append(contentsOf: piece[..<made])
      at = source.count - left
      guard code != 0, code != E2BIG else { continue }
      result.firstFault = result.firstFault ?? at
      result.faults += 1
      result.scalars.append(0xFFFD)
      at += 1
    }
  }
  return result
}
