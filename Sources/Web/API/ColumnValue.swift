import Policy
import Store

/// What can stand in a column.
protocol ColumnValue: SendableMetatype {
  static var kind: ColumnKind { get }
  static var isOptional: Bool { get }
  var json: JSON { get }
}

extension ColumnValue {
  static var isOptional: Bool { false }
}

extension String: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(self) }
}

extension Int: ColumnValue {
  static var kind: ColumnKind { .integer }
  var json: JSON { .int(Int64(self)) }
}

extension Int64: ColumnValue {
  static var kind: ColumnKind { .integer }
  var json: JSON { .int(self) }
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
}

/// In Beijing's time, e.g. `2026-03-31 09:30`.
extension Moment: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
}

/// E.g. `2026Q1`.
extension Period: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
}

/// A year or a month, e.g. `2026-06`.
extension Deadline: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
}

/// A page of ours.
extension Address: ColumnValue {
  static var kind: ColumnKind { .string }
  var json: JSON { .string(text) }
}

extension Array: ColumnValue where Element: ColumnValue {
  static var kind: ColumnKind { .list(of: Element.kind) }
  var json: JSON { .array(map(\.json)) }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  static var kind: ColumnKind { Wrapped.kind }
  static var isOptional: Bool { true }
  var json: JSON { self?.json ?? .null }
}
