/// The kinds of octet that the grammar of RFC 9112 tells apart; sixteen, so that a table row is a cache line's quarter.
enum ByteClass: UInt8, CaseIterable {
  /// NUL, controls other than HTAB, CR and LF, and DEL: legal nowhere.
  case control
  /// HEXDIG: legal in tokens, targets, values and chunk sizes.
  case hex
  /// The other tchar that a target may hold too.
  case token
  /// `#`: a tchar that no target may hold.
  case hash
  case colon
  case semicolon
  case equals
  case quote
  case backslash
  /// `/ ? @ , ( ) [ ] { }`: legal in targets and values, not in tokens.
  case delimiter
  /// `< >`: legal in values only.
  case angle
  /// obs-text, 0x80 and above: legal in values only.
  case high
  case space
  case tab
  case cr
  case lf

  /// The class of one octet.
  static func of(_ byte: UInt8) -> ByteClass {
    switch byte {
    case ASCII.cr: return .cr
    case ASCII.lf: return .lf
    case ASCII.tab: return .tab
    case ASCII.space: return .space
    case 0..<32, 127: return .control
    case 128...: return .high
    case ASCII.hash: return .hash
    case ASCII.colon: return .colon
    case ASCII.semicolon: return .semicolon
    case ASCII.equals: return .equals
    case ASCII.quote: return .quote
    case ASCII.backslash: return .backslash
    case 60, 62: return .angle
    case _ where ASCII.hex(byte) != nil: return .hex
    case _ where ASCII.isToken(byte): return .token
    default: return .delimiter
    }
  }
}
