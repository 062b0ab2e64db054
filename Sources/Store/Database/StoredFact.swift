import Policy

/// What stands in a JSON object of stored facts: more than texts, and no deeper than lists of objects.
enum StoredFact: Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([[String: StoredFact]])

  /// The members of an object, without those that are null; nil for what is none.
  static func members(_ json: String) -> [String: StoredFact]? {
    var json = json
    return json.withUTF8 { bytes in
      var scanner = JSONScanner(bytes)
      return members(&scanner, depth: 0).flatMap { scanner.next() == nil ? $0 : nil }
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var list: [[String: StoredFact]]? { if case .list(let list) = self { list } else { nil } }

  /// - Parameter depth: how many lists are around it.
  private static func members(_ scanner: inout JSONScanner, depth: Int) -> [String: StoredFact]? {
    guard depth < 3, scanner.take(UInt8(ascii: "{")) else { return nil }
    var members: [String: StoredFact] = [:]
    if scanner.take(UInt8(ascii: "}")) { return members }
    repeat {
      guard let name = scanner.text(), scanner.take(UInt8(ascii: ":")) else { return nil }
      if scanner.take(word: "null") { continue }
      guard let fact = fact(&scanner, depth: depth) else { return nil }
      members[name] = fact
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}")) ? members : nil
  }

  private static func fact(_ scanner: inout JSONScanner, depth: Int) -> StoredFact? {
    if scanner.take(word: "true") { return .flag(true) }
    if scanner.take(word: "false") { return .flag(false) }
    if scanner.next() == UInt8(ascii: "\"") { return scanner.text().map { .text($0) } }
    guard scanner.take(UInt8(ascii: "[")) else { return scanner.number().flatMap { Double($0) }.map { .number($0) } }
    var list: [[String: StoredFact]] = []
    if scanner.take(UInt8(ascii: "]")) { return .list(list) }
    repeat {
      guard let members = members(&scanner, depth: depth + 1) else { return nil }
      list.append(members)
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "]")) ? .list(list) : nil
  }
}
