/// A media type with its parameters, RFC 9110 section 8.3.1.
public struct MediaType: Sendable, Equatable {
  /// Type and subtype in lower case, such as `text/html`.
  public let essence: String
  /// Parameters by lower-case name; quoted values are unquoted.
  public let parameters: [String: String]

  /// Reads a `Content-Type` value; nil when it is not one.
  public init?(_ text: String) {
    var scanner = FieldScanner(text)
    guard let type = scanner.token(), scanner.skip(ASCII.slash), let subtype = scanner.token() else { return nil }
    essence = ASCII.lowercased(type + "/" + subtype)
    var parameters: [String: String] = [:]
    scanner.skipSpace()
    while scanner.skip(ASCII.semicolon) {
      scanner.skipSpace()
      if scanner.isAtEnd { break }
      guard let name = scanner.token(), scanner.skip(ASCII.equals), let value = scanner.tokenOrQuoted()
      else { return nil }
      let key = ASCII.lowercased(name)
      guard parameters[key] == nil else { return nil }
      parameters[key] = value
      scanner.skipSpace()
    }
    guard scanner.isAtEnd else { return nil }
    self.parameters = parameters
  }
}
