/// A field's text that could not be taken, and what was expected in its place.
public struct FieldFault<Field: RecordField>: Error, Hashable {
  /// What a field wants to hold.
  public enum Expectation: Sendable, Hashable {
    /// Some text: it may not be empty.
    case text
    /// A finite number in digits.
    case number
    /// Four digits.
    case year
    /// `2026` or `2026-06`.
    case deadline
    /// One of the words of a vocabulary.
    case word
    /// `812-822`.
    case place
    /// A text in this field first, without which the other means nothing.
    case companion(Field)
    /// Nothing: the record has no such field.
    case nothing
  }

  public var field: Field
  /// As it came; empty where nothing was set.
  public var text: String
  public var expected: Expectation

  public init(_ field: Field, _ text: String?, expected: Expectation) {
    self.field = field
    self.text = text ?? ""
    self.expected = expected
  }
}
