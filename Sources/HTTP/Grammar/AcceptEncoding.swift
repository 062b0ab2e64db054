/// The codings that a client takes, RFC 9110 section 12.5.3.
struct AcceptEncoding: Equatable {
  private var weights: [String: Int] = [:]
  private let isPresent: Bool

  /// Reads the field; nil or something broken is as if only the identity were wanted.
  init(_ text: String?) {
    isPresent = text != nil
    guard let text else { return }
    for part in text.utf8.split(separator: ASCII.comma) {
      var scanner = FieldScanner(Substring(part))
      scanner.skipSpace()
      guard let coding = scanner.token() else { continue }
      guard let weight = AcceptEncoding.weight(&scanner) else { continue }
      weights[ASCII.lowercased(coding)] = weight
    }
  }

  /// `;q=0.5` in thousandths, 1000 when there is none, nil when it is broken, RFC 9110 section 12.4.2.
  static func weight(_ scanner: inout FieldScanner) -> Int? {
    scanner.skipSpace()
    guard scanner.skip(ASCII.semicolon) else { return scanner.isAtEnd ? 1_000 : nil }
    scanner.skipSpace()
    guard let name = scanner.token(), ASCII.lowercased(name) == "q", scanner.skip(ASCII.equals),
      let digits = scanner.take(while: { ASCII.isDigit($0) || $0 == ASCII.dot }), digits.utf8.count <= 5
    else { return nil }
    scanner.skipSpace()
    guard scanner.isAtEnd else { return nil }
    let parts = digits.utf8.split(separator: ASCII.dot, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(String(Substring(parts[0]))), whole <= 1 else { return nil }
    var fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.count <= 3 else { return nil }
    while fraction.count < 3 { fraction.append(48) }
    guard let thousandths = Int(String(decoding: fraction, as: UTF8.self)) else { return nil }
    let weight = whole * 1_000 + thousandths
    return weight <= 1_000 ? weight : nil
  }

  /// The weight of a coding in thousandths, 0 when it is not wanted.
  func weight(of coding: String) -> Int {
    if let weight = weights[coding] { return weight }
    // RFC 9110 section 12.5.3: the identity is acceptable unless excluded; `*` stands for all not named.
    if coding == "identity" { return weights["*"] == 0 ? 0 : 1 }
    return weights["*"] ?? 0
  }

  /// Whether gzip is wanted at least as much as the plain content.
  var prefersGzip: Bool { weight(of: "gzip") > 0 && weight(of: "gzip") >= weights["identity"] ?? 0 }
}
