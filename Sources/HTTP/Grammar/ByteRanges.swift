/// What a `Range` field asks of a representation, RFC 9110 section 14.
enum ByteRanges: Equatable {
  /// No range, not bytes, or broken: the whole is sent.
  case whole
  /// These stretches, in the order asked.
  case some([Range<Int>])
  /// None of them lies within the representation: 416.
  case unsatisfiable

  /// Most ranges honoured in one request.
  ///
  /// 8: a player asks for one; hundreds of overlapping ones were the "Apache killer" (CVE-2011-3192).
  static let most = 8

  /// Reads the field for a representation of this many bytes.
  init(_ text: String?, length: Int) {
    guard let text else { self = .whole; return }
    var scanner = FieldScanner(text)
    guard let unit = scanner.token(), ASCII.lowercased(unit) == "bytes", scanner.skip(ASCII.equals) else {
      self = .whole
      return
    }
    var ranges: [Range<Int>] = []
    var count = 0
    repeat {
      scanner.skipSpace()
      guard let asked = ByteRanges.one(&scanner, length: length) else { self = .whole; return }
      count += 1
      if !asked.isEmpty { ranges.append(asked) }
      scanner.skipSpace()
    } while scanner.skip(ASCII.comma)
    // RFC 9110 section 14.2: a server may ignore requests with many small or overlapping ranges.
    guard scanner.isAtEnd, count <= ByteRanges.most, !ByteRanges.overlap(ranges) else { self = .whole; return }
    self = ranges.isEmpty ? .unsatisfiable : .some(ranges)
  }

  /// One range cut to the length; empty when it cannot be satisfied, nil when it is broken.
  private static func one(_ scanner: inout FieldScanner, length: Int) -> Range<Int>? {
    if scanner.skip(ASCII.dash) {
      guard let suffix = scanner.number() else { return nil }
      return suffix == 0 ? 0..<0 : max(0, length - suffix)..<length
    }
    guard let first = scanner.number(), scanner.skip(ASCII.dash) else { return nil }
    guard let next = scanner.peek, ASCII.isDigit(next) else { return first < length ? first..<length : 0..<0 }
    guard let last = scanner.number(), last >= first else { return nil }
    return first < length ? first..<min(last + 1, length) : 0..<0
  }

  private static func overlap(_ ranges: [Range<Int>]) -> Bool {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
  }
}
