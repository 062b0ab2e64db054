/// Headings without numbers.
extension SectionReader {
  private static let fewestChapters = 2

  /// （一） comes first and there is no 一、 and no 第一章: what stands above it has no number.
  func hasPlainChapters(_ body: Range<Int>) -> Bool {
    var first: NumberMark.Style?
    for line in body {
      switch forms[line] {
      case .number(let mark) where mark.style.level == 1 || mark.style == .article: return false
      case .number(let mark): first = first ?? mark.style
      case .box: return false
      default: break
      }
    }
    guard first == .hanBracket else { return false }
    let chapters = body.filter { isPlainChapter($0, body) }
    // One alone is believed where it names its year: 2026年主要工作.
    return chapters.count >= Self.fewestChapters
      || chapters.contains { line in
        let range = text.lines[line].range
        return DateReader.year(text, at: range.lowerBound, end: range.upperBound) != nil
      }
  }

  private static let chapterWords = words("工作 任务 回顾 目标 建设 发展 总结 要求 思路 部署 安排 打算 成就 形势 展望")

  /// 2021年主要工作 and “十四五”时期总体思路和主要任务, each above a paragraph.
  func isPlainChapter(_ line: Int, _ body: Range<Int>) -> Bool {
    let range = text.lines[line].range
    return isPlainHeading(line, body)
      && Self.chapterWords.contains { text.scalars.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
  }

  private static let longestPlainHeading = 20
  private static let shortestParagraph = 30

  private static let titleMarks = ScalarSet(scalars("：“”《》、"))

  private func isTitleLetter(_ c: UInt32) -> Bool {
    Scalar.isHan(c) || Scalar.isDigit(c) || Self.titleMarks.contains(c)
  }

  /// In a paper without any number a year or a quotation rather is a remark than a heading.
  private func opensTitle(_ c: UInt32) -> Bool {
    Scalar.isHan(c) || !isUnnumbered && (Scalar.isDigit(c) || c == Scalar.openQuote)
  }

  /// 到2020年： leads into lines that are due then.
  func leadsToYear(_ range: Range<Int>) -> Bool {
    range.count <= Self.longestPlainHeading
      && range.dropLast(4).contains { DateReader.year(text, at: $0, end: range.upperBound) != nil }
  }

  /// A few words alone on their line, with a paragraph right below.
  func isPlainHeading(_ line: Int, _ body: Range<Int>) -> Bool {
    let range = text.lines[line].range
    guard (4...Self.longestPlainHeading).contains(range.count), !text.lines[line].tabbed, tables[line] == nil,
      range.allSatisfy({ isTitleLetter(text.scalars[$0]) }), opensTitle(text.scalars[range.lowerBound]),
      let last = range.last, Scalar.isHan(text.scalars[last]) || text.scalars[last] == Scalar.closeQuote,
      let next = nextLine(after: line, body),
      case .prose = forms[next], tables[next] == nil
    else { return false }
    let paragraph = text.lines[next].range
    let end = text.scalars[paragraph.upperBound - 1]
    return paragraph.count >= Self.shortestParagraph
      && (Scalar.endsSentence(end) || !isUnnumbered && end == Scalar.colon)
  }
}
