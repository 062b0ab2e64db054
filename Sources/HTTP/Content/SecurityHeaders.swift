/// Header fields that tell browsers what a page may do; the server adds them to every answer.
public struct SecurityHeaders: Sendable {
  /// Content-Security-Policy; the default allows nothing but the site's own styles, scripts, images and forms.
  public var contentSecurityPolicy: String? = SecurityHeaders.strictPolicy
  /// Seconds of Strict-Transport-Security, sent over TLS only; two years as hstspreload.org asks.
  public var transportSecurity = 63_072_000
  /// The others, by name; an answer's own field of the same name wins.
  public var others: [(name: String, value: String)] = SecurityHeaders.defaults

  /// The defaults.
  public init() {}

  /// No address, no inline code, nothing framed, forms only to ourselves.
  public static let strictPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static let defaults: [(name: String, value: String)] = [
    (name: "X-Content-Type-Options", value: "nosniff"),
    (name: "X-Frame-Options", value: "DENY"),
    (name: "Referrer-Policy", value: "same-origin"),
    (name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    (name: "Cross-Origin-Embedder-Policy", value: "require-corp"),
    (name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]

  /// Every field for an answer, in order.
  func fields(isSecure: Bool) -> [(name: String, value: String)] {
    var fields = others
    if let contentSecurityPolicy { fields.append((name: "Content-Security-Policy", value: contentSecurityPolicy)) }
    if isSecure && transportSecurity > 0 {
      fields.append(
        (name: "Strict-Transport-Security", value: "max-age=\(transportSecurity); includeSubDomains"))
    }
    return fields
  }
}
