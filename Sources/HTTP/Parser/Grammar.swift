/// The transitions of a request's head, chunks and trailers as one table: state × class of octet → state and action.
///
/// What is not listed is an error. RFC 9112 sections 3 (request line), 5 (fields), 7.1 (chunks).
struct Grammar {
  enum State: UInt8, CaseIterable {
    case start, startLF, method, targetFirst, target, version, lineLF
    case fieldStart, name, valueSpace, value, fieldLF, endLF
    case sizeFirst, size, sizeLF, sizeSpace, extension_, extensionName, extensionNameSpace
    case extensionValueFirst, extensionValue, extensionQuoted, extensionEscape, extensionEnd, extensionEndSpace
    case data, dataCR, dataLF, failed
  }

  enum Action: UInt8 {
    case none, beginMethod, endMethod, endTarget, endLine, emptyLine
    case beginName, endName, beginValue, endValue, endField, endSection
    case sizeDigit, extensionByte, endSize, endData, fail
  }

  /// Next state in the low octet, action in the high one, at `state << 4 | class`.
  let transitions: UnsafePointer<UInt16>
  /// The class of each of the 256 octets.
  let classes: UnsafePointer<UInt8>

  // The two tables are filled once, never freed and never changed.
  nonisolated(unsafe) static let shared = Grammar()

  private init() {
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 { classes[byte] = ByteClass.of(UInt8(byte)).rawValue }
    let count = State.allCases.count * 16
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
    table.initialize(repeating: Grammar.entry(.failed, .fail), count: count)
    for rule in Grammar.headRules + Grammar.fieldRules + Grammar.chunkRules {
      for octet in rule.classes {
        table[Int(rule.from.rawValue) << 4 | Int(octet.rawValue)] = Grammar.entry(rule.to, rule.action)
      }
    }
    self.classes = UnsafePointer(classes)
    transitions = UnsafePointer(table)
  }

  private static func entry(_ state: State, _ action: Action) -> UInt16 {
    UInt16(action.rawValue) << 8 | UInt16(state.rawValue)
  }

  private struct Rule {
    let from: State
    let classes: [ByteClass]
    let to: State
    let action: Action

    init(_ from: State, _ classes: [ByteClass], _ to: State, _ action: Action = .none) {
      self.from = from
      self.classes = classes
      self.to = to
      self.action = action
    }
  }

  private static let tchar: [ByteClass] = [.hex, .token, .hash]
  private static let space: [ByteClass] = [.space, .tab]
  private static let targetChar: [ByteClass] = [
    .hex, .token, .colon, .semicolon, .equals, .backslash, .delimiter,
  ]
  private static let visible: [ByteClass] = [
    .hex, .token, .hash, .colon, .semicolon, .equals, .quote, .backslash, .delimiter, .angle, .high,
  ]

  /// request-line = method SP request-target SP HTTP-version, section 3; empty lines before it, section 2.2.
  private static let headRules: [Rule] = [
    Rule(.start, tchar, .method, .beginMethod),
    Rule(.start, [.cr], .startLF),
    Rule(.startLF, [.lf], .start, .emptyLine),
    Rule(.method, tchar, .method),
    Rule(.method, [.space], .targetFirst, .endMethod),
    Rule(.targetFirst, targetChar, .target),
    Rule(.target, targetChar, .target),
    Rule(.target, [.space], .version, .endTarget),
    Rule(.version, [.hex, .token, .delimiter], .version),
    Rule(.version, [.cr], .lineLF),
    Rule(.lineLF, [.lf], .fieldStart, .endLine),
  ]

  /// field-line = field-name ":" OWS field-value OWS, section 5; no space before the colon, no folding.
  private static let fieldRules: [Rule] = [
    Rule(.fieldStart, tchar, .name, .beginName),
    Rule(.fieldStart, [.cr], .endLF),
    Rule(.name, tchar, .name),
    Rule(.name, [.colon], .valueSpace, .endName),
    Rule(.valueSpace, space, .valueSpace),
    Rule(.valueSpace, visible, .value, .beginValue),
    Rule(.valueSpace, [.cr], .fieldLF, .endValue),
    Rule(.value, visible + space, .value),
    Rule(.value, [.cr], .fieldLF, .endValue),
    Rule(.fieldLF, [.lf], .fieldStart, .endField),
    Rule(.endLF, [.lf], .fieldStart, .endSection),
  ]

  /// chunk = chunk-size [ chunk-ext ] CRLF chunk-data CRLF, section 7.1; extensions are read and dropped.
  private static let chunkRules: [Rule] = [
    Rule(.sizeFirst, [.hex], .size, .sizeDigit),
    Rule(.size, [.hex], .size, .sizeDigit),
    Rule(.size, [.cr], .sizeLF),
    Rule(.size, [.semicolon], .extension_, .extensionByte),
    Rule(.size, space, .sizeSpace, .extensionByte),
    Rule(.sizeSpace, space, .sizeSpace, .extensionByte),
    Rule(.sizeSpace, [.semicolon], .extension_, .extensionByte),
    Rule(.extension_, space, .extension_, .extensionByte),
    Rule(.extension_, tchar, .extensionName, .extensionByte),
    Rule(.extensionName, tchar, .extensionName, .extensionByte),
    Rule(.extensionName, [.semicolon], .extension_, .extensionByte),
    Rule(.extensionName, [.equals], .extensionValueFirst, .extensionByte),
    Rule(.extensionName, space, .extensionNameSpace, .extensionByte),
    Rule(.extensionName, [.cr], .sizeLF),
    Rule(.extensionNameSpace, space, .extensionNameSpace, .extensionByte),
    Rule(.extensionNameSpace, [.semicolon], .extension_, .extensionByte),
    Rule(.extensionNameSpace, [.equals], .extensionValueFirst, .extensionByte),
    Rule(.extensionValueFirst, space, .extensionValueFirst, .extensionByte),
    Rule(.extensionValueFirst, tchar, .extensionValue, .extensionByte),
    Rule(.extensionValueFirst, [.quote], .extensionQuoted, .extensionByte),
    Rule(.extensionValue, tchar, .extensionValue, .extensionByte),
    Rule(.extensionValue, [.semicolon], .extension_, .extensionByte),
    Rule(.extensionValue, space, .extensionEndSpace, .extensionByte),
    Rule(.extensionValue, [.cr], .sizeLF),
    Rule(.extensionQuoted, visible + space, .extensionQuoted, .extensionByte),
    Rule(.extensionQuoted, [.quote], .extensionEnd, .extensionByte),
    Rule(.extensionQuoted, [.backslash], .extensionEscape, .extensionByte),
    Rule(.extensionEscape, visible + space, .extensionQuoted, .extensionByte),
    Rule(.extensionEnd, [.semicolon], .extension_, .extensionByte),
    Rule(.extensionEnd, space, .extensionEndSpace, .extensionByte),
    Rule(.extensionEnd, [.cr], .sizeLF),
    Rule(.extensionEndSpace, space, .extensionEndSpace, .extensionByte),
    Rule(.extensionEndSpace, [.semicolon], .extension_, .extensionByte),
    Rule(.sizeLF, [.lf], .data, .endSize),
    Rule(.dataCR, [.cr], .dataLF),
    Rule(.dataLF, [.lf], .sizeFirst, .endData),
  ]
}
