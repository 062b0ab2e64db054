import HTTP
import Policy

/// A target that an editor found in the text where the rules did not.
struct AddedTarget {
  /// What was wrong with it.
  enum Fault: Error, Hashable {
    case empty(ItemField)
    case notANumber(String)
    case noSuchQuote(String)
    case badDeadline(String)

    var sentence: String {
      switch self {
      case .empty(let field): "请填写\(field.title)"
      case .notANumber(let text): "“\(text)”不是数字，请填写阿拉伯数字"
      case .noSuchQuote(let text): "原文中找不到“\(text)”，请从左边逐字复制"
      case .badDeadline(let text): "完成时限“\(text)”请写成 2026 或 2026-06"
      }
    }
  }

  private let form: Form

  init(_ form: Form) { self.form = form }

  /// The fields of its form, in their order.
  static let fields: [ItemField] = [.quote, .indicator, .comparison, .value, .valueMax, .unit, .deadline, .cadence]

  private func text(_ field: ItemField) -> String { (form[field.rawValue] ?? "").trimmingBlanks }

  private func number(_ field: ItemField) throws -> Double? {
    let text = text(field)
    if text.isEmpty { return nil }
    guard case .success(let number) = TypedNumber.read(text) else { throw Fault.notANumber(text) }
    return number
  }

  /// The target with its place in the text: the first stretch that reads as the quote does.
  func target(in plan: String) throws -> Target {
    let quote = text(.quote)
    for field in [ItemField.quote, .indicator, .unit] where text(field).isEmpty { throw Fault.empty(field) }
    guard let value = try number(.value) else { throw Fault.empty(.value) }
    guard let span = Self.place(of: quote, in: plan) else { throw Fault.noSuchQuote(quote) }
    var deadline: Deadline?
    if !text(.deadline).isEmpty {
      guard let read = Deadline(text(.deadline)) else { throw Fault.badDeadline(text(.deadline)) }
      deadline = read
    }
    return Target(
      quote: quote, indicator: text(.indicator), comparison: Comparison(rawValue: text(.comparison)) ?? .atLeast,
      value: value, valueMax: try number(.valueMax), unit: text(.unit), deadline: deadline,
      cadence: Cadence(rawValue: text(.cadence)) ?? .byDeadline, span: span,
      sentence: span.sentence(in: Array(plan.unicodeScalars)), provenance: Provenance(rule: "editor"))
  }

  static func place(of quote: String, in plan: String) -> Span? {
    let bytes = Array(plan.utf8)
    let wanted = Array(quote.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var scalar = 0
    for start in 0...bytes.count - wanted.count {
      guard bytes[start] & 0xC0 != 0x80 else { continue }
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return Span(scalar, scalar + quote.unicodeScalars.count)
      }
      scalar += 1
    }
    return nil
  }
}
