/// One cookie to be set, RFC 6265bis section 4.1; what the browser would refuse cannot be made.
public struct Cookie: Sendable, Equatable, CustomStringConvertible {
  /// When a browser sends the cookie with requests that another site starts.
  public enum SameSite: String, Sendable {
    /// Only within the site.
    case strict = "Strict"
    /// Also when a link from elsewhere opens a page.
    case lax = "Lax"
  }

  /// Why a cookie was refused.
  public enum Fault: Error, Equatable {
    /// The name is not a token.
    case name(String)
    /// The value has bytes outside cookie-octet; encode it first.
    case value(String)
    /// The path or domain has a control character or a semicolon.
    case attribute(String)
    /// Name and value are longer than the 4096 bytes that a browser keeps.
    case tooLong(Int)
  }

  /// What a browser stores for name and value together, RFC 6265bis section 5.6.
  public static let longest = 4096

  /// The token before `=`.
  public let name: String
  /// The cookie-octets after it.
  public let value: String
  /// Where the browser sends it back.
  public let path: String
  /// Seconds to keep it; nil until the browser closes, 0 deletes it.
  public let maxAge: Int?
  /// Which requests from other sites carry it.
  public let sameSite: SameSite
  /// Only over TLS; always so for names with `__Host-` or `__Secure-`.
  public let isSecure: Bool
  /// Hidden from scripts.
  public let isHTTPOnly: Bool

  /// Makes a cookie; `__Host-` names are forced to Secure and path `/`, RFC 6265bis section 4.1.3.2.
  public init(
    _ name: String, _ value: String, path: String = "/", maxAge: Int? = nil, sameSite: SameSite = .lax,
    isSecure: Bool = true, isHTTPOnly: Bool = true
  ) throws(Fault) {
    guard ASCII.isToken(name) else { throw .name(name) }
    guard value.utf8.allSatisfy(Cookie.isOctet) else { throw .value(name) }
    guard path.utf8.allSatisfy({ $0 >= 32 && $0 < 127 && $0 != ASCII.semicolon }) else { throw .attribute(path) }
    guard name.utf8.count + value.utf8.count <= Cookie.longest else {
      throw .tooLong(name.utf8.count + value.utf8.count)
    }
    let isHost = ASCII.lowercased(name).hasPrefix("__host-")
    let isSecured = isHost || ASCII.lowercased(name).hasPrefix("__secure-")
    self.name = name
    self.value = value
    self.path = isHost ? "/" : path
    self.maxAge = maxAge
    self.sameSite = sameSite
    self.isSecure = isSecured || isSecure
    self.isHTTPOnly = isHTTPOnly
  }

  /// The session cookie that HARDENING asks for: `__Host-`, Secure, HttpOnly, SameSite.
  public static func host(_ name: String, _ value: String, maxAge: Int? = nil, sameSite: SameSite = .lax)
    throws(Fault) -> Cookie
  {
    try Cookie("__Host-" + name, value, maxAge: maxAge, sameSite: sameSite)
  }

  /// The value of a `Set-Cookie` field.
  public var description: String {
    var text = "\(name)=\(value); Path=\(path)"
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  /// cookie-octet, RFC 6265bis section 4.1.1.
  static func isOctet(_ byte: UInt8) -> Bool {
    byte > 32 && byte < 127 && byte != ASCII.quote && byte != ASCII.comma && byte != ASCII.semicolon
      && byte != ASCII.backslash
  }
}
