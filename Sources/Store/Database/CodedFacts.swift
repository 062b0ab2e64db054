import Foundation

/// A value with facts as two columns: its case as a code, what it holds as a JSON object.
///
/// `.part(part: "3家", whole: "2家")` is `part` and `{"part":"3家","whole":"2家"}`.
struct CodedFacts: Hashable, Sendable {
  let code: String
  let json: String

  init(code: String, json: String) {
    self.code = code
    self.json = json
  }

  init(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // {"part":{"part":"3家","whole":"2家"}}
    let whole = try encoder.encode([value]).dropFirst().dropLast()
    guard let colon = whole.firstIndex(of: UInt8(ascii: ":")), whole.first == UInt8(ascii: "{") else {
      throw StoreError.failed(detail: "\(value)")
    }
    code = String(decoding: whole[whole.startIndex..<colon].dropFirst(2).dropLast(), as: UTF8.self)
    json = String(decoding: whole[colon...].dropFirst().dropLast(), as: UTF8.self)
  }

  /// Nil when the code or its facts are not known to this program.
  func value<Value: Decodable>(_: Value.Type) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data("{\"\(code)\":\(json)}".utf8))
  }
}
