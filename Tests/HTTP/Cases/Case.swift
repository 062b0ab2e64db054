@testable import HTTP

/// One line of the table: what is sent, and the statuses that must come back, in order.
struct Case: Sendable, CustomStringConvertible {
  let name: String
  /// The section that decides, `9112 5.1` for RFC 9112 section 5.1.
  let section: String
  let bytes: [UInt8]
  let statuses: [Int]

  var description: String { "\(name) (RFC \(section))" }

  /// Reads lines of `name | section | bytes | statuses`.
  ///
  /// In the bytes `¶` is CR LF, `\r \n \t \0 \\ \xHH` are single octets, `\p` a vertical bar, `«n*c»` n copies of c.
  static func table(_ text: String) -> [Case] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
        String(part).trimmingSpaces
      }
      guard parts.count == 4 else { return nil }
      let statuses = parts[3].split(separator: " ").compactMap { Int($0) }
      return Case(name: parts[0], section: parts[1], bytes: octets(parts[2]), statuses: statuses)
    }
  }

  static func octets(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    var rest = Array(text)[...]
    while let character = rest.popFirst() {
      switch character {
      case "¶": out += [13, 10]
      case "«":
        let inner = rest.prefix { $0 != "»" }
        rest = rest.dropFirst(inner.count + 1)
        let parts = String(inner).split(separator: "*", maxSplits: 1)
        let unit = octets(String(parts[1]))
        for _ in 0..<(Int(parts[0]) ?? 0) { out += unit }
      case "\\":
        let mark = rest.popFirst()
        switch mark {
        case "r": out.append(13)
        case "n": out.append(10)
        case "t": out.append(9)
        case "0": out.append(0)
        case "p": out += Array("|".utf8)
        case "s": out.append(32)
        case "x":
          out.append(UInt8(String(rest.prefix(2)), radix: 16) ?? 0)
          rest = rest.dropFirst(2)
        default:
          out.append(92)
          if let mark, mark != "\\" { out += Array(String(mark).utf8) }
        }
      default: out += Array(String(character).utf8)
      }
    }
    return out
  }

  /// Every case of every table.
  static let all = requestLines + hosts + fields + framing + chunks + semantics + pipelines + sizes
}

extension String {
  var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
