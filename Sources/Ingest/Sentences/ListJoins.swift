/// 、, 和, 与, 及 between the members of a list, and not inside a word: 普及率, 参与度, 和谐.
enum ListJoins {
  /// Words that hold such a letter, and where in them it stands.
  private static let inside = words(
    "普及 涉及 触及 顾及 波及 及时 及格 参与 给与 赋与 与会者 与会人 总和 共和 饱和 温和 缓和 碳中和 谐和 和谐 和睦 和平区 和平发展")

  /// Whether the members of a list are parted here.
  static func stands(_ text: [UInt32], at i: Int, in range: Range<Int>) -> Bool {
    guard Scalar.isJoin(text[i]) else { return false }
    if text[i] == Scalar.listComma { return true }
    return !isInWord(text, at: i, in: range)
  }

  /// Whether the letter is part of a word: 及 of 普及率.
  static func isInWord(_ text: [UInt32], at i: Int, in range: Range<Int>) -> Bool {
    inside.contains { word in
      word.indices.contains { at in
        word[at] == text[i] && i - at >= range.lowerBound && text.has(word, at: i - at, limit: range.upperBound)
      }
    }
  }
}
