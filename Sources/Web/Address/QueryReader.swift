import HTTP
import Policy
import Store

/// Reads the names of a query that a page or an API list knows, and says what was wrong with the rest.
///
/// An empty value counts as absent, because a form sends its empty fields too.
struct QueryReader {
  /// What was wrong with one name.
  enum Fault: Error, Hashable {
    case unknown(name: String)
    case repeated(name: String)
    case malformed(name: String, expected: String)
    /// A name that says nothing without another.
    case alone(name: String, needed: String)

    var name: String {
      switch self {
      case .unknown(let name), .repeated(let name), .malformed(let name, _), .alone(let name, _): name
      }
    }

    /// The sentence that a person reads.
    var sentence: String {
      switch self {
      case .unknown(let name): "没有名为 \(name) 的参数"
      case .repeated(let name): "参数 \(name) 只能出现一次"
      case .malformed(let name, let expected): "参数 \(name) 应为\(expected)"
      case .alone(let name, let needed): "参数 \(name) 只能与 \(needed) 一起给出"
      }
    }
  }

  private let pairs: [(name: String, value: String)]
  private var known: Set<String> = []
  private(set) var faults: [Fault] = []

  init(_ pairs: [(name: String, value: String)]) {
    self.pairs = pairs.filter { !$0.value.isEmpty }
  }

  /// The one value of a name.
  mutating func text(_ name: String) -> String? {
    known.insert(name)
    let found = pairs.filter { $0.name == name }
    if found.count > 1 { faults.append(.repeated(name: name)) }
    return found.first?.value
  }

  mutating func id<Subject>(_ name: String, of: Subject.Type = Subject.self) -> ID<Subject>? {
    guard let text = text(name) else { return nil }
    guard let id = ID<Subject>(text) else { return fault(name, "编号（正整数）") }
    return id
  }

  mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      return fault(name, "\(range.lowerBound)到\(range.upperBound)之间的整数")
    }
    return number
  }

  mutating func period(_ name: String) -> Period? {
    guard let text = text(name) else { return nil }
    guard let period = Period(text) else { return fault(name, "填报期，例如 2026Q1、2026M03、2026H1、2026Y") }
    return period
  }

  mutating func day(_ name: String) -> CivilDate? {
    guard let text = text(name) else { return nil }
    guard let day = CivilDate(text) else { return fault(name, "日期，例如 2026-03-31") }
    return day
  }

  /// Words of people, blanks at both ends cut, at most 200 scalars.
  mutating func words(_ name: String) -> String {
    guard let text = text(name) else { return "" }
    let trimmed = text.trimmingBlanks
    guard trimmed.unicodeScalars.count <= 200 else {
      faults.append(.malformed(name: name, expected: "不超过200字的文字"))
      return ""
    }
    return trimmed
  }

  mutating func flag(_ name: String) -> Bool {
    guard let text = text(name) else { return false }
    guard let flag = ["1": true, "0": false, "true": true, "false": false][text] else {
      return fault(name, "1或0") ?? false
    }
    return flag
  }

  /// One of an enum's values.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      return fault(name, "以下之一：" + Choice.allCases.map(\.rawValue).joined(separator: "、"))
    }
    return choice
  }

  /// Several of an enum's values: the name repeated, or values joined by commas.
  mutating func choices<Choice: RawRepresentable & CaseIterable & Hashable>(_ name: String) -> Set<Choice>
  where Choice.RawValue == String {
    known.insert(name)
    var found: Set<Choice> = []
    for pair in pairs where pair.name == name {
      for text in pair.value.split(separator: ",") {
        if let choice = Choice(rawValue: String(text)) {
          found.insert(choice)
        } else {
          let all = Choice.allCases.map(\.rawValue).joined(separator: "、")
          faults.append(.malformed(name: name, expected: "以下之一：" + all))
        }
      }
    }
    return found
  }

  /// Says what a name should have held, for values with a grammar of their own.
  mutating func refuse(_ name: String, _ expected: String) {
    faults.append(.malformed(name: name, expected: expected))
  }

  /// Says that a name needs another.
  mutating func refuse(alone name: String, without needed: String) {
    faults.append(.alone(name: name, needed: needed))
  }

  /// Whether a name has a value.
  func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

  /// For programs: a name that nobody asked for is a fault too. Call it last.
  mutating func refuseUnknown() {
    for pair in pairs where !known.contains(pair.name) { faults.append(.unknown(name: pair.name)) }
  }

  private mutating func fault<Value>(_ name: String, _ expected: String) -> Value? {
    faults.append(.malformed(name: name, expected: expected))
    return nil
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingBlanks: String {
    var part = Substring(self)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}
