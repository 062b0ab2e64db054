import Policy
import Store

/// What can stand in a column.
protocol ColumnValue: SendableMetatype {
  static var kind: ColumnKind { get }
  static var isOptional: Bool { get }
  var json: JSON { get }
  /// At the end of JSON that is being written.
  func write(to out: inout [UInt8])
  /// As a cell of a CSV.
  func writeCell(to out: inout [UInt8])
}

extension ColumnValue {
  static var isOptional: Bool { false }
  func write(to out: inout [UInt8]) { json.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { CSV.write(json, to: &out) }
}

extension String: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(self) }
  func write(to out: inout [UInt8]) { out.append(quotedForJSON: self) }
  func writeCell(to out: inout [UInt8]) { CSV.write(self, to: &out) }
}

extension Int: ColumnValue {
  static var kind: ColumnKind { .integer }
  var json: JSON { .int(Int64(self)) }
  func write(to out: inout [UInt8]) { out.append(decimal: Int64(self)) }
  func writeCell(to out: inout [UInt8]) { out.append(decimal: Int64(self)) }
}

extension Int64: ColumnValue {
  static var kind: ColumnKind { .integer }
  var json: JSON { .int(self) }
  func write(to out: inout [UInt8]) { out.append(decimal: self) }
  func writeCell(to out: inout [UInt8]) { out.append(decimal: self) }
}

extension Double: ColumnValue {
  static var kind: ColumnKind { .number }
  var json: JSON { .number(self) }
}

extension Bool: ColumnValue {
  static var kind: ColumnKind { .boolean }
  var json: JSON { .bool(self) }
}

extension ID: ColumnValue {
  static var kind: ColumnKind { .integer }
  var json: JSON { .int(raw) }
  func write(to out: inout [UInt8]) { out.append(decimal: raw) }
  func writeCell(to out: inout [UInt8]) { out.append(decimal: raw) }
}

/// What is JSON already: objects inside of an item, which no list has.
extension JSON: ColumnValue {
  static var kind: ColumnKind { .list(of: .object) }
  var json: JSON { self }
}

/// ISO 8601, e.g. `2026-03-31`.
extension CivilDate: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { text.writeCell(to: &out) }
}

/// In Beijing's time, e.g. `2026-03-31 09:30`.
extension Moment: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { text.writeCell(to: &out) }
}

/// E.g. `2026Q1`.
extension Period: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { text.writeCell(to: &out) }
}

/// A year or a month, e.g. `2026-06`.
extension Deadline: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { text.writeCell(to: &out) }
}

/// A page of ours.
extension Address: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(to out: inout [UInt8]) { text.writeCell(to: &out) }
}

extension Array: ColumnValue where Element: ColumnValue {
  static var kind: ColumnKind { .list(of: Element.kind) }
  var json: JSON { .array(map(\.json)) }

  func write(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "["))
    for (index, item) in enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      item.write(to: &out)
    }
    out.append(UInt8(ascii: "]"))
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  static var kind: ColumnKind { Wrapped.kind }
  static var isOptional: Bool { true }
  var json: JSON { self?.json ?? .null }

  func write(to out: inout [UInt8]) {
    if let self { self.write(to: &out) } else { out.append(contentsOf: JSON.nullBytes) }
  }

  func writeCell(to out: inout [UInt8]) { self?.writeCell(to: &out) }
}

extension [UInt8] {
  /// A whole number in decimal digits.
  mutating func append(decimal value: Int64) {
    guard value >= 10 || value < 0 else { return append(UInt8(ascii: "0") + UInt8(value)) }
    append(contentsOf: String(value).utf8)
  }
}
