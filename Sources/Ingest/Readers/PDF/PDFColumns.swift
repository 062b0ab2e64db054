/// Two columns of running text on a page, as gazettes are set: the left one is read to its end, then the right one.
///
/// They are known by the order in which the file draws them: one step up to the right, where a table has one for each
/// row. The right column is moved under the left one, so that its lines join to paragraphs like any others.
enum PDFColumns {
  /// Fewer lines are the cells of a row.
  private static let leastLines = 8
  /// Widths of a Han character that a column of text has at least.
  private static let leastWidth = 10.0
  /// Widths of two columns differ less than this.
  private static let tolerance = 0.2
  /// Widths of a Han character that a step up to the next column has at least.
  private static let leastRise = 8.0

  /// One stretch for each column; the page as it is where it has one only.
  static func split(_ segments: [PDFSegment]) -> [[PDFSegment]] {
    guard segments.count >= 2 * leastLines, let turn = turn(segments) else { return [segments] }
    let right = Array(segments[turn...])
    let gutter = right.map(\.box.left).min() ?? 0
    // A title over both columns.
    let head = segments[..<turn].prefix { $0.box.right > gutter }.count
    let left = Array(segments[head..<turn])
    guard left.count >= leastLines, right.count >= leastLines, let own = span(left), let other = span(right),
      left.allSatisfy({ $0.box.right <= gutter + $0.em * 0.5 }), own.width >= leastWidth * left[0].em,
      abs(own.width - other.width) <= tolerance * own.width
    else { return [segments] }
    let step = other.left - own.left
    return [
      Array(segments[..<turn]),
      right.map { segment in
        var moved = segment
        moved.box.left -= step
        moved.box.right -= step
        return moved
      },
    ]
  }

  /// Where the only step up to the right is; nil for none, for more than one, and where a later line is drawn further
  /// up.
  private static func turn(_ segments: [PDFSegment]) -> Int? {
    var found: Int?
    for index in segments.indices.dropFirst() {
      let before = segments[index - 1]
      let segment = segments[index]
      let rise = before.box.middle - segment.box.middle
      guard rise > before.em * 0.5 else { continue }
      guard found == nil, rise >= leastRise * before.em, segment.box.left > before.box.left + before.em else {
        return nil
      }
      found = index
    }
    return found
  }

  private static func span(_ lines: [PDFSegment]) -> (left: Double, width: Double)? {
    guard let left = lines.map(\.box.left).min(), let right = lines.map(\.box.right).max() else { return nil }
    return (left, right - left)
  }
}
