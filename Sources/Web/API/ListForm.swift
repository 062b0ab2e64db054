import HTTP
import Policy

/// What a form of a list, or of one of its items, is handed in to; a line of its resource.
struct ListForm: Sendable {
  /// As the router knows it, e.g. `/admin/findings/{id}`.
  let pattern: String
  /// Who may hand it in; checked with the session's token before the handler runs.
  let access: Access
  let answer: @Sendable (Site) -> Mount.FormHandler

  init(_ pattern: String, _ access: Access, answer: @escaping @Sendable (Site) -> Mount.FormHandler) {
    self.pattern = pattern
    self.access = access
    self.answer = answer
  }

  /// Where the form of one item goes.
  func address(of id: Int64) -> Address {
    Address(path: pattern.replacing("{id}", with: String(id)))
  }
}
