import Policy

/// A fault of a field, whatever its kind of record.
protocol FieldFaultSentence: Error {
  /// The field's code.
  var code: String { get }
  /// What is wrong, in words that people read.
  var reason: String { get }
}

extension FieldFault: FieldFaultSentence {
  var code: String { field.rawValue }

  var reason: String {
    switch expected {
    case .text: "不能为空"
    case .number: "不是数字"
    case .year: "不是年份"
    case .deadline: "请写成 2026 或 2026-06"
    case .word: "不认识“\(text)”"
    case .place: "不是原文中的位置"
    case .companion(let other): "请先填写\(other.title)"
    case .nothing: "不能更正"
    }
  }
}
