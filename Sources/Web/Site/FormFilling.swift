/// Puts what was typed back into the form of a page as we draw it.
///
/// It works on the finished page, whatever drew it, so that no form has to know of it. All our pages are written in one
/// manner: names in small letters, every value in double quotes, `&<>"'` as references.
struct FormFilling {
  private(set) var bytes: [UInt8]
  /// Where the form is sent.
  let action: String
  /// The `id` of the first field that was filled in.
  private(set) var place: String?

  init(_ page: [UInt8], action: String) {
    bytes = page
    self.action = action
  }

  /// Fills the first form of this address that has a place for everything; false when there is none.
  ///
  /// - Parameter isOvertaken: somebody else wrote meanwhile, which the page now shows: what is sent next is an answer
  /// to it.
  mutating func fill(_ typed: [(name: String, value: String)], isOvertaken: Bool = false) -> Bool {
    for form in FormMarkup.forms(in: bytes) where Self.path(form.action) == Self.path(action) {
      guard let changes = form.changes(for: typed, in: bytes, isOvertaken: isOvertaken) else { continue }
      place =
        form.controls.first { control in
          control.kind.isTyped && typed.contains { $0.name == control.name && !$0.value.isEmpty }
        }?.id
      for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes.replaceSubrange(change.range, with: change.bytes)
      }
      return true
    }
    return false
  }

  /// An address without its query, which the page has been asked with already.
  private static func path(_ address: String) -> Substring { address.prefix { $0 != "?" } }

  /// Puts a word at the head of the page's content.
  mutating func put(_ notice: HTML) {
    let mark = Array("<main id=\"content\" tabindex=\"-1\">\n<div class=\"wrap\">".utf8)
    guard let start = bytes.firstRange(of: mark) else { return }
    bytes.insert(contentsOf: notice.bytes, at: start.upperBound)
    let title = Array("<title>".utf8)
    guard let head = bytes.firstRange(of: title) else { return }
    bytes.insert(contentsOf: Array("错误：".utf8), at: head.upperBound)
  }

  /// What is never sent back.
  static func isSecret(_ name: String) -> Bool {
    var rest = name.utf8[...]
    while rest.count >= secret.count {
      if rest.starts(with: secret) { return true }
      rest.removeFirst()
    }
    return false
  }

  private static let secret = Array("password".utf8)

  /// What our forms say of themselves: nobody typed it, and it needs no place in a page drawn anew.
  static func isOurs(_ name: String) -> Bool {
    [FormToken.field, "action", "confirm", "back", ReportingFields.scope].contains(name) || isVersion(name)
  }

  /// What tells which version somebody looked at: it goes back as it came, so that nobody writes over what they did not
  /// see.
  static func isVersion(_ name: String) -> Bool {
    name == "seen" || name.hasPrefix("seen-") || name.hasPrefix("stamp-") || name.hasPrefix(TargetEdit.was)
  }
}
