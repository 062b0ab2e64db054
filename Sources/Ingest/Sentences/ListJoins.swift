/// 、, 和, 与, 及 between the members of a list, and not inside a word: 普及率, 参与度, 和谐.
enum ListJoins {
  private static let before = ScalarSet(scalars("普涉触顾波参给赋总共饱中温缓平亲谐以"))
  private static let after = ScalarSet(scalars("时格谐平睦会"))

  /// Whether the members of a list are parted here.
  static func stands(_ text: [UInt32], at i: Int, in range: Range<Int>) -> Bool {
    guard Scalar.isJoin(text[i]) else { return false }
    if text[i] == Scalar.listComma { return true }
    if i > range.lowerBound, before.contains(text[i - 1]) { return false }
    return i + 1 >= range.upperBound || !after.contains(text[i + 1])
  }
}
