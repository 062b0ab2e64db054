/// The day that a page's table of facts gives a paper, outside of its article: 成文日期：2025-03-06.
enum PageDay {
  private static let written = words("成文日期 印发日期 发文日期 成文时间 印发时间 发文时间 生成日期 制发日期 签发日期")
  private static let published = words("发布日期 发布时间 公开日期 公开时间")

  /// A line that says when the paper was written, else when it was published; nil where the page says neither.
  static func line(in page: HTMLPage, _ article: Article) -> [UInt32]? {
    var firstPublished: [UInt32]?
    var waiting: Bool?
    var skipUntil = 0
    for (index, node) in page.nodes.enumerated() where index >= skipUntil {
      if index == article.node || page.isDropped(node) || node.tag == .a {
        skipUntil = node.end
        continue
      }
      guard case .text(let range) = node.kind else { continue }
      let words = squeezed(page.text[range])
      if words.isEmpty { continue }
      if let isWritten = waiting, let day = day(in: words[...]) {
        if isWritten { return scalars("成文日期：") + day }
        firstPublished = firstPublished ?? scalars("发布日期：") + day
        waiting = nil
        continue
      }
      waiting = nil
      guard let label = label(in: words) else { continue }
      let rest = words[label.end...].drop { $0 == 0xFF1A || $0 == 0x3A }
      if rest.isEmpty {
        waiting = label.isWritten
      } else if let day = day(in: rest) {
        if label.isWritten { return scalars("成文日期：") + day }
        firstPublished = firstPublished ?? scalars("发布日期：") + day
      }
    }
    return firstPublished
  }

  private static func label(in words: [UInt32]) -> (isWritten: Bool, end: Int)? {
    for label in written where words.starts(with: label) { return (true, label.count) }
    for label in published where words.starts(with: label) { return (false, label.count) }
    return nil
  }

  /// 2025年3月6日 and 2025-03-06, 2025/3/6, 2025.3.6 at the start, as 2025年3月6日.
  private static func day(in words: ArraySlice<UInt32>) -> [UInt32]? {
    var numbers: [Int] = []
    var index = words.startIndex
    while index < words.endIndex, numbers.count < 3 {
      var value = 0
      let start = index
      while index < words.endIndex, Scalar.isDigit(words[index]), index - start < 4 {
        value = value * 10 + Int(words[index] - Scalar.zero)
        index += 1
      }
      // 2025-03-1009:30: the hour may follow without a space.
      if numbers.count == 2, index - start > 2 { value /= index - start == 4 ? 100 : 10 }
      guard index > start else { return nil }
      numbers.append(value)
      if index < words.endIndex { index += 1 }
    }
    guard numbers.count == 3, (1949...2099).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    else { return nil }
    return scalars("\(numbers[0])年\(numbers[1])月\(numbers[2])日")
  }
}
