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
func string(_ scalars: some Sequence<UInt32>) -> String {
  var view = String.UnicodeScalarView()
  for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return String(view)
}
