/// 第一章 总则第一条 …。第二条 …: rules that a page ran into one line, parted where their articles count on.
enum RunTogetherArticles {
  private static let (ordinal, article, chapter): (UInt32, UInt32, UInt32) = (0x7B2C, 0x6761, 0x7AE0)  // 第 条 章
  /// Articles that count on before a line is taken for rules.
  private static let fewest = 5
  /// Letters of a chapter's title, and of its number.
  private static let longestTitle = 24
  private static let longestNumber = 5

  /// 第一条生产线, 第二条公路: of which there are several.
  private static let lines = ScalarSet(scalars("线路链"))

  private struct Mark {
    var start: Int
    var value: Int
    var isArticle: Bool
  }

  /// Where articles begin, and the chapters right above one.
  static func cuts(in text: [UInt32], _ line: Range<Int>) -> [Int] {
    var articles: [Int] = []
    var chapters: [Int] = []
    var above: Int?
    for mark in marks(in: text, line) {
      guard mark.isArticle else {
        if mark.value == chapters.count + 1 { above = mark.start }
        continue
      }
      let isTitled = above.map { mark.start - $0 <= longestTitle } ?? false
      guard mark.value == articles.count + 1,
        isTitled || mark.start == line.lowerBound || RunTogetherParagraphs.closings.contains(text[mark.start - 1])
      else { continue }
      articles.append(mark.start)
      if isTitled, let above { chapters.append(above) }
      above = nil
    }
    return articles.count < fewest ? [] : (articles + chapters).sorted()
  }

  /// 第十二条, 第三章, wherever they stand.
  private static func marks(in text: [UInt32], _ line: Range<Int>) -> [Mark] {
    line.compactMap { start in
      guard text[start] == ordinal else { return nil }
      let limit = min(line.upperBound, start + 2 + longestNumber)
      guard let end = text[(start + 1)..<limit].firstIndex(where: { $0 == article || $0 == chapter }),
        end > start + 1, !text[end..<min(line.upperBound, end + 4)].contains(where: lines.contains),
        let value = RunTogetherParagraphs.value(text[(start + 1)..<end])
      else { return nil }
      return Mark(start: start, value: value, isArticle: text[end] == article)
    }
  }
}
