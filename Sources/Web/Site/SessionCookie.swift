import HTTP

/// The cookies that the application sets, and nothing else does.
struct SessionCookie: Sendable {
  /// Over TLS the name carries `__Host-`: then no other host of the domain can set it.
  var isSecure: Bool

  private var name: String { isSecure ? "__Host-liance" : "liance" }
  private var formName: String { isSecure ? "__Host-liance-form" : "liance-form" }

  func token(of request: Request) -> String? { request.cookies[name] }

  /// As a browser sends it back.
  func field(_ token: String) -> String { "\(name)=\(token)" }

  /// Lives as long as the browser; the session's own ends are kept in the database.
  func setting(_ token: String) throws -> Cookie { try Cookie(name, token, sameSite: .lax, isSecure: isSecure) }

  func removing() throws -> Cookie { try Cookie(name, "", maxAge: 0, sameSite: .lax, isSecure: isSecure) }

  /// Ties the login form to this browser before there is a session.
  func formToken(of request: Request) -> String? { request.cookies[formName] }

  func settingForm(_ token: String) throws -> Cookie {
    try Cookie(
      formName, token, path: "/", maxAge: Self.formLife, sameSite: .strict, isSecure: isSecure)
  }

  func removingForm() throws -> Cookie {
    try Cookie(formName, "", path: "/", maxAge: 0, sameSite: .strict, isSecure: isSecure)
  }

  /// An hour to type a password.
  static let formLife = 3_600
}
