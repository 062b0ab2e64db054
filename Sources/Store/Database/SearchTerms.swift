/// Two-character terms: what the word index holds, and how a search asks it.
///
/// FTS5's own tokenizers see a Chinese sentence as one word, and `trigram` finds nothing shorter than three characters.
/// Here 政策目标 is indexed as `政策 策目 目标 标`; a search for 策目标 asks for the phrase `策目 目标`, one for 标 for `标*`.
enum SearchTerms {
  /// The terms of a text, in its order.
  static func index(_ texts: [String?]) -> String {
    var terms = TermWriter()
    for case let text? in texts {
      terms.reserve(text.utf8.count)
      for raw in text.unicodeScalars {
        let scalar = narrow(raw)
        switch kind(of: scalar) {
        case .han: terms.add(han: scalar)
        case .letter: terms.add(letter: scalar)
        case .other: terms.endRun()
        }
      }
      terms.endRun()
    }
    return terms.text
  }

  /// Writes the terms one after another into one buffer: a plan has as many as letters, and a string for each cost more
  /// than the index itself.
  private struct TermWriter {
    private var bytes: [UInt8] = []
    /// The last Han character of the run, whose pair or end is still to come.
    private var waiting: Unicode.Scalar?
    private var isInWord = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + 3 * more) }

    mutating func add(han scalar: Unicode.Scalar) {
      isInWord = false
      if let waiting {
        begin()
        put(waiting)
        put(scalar)
      }
      waiting = scalar
    }

    mutating func add(letter scalar: Unicode.Scalar) {
      if waiting != nil { endRun() }
      if !isInWord { begin() }
      isInWord = true
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value + 0x20))
      case ..<0x80: bytes.append(UInt8(scalar.value))
      default: bytes += scalar.properties.lowercaseMapping.utf8
      }
    }

    mutating func endRun() {
      if let waiting {
        begin()
        put(waiting)
      }
      waiting = nil
      isInWord = false
    }

    private mutating func begin() { if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) } }

    private mutating func put(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      if value &- 0x800 < 0x10000 - 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }

  /// The FTS5 query for what a person typed: every run must occur; nil when nothing can be searched for.
  static func query(_ words: String) -> String? {
    let parts = runs(of: words).prefix(mostRuns).map { run in
      switch run {
      case .han(let scalars) where scalars.count == 1: "\"\(scalars[0])\"*"
      case .han(let scalars): "\"" + pairs(scalars).joined(separator: " ") + "\""
      case .word(let word): "\"\(word)\"*"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// Nobody types more; a longer query only costs time.
  private static let mostRuns = 16

  private enum Run {
    case han([Unicode.Scalar])
    /// Letters and digits, in lower case.
    case word(String)
  }

  /// Only letters, digits and Han characters remain, so nothing of FTS5's query syntax gets through.
  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var han: [Unicode.Scalar] = []
    var word = ""
    func end() {
      if !han.isEmpty { runs.append(.han(han)) }
      if !word.isEmpty { runs.append(.word(word)) }
      han.removeAll()
      word = ""
    }
    for raw in text.unicodeScalars {
      let scalar = narrow(raw)
      switch kind(of: scalar) {
      case .han:
        if !word.isEmpty { end() }
        han.append(scalar)
      case .letter:
        if !han.isEmpty { end() }
        word += scalar.properties.lowercaseMapping
      case .other: end()
      }
    }
    end()
    return runs
  }

  private static func pairs(_ scalars: [Unicode.Scalar]) -> [String] {
    guard scalars.count > 1 else { return [] }
    return (0..<scalars.count - 1).map { String(scalars[$0]) + String(scalars[$0 + 1]) }
  }

  /// Full-width letters and digits are what their narrow ones are.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
  }

  private enum Kind { case han, letter, other }

  /// A letter is a digit, too.
  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if isHan(scalar) { return .han }
    if scalar.isASCII { return isWord(scalar.value) ? .letter : .other }
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal ? .letter : .other
  }

  private static func isWord(_ ascii: UInt32) -> Bool { ascii &- 0x30 < 10 || (ascii | 0x20) &- 0x61 < 26 }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }
}

extension String {
  fileprivate init(_ scalar: Unicode.Scalar) { self.init(Character(scalar)) }
}
