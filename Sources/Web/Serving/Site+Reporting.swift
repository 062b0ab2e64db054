import HTTP
import Policy
import Store

extension Site {
  /// The reporting form filled with what somebody typed before the session ran out; nil when it was another form.
  func refilledForm(_ form: Form, _ visitor: Visitor) throws -> Response? { nil }
}
