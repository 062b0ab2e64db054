/// A record whose fields can be read and set one by one, as texts.
///
/// That is how it is stored as read, how people correct it, and how two readings of it are compared.
public protocol Editable<Field>: Sendable {
  associatedtype Field: RecordField
  /// Those that it has, in the order in which they are set: what others lean on comes first.
  static var fields: [Field] { get }
  /// One with nothing in it, to be filled.
  static var blank: Self { get }
  /// Nil where the field is not set, or is none of its own.
  func text(of field: Field) -> String?
  /// Nil unsets, where the field can do without.
  mutating func set(_ field: Field, to text: String?) throws(FieldFault<Field>)
}

extension Editable {
  /// All that it holds.
  public var texts: Edits<Field> {
    var texts = Edits<Field>()
    for field in Self.fields { texts[field] = text(of: field) }
    return texts
  }

  /// What `texts` came from. A field that no text names is unset; one that it does not have is passed over.
  public init(_ texts: Edits<Field>) throws(FieldFault<Field>) {
    self = Self.blank
    for field in Self.fields { try set(field, to: texts[field]) }
  }

  /// With what a person set; fields that it does not have are passed over.
  public func edited(with edits: Edits<Field>) throws(FieldFault<Field>) -> Self {
    var result = self
    for field in Self.fields {
      guard let text = edits[field] else { continue }
      try result.set(field, to: text.isEmpty ? nil : text)
    }
    return result
  }
}
