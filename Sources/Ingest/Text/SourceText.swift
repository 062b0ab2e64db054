import Policy

/// The text as it was read: every span that leaves this module counts these scalars.
public struct SourceText: Sendable {
  /// Unicode scalar values; a byte order mark is not among them.
  public let scalars: [UInt32]

  /// Takes the scalars of a string; a leading byte order mark is left out.
  public init(_ text: String) {
    var decoded: [UInt32] = []
    decoded.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars { decoded.append(scalar.value) }
    if decoded.first == 0xFEFF { decoded.removeFirst() }
    scalars = decoded
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
func string(_ scalars: some Collection<UInt32>) -> String {
  // Four bytes are the most that UTF-8 takes for one scalar.
  String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
    var count = 0
    func put(_ byte: UInt32) {
      bytes[count] = UInt8(truncatingIfNeeded: byte)
      count += 1
    }
    for value in scalars {
      let scalar = Unicode.Scalar(value)?.value ?? 0xFFFD
      switch scalar {
      case 0..<0x80: put(scalar)
      case 0x80..<0x800:
        put(0xC0 | scalar >> 6)
        put(0x80 | scalar & 0x3F)
      case 0x800..<0x10000:
        put(0xE0 | scalar >> 12)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      default:
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      }
    }
    return count
  }
}
