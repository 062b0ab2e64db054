import Foundation
import Policy
import Store

/// One report as a program sends it: checked for shape here, for sense by the rules of the form.
struct SubmittedLine {
  var target: TargetID
  var period: Period
  var entry: ReportEntry
  /// The version that the program has seen; nil when it says nothing.
  var version: Int?

  /// What was wrong, with the JSON Pointer (RFC 6901) of the place.
  struct Fault: Error, Hashable {
    var pointer: String
    var detail: String
  }

  /// So many lines are one form; a larger agency sends several.
  static let most = 500
  static let names: Set<String> = [
    "target_id", "period", "value", "stage", "narrative", "explanation", "version",
  ]

  /// Reads one object or an array of objects; all faults at once.
  static func read(_ bytes: [UInt8]) -> Result<(lines: [SubmittedLine], isList: Bool), Faults> {
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) else {
      return .failure(Faults([Fault(pointer: "", detail: "内容不是 JSON，请检查括号、引号与 UTF-8 编码")]))
    }
    if let object = json as? [String: Any] {
      return line(object, at: "").map { ([$0], false) }
    }
    guard let list = json as? [Any] else {
      return .failure(Faults([Fault(pointer: "", detail: "应为一个对象，或对象的数组")]))
    }
    guard (1...most).contains(list.count) else {
      return .failure(Faults([Fault(pointer: "", detail: "一次应有1至\(most)项，现有\(list.count)项")]))
    }
    var lines: [SubmittedLine] = []
    var faults: [Fault] = []
    for (index, item) in list.enumerated() {
      guard let object = item as? [String: Any] else {
        faults.append(Fault(pointer: "/\(index)", detail: "应为一个对象"))
        continue
      }
      switch line(object, at: "/\(index)") {
      case .success(let line): lines.append(line)
      case .failure(let found): faults += found.all
      }
    }
    return faults.isEmpty ? .success((lines, true)) : .failure(Faults(faults))
  }

  /// Several faults as one error.
  struct Faults: Error {
    var all: [Fault]
    init(_ all: [Fault]) { self.all = all }
  }

  private static func line(_ object: [String: Any], at pointer: String) -> Result<SubmittedLine, Faults> {
    var reader = Reader(object: object, pointer: pointer)
    for name in object.keys.sorted() where !names.contains(name) {
      reader.fault(name, "没有名为 \(name) 的字段")
    }
    let target = reader.integer("target_id", isNeeded: true).map { TargetID($0) }
    var period: Period?
    if let text = reader.text("period", isNeeded: true) {
      period = Period(text)
      if period == nil { reader.fault("period", "“\(text)”不是季度，请写成 2026Q1") }
    }
    let entry = ReportEntry(
      value: reader.figure("value"), stage: reader.text("stage") ?? "", narrative: reader.text("narrative") ?? "",
      explanation: reader.text("explanation") ?? "")
    let version = reader.integer("version").map { Int($0) }
    guard reader.faults.isEmpty, let target, let period else { return .failure(Faults(reader.faults)) }
    return .success(SubmittedLine(target: target, period: period, entry: entry, version: version))
  }

  /// Takes members out of an object, each of its kind; null counts as absent.
  private struct Reader {
    let object: [String: Any]
    let pointer: String
    var faults: [Fault] = []

    init(object: [String: Any], pointer: String) {
      self.object = object
      self.pointer = pointer
    }

    mutating func fault(_ name: String, _ detail: String) {
      let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
      faults.append(Fault(pointer: "\(pointer)/\(escaped)", detail: detail))
    }

    private func member(_ name: String) -> Any? {
      let value = object[name]
      return value is NSNull ? nil : value
    }

    mutating func text(_ name: String, isNeeded: Bool = false) -> String? {
      guard let value = member(name) else {
        if isNeeded { fault(name, "缺少 \(name)") }
        return nil
      }
      guard let text = value as? String else {
        fault(name, "\(name) 应为文字")
        return nil
      }
      return text
    }

    mutating func integer(_ name: String, isNeeded: Bool = false) -> Int64? {
      guard let value = member(name) else {
        if isNeeded { fault(name, "缺少 \(name)") }
        return nil
      }
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
}
