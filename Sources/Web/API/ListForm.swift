import HTTP
import Policy
import Store

/// What a form of a list, or of one of its items, is handed in to; a line of its resource.
struct ListForm: Sendable {
  /// As the router knows it, e.g. `/admin/findings/{id}`.
  let pattern: String
  /// Who may hand it in; checked with the session's token before the handler runs.
  let access: Access
  /// Whether a file may come along.
  let takesFile: Bool
  let answer: @Sendable (Site) -> Mount.FormHandler

  init(
    _ pattern: String, _ access: Access, takesFile: Bool = false,
    answer: @escaping @Sendable (Site) -> Mount.FormHandler
  ) {
    self.pattern = pattern
    self.access = access
    self.takesFile = takesFile
    self.answer = answer
  }

  func mount(on mount: inout Mount, _ site: Site) {
    guard takesFile else { return mount.form(pattern, .page(access), answer: answer(site)) }
    mount.form(
      pattern, .page(access), Site.withFile, limits: .upload(Evidence.largestFile), answer: answer(site))
  }

  /// Where the form of one item goes.
  func address(of id: Int64) -> Address {
    Address(path: pattern.replacing("{id}", with: String(id)))
  }
}
