import Foundation
import GRDB
import Policy

/// Facts by name, as text: what a line of the trail tells. What is not set is absent.
typealias Fields = [String: String]

extension Fields {
  /// As `Encodable.json` writes it, without its coder: every line of the trail has two.
  func json() -> String {
    textObject(sorted { $0.key < $1.key }.map { (code: $0.key, text: $0.value) })
  }

  init(json: String) throws {
    self.init()
    let isWhole = TextObject.read(json) { self[$0] = $1 }
    guard isWhole else { throw StoreError.damagedRow(table: "audit", column: "new") }
  }
}

/// A JSON object of texts, in the order in which they are given.
func textObject(_ entries: [(code: String, text: String)]) -> String {
  var out: [UInt8] = [UInt8(ascii: "{")]
  for (index, entry) in entries.enumerated() {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    out.append(quotedForJSON: entry.code)
    out.append(UInt8(ascii: ":"))
    out.append(quotedForJSON: entry.text)
  }
  out.append(UInt8(ascii: "}"))
  return String(decoding: out, as: UTF8.self)
}

extension Edits {
  /// As `Encodable.json` writes it.
  func json() -> String { textObject(entries) }

  /// What `json` wrote; fails on what is no object of texts, and on a code that is no field of this kind of record.
  init(json: String) throws {
    self.init()
    let isWhole = try TextObject.read(json) { code, text in
      guard let field = Field(rawValue: code) else { throw StoreError.damagedRow(table: "", column: code) }
      self[field] = text
    }
    guard isWhole else { throw StoreError.damagedRow(table: "", column: "") }
  }
}

extension Encodable {
  /// With sorted keys, so that equal values are equal text.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension Decodable {
  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}

extension Row {
  /// Texts by field, as a column keeps them.
  func edits<Field: RecordField>(_ column: String) throws -> Edits<Field> {
    do { return try Edits(json: self[column]) } catch { throw StoreError.damagedRow(table: "", column: column) }
  }
}
