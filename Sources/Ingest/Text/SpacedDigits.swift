/// 4 9 2 5 0 万吨, 1 9 9 8 年: digits of one number that a typist set apart, each by a space.
///
/// Words stand directly before the first and after the last of them; the cells of a table have a space there.
enum SpacedDigits {
  /// Digits that one such number has at most.
  private static let most = 10
  /// 表1 3家: the first digit numbers the table.
  private static let numbering = ScalarSet(scalars("表图第件注栏"))

  private static func isDigit(_ c: UInt32) -> Bool { Scalar.isDigit(c) || (0xFF10...0xFF19).contains(c) }

  private static let ordinal: UInt32 = 0x7B2C  // 第
  private static let articles = ScalarSet(scalars("条章节款项篇部"))

  private static func isShare(_ c: UInt32) -> Bool { c == 0x25 || c == 0xFF05 || c == 0x2030 }

  /// Whether the space at `index` only sets two digits of one number apart.
  static func joins(_ text: UnsafeBufferPointer<UInt32>, at index: Int) -> Bool {
    guard index > 0, index + 1 < text.count, isDigit(text[index - 1]), isDigit(text[index + 1]) else { return false }
    var first = index - 1
    while first > 1, index - first < 2 * most, Scalar.isBlank(text[first - 1]), isDigit(text[first - 2]) { first -= 2 }
    var last = index + 1
    while last + 2 < text.count, last - index < 2 * most, Scalar.isBlank(text[last + 1]), isDigit(text[last + 2]) {
      last += 2
    }
    let before = first > 0 ? text[first - 1] : Scalar.newline
    var next = last + 1
    if next < text.count, text[next] == Scalar.space { next += 1 }
    guard next < text.count else { return false }
    // 第 1 0 条
    if Scalar.isBlank(before), first > 1, text[first - 2] == ordinal { return articles.contains(text[next]) }
    let isYear = text[next] == Scalar.year && last - first == 6
    guard Scalar.isHan(before) && !numbering.contains(before) || isYear && !isDigit(before) else { return false }
    return Scalar.isHan(text[next]) || isShare(text[next])
  }
}
