/// An entity tag, RFC 9110 section 8.8.3.
public struct EntityTag: Sendable, Equatable, CustomStringConvertible {
  /// What stands between the quotes.
  public let opaque: String
  /// Whether it only says that two representations mean the same.
  public let isWeak: Bool

  /// Takes etagc characters; nil for others.
  public init?(_ opaque: String, isWeak: Bool = false) {
    guard opaque.utf8.allSatisfy(EntityTag.isCharacter) else { return nil }
    self.opaque = opaque
    self.isWeak = isWeak
  }

  /// The tag as it stands in a field.
  public var description: String { (isWeak ? "W/\"" : "\"") + opaque + "\"" }

  private static func isCharacter(_ byte: UInt8) -> Bool { byte == 33 || (byte >= 35 && byte != 127) }

  /// Reads one tag at the scanner's place.
  static func read(_ scanner: inout FieldScanner) -> EntityTag? {
    var isWeak = false
    if scanner.skip(87) {
      guard scanner.skip(ASCII.slash) else { return nil }
      isWeak = true
    }
    guard scanner.skip(ASCII.quote) else { return nil }
    let opaque = scanner.take(while: isCharacter) ?? ""
    guard scanner.skip(ASCII.quote) else { return nil }
    return EntityTag(opaque, isWeak: isWeak)
  }
}

/// What `If-Match` or `If-None-Match` names, RFC 9110 sections 13.1.1 and 13.1.2.
public enum EntityTagList: Sendable, Equatable {
  /// `*`: whatever there is.
  case any
  /// These tags.
  case tags([EntityTag])

  /// Reads the field; nil when it is broken, which is to be ignored.
  public init?(_ text: String) {
    var scanner = FieldScanner(text)
    scanner.skipSpace()
    if scanner.skip(42) {
      scanner.skipSpace()
      guard scanner.isAtEnd else { return nil }
      self = .any
      return
    }
    var tags: [EntityTag] = []
    while !scanner.isAtEnd {
      if scanner.skip(ASCII.comma) {
        scanner.skipSpace()
        continue
      }
      guard let tag = EntityTag.read(&scanner) else { return nil }
      tags.append(tag)
      scanner.skipSpace()
      guard scanner.isAtEnd || scanner.peek == ASCII.comma else { return nil }
    }
    guard !tags.isEmpty else { return nil }
    self = .tags(tags)
  }

  /// Weak comparison, as `If-None-Match` uses it, RFC 9110 section 8.8.3.2.
  public func matchesWeakly(_ tag: EntityTag) -> Bool {
    switch self {
    case .any: return true
    case .tags(let tags): return tags.contains { $0.opaque == tag.opaque }
    }
  }

  /// Strong comparison, as `If-Match` uses it.
  public func matchesStrongly(_ tag: EntityTag) -> Bool {
    switch self {
    case .any: return true
    case .tags(let tags): return tags.contains { $0.opaque == tag.opaque && !$0.isWeak && !tag.isWeak }
    }
  }
}
