import Policy

/// Takes members out of an object, each of its kind; null counts as absent.
struct MemberReader {
  private let members: [String: SentJSON]
  let pointer: String
  private(set) var faults: [Fault] = []

  /// What was wrong, with the JSON Pointer (RFC 6901) of the place.
  struct Fault: Error, Hashable {
    var pointer: String
    var detail: String
    /// For programs; the sentence is for people.
    var code = ProblemKind.invalid
  }

  /// The first of two members of a name is read, and that there are two is a fault.
  init(object: [SentJSON.Member], pointer: String) {
    members = Dictionary(object.map { ($0.name, $0.value) }) { first, _ in first }
    self.pointer = pointer
    var seen: Set<String> = []
    for member in object where !seen.insert(member.name).inserted {
      fault(member.name, "\(member.name) 出现了两次")
    }
  }

  /// Keeps what is wrong with a member.
  mutating func fault(_ name: String, _ detail: String) {
    let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
    faults.append(Fault(pointer: "\(pointer)/\(escaped)", detail: detail))
  }

  /// A name that nobody asked for is a fault.
  mutating func refuse(besides names: Set<String>) {
    for name in members.keys.sorted() where !names.contains(name) { fault(name, "没有名为 \(name) 的字段") }
  }

  /// Whether there is a value of this name.
  func has(_ name: String) -> Bool { member(name) != nil }

  private func member(_ name: String) -> SentJSON? {
    let value = members[name]
    return value == .null ? nil : value
  }

  /// A text.
  mutating func text(_ name: String) -> String? {
    guard let value = member(name) else { return nil }
    guard case .string(let text) = value else {
      fault(name, "\(name) 应为文字")
      return nil
    }
    if let code = HiddenCharacters.first(in: text) {
      fault(name, "\(name) \(HiddenCharacters.sentence(code))")
      return nil
    }
    return text
  }

  /// A whole number, not below 0.
  mutating func integer(_ name: String) -> Int64? {
    guard let value = member(name) else { return nil }
    if case .number(let text) = value, let whole = Int64(text) ?? Double(text).flatMap(Int64.init(exactly:)), whole >= 0
    {
      return whole
    }
    fault(name, "\(name) 应为不小于0的整数")
    return nil
  }

  /// A number with the digits that were sent, or a text as a person would type it.
  mutating func figure(_ name: String) -> String {
    switch member(name) {
    case nil: return ""
    case .string(let text): return text
    case .number(let text):
      // The rules of entry know no exponents.
      let isPlain = !text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
      return isPlain ? text : Double(text).map(Quantity.plain) ?? text
    default:
      fault(name, "\(name) 应为数字")
      return ""
    }
  }
}
