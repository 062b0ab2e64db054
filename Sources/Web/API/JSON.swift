import Policy

/// A JSON value, RFC 8259, written as UTF-8 without escaping what need not be.
indirect enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int64)
  case number(Double)
  case string(String)
  case array([JSON])
  /// Names in the order given.
  case object([Member])

  /// One name of an object.
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSON

    init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }

    /// `"name":value`.
    func write(to out: inout [UInt8]) {
      out.append(quotedForJSON: name)
      out.append(UInt8(ascii: ":"))
      value.write(to: &out)
    }
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    return out
  }

  func write(to out: inout [UInt8]) {
    switch self {
    case .null: out += Self.nullBytes
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .int(let value): out += String(value).utf8
    case .number(let value): out += Self.text(of: value).utf8
    case .string(let value): out.append(quotedForJSON: value)
    case .array(let items):
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        item.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        member.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  static let nullBytes = Array("null".utf8)
  static let trueBytes = Array("true".utf8)
  static let falseBytes = Array("false".utf8)

  /// The shortest decimal that reads back as the same number; JSON has no infinities.
  private static func text(of value: Double) -> String { value.isFinite ? Quantity.text(value) : "null" }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int64) { self = .int(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// Names in the order written.
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// One more name, at the end of an object.
  mutating func add(_ name: String, _ value: JSON) {
    if case .object(let members) = self { self = .object(members + [Member(name, value)]) }
  }
}
