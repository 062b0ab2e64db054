/// A table of contents repeats the headings; it is no structure.
enum Contents {
  /// Marks the lines of each 目录 as `.contents`, so that nothing else reads them.
  static func mark(_ forms: inout [LineForm], _ text: PlanText) {
    var start = 0
    while start < forms.count {
      guard case .contents = forms[start] else {
        start += 1
        continue
      }
      var first: [UInt32]?
      var line = start + 1
      while line < forms.count, line - start < longest {
        let entry = entry(text, text.lines[line].range)
        if let first, entry.words.starts(with: first) || first.starts(with: entry.words), !entry.hasPage { break }
        guard isEntry(forms[line]) || entry.hasPage else { break }
        if first == nil { first = entry.words }
        forms[line] = .contents
        line += 1
      }
      start = line
    }
  }

  /// More entries than this has no plan.
  private static let longest = 400

  private static func isEntry(_ form: LineForm) -> Bool {
    switch form {
    case .number, .box, .annex: true
    default: false
    }
  }

  /// The entry without its dots and page number.
  private static func entry(_ text: PlanText, _ range: Range<Int>) -> (words: [UInt32], hasPage: Bool) {
    var end = range.upperBound
    while end > range.lowerBound, Scalar.isDigit(text.scalars[end - 1]) { end -= 1 }
    let digits = range.upperBound - end
    let dotsEnd = end
    while end > range.lowerBound, isLeader(text.scalars[end - 1]) { end -= 1 }
    let dots = dotsEnd - end
    guard digits > 0, dots > 0 else { return (Array(text.scalars[range]), false) }
    return (Array(text.scalars[range.lowerBound..<end]), true)
  }

  private static func isLeader(_ s: UInt32) -> Bool {
    s == Scalar.dot || s == Scalar.ellipsis || s == Scalar.middleDot || s == Scalar.tab || s == Scalar.space
      || s == Scalar.hyphen || s == Scalar.open
      || s == 0x22EF
  }
}
