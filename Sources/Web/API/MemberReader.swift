import Foundation
import Policy

/// Takes members out of an object, each of its kind; null counts as absent.
struct MemberReader {
  let object: [String: Any]
  let pointer: String
  private(set) var faults: [Fault] = []

  /// What was wrong, with the JSON Pointer (RFC 6901) of the place.
  struct Fault: Error, Hashable {
    var pointer: String
    var detail: String
  }

  init(object: [String: Any], pointer: String) {
    self.object = object
    self.pointer = pointer
  }

  /// Keeps what is wrong with a member.
  mutating func fault(_ name: String, _ detail: String) {
    let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
    faults.append(Fault(pointer: "\(pointer)/\(escaped)", detail: detail))
  }

  /// A name that nobody asked for is a fault.
  mutating func refuse(besides names: Set<String>) {
    for name in object.keys.sorted() where !names.contains(name) { fault(name, "没有名为 \(name) 的字段") }
  }

  /// Whether there is a value of this name.
  func has(_ name: String) -> Bool { member(name) != nil }

  private func member(_ name: String) -> Any? {
    let value = object[name]
    return value is NSNull ? nil : value
  }

  /// A text.
  mutating func text(_ name: String) -> String? {
    guard let value = member(name) else { return nil }
    guard let text = value as? String else {
      fault(name, "\(name) 应为文字")
      return nil
    }
    return text
  }

  /// A whole number, not below 0.
  mutating func integer(_ name: String) -> Int64? {
    guard let value = member(name) else { return nil }
    guard let number = Self.number(value), let whole = Int64(exactly: number), whole >= 0 else {
      fault(name, "\(name) 应为不小于0的整数")
      return nil
    }
    return whole
  }

  /// As a person would type it: the rules of entry know no exponents.
  private static func plain(_ number: Double) -> String {
    let text = Quantity.text(number)
    return text.contains("e") ? String(format: "%.12f", number) : text
  }

  /// A JSON number; `true` is an `NSNumber` too, and 1 passes for a `Bool`: only the encoding tells them apart.
  private static func number(_ value: Any) -> Double? {
    guard !(value is String), let number = value as? NSNumber, String(cString: number.objCType) != "c" else {
      return nil
    }
    return number.doubleValue
  }

  /// A number, or a text as a person would type it.
  mutating func figure(_ name: String) -> String {
    guard let value = member(name) else { return "" }
    if let text = value as? String { return text }
    if let number = Self.number(value) { return Self.plain(number) }
    fault(name, "\(name) 应为数字")
    return ""
  }
}
