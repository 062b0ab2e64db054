import HTTP
import Policy
import Store

/// A form that could not be taken: it goes back to whoever sent it, filled in as it came.
///
/// Thrown where forms are handed in (`Mount.form`) and answered in one place (`Site.answer(_:to:pages:)`), so that no
/// form has to think of full disks.
struct RefusedForm: StatusError {
  /// What was sent.
  var form: Form
  /// Who sent it; nil when the store could not say.
  var visitor: Visitor?
  /// Why it could not be taken.
  var reason: any StatusError
  /// The page that the form stands on, where that is not its own address or one above it.
  var page: String?
  /// Where it was sent, where that is not the address of the request that brings it.
  var action: String?
  /// The token of the session that has just begun; the page is drawn for it.
  var token: String?

  var status: Status { reason.status }
  var explanation: String { reason.explanation }

  /// Whether an error leaves what was typed worth sending again: all that a later or another try can mend.
  static func isWorthKeeping(_ error: any StatusError) -> Bool {
    switch error.status {
    case .conflict, .unprocessableContent: true
    default: error.status.rawValue >= 500
    }
  }
}

extension Site {
  /// Runs what takes a form; what was typed stays with the error when it cannot be taken.
  func keeping(
    _ form: Form, of visitor: Visitor, page: Address? = nil, _ take: () throws -> Response
  ) throws -> Response {
    do {
      for field in form.fields where !FormFilling.isSecret(field.name) {
        guard let code = HiddenCharacters.first(in: field.value) else { continue }
        throw WebError.hiddenCharacter(field: UnsavedWords.title(of: field.name), code: code)
      }
      return try take()
    } catch {
      let reason = (error as? StoreError).map(WebError.store) ?? error as? any StatusError
      guard let reason, RefusedForm.isWorthKeeping(reason) else { throw error }
      throw RefusedForm(form: form, visitor: visitor, reason: reason, page: page?.text)
    }
  }
}
