import Policy
import Store

/// What can stand in a column.
protocol ColumnValue: SendableMetatype {
  static var columnKind: ColumnKind { get }
  static var isOptional: Bool { get }
  var json: JSON { get }
  /// At the end of JSON that is being written.
  func write(to out: inout [UInt8])
  /// As a cell of a CSV; what is safe stands as it is, else no spreadsheet shall take it for a formula.
  func writeCell(isSafe: Bool, to out: inout [UInt8])
}

extension ColumnValue {
  static var isOptional: Bool { false }
  func write(to out: inout [UInt8]) { json.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { CSV.write(json, isSafe: isSafe, to: &out) }
}

extension String: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(self) }
  func write(to out: inout [UInt8]) { out.append(quotedForJSON: self) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { CSV.write(self, isSafe: isSafe, to: &out) }
}

extension Int: ColumnValue {
  static var columnKind: ColumnKind { .integer }
  var json: JSON { .int(Int64(self)) }
  func write(to out: inout [UInt8]) { out.append(decimal: Int64(self)) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { out.append(decimal: Int64(self)) }
}

extension Int64: ColumnValue {
  static var columnKind: ColumnKind { .integer }
  var json: JSON { .int(self) }
  func write(to out: inout [UInt8]) { out.append(decimal: self) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { out.append(decimal: self) }
}

extension Double: ColumnValue {
  static var columnKind: ColumnKind { .number }
  var json: JSON { .number(self) }

  func write(to out: inout [UInt8]) {
    guard self == rounded(), abs(self) < 1e15 else { return json.write(to: &out) }
    out.append(decimal: Int64(self))
  }

  func writeCell(isSafe: Bool, to out: inout [UInt8]) { write(to: &out) }
}

extension Bool: ColumnValue {
  static var columnKind: ColumnKind { .boolean }
  var json: JSON { .bool(self) }
  func write(to out: inout [UInt8]) { out.append(contentsOf: self ? JSON.trueBytes : JSON.falseBytes) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { out.append(contentsOf: (self ? "是" : "否").utf8) }
}

extension ID: ColumnValue {
  static var columnKind: ColumnKind { .integer }
  var json: JSON { .int(raw) }
  func write(to out: inout [UInt8]) { out.append(decimal: raw) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { out.append(decimal: raw) }
}

/// What is JSON already: objects inside of an item, which no list has.
extension JSON: ColumnValue {
  static var columnKind: ColumnKind { .list(of: .object) }
  var json: JSON { self }
}

/// ISO 8601, e.g. `2026-03-31`.
extension CivilDate: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { text.writeCell(isSafe: isSafe, to: &out) }
}

/// In Beijing's time, e.g. `2026-03-31 09:30`.
extension Moment: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { text.writeCell(isSafe: isSafe, to: &out) }
}

/// E.g. `2026Q1`.
extension Period: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { text.writeCell(isSafe: isSafe, to: &out) }
}

/// A year or a month, e.g. `2026-06`.
extension Deadline: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { text.writeCell(isSafe: isSafe, to: &out) }
}

/// A page of ours.
extension Address: ColumnValue {
  static var columnKind: ColumnKind { .string }
  var json: JSON { .string(text) }
  func write(to out: inout [UInt8]) { text.write(to: &out) }
  func writeCell(isSafe: Bool, to out: inout [UInt8]) { text.writeCell(isSafe: isSafe, to: &out) }
}

extension Array: ColumnValue where Element: ColumnValue {
  static var columnKind: ColumnKind { .list(of: Element.columnKind) }
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
  static var columnKind: ColumnKind { Wrapped.columnKind }
  static var isOptional: Bool { true }
  var json: JSON { self?.json ?? .null }

  func write(to out: inout [UInt8]) {
    if let self { self.write(to: &out) } else { out.append(contentsOf: JSON.nullBytes) }
  }

  func writeCell(isSafe: Bool, to out: inout [UInt8]) { self?.writeCell(isSafe: isSafe, to: &out) }
}

extension [UInt8] {
  /// A whole number in decimal digits.
  mutating func append(decimal value: Int64) {
    guard value >= 10 || value < 0 else { return append(UInt8(ascii: "0") + UInt8(value)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (rest, place) = (value.magnitude, 20)
      while rest > 0 {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      if value < 0 {
        place -= 1
        digits[place] = UInt8(ascii: "-")
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[place...]))
    }
  }
}
