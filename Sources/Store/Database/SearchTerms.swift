/// Two-character terms: what the word index holds, and how a search asks it.
///
/// FTS5's own tokenizers see a Chinese sentence as one word, and `trigram` finds nothing shorter than three characters.
/// Here 政策目标 is indexed as `政策 策目 目标 标`; a search for 策目标 asks for the phrase `策目 目标`, one for 标 for `标*`.
enum SearchTerms {
  /// The terms of a text, in its order.
  static func index(_ texts: [String?]) -> String {
    var terms: [String] = []
    for case let text? in texts {
      for run in runs(of: text) {
        switch run {
        case .han(let scalars): terms += pairs(scalars) + [String(scalars[scalars.count - 1])]
        case .word(let word): terms.append(word)
        }
      }
    }
    return terms.joined(separator: " ")
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
      if isHan(scalar) {
        if !word.isEmpty { end() }
        han.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        if !han.isEmpty { end() }
        word += scalar.properties.lowercaseMapping
      } else {
        end()
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
