/// Lines between two blank ones, set narrower than the page: a table's cell, a box, a column.
///
/// A page has one width, its cells have theirs: 培育1-2家专业数据 / 标注企业 is one sentence where the lines beside it are as
/// long, though the page is wider.
struct PageBlock {
  /// Lines before and behind that tell the width.
  static let reach = 6
  /// A line that is cut ends at most so far before the widest: half a word of Latin letters, or a mark that hangs.
  private static let ragged = 4
  private static let fewestFull = 3
  /// In halves of a letter: 字 is two, 5 is one.
  private static let widths = 24...88
  /// Letters below are half as wide as 字.
  private static let firstWide: UInt32 = 0x2000

  let text: UnsafeBufferPointer<UInt32>

  /// Whether the last of the lines before is as wide as those around, most of which hold prose.
  func isFilled(_ before: ArraySlice<Range<Int>>, _ behind: [Range<Int>]) -> Bool {
    let lines = Array(before) + behind
    guard lines.contains(where: holdsSentence), let last = before.last, let next = behind.first,
      !endsWithFigure(last) || !endsWithFigure(next)
    else { return false }
    let lengths = lines.map(width)
    guard let widest = lengths.map(\.letters).max(), Self.widths.contains(widest) else { return false }
    let full = lengths.map { $0.letters + $0.seams >= widest - Self.ragged }
    return full[before.count - 1] && full.filter { $0 }.count >= Self.fewestFull
      && full.filter { $0 }.count * 2 > lengths.count && lines.filter(isProse).count * 2 >= lines.count
  }

  /// The width of a line's letters, and how often letters of different width meet: a blank may have stood there.
  private func width(of range: Range<Int>) -> (letters: Int, seams: Int) {
    guard range.count <= Self.widths.upperBound else { return (range.count, 0) }
    var width = 0
    var seams = 0
    var wasWide: Bool?
    for index in range {
      let isWide = text[index] >= Self.firstWide
      width += isWide ? 2 : 1
      if let wasWide, wasWide != isWide { seams += 1 }
      wasWide = isWide
    }
    return (width, seams)
  }

  /// A list of short lines has commas, and no sentence that ends.
  private func holdsSentence(_ range: Range<Int>) -> Bool {
    range.contains { text[$0] == Scalar.fullStop || text[$0] == Scalar.semicolon }
  }

  private static let tail = 6

  /// 建成公园10座以上, 达到百分之四十: two such lines are two members of a list.
  private func endsWithFigure(_ range: Range<Int>) -> Bool {
    range.suffix(Self.tail).contains { Scalar.isDigit(text[$0]) || Scalar.chineseScale(text[$0]) != nil }
  }

  private func isProse(_ range: Range<Int>) -> Bool {
    range.contains { text[$0] == Scalar.comma || text[$0] == Scalar.fullStop || text[$0] == Scalar.semicolon }
  }
}
