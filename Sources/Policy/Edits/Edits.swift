/// Texts by field: all that a record holds as it was read, or what a person sets in it, where an empty text unsets.
public struct Edits<Field: RecordField>: Sendable, Hashable {
  // Inlined where records are written and read: unspecialised, a dictionary of an unknown key costs ten times as much.
  @usableFromInline var texts: [Field: String]

  @inlinable public init() { texts = [:] }

  /// Nil for a field that is not named.
  @inlinable public subscript(_ field: Field) -> String? {
    get { texts[field] }
    set { texts[field] = newValue }
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// The fields that are named, in the order of their codes.
  public var fields: [Field] { texts.keys.sorted { $0.rawValue < $1.rawValue } }

  /// Only the fields that satisfy a condition.
  public func filter(_ isIncluded: (Field, String) -> Bool) -> Edits {
    var result = self
    result.texts = texts.filter { isIncluded($0.key, $0.value) }
    return result
  }

  /// Both, where the other has the last word; its empty texts stay, so that they still unset.
  public func merging(_ other: Edits) -> Edits {
    var result = self
    result.texts.merge(other.texts) { $1 }
    return result
  }

  /// These with others laid over them; an empty text unsets.
  public func overlaid(with other: Edits) -> Edits {
    var result = self
    for (field, text) in other.texts { result.texts[field] = text.isEmpty ? nil : text }
    return result
  }

  /// What leads from these texts to others, without what only says where something stood; in the order of codes.
  public func changes(to other: Edits) -> [FieldChange<Field>] {
    let named = Set(texts.keys).union(other.texts.keys).filter { !$0.isPlacing }
    return named.sorted { $0.rawValue < $1.rawValue }.compactMap { field in
      self[field] == other[field] ? nil : FieldChange(field: field, old: self[field], new: other[field])
    }
  }

  /// What takes changes back: only where these texts still stand as the change left them.
  public func takingBack(_ changes: [FieldChange<Field>]) -> Edits {
    var back = Edits()
    for change in changes where (self[change.field] ?? "") == (change.new ?? "") {
      back[change.field] = change.old ?? ""
    }
    return back
  }

  /// Code and text of all that is named, in the order of codes.
  @inlinable public var entries: [(code: String, text: String)] {
    texts.map { (code: $0.key.rawValue, text: $0.value) }.sorted { $0.code < $1.code }
  }

  /// By code, as the trail keeps them.
  public var codes: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
  }
}

extension Edits: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Field, String)...) {
    texts = Dictionary(elements) { $1 }
  }
}

/// One object of texts by code.
extension Edits: Codable {
  /// Fails on a code that is no field of this kind of record.
  public init(from decoder: any Decoder) throws {
    self.init()
    for (code, text) in try [String: String](from: decoder) {
      guard let field = Field(rawValue: code) else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no field \(code)"))
      }
      texts[field] = text
    }
  }

  public func encode(to encoder: any Encoder) throws { try codes.encode(to: encoder) }
}
