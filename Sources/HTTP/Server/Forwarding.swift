/// Believes `Forwarded` and `X-Forwarded-*` from configured proxies only, RFC 7239.
struct Forwarding: Sendable {
  private let trusted: [Network]

  init(_ networks: [String]) throws(ServerError) {
    var trusted: [Network] = []
    for text in networks {
      guard let network = Network(text) else { throw .network(text) }
      trusted.append(network)
    }
    self.trusted = trusted
  }

  /// Whether the connection comes from one of our proxies.
  func trusts(_ peer: PeerAddress) -> Bool { !trusted.isEmpty && trusted.contains { $0.contains(peer) } }

  /// The client and whether it used TLS, as the nearest trusted proxies tell; nil where they are silent.
  ///
  /// Read from the right: each proxy appends whom it heard from, so what stands left of the first stranger is hearsay.
  func origin(_ headers: Headers) -> (client: PeerAddress?, isSecure: Bool?) {
    if let field = headers.combined("Forwarded") { return forwarded(field) }
    var client: PeerAddress?
    if let field = headers.combined("X-Forwarded-For") {
      for part in field.utf8.split(separator: ASCII.comma).reversed() {
        guard let address = Forwarding.node(String(ASCII.trim(Substring(part)))) else { break }
        client = address
        if !trusts(address) { break }
      }
    }
    let scheme = headers["X-Forwarded-Proto"].map { ASCII.lowercased($0) }
    return (client, scheme.map { $0 == "https" })
  }

  private func forwarded(_ field: String) -> (client: PeerAddress?, isSecure: Bool?) {
    var client: PeerAddress?
    var isSecure: Bool?
    for element in field.utf8.split(separator: ASCII.comma).reversed() {
      var pairs: [String: String] = [:]
      var scanner = FieldScanner(Substring(element))
      repeat {
        scanner.skipSpace()
        guard let name = scanner.token(), scanner.skip(ASCII.equals), let value = scanner.tokenOrQuoted() else {
          return (client, isSecure)
        }
        pairs[ASCII.lowercased(name)] = value
        scanner.skipSpace()
      } while scanner.skip(ASCII.semicolon)
      if isSecure == nil, let scheme = pairs["proto"] { isSecure = ASCII.lowercased(scheme) == "https" }
      guard let address = pairs["for"].flatMap(Forwarding.node) else { break }
      client = address
      if !trusts(address) { break }
    }
    return (client, isSecure)
  }

  /// An address with or without a port: `192.0.2.1`, `192.0.2.1:80`, `[2001:db8::1]:80`, `2001:db8::1`.
  private static func node(_ text: String) -> PeerAddress? {
    if let address = PeerAddress(text) { return address }
    if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      return PeerAddress(String(text[text.index(after: text.startIndex)..<close]))
    }
    return text.lastIndex(of: ":").flatMap { PeerAddress(String(text[..<$0])) }
  }
}
