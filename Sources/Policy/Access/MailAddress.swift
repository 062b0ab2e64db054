/// An address for mail, as far as relays everywhere take one: RFC 5321's dot-string at a domain name, ASCII only.
///
/// Quoted local parts, addresses in brackets and other scripts (RFC 6531) are refused: no office has one, and a relay
/// that does not know them would not say so before the letter is lost.
public struct MailAddress: Sendable, Hashable {
  public let text: String

  /// Nil for what is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= Self.longest, Self.isLocal(parts[0]), Self.isDomain(parts[1]) else {
      return nil
    }
    self.text = text
  }

  /// The part behind the `@`.
  public var domain: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

  /// RFC 5321, 4.5.3.1: a path has at most 256 octets with its brackets.
  public static let longest = 254

  private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

  private static func isLocal(_ text: Substring) -> Bool {
    guard (1...64).contains(text.utf8.count) else { return false }
    let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in !atom.isEmpty && atom.utf8.allSatisfy { isWord($0) || marks.contains($0) } }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 253 else { return false }
    return labels.allSatisfy { label in
      let hyphen = UInt8(ascii: "-")
      return (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isWord($0) || $0 == hyphen }
        && label.utf8.first != hyphen && label.utf8.last != hyphen
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
