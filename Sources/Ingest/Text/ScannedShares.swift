/// 覆盖率达到7000 of a scan that took % for 00: read as 70%, and never as sure as one that is written.
///
/// Only where a text does so again and again behind names of shares, and no unit follows.
enum ScannedShares {
  /// Such figures before a text is taken for such a scan.
  private static let fewest = 3
  private static let reach = 24
  private static let mostDigits = 8
  private static let zero = Scalar.zero
  private static let dropped: UInt32 = 0x200B
  private static let (percent, fullPercent): (UInt32, UInt32) = (0x25, 0xFF05)
  private static let shares = words("率 占比 比例 比重 覆盖面")
  private static let stops = ScalarSet(scalars("。；;！？\n"))
  private static let after = words("， , 。 、 ； ; ） ) \n 以上 以下 左右 以内 （ (")

  /// The text with those signs put right, a place for each as before; nil where it has none.
  static func mended(_ text: [UInt32]) -> [UInt32]? {
    let found = places(text)
    guard found.count >= fewest else { return nil }
    var text = text
    for place in found {
      text[place] = dropped
      text[place + 1] = percent
    }
    return text
  }

  /// Whether the sign at a place was put right.
  static func isMended(_ plan: PlanText, at index: Int) -> Bool {
    index < plan.scalars.count && plan.scalars[index] == percent
      && plan.source.scalars[Int(plan.origin[index])] == zero
  }

  /// Where the 00 begin.
  private static func places(_ text: [UInt32]) -> [Int] {
    var found: [Int] = []
    var next = 0
    while let start = text.first(zero, in: next..<text.count) {
      // The place behind the zeros that stand here.
      var end = start + 1
      while end < text.count, text[end] == zero { end += 1 }
      if end - start > 1, text.withUnsafeBufferPointer({ isShare($0, zeros: end) }) { found.append(end - 2) }
      next = end
    }
    return found
  }

  private static func isShare(_ text: UnsafeBufferPointer<UInt32>, zeros end: Int) -> Bool {
    var start = end
    while start > 0, end - start < mostDigits, Scalar.isDigit(text[start - 1]) || text[start - 1] == Scalar.dot {
      start -= 1
    }
    // 100 is no share of one per cent, and one 0 no sign.
    guard end - start > 2, text[end - 2] == zero, !(end - start == 3 && text[start] == zero + 1), start > 0,
      !Scalar.isDigit(text[start - 1]), Scalar.isDigit(text[start]),
      value(text, start..<(end - 2)).map({ $0 >= 1 && $0 <= 100 }) ?? false,
      after.contains(where: { word in word.indices.allSatisfy { end + $0 < text.count && text[end + $0] == word[$0] } })
    else { return false }
    var i = start
    while i > 0, start - i < reach, !stops.contains(text[i - 1]) {
      i -= 1
      if text[i] == percent || text[i] == fullPercent { return true }
      if shares.contains(where: { word in word.indices.allSatisfy { i + $0 < start && text[i + $0] == word[$0] } }) {
        return true
      }
    }
    return false
  }

  /// 97.5 of 97.500.
  private static func value(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Double? {
    Double(string(Array(text[range])))
  }
}
