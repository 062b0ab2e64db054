import Policy

/// A JSON object of texts, `{"quote":"…","unit":"万辆"}`, read without a coder: every item of every plan of a city is
/// read so when one of them is published.
enum TextObject {
  /// Hands on each name with its text; false for what is not such an object.
  static func read(_ json: String, _ take: (String, String) throws -> Void) rethrows -> Bool {
    var json = json
    return try json.withUTF8 { bytes in
      var scanner = JSONScanner(bytes)
      return try read(&scanner, take) && scanner.next() == nil
    }
  }

  private static func read(
    _ scanner: inout JSONScanner, _ take: (String, String) throws -> Void
  ) rethrows -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    if scanner.take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let name = scanner.text(), scanner.take(UInt8(ascii: ":")), let value = scanner.text() else { return false }
      try take(name, value)
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}"))
  }
}
