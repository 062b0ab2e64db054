/// What the look of a page tells of a line: where sentences were cut, which lines only number pages.
enum PageLayout {
  /// A line shorter than this is a heading, a cell or a signature before it is a cut sentence.
  static let shortestCutLine = 25
  /// A numbered line up to this length is a heading, where it holds no sentence's end.
  static let longestHeading = 45
  /// A label of bodies with its bracket has at most so many characters.
  static let longestLabel = 12
  /// Widths that a page set in lines can have; longer lines are whole paragraphs.
  static let widths = 16...64
  /// A bracket that closes further down the next line than this was not cut by a page.
  static let bracketReach = 300

  /// What a paragraph may open with, so that it never continues the line before: —— items, boxes, annexes, labels.
  private static let openers = [
    "——", "--", "专栏", "附件", "附表", "附录", "附注", "注：", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "（责任", "（牵头", "（配合",
    "|", "目录",
  ].map { scalars($0) }

  private static let labels = [
    "责任单位", "责任部门", "牵头单位", "牵头部门", "配合单位", "配合部门", "主办单位", "协办单位", "负责单位", "分工负责",
  ].map { scalars($0) }

  /// Whether a line begins with a label of bodies.
  static func opensWithLabel(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Bool {
    labels.contains { starts(text, line, with: $0) }
  }

  /// Whether a line begins something new.
  static func opensParagraph(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Bool {
    if NumberMark.read(text, at: line.lowerBound, end: line.upperBound) != nil { return true }
    for opener in openers where starts(text, line, with: opener) { return true }
    if opensWithLabel(text, line) || NoteMark.read(text, line) != nil { return true }
    return isDate(text, line)
  }

  static func starts(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>, with word: [UInt32]) -> Bool {
    guard line.count >= word.count else { return false }
    for offset in word.indices where text[line.lowerBound + offset] != word[offset] { return false }
    return true
  }

  /// 2024年6月11日 alone on its line.
  static func isDate(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Bool {
    guard (6...14).contains(line.count), text[line.upperBound - 1] == Scalar.day else { return false }
    // A slip like 2026月3月26日 is a date all the same.
    let isYear = line.prefix(4).allSatisfy { Scalar.isDigit(text[$0]) } && !Scalar.isDigit(text[line.lowerBound + 4])
    return isYear && line.contains { text[$0] == Scalar.month }
  }

  /// Ends a sentence, a list item or an introduction, so that nothing was cut after it.
  static func closesLine(_ s: UInt32) -> Bool {
    switch s {
    case Scalar.fullStop, Scalar.exclamation, Scalar.question, Scalar.semicolon, Scalar.colon: true
    case Scalar.latinExclamation, Scalar.latinQuestion, Scalar.ellipsis, Scalar.pipe: true
    default: false
    }
  }

  /// A sentence goes on after it: ， 、 （ “ 《 ——.
  static func callsForMore(_ s: UInt32) -> Bool {
    switch s {
    case Scalar.comma, Scalar.listComma, Scalar.open, Scalar.openQuote, Scalar.openTitle, Scalar.latinComma: true
    default: false
    }
  }

  /// - 3 -, — 3 —, 第3页, 第 3 页 共 9 页, 3/9.
  static func isPageNumber(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Bool {
    guard (2...14).contains(line.count) else { return false }
    var digits = 0
    var marks = 0
    for index in line {
      switch text[index] {
      case Scalar.zero...Scalar.nine: digits += 1
      case Scalar.hyphen, Scalar.dash, 0x2013, 0xFF0D, Scalar.boxDash, Scalar.middleDot, Scalar.slash, Scalar.ordinal,
        0x9875, 0x5171, Scalar.space:
        marks += 1
      default: return false
      }
    }
    let last = text[line.upperBound - 1]
    let first = text[line.lowerBound]
    let dashed = !Scalar.isDigit(first) && !Scalar.isDigit(last)
    return digits > 0 && digits < 9 && marks > 0 && dashed && (first != Scalar.slash)
  }

  private static let navigation = [
    "上一篇", "下一篇", "←上一篇", "下一篇→", "返回列表", "返回政策原文列表", "返回顶部", "返回首页", "返回上一页", "打印本页", "关闭本页", "关闭窗口", "打印",
    "【打印】", "【关闭】", "【打印本页】", "【关闭窗口】", "[打印]", "[关闭]",
  ].map { scalars($0) }
  private static let longestNavigation = 8

  /// 上一篇, 返回列表, 【打印】 alone on its line: a page's button.
  static func isNavigation(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Bool {
    (2...longestNavigation).contains(line.count)
      && navigation.contains { $0.count == line.count && starts(text, line, with: $0) }
  }

  /// The width to which a page was set, when most lines that end in mid-sentence end at one width; else nil.
  static func width(of lines: some Sequence<(length: Int, closed: Bool)>) -> Int? {
    var histogram = [Int](repeating: 0, count: widths.upperBound + 3)
    var open = 0
    var long = 0
    for line in lines where line.length > 0 {
      if line.length > widths.upperBound { long += 1 }
      guard !line.closed, line.length < histogram.count else { continue }
      open += 1
      histogram[line.length] += 1
    }
    var best = (width: 0, count: 0)
    for width in widths {
      let count = histogram[width - 2] + histogram[width - 1] + histogram[width] + histogram[width + 1]
      if count >= best.count, histogram[width] > 0 { best = (width, count) }
    }
    return best.count >= 8 && best.count * 2 > open && long * 4 < best.count ? best.width : nil
  }
}

extension Scalar {
  static let slash: UInt32 = 0x2F
}
