/// Passwords that are tried first, by what they are made of: short lists of words and rows of keys, and what is left of
/// a
/// password when these are taken out of it.
///
/// The lists are our own: words that people choose everywhere, in China, in offices, and for this program.
enum CommonPasswords {
  /// What must be left of a password beside common pieces.
  static let fewestOwn = 4

  static func contains(_ password: String, name: String) -> Bool {
    let folded = fold(password)
    if isRepetition(folded) { return true }
    let own = fold(name).count >= 3 ? [fold(name)] : []
    return left(of: folded, own) < fewestOwn
  }

  // MARK: Pieces

  /// Small letters and digits without the rest: `Pass-Word` is `password`.
  private static func fold(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      var scalar = scalar
      // Full-width forms are the same keys.
      if (0xFF01...0xFF5E).contains(scalar.value) { scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
      if scalar.isASCII { return isWord(scalar) || masks[scalar] != nil ? scalar : nil }
      return scalar.properties.isWhitespace ? nil : scalar
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// Signs and digits in the place of letters: `p@ssw0rd`.
  private static let masks: [Unicode.Scalar: Unicode.Scalar] = [
    "@": "a", "0": "o", "1": "l", "3": "e", "$": "s", "5": "s", "7": "t", "!": "i",
  ]

  private static func unmasked(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] { text.map { masks[$0] ?? $0 } }

  /// Three characters or fewer, or one piece again and again.
  private static func isRepetition(_ text: [Unicode.Scalar]) -> Bool {
    if Set(text).count <= 3 { return true }
    for unit in 1...6 where text.count > unit && text.count >= unit * 2 {
      if text.indices.allSatisfy({ text[$0] == text[$0 % unit] }) { return true }
    }
    return false
  }

  /// How many characters belong to nothing common.
  private static func left(of text: [Unicode.Scalar], _ own: [[Unicode.Scalar]]) -> Int {
    let open = unmasked(text)
    var position = 0
    var left = 0
    while position < text.count {
      let rest = text[position...]
      let piece = max(word(rest, own), word(open[position...], own), run(rest))
      if piece == 0, isWord(text[position]) || !text[position].isASCII { left += 1 }
      position += max(1, piece)
    }
    return left
  }

  /// The length of the longest common word at the start.
  private static func word(_ rest: ArraySlice<Unicode.Scalar>, _ own: [[Unicode.Scalar]]) -> Int {
    guard let first = rest.first else { return 0 }
    return ((words[first] ?? []) + own).filter { rest.starts(with: $0) }.map(\.count).max() ?? 0
  }

  /// The length of a row of keys, a row of the alphabet or of digits, one key again and again, or a year at the start.
  private static func run(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    let text = Array(rest)
    if text.count >= 4, text[0] == "1" && text[1] == "9" || text[0] == "2" && text[1] == "0",
      ("0"..."9").contains(text[2]), ("0"..."9").contains(text[3])
    {
      return 4
    }
    var longest = 0
    for step in [1, -1, 0] {
      var count = 1
      while count < text.count, text[count].isASCII, Int(text[count].value) - Int(text[count - 1].value) == step {
        count += 1
      }
      if count >= 3 { longest = max(longest, count) }
    }
    for row in rows {
      for start in row.indices where row[start] == text[0] {
        let same = zip(row[start...], text).prefix { $0 == $1 }.count
        if same >= 3 { longest = max(longest, same) }
      }
    }
    return longest
  }

  /// Rows and columns of the keyboard, both ways.
  private static let rows: [[Unicode.Scalar]] = {
    let ways = [
      "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
      "qazwsxedcrfvtgbyhnujmikolp",
      "1q2w3e4r5t6y7u8i9o0p", "qweasdzxc", "147258369", "159753", "741852963",
    ]
    return ways.flatMap { [Array($0.unicodeScalars), Array($0.unicodeScalars.reversed())] }
  }()

  private static let words: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let all = CommonWords.all.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    return Dictionary(grouping: all.filter { !$0.isEmpty }) { $0[0] }
  }()
}
