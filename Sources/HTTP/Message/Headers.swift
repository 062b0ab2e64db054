/// Header fields in order; names compare without case, RFC 9110 section 5.
public struct Headers: Sendable, ExpressibleByDictionaryLiteral {
  /// Every field in the order that it was received or added.
  public private(set) var fields: [(name: String, value: String)]

  /// Makes a list of fields, kept in this order.
  public init(_ fields: [(String, String)] = []) {
    self.fields = []
    self.fields.reserveCapacity(fields.count)
    for (name, value) in fields { self.fields.append((name: name, value: value)) }
  }

  /// Lets fields be written `["Content-Type": "text/html"]`.
  public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  /// The first value of this name; setting replaces every copy, nil removes.
  public subscript(name: String) -> String? {
    get {
      for field in fields where Headers.same(field.name, name) { return field.value }
      return nil
    }
    set {
      fields.removeAll { Headers.same($0.name, name) }
      if let newValue { fields.append((name: name, value: newValue)) }
    }
  }

  /// Adds a field after those that are there, as `Set-Cookie` needs it.
  public mutating func append(_ name: String, _ value: String) { fields.append((name: name, value: value)) }

  /// Every value of this name in order.
  public func values(_ name: String) -> [String] {
    fields.compactMap { Headers.same($0.name, name) ? $0.value : nil }
  }

  /// All values of this name as one list, RFC 9110 section 5.3; nil when there is none.
  public func combined(_ name: String) -> String? {
    let all = values(name)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  mutating func reserve(_ count: Int) { fields.reserveCapacity(count) }

  /// Whether two names are the same when ASCII case is ignored.
  static func same(_ left: String, _ right: String) -> Bool {
    let left = left.utf8
    let right = right.utf8
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { ASCII.lower($0) == ASCII.lower($1) }
  }
}
