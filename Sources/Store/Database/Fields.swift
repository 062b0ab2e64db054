import Foundation
import GRDB
import Policy

/// One item by field, as text: what the rules read, what an editor changed. A field that is not set is absent.
typealias Fields = [String: String]

extension Fields {
  /// One JSON object with sorted keys, so that equal fields are equal text.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(json: String) throws {
    self = try JSONDecoder().decode(Fields.self, from: Data(json.utf8))
  }

  // Lists of names: one a line, since a name may hold 、 (各区、县级市).
  static let separator: Character = "\n"
  func names(_ key: String) -> [String] { self[key]?.split(separator: Self.separator).map(String.init) ?? [] }
  mutating func set(_ key: String, names: [String]) {
    // Slice layout may break a name over two lines; it is one name.
    let lines = names.map { $0.filter { !$0.isNewline } }
    if !lines.isEmpty { self[key] = lines.joined(separator: String(Self.separator)) }
  }

  // Places: `812-822`.
  func span(_ key: String = "span") -> Span {
    let parts = self[key]?.split(separator: "-").compactMap { Int($0) } ?? []
    return parts.count == 2 ? Span(parts[0], parts[1]) : Span(0, 0)
  }
  mutating func set(_ key: String, span: Span) { self[key] = "\(span.start)-\(span.end)" }

  func number(_ key: String) throws -> Double? {
    guard let text = self[key] else { return nil }
    guard let number = Double(text), number.isFinite else { throw StoreError.invalid(field: key, reason: "不是数字") }
    return number
  }

  func year(_ key: String) throws -> Int? {
    guard let text = self[key] else { return nil }
    guard let year = Int(text), (1000...9999).contains(year) else {
      throw StoreError.invalid(field: key, reason: "不是年份")
    }
    return year
  }

  func deadline() throws -> Deadline? {
    guard let text = self["deadline"] else { return nil }
    guard let deadline = Deadline(text) else {
      throw StoreError.invalid(field: "deadline", reason: "请写成 2026 或 2026-06")
    }
    return deadline
  }

  func word<Word: RawRepresentable<String>>(_ key: String, else usual: Word) throws -> Word {
    guard let text = self[key] else { return usual }
    guard let word = Word(rawValue: text) else { throw StoreError.invalid(field: key, reason: "不认识“\(text)”") }
    return word
  }

  /// The text of a field that must not be empty.
  func text(_ key: String) throws -> String {
    guard let text = self[key], !text.isEmpty else { throw StoreError.invalid(field: key, reason: "不能为空") }
    return text
  }

  var provenance: Provenance {
    Provenance(rule: self["rule"] ?? "", confidence: self["confidence"].flatMap(Double.init) ?? 1)
  }

  /// These with others laid over them; an empty text unsets.
  func overlaid(with others: Fields) -> Fields {
    var result = self
    for (key, value) in others { result[key] = value.isEmpty ? nil : value }
    return result
  }
}

/// Fields that say where and how something was read: they move without the plan having changed.
enum FieldKind {
  static let placing: Set<String> = ["span", "sentence", "confidence", "rule", "section"]
}
