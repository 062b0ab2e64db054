import Policy

/// The text as it was read: every span that leaves this module counts these scalars.
public struct SourceText: Sendable {
  /// Unicode scalar values; a byte order mark is not among them.
  public let scalars: [UInt32]

  /// Takes the scalars of a string; a leading byte order mark is left out.
  public init(_ text: String) {
    var text = text
    // A string's bytes are always sound.
    let decoded = text.withUTF8 { try? decode($0, areSound: true).get() }
    scalars = decoded ?? text.unicodeScalars.map(\.value)
  }

  /// Takes scalars that a reader has decoded itself.
  public init(scalars: [UInt32]) { self.scalars = scalars }

  /// The whole text.
  public var string: String { Ingest.string(scalars) }

  /// The text of a stretch, unchanged.
  public func string(_ range: Range<Int>) -> String { Ingest.string(scalars[range]) }
  /// The text of a span, unchanged; a span that reaches outside is cut to the text.
  public func string(_ span: Span) -> String {
    let start = min(max(span.start, 0), scalars.count)
    return string(start..<min(max(span.end, start), scalars.count))
  }
}

/// Scalars back to a string; what is no scalar value becomes U+FFFD.
func string(_ scalars: [UInt32]) -> String { string(scalars[...]) }

/// Scalars back to a string; what is no scalar value becomes U+FFFD.
func string(_ scalars: ArraySlice<UInt32>) -> String {
  scalars.withUnsafeBufferPointer { scalars in
    if scalars.count <= shortText { return shortString(scalars) }
    // The exact length first: a string keeps all the room that it was given, and short ones need none of their own.
    var length = 0
    for value in scalars { length &+= utf8Length(value) }
    return String(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      for value in scalars {
        // Most of a Chinese text takes three bytes.
        if value &- 0x800 < 0xD800 - 0x800 {
          bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
          bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          count += 3
        } else {
          count += put(value, in: bytes, at: count)
        }
      }
      return count
    }
  }
}

/// Letters of a text that is written out beside the stack first.
private let shortText = 256

/// The bytes of a short text are written where there is room for any, so that they need not be counted before.
private func shortString(_ scalars: UnsafeBufferPointer<UInt32>) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * scalars.count) { bytes in
    var count = 0
    for value in scalars {
      // Four bytes at once, of which the next letter takes the last: there is room for four of each.
      if value &- 0x800 < 0xD800 - 0x800 || value &- 0xE000 < 0x10000 - 0xE000 {
        let three = 0x8080E0 | value >> 12 | (value >> 6 & 0x3F) << 8 | (value & 0x3F) << 16
        UnsafeMutableRawBufferPointer(bytes).storeBytes(of: three.littleEndian, toByteOffset: count, as: UInt32.self)
        count &+= 3
      } else {
        count &+= put(value, in: bytes, at: count)
      }
    }
    return soundString(UnsafeBufferPointer(rebasing: bytes[..<count]))
  }
}

/// Bytes that were written as UTF-8 just now are not read once more to see whether they are.
private func soundString(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  guard #available(macOS 26, *) else { return String(decoding: bytes, as: UTF8.self) }
  return String(copying: UTF8Span(unchecked: bytes.span))
}

/// The bytes that a value takes in UTF-8; what is no scalar value takes those of U+FFFD.
private func utf8Length(_ value: UInt32) -> Int {
  // Without branches, so that several are counted at once.
  1 &+ (value >= 0x80 ? 1 : 0) &+ (value >= 0x800 ? 1 : 0) &+ (value &- 0x10000 < 0x100000 ? 1 : 0)
}

/// Writes one scalar as UTF-8; the answer is how many bytes it took.
private func put(_ value: UInt32, in bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
  func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
  switch value {
  case 0..<0x80:
    bytes[start] = UInt8(truncatingIfNeeded: value)
    return 1
  case 0x80..<0x800:
    bytes[start] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
    bytes[start + 1] = tail(0)
    return 2
  case 0x800..<0xD800, 0xE000..<0x10000:
    bytes[start] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
    bytes[start + 1] = tail(6)
    bytes[start + 2] = tail(0)
    return 3
  case 0x10000...0x10FFFF:
    bytes[start] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
    bytes[start + 1] = tail(12)
    bytes[start + 2] = tail(6)
    bytes[start + 3] = tail(0)
    return 4
  default: return put(0xFFFD, in: bytes, at: start)
  }
}
