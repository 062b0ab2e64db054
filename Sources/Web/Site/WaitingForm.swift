import HTTP
import Policy
import Store

/// A form whose session was over: it waits, as text, inside the login page, and comes back filled in.
struct WaitingForm {
  /// What was typed, without secrets and without the old session's token.
  var fields: [(name: String, value: String)]
  /// Where it was sent.
  var action: String
  /// The page that it stands on, where that is told.
  var page: String?

  private static let actionField = "form-action"
  private static let pageField = "form-page"

  init(_ form: Form, action: String, page: Address?) {
    fields = form.fields.filter { $0.name != FormToken.field && !FormFilling.isSecret($0.name) }
    self.action = action
    self.page = page?.text
  }

  /// What `text` has written; nil for something else, and for what leads out of the site.
  init?(_ kept: Form) {
    guard let action = Site.localPath(kept[Self.actionField]) else { return nil }
    self.action = action
    page = Site.localPath(kept[Self.pageField])
    fields = kept.fields.filter { $0.name != Self.actionField && $0.name != Self.pageField }
  }

  var text: String {
    let ours = [(Self.actionField, action)] + (page.map { [(Self.pageField, $0)] } ?? [])
    return Self.encoded(ours + fields.map { ($0.name, $0.value) })
  }

  /// As it was sent.
  func form() throws -> Form {
    try Form.urlencoded(Array(Self.encoded(fields.map { ($0.name, $0.value) }).utf8), Site.formLimits)
  }

  private static func encoded(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }.joined(separator: "&")
  }
}

extension Site {
  /// The login page with a form inside, for whoever was signed in when they began to type.
  func letWait(_ form: Form, _ request: Request, _ visitor: Visitor, page: Address?) throws -> Response {
    let waiting = WaitingForm(form, action: request.target.isEmpty ? request.path : request.target, page: page)
    return try loginAnswer(LoginPage(next: nil, kept: waiting.text, token: ""), .unauthorized, request, visitor)
  }
}
