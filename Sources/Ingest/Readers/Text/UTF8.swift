/// The byte where UTF-8 ends to be UTF-8.
struct UTF8Fault: Error, Equatable {
  var offset: Int
}

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF; a leading mark is left out.
func decodeUTF8(_ bytes: [UInt8]) -> Result<[UInt32], UTF8Fault> {
  bytes.withUnsafeBufferPointer { decodeUTF8($0) }
}

/// The same over memory that somebody else holds.
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<[UInt32], UTF8Fault> {
  decode(bytes, areSound: false)
}

/// - Parameter areSound: the bytes are a string's, so that what three of them spell need not be looked at.
@inline(__always)
func decode(_ bytes: UnsafeBufferPointer<UInt8>, areSound: Bool) -> Result<[UInt32], UTF8Fault> {
  var fault: UTF8Fault?
  let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count) { output, count in
    var at = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var written = 0
    while at < bytes.count {
      while let pair = twiceThreeBytes(bytes, at, areSound: areSound) {
        let place = UnsafeMutableRawPointer(output.baseAddress! + written)
        place.storeBytes(of: pair.littleEndian, as: UInt64.self)
        written &+= 2
        at &+= 6
      }
      while let scalar = threeBytes(bytes, at) {
        output[written] = scalar
        written += 1
        at += 3
      }
      guard at < bytes.count else { break }
      let first = UInt32(bytes[at])
      var scalar = first
      var length = 1
      if first >= 0x80 { (scalar, length) = sequence(bytes, at) }
      guard length > 0 else {
        fault = UTF8Fault(offset: at)
        break
      }
      output[written] = scalar
      written += 1
      at += length
    }
    count = written
  }
  if let fault { return .failure(fault) }
  return .success(scalars)
}

/// A sound sequence of three bytes that a fourth follows, which nearly every character of a Chinese text is: all of
/// them in one look.
@inline(__always)
private func threeBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
  guard at + 4 <= bytes.count else { return nil }
  let four = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
  guard four & 0xC0C0F0 == 0x8080E0 else { return nil }
  let scalar = (four & 0x0F) << 12 | (four >> 8 & 0x3F) << 6 | four >> 16 & 0x3F
  return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? scalar : nil
}

/// Two such sequences in one look, each in half of the answer.
@inline(__always)
private func twiceThreeBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, areSound: Bool) -> UInt64? {
  guard at &+ 8 <= bytes.count else { return nil }
  let eight = UnsafeRawPointer(bytes.baseAddress! + at).loadUnaligned(as: UInt64.self).littleEndian
  guard eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return nil }
  let halves = eight & 0xFF_FFFF | eight << 8 & 0xFF_FFFF << 32
  let scalars =
    (halves & 0x0F_0000_000F) << 12 | halves >> 2 & 0xFC0_0000_0FC0 | halves >> 16 & 0x3F_0000_003F
  if areSound { return scalars }
  // Below 0x800, or a surrogate: less than nothing is left of what tells.
  let planes = scalars & 0xF800_0000_F800
  let short = planes &- 0x0800_0000_0800
  let surrogate = (planes ^ 0xD800_0000_D800) &- 0x0800_0000_0800
  return (short | surrogate) & 0x8000_0000_8000_0000 == 0 ? scalars : nil
}

/// One sequence of two to four bytes and its length; length 0 where it is broken (RFC 3629, section 4).
private func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
  func tail(_ offset: Int) -> UInt32? {
    guard at + offset < bytes.count, bytes[at + offset] & 0xC0 == 0x80 else { return nil }
    return UInt32(bytes[at + offset] & 0x3F)
  }
  let first = UInt32(bytes[at])
  guard first >= 0xC2, first <= 0xF4, let second = tail(1) else { return (0, 0) }
  if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
  guard let third = tail(2) else { return (0, 0) }
  if first < 0xF0 {
    let scalar = (first & 0x0F) << 12 | second << 6 | third
    return scalar < 0x800 || (0xD800...0xDFFF).contains(scalar) ? (0, 0) : (scalar, 3)
  }
  guard let fourth = tail(3) else { return (0, 0) }
  let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
  return scalar < 0x10000 || scalar > 0x10FFFF ? (0, 0) : (scalar, 4)
}
