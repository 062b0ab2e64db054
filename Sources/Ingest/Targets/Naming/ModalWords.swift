/// 要, 应, 需, 可: words that say that something is to be, and letters of other words as well (需要, 供应, 内需, 许可).
enum ModalWords {
  private static let modals: [(letter: UInt32, not: ScalarSet)] = [
    (0x8981, ScalarSet(scalars("需重主纲摘纪概提首只必紧"))),  // 要
    (0x5E94, ScalarSet(scalars("供响效反适对相感因顺不回照"))),  // 应
    (0x9700, ScalarSet(scalars("内供所急必军刚民特"))),  // 需
    (0x5C06, ScalarSet(scalars("大干名"))),  // 将
    (0x987B, ScalarSet(scalars("必"))),  // 须
    (0x62DF, ScalarSet(scalars("虚模草"))),  // 拟
    (0x53EF, ScalarSet(scalars("许认不"))),  // 可
  ]

  /// 可: 可落地 is a quality.
  static let may: UInt32 = 0x53EF

  static let letters = ScalarSet(modals.map(\.letter))

  /// Whether such a word stands here, and is no part of another.
  static func stands(_ text: [UInt32], at i: Int, floor: Int) -> Bool {
    // Most letters are none of these, and the list need not be fetched.
    switch text[i] {
    case 0x8981, 0x5E94, 0x9700, 0x5C06, 0x987B, 0x62DF, 0x53EF: break
    default: return false
    }
    guard let modal = modals.first(where: { $0.letter == text[i] }) else { return false }
    return i == floor || !modal.not.contains(text[i - 1])
  }

  /// Letters of such a word at the end of a stretch: 见习补贴标准可.
  static func end(_ text: [UInt32], _ range: Range<Int>) -> Int? {
    guard range.count > 2, stands(text, at: range.upperBound - 1, floor: range.lowerBound) else { return nil }
    return 1
  }
}
