import HTTP
import Policy
import Store

/// A change of one target that an administrator typed: checked, shown as old → new, then done.
struct TargetEdit: Sendable {
  /// What is changed.
  enum Kind: String, CaseIterable, Sendable {
    case owner, fields, standing, same

    var route: Route {
      switch self {
      case .owner: .targetOwner
      case .fields: .targetFields
      case .standing: .targetStanding
      case .same: .targetSame
      }
    }

    var title: String {
      switch self {
      case .owner: "更换填报单位"
      case .fields: "更正内容"
      case .standing: "退出与恢复"
      case .same: "合并填报"
      }
    }
  }

  /// One thing that is wrong, beside the field that it concerns.
  struct Fault: Hashable, Sendable {
    var field: String
    var message: String
  }

  var kind: Kind
  var target: TargetSummary
  /// What was typed, by field; as it came.
  var typed: [String: String] = [:]
  var reason = ""
  /// The target's revision that the form was drawn from.
  var seen: Int
  var faults: [Fault] = []
  /// What would change, once it is known that nothing is wrong.
  var changes: [FieldChange<String>] = []
  /// What to tell the store of the content.
  var fields: Edits<ItemField> = [:]
  /// For an owner: the body; for targets that are one: the other target.
  var agency: AgencyID?
  var other: TargetID?

  /// A reason fits into a few lines.
  static let longestReason = 500
  /// The prefix of hidden fields that carry what stood in the form when it was drawn.
  static let was = "was-"

  /// Names that steer the form and are nobody's words.
  private static let furniture: Set<String> = [FormToken.field, "seen", "confirm", "back"]

  init(_ kind: Kind, of target: TargetSummary) {
    self.kind = kind
    self.target = target
    seen = target.revision
  }

  init(_ kind: Kind, of target: TargetSummary, from form: Form) {
    self.init(kind, of: target)
    for (name, value) in form.fields where !Self.furniture.contains(name) {
      typed[name] = value.replacing("\r\n", with: "\n").trimmingBlanks
    }
    reason = typed.removeValue(forKey: "reason") ?? ""
    seen = Int(form["seen"] ?? "") ?? 0
  }

  subscript(_ name: String) -> String { typed[name] ?? "" }
  /// What the form showed in a field when it was drawn; nil when it does not say.
  func shown(_ name: String) -> String? { typed[Self.was + name] }
  func message(for field: String) -> String? { faults.first { $0.field == field }?.message }

  /// Whether a field was typed, and not only sent back as the form showed it.
  func isTouched(_ name: String) -> Bool {
    guard let text = typed[name] else { return false }
    let plain = ItemField(rawValue: name).map { Self.plain(text, $0) } ?? text
    return shown(name).map { $0 != plain } ?? true
  }

  mutating func fault(_ field: String, _ message: String) { faults.append(Fault(field: field, message: message)) }

  mutating func checkReason() {
    if reason.isEmpty { fault("reason", "请写明理由，它会与改动一起留存并公开显示") }
    let length = reason.unicodeScalars.count
    if length > Self.longestReason {
      fault("reason", "理由最多\(Self.longestReason)字，现有\(length)字，请精简")
    }
  }
}

extension TargetSummary {
  var kind: ItemKind { isGoal ? .goal : .target }
}

extension TargetEdit {
  /// The fields that were typed, and not only sent back, in the order of the form.
  var touched: [ItemField] { target.kind.correctable.filter { isTouched($0.rawValue) } }

  /// Those that were typed, or that somebody else has moved since the form was drawn.
  var disputed: [ItemField] {
    target.kind.correctable.filter { field in
      isTouched(field.rawValue) || shown(field.rawValue).map { $0 != target.text(of: field) } ?? false
    }
  }

  /// Reads the corrected fields; only those that differ from what is there now count.
  mutating func readFields() {
    var wanted: Edits<ItemField> = [:]
    // What a person left as the form showed it is not their word: another's change of it stands.
    for field in touched { wanted[field] = Self.plain(self[field.rawValue], field) }
    check(wanted)
    checkReason()
    for field in touched {
      let old = target.text(of: field)
      guard let new = wanted[field], new != old else { continue }
      fields[field] = new
      changes.append(
        FieldChange(field: field.rawValue, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new))
    }
    if faults.isEmpty && changes.isEmpty { fault(.indicator, "没有任何改动，请修改后再提交") }
  }

  private mutating func fault(_ field: ItemField, _ message: String) { fault(field.rawValue, message) }

  private mutating func check(_ wanted: Edits<ItemField>) {
    func text(_ field: ItemField) -> String { wanted[field] ?? target.text(of: field) }
    func typed(_ field: ItemField) -> String { self[field.rawValue] }
    if text(.indicator).isEmpty { fault(.indicator, "请填写指标名称") }
    if !text(.deadline).isEmpty, Deadline(text(.deadline)) == nil {
      fault(.deadline, "“\(typed(.deadline))”不是时限，请写成 2026、2026-06 或 2026年6月")
    }
    guard !target.isGoal else { return }
    if text(.unit).isEmpty { fault(.unit, "请填写计量单位，例如 万辆、家、%") }
    let value = Self.number(text(.value))
    if value == nil {
      fault(.value, Self.numberFault(text(.value), typed(.value)) ?? "数值过大，请检查是否多输了位数")
    }
    for field in [ItemField.valueMax, .baseline] where !text(field).isEmpty && Self.number(text(field)) == nil {
      fault(field, (Self.numberFault(text(field), typed(field)) ?? "数值过大，请检查是否多输了位数") + "，没有则留空")
    }
    if let value, let most = Self.number(text(.valueMax)), most <= value {
      fault(.valueMax, "上限应大于目标值 \(Quantity.text(value))，没有上限则留空")
    }
    let year = text(.baselineYear)
    if !year.isEmpty, !(Int(year).map { (1949...2200).contains($0) } ?? false) {
      fault(.baselineYear, "“\(typed(.baselineYear))”不是年份，请写四位数字，没有则留空")
    }
  }

  private static func numberFault(_ text: String, _ typed: String) -> String? {
    guard case .failure(let fault) = TypedNumber.read(text) else { return nil }
    return fault.words(asked: "目标值", typed: typed, unit: "")
  }

  private static func number(_ text: String) -> Double? {
    guard case .success(let number) = TypedNumber.read(text), abs(number) <= ReportEntry.largestValue else {
      return nil
    }
    return number
  }

  /// What people type in other ways: full-width digits, thousands commas, 2026年6月.
  static func plain(_ text: String, _ field: ItemField) -> String {
    switch field {
    case .value, .valueMax, .baseline, .baselineYear:
      guard case .success(let number) = TypedNumber.read(text) else { return text.trimmingBlanks }
      return Quantity.plain(number)
    case .deadline:
      var digits = narrow(text).filter { !$0.isWhitespace }
      for word in ["年底", "年末", "年"] { digits = digits.replacing(word, with: "-") }
      digits = digits.replacing("月", with: "").replacing(".", with: "-").replacing("/", with: "-")
      while digits.hasSuffix("-") { digits.removeLast() }
      return Deadline(digits)?.text ?? digits
    default: return text
    }
  }

  private static func narrow(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value) {
        out.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      } else {
        out.append(scalar.value == 0x2212 ? "-" : scalar)
      }
    }
    return String(out)
  }
}
