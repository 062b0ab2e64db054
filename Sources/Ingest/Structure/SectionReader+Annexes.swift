import Policy

/// Annexes: 附件1 and its title open a section; a list of annexes at a plan's end opens none.
extension SectionReader {
  private static let annexDepth = -1
  private static let mostTitleLines = 3

  /// An annex opens a section of the first level; a list of annexes at a plan's end opens none.
  mutating func annex(_ length: Int, _ line: Int, _ body: Range<Int>) -> Int {
    let range = text.lines[line].range
    let mark = range.lowerBound..<(range.lowerBound + length)
    let inline = skippingMarks(mark.upperBound, range.upperBound)..<range.upperBound
    if let end = annexList(line, inline, body) {
      for listed in line..<end { add(text.lines[listed].range, .notice) }
      return end
    }
    var title = inline
    var next = line + 1
    if title.isEmpty {
      while next < body.upperBound, next - line <= Self.mostTitleLines, isTitle(next) {
        title =
          (title.isEmpty ? text.lines[next].range.lowerBound : title.lowerBound)..<text.lines[next].range.upperBound
        next += 1
      }
    }
    let end = title.isEmpty ? mark.upperBound : title.upperBound
    open(number: squeezed(mark), title: squeezed(title), level: 1, depth: Self.annexDepth, span: mark.lowerBound..<end)
    add(range.lowerBound..<max(end, range.upperBound), .heading, continuing: true)
    return next
  }

  private func isTitle(_ line: Int) -> Bool {
    guard case .prose = forms[line], tables[line] == nil, !text.lines[line].tabbed else { return false }
    let range = text.lines[line].range
    let last = text.scalars[range.upperBound - 1]
    // 单位：亿元 above a table is no title.
    let isTitle = range.count <= 50 && !PageLayout.closesLine(last)
    return isTitle && !range.contains { text.scalars[$0] == Scalar.colon }
  }

  /// The line after a list of annexes that begins here; nil when an annex itself begins here.
  private func annexList(_ line: Int, _ inline: Range<Int>, _ body: Range<Int>) -> Int? {
    var end = line + 1
    while end < body.upperBound, isEntry(end) { end += 1 }
    let numbered =
      !inline.isEmpty
      && text.scalars.withUnsafeBufferPointer {
        NumberMark.read($0, at: inline.lowerBound, end: inline.upperBound) != nil
      } || opensWithNumber(inline)
    if numbered { return end }
    if inline.isEmpty {
      guard end > line + 1, end < body.upperBound || end == body.upperBound else { return nil }
      // 附件： / 1.… / 2.… is a list when an annex or the end follows it.
      if end == body.upperBound { return end }
      switch forms[end] {
      case .annex, .date: return end
      default: return nil
      }
    }
    if end == body.upperBound { return end }
    switch forms[end] {
    case .annex, .date: return end
    case .prose where text.lines[end].range.count <= 30 && end + 1 < body.upperBound && forms[end + 1] == .date:
      return end
    default: return (end..<body.upperBound).allSatisfy(closesPaper) ? end : nil
    }
  }

  private static let closings = words("抄送 主送 抄报 报送 分送 （此件 （联系 联系人 联系电话 信息公开")
  private static let printed = scalars("印发")

  /// What stands below a paper's last word: who gets copies, who printed it when.
  private func closesPaper(_ line: Int) -> Bool {
    let range = text.lines[line].range
    if range.isEmpty || forms[line] == .date { return true }
    if text.match(Self.closings, at: range.lowerBound) > 0 { return true }
    return range.count <= 60 && text.has(Self.printed, at: range.upperBound - Self.printed.count)
  }

  private func isEntry(_ line: Int) -> Bool {
    let range = text.lines[line].range
    if case .number(let mark) = forms[line], mark.style == .arabic {
    } else if !opensWithNumber(range) {
      return false
    }
    return range.count <= 60 && text.scalars[range.upperBound - 1] != Scalar.fullStop
  }

  /// 2.2024年…: an entry's number, though the year looks like its decimals.
  private func opensWithNumber(_ range: Range<Int>) -> Bool {
    let digits = range.prefix(3).prefix { Scalar.isDigit(text.scalars[$0]) }
    guard (1...2).contains(digits.count), digits.upperBound + 4 < range.upperBound,
      text.scalars[digits.upperBound] == Scalar.dot
    else { return false }
    return DateReader.year(text, at: digits.upperBound + 1, end: range.upperBound) != nil
  }
}
