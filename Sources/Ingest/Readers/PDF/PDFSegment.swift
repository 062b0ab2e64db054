/// A stretch of words side by side on one line: a line of a paragraph, or of a cell.
struct PDFSegment {
  var text: [UInt32]
  var box: PDFBox
  var em: Double

  /// Words further apart than this, in widths of a Han character, stand in different cells.
  ///
  /// A typed space has 0.25 to 0.5; the margins of two cells in Word have 0.9 together.
  private static let gap = 0.65

  /// Single characters stand apart as far as this where a short line was spread over the width of a narrow cell.
  private static let spreadGap = 1.2

  /// Words of one height are put in order from left to right first, because LibreOffice draws a line font by font.
  static func segments(of page: PDFPage) -> [PDFSegment] {
    var segments: [PDFSegment] = []
    var line: [PDFWord] = []
    for word in page.words {
      if let first = line.first, !first.isLevel(with: word) {
        join(line, into: &segments)
        line.removeAll(keepingCapacity: true)
      }
      line.append(word)
    }
    join(line, into: &segments)
    return segments
  }

  private static func join(_ line: [PDFWord], into segments: inout [PDFSegment]) {
    let start = segments.count
    var last: PDFWord?
    for word in line.sorted(by: { $0.box.left < $1.box.left }) {
      if let last, segments.count > start, segments[segments.count - 1].joins(word, after: last) {
        segments[segments.count - 1].append(word)
      } else {
        segments.append(PDFSegment(text: word.text, box: word.box, em: word.em))
      }
      last = word
    }
  }

  private func joins(_ word: PDFWord, after last: PDFWord) -> Bool {
    let distance = word.box.left - box.right
    let isSpread = last.isSingleHan && word.isSingleHan
    return distance > -em && distance < (isSpread ? Self.spreadGap : Self.gap) * max(em, word.em)
  }

  private mutating func append(_ word: PDFWord) {
    if let last = text.last, let first = word.text.first {
      let isHeadingNumber = Self.isHeadingNumber(text) && word.box.left - box.right >= Self.numberGap * em
      text += isHeadingNumber ? [Scalar.space] : spacing(last, first)
    }
    text += word.text
    em = max(em, word.em)
    box.cover(word.box)
  }

  /// A typed space behind the number of a heading, in widths of a Han character.
  private static let numberGap = 0.2

  private static let chapterWords = scalars("章节篇编条")

  /// 1., 2.1 or 第三节 at the beginning of a line, which keep the space that stands behind them.
  private static func isHeadingNumber(_ text: [UInt32]) -> Bool {
    guard text.count <= 6, let last = text.last else { return false }
    if text[0] == Scalar.ordinal { return chapterWords.contains(last) }
    return Scalar.isDigit(text[0]) && text.contains(Scalar.dot)
      && text.allSatisfy { Scalar.isDigit($0) || $0 == Scalar.dot }
  }
}

extension PDFSegment {
  /// Two stretches of one line that a wide blank parts: 主办单位：市工信局　　协办单位：市财政局.
  func joined(_ next: PDFSegment) -> PDFSegment {
    var line = self
    line.text += [Scalar.space, Scalar.space] + next.text
    line.em = max(em, next.em)
    line.box.cover(next.box)
    return line
  }

  /// Punctuation that may not begin a line (GB/T 15834-2011, 5.1).
  private static let notAtLineStart = Set(scalars("，。、；：！？）〕］】》〉”’％‰…"))

  /// The width of what a typesetter may not part from its first character: a number or a Latin word as a whole, and the
  /// punctuation that may not begin a line.
  var firstRun: Double {
    var units = 0.0
    var index = 0
    while index < text.count, text[index] < 0x2000, text[index] != Scalar.space {
      units += 0.5
      index += 1
    }
    if index == 0 {
      units = 1
      index = 1
    }
    while index < text.count, Self.notAtLineStart.contains(text[index]) {
      units += 1
      index += 1
    }
    return units * em
  }
}

/// A space where two Latin words or numbers meet, nothing between Chinese.
func spacing(_ last: UInt32, _ first: UInt32) -> [UInt32] {
  last < 0x80 && first < 0x80 ? [Scalar.space] : []
}

/// Stretches of words in the margins of a page: a table that begins there has some dozens.
private let mostInMargins = 200

private let pageOrnaments = Set(scalars(" -—–－·•./第页共,，~～"))

/// Takes page numbers and running heads out; gives how many lines that were.
///
/// Only lines in the outer eighth of a page are looked at, and they must be a bare number or stand on most pages.
func removeRunningHeads(_ pages: inout [[PDFSegment]], _ sizes: [PDFPage]) -> Int {
  /// Of the page's height, at either end: the margins of an official document are 12 % each (GB/T 9704).
  let margin = 0.125
  func isInMargin(_ segment: PDFSegment, _ page: PDFPage) -> Bool {
    segment.box.bottom < page.height * margin || segment.box.top > page.height * (1 - margin)
  }
  var seen: [[UInt32]: Int] = [:]
  for (segments, page) in zip(pages, sizes) {
    var shapes: Set<[UInt32]> = []
    for segment in segments where isInMargin(segment, page) { shapes.insert(shape(segment.text)) }
    for shape in shapes { seen[shape, default: 0] += 1 }
  }
  /// A head that stands on three pages and on half of them is a running head.
  let often = max(3, (pages.count + 1) / 2)
  func isRunningHead(_ segment: PDFSegment, _ page: PDFPage) -> Bool {
    isInMargin(segment, page) && !isPageNumber(segment.text) && (seen[shape(segment.text)] ?? 0) >= often
  }
  /// What else stands in a page's margins; nil where so much does that it is no margin.
  func marginal(_ segments: [PDFSegment], _ page: PDFPage) -> [PDFSegment]? {
    let found = segments.filter { isInMargin($0, page) && !isRunningHead($0, page) }
    return found.count <= mostInMargins ? found : nil
  }
  /// A number beside words is a cell of a table's row, which may stand high on its page.
  func standsAlone(_ number: PDFSegment, _ others: [PDFSegment]) -> Bool {
    others.allSatisfy { other in
      abs(other.box.middle - number.box.middle) >= number.em * 0.5 || other.box.left == number.box.left
    }
  }
  var removed = 0
  for index in pages.indices {
    let segments = pages[index]
    let page = sizes[index]
    let others = marginal(segments, page)
    pages[index].removeAll { segment in
      isRunningHead(segment, page)
        || others.map { isInMargin(segment, page) && isPageNumber(segment.text) && standsAlone(segment, $0) } ?? false
    }
    removed += segments.count - pages[index].count
  }
  return removed
}

/// The text with each number as one 0, so that 第1页 and 第12页 are alike.
private func shape(_ text: [UInt32]) -> [UInt32] {
  var shape: [UInt32] = []
  for scalar in text where !(Scalar.isDigit(scalar) && shape.last == Scalar.zero) {
    shape.append(Scalar.isDigit(scalar) ? Scalar.zero : scalar)
  }
  return shape
}

/// A number with nothing but dashes, dots, slashes and 第…页 around it: — 3 —, 3/12, 第 3 页 共 12 页.
func isPageNumber(_ text: [UInt32]) -> Bool {
  var hasDigit = false
  for scalar in text {
    let isDigit = Scalar.isDigit(scalar) || (0xFF10...0xFF19).contains(scalar)
    guard isDigit || pageOrnaments.contains(scalar) else { return false }
    hasDigit = hasDigit || isDigit
  }
  /// `第 100 页 共 120 页` has 15.
  return hasDigit && text.count <= 16
}
