/// 比2020年, 比上年, 比“六五”期间, 较上年末: what a figure is compared with, before the word that moves it.
enum Comparisons {
  private static let openers = words("相对于 相比于 与 比 较")
  private static let closers = words("相比 相较 比较")
  /// Endings of 占比, 环比 and words like 可比: no comparison begins with their 比.
  private static let parts = ScalarSet(scalars("占环正反对可类评同配性"))
  private static let marks = ScalarSet(scalars("年期去上底末初五"))
  private static let moving = Lexicon(
    "年均增长 增长 下降 提高 提升 降低 减少 增加 上升 缩短 压减 翻 削减 扩大 高出 多 高 低")
  private static let stops = ScalarSet(scalars("、，；。：的数率"))
  /// Letters from 比 to 增长.
  private static let longest = 16

  /// Where the word that moves the figure stands, for a comparison that begins here; nil for none.
  static func end(in text: [UInt32], at start: Int, limit: Int) -> Int? {
    guard let word = openers.first(where: { text.has($0, at: start, limit: limit) }),
      start == 0 || !parts.contains(text[start - 1])
    else { return nil }
    var i = start + word.count
    var isTime = false
    while i < limit, i - start <= longest {
      if isTime, let found = moving.match(text, at: i, limit: limit), found.length > 0 { return i }
      if stops.contains(text[i]) { return nil }
      if marks.contains(text[i]) { isTime = true }
      i += 1
    }
    return nil
  }
}
