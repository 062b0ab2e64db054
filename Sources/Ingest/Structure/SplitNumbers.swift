/// Headings whose number has a line of its own: 第四章 above 保障措施, 2 above 发展目标.
enum SplitNumbers {
  /// Letters of a title below its number.
  private static let title = 2...40
  /// Behind a number without any mark only a short title is sure to be one.
  private static let plainTitle = 2...20
  /// As many bare numbers in a row make a numbering; fewer may be the numbers of pages.
  private static let fewest = 3

  /// A line that can be the title of the number above it.
  static func isTitle(_ text: PlanText, _ forms: [LineForm], _ line: Int) -> Bool {
    guard line < forms.count, case .prose = forms[line], !text.lines[line].tabbed else { return false }
    let range = text.lines[line].range
    return title.contains(range.count) && !PageLayout.closesLine(text.scalars[range.upperBound - 1])
      && Scalar.isHan(text.scalars[range.lowerBound])
  }

  /// Takes 1, 01 or 一 alone on a line for a heading's number, where such lines count from one, each with a short
  /// title below it and outside of tables.
  static func mark(_ forms: inout [LineForm], _ text: PlanText, inTable: [Bool]) {
    var found: [(line: Int, mark: NumberMark)] = []
    // For each style the numbers of the run that counts on.
    var runs: [NumberMark.Style: [(line: Int, mark: NumberMark)]] = [:]
    var last: [NumberMark.Style: Int] = [:]
    for line in forms.indices where !inTable[line] && forms[line] == .prose {
      guard !isOfBox(forms, line), let mark = bare(text, text.lines[line].range),
        mark.value == 1 || mark.value == (last[mark.style] ?? -1) + 1,
        let next = next(text, after: line), !inTable[next], isTitle(text, forms, next),
        plainTitle.contains(text.lines[next].range.count), isHan(text, text.lines[next].range)
      else { continue }
      last[mark.style] = mark.value
      if mark.value == 1 { keep(runs.removeValue(forKey: mark.style), in: &found) }
      runs[mark.style, default: []].append((line, mark))
    }
    for run in runs.values { keep(run, in: &found) }
    for entry in found { forms[entry.line] = .number(entry.mark) }
  }

  /// 专栏 / 4 / 数字物流创新提质工程: the number is the box's.
  private static func isOfBox(_ forms: [LineForm], _ line: Int) -> Bool {
    guard line > 0, case .box = forms[line - 1] else { return false }
    return true
  }

  private static func keep(_ run: [(line: Int, mark: NumberMark)]?, in found: inout [(line: Int, mark: NumberMark)]) {
    if let run, run.count >= fewest { found += run }
  }

  private static func next(_ text: PlanText, after line: Int) -> Int? {
    var next = line + 1
    while next < text.lines.count, text.lines[next].range.isEmpty { next += 1 }
    return next < text.lines.count ? next : nil
  }

  private static func isHan(_ text: PlanText, _ range: Range<Int>) -> Bool {
    range.allSatisfy { Scalar.isHan(text.scalars[$0]) || text.scalars[$0] == Scalar.listComma }
  }

  private static func bare(_ text: PlanText, _ range: Range<Int>) -> NumberMark? {
    guard (1...3).contains(range.count) else { return nil }
    let scalars = text.scalars[range]
    if scalars.count < 3, scalars.allSatisfy(Scalar.isDigit) {
      let value = scalars.reduce(0) { $0 * 10 + Int($1 - Scalar.zero) }
      return value > 0 ? NumberMark(style: .arabic, value: value, length: scalars.count) : nil
    }
    var value = 0
    var digit: Int?
    for scalar in scalars {
      if let next = Scalar.chineseDigit(scalar), digit == nil {
        digit = next
      } else if Scalar.chineseScale(scalar) == 10 {
        value += (digit ?? 1) * 10
        digit = nil
      } else {
        return nil
      }
    }
    value += digit ?? 0
    return value > 0 ? NumberMark(style: .han, value: value, length: scalars.count) : nil
  }
}
