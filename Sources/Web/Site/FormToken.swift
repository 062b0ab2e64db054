import HTTP
import Store

/// Ties a form to the session that it was drawn for, against forms that other sites send (CSRF).
enum FormToken {
  /// The hidden field's name.
  static let field = "csrf"

  /// Whether the form carries this session's token, compared in constant time.
  static func isRight(_ form: Form, for session: Session) -> Bool {
    guard let given = form[field] else { return false }
    return isSame(given, session.csrfToken)
  }

  /// Compares without telling by its duration where two texts part.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    guard one.count == other.count, !one.isEmpty else { return false }
    var difference: UInt8 = 0
    for (a, b) in zip(one, other) { difference |= a ^ b }
    return difference == 0
  }
}
