/// A plan's text as people quote it, so that a sentence is found where it stands: blanks and line ends do not count,
/// nor does the width of digits and letters, nor the shape of quotation marks.
public struct QuotableText: Sendable {
  private let bare: [UInt32]
  /// Of each scalar of `bare`, where it stands in the text.
  private let places: [Int]

  public init(_ text: String) { (bare, places) = Self.bare(text) }

  /// The first place of the words, without blanks around them; nil where the text does not have them.
  public func place(of words: String) -> Span? {
    let wanted = Self.bare(words).bare
    guard let first = wanted.first, wanted.count <= bare.count else { return nil }
    for start in 0...bare.count - wanted.count where bare[start] == first {
      if bare[start..<start + wanted.count].elementsEqual(wanted) {
        return Span(places[start], places[start + wanted.count - 1] + 1)
      }
    }
    return nil
  }

  /// How many scalars of some words count.
  public static func length(_ words: String) -> Int { bare(words).bare.count }

  /// Whether two texts say the same.
  public static func isSame(_ one: String, _ other: String) -> Bool { bare(one).bare == bare(other).bare }

  private static func bare(_ text: String) -> (bare: [UInt32], places: [Int]) {
    var (bare, places): ([UInt32], [Int]) = ([], [])
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard let kept = folded(scalar) else { continue }
      bare.append(kept)
      places.append(place)
    }
    return (bare, places)
  }

  /// Nil for what does not count.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x21...0x7E: scalar.value
    case 0xFF01...0xFF5E: scalar.value - 0xFEE0
    case 0x201C...0x201F: 0x22
    case 0x2018...0x201B: 0x27
    case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
    default: scalar.properties.isWhitespace || HiddenCharacters.isHidden(scalar) ? nil : scalar.value
    }
  }
}

extension Span {
  /// The words that stand there, as they are quoted: on one line, and without the blanks that a layout put in.
  public func quoted(from scalars: [Unicode.Scalar]) -> String {
    guard start >= 0, start < end, end <= scalars.count else { return "" }
    var words = String.UnicodeScalarView()
    var isBlank = false
    for scalar in scalars[start..<end] {
      if scalar.properties.isWhitespace {
        isBlank = true
        continue
      }
      // A blank belongs between two words of letters, and to no other place of a Chinese sentence.
      if isBlank, let last = words.last, last.isASCII, scalar.isASCII { words.append(" ") }
      isBlank = false
      words.append(scalar)
    }
    return String(words)
  }

  /// From the mark or line end before it to the one after it, both of them the text's.
  public func sentence(in scalars: [Unicode.Scalar]) -> Span {
    guard (0...scalars.count).contains(start), (start...scalars.count).contains(end) else { return self }
    let ends: Set<Unicode.Scalar> = ["。", "！", "？", "\n", "\r"]
    var (from, to) = (start, end)
    while from > 0, !ends.contains(scalars[from - 1]) { from -= 1 }
    // A bracket at the beginning belongs to the sentence before.
    if from < start, scalars[from] == "（", let close = scalars[from..<start].firstIndex(of: "）") { from = close + 1 }
    while to < scalars.count, to == 0 || !ends.contains(scalars[to - 1]) { to += 1 }
    return Span(from, to)
  }
}
