/// The text of one field on its way into a value: each reading says what was expected where it fails.
struct FieldText<Field: RecordField> {
  let field: Field
  /// Nil where it is not set.
  let text: String?

  init(_ field: Field, _ text: String?) {
    self.field = field
    self.text = text
  }

  private func fault(_ expected: FieldFault<Field>.Expectation) -> FieldFault<Field> {
    FieldFault(field, text, expected: expected)
  }

  /// A text that must not be empty.
  func required() throws(FieldFault<Field>) -> String {
    guard let text, !text.isEmpty else { throw fault(.text) }
    return text
  }

  func number() throws(FieldFault<Field>) -> Double? {
    guard let text else { return nil }
    guard let number = Quantity.number(text) else { throw fault(.number) }
    return number
  }

  /// A number that must be there.
  func requiredNumber() throws(FieldFault<Field>) -> Double {
    guard let number = try number() else { throw fault(.text) }
    return number
  }

  func whole() throws(FieldFault<Field>) -> Int? {
    guard let text else { return nil }
    guard let whole = Int(text) else { throw fault(.number) }
    return whole
  }

  func year() throws(FieldFault<Field>) -> Int? {
    guard let text else { return nil }
    guard let year = Int(text), (1000...9999).contains(year) else { throw fault(.year) }
    return year
  }

  func deadline() throws(FieldFault<Field>) -> Deadline? {
    guard let text else { return nil }
    guard let deadline = Deadline(text) else { throw fault(.deadline) }
    return deadline
  }

  func word<Word: RawRepresentable<String>>(else usual: Word) throws(FieldFault<Field>) -> Word {
    guard let text else { return usual }
    guard let word = Word(rawValue: text) else { throw fault(.word) }
    return word
  }

  /// What a person said that an indicator is: only what one of this kind can be.
  func nature(of kind: ItemKind) throws(FieldFault<Field>) -> Nature? {
    guard let text else { return nil }
    guard let nature = Nature(rawValue: text), kind.natures.contains(nature) else { throw fault(.word) }
    return nature
  }

  func span() throws(FieldFault<Field>) -> Span? {
    guard let text else { return nil }
    guard let span = Span(text: text) else { throw fault(.place) }
    return span
  }

  /// Names stand one a line, since a name may hold 、 (各区、县级市).
  func names() -> [String] { text?.split(separator: "\n").map(String.init) ?? [] }

  /// Nil for none. Page layout may break a name over two lines; it is one name.
  static func text(of names: [String]) -> String? {
    names.isEmpty ? nil : names.map { $0.filter { !$0.isNewline } }.joined(separator: "\n")
  }
}
