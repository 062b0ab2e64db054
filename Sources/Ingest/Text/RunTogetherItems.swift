/// Numbered items that a page ran together on one line, each with labels of its own:
/// 1.新建冷库。 责任单位：市商务局 完成情况：… 2.改造市场。 责任单位：….
enum RunTogetherItems {
  static let bodies = words(
    "责任单位： 责任部门： 牵头单位： 牵头部门： 主办单位： 承办单位： 配合单位： 配合部门： 协办单位： 实施单位：")
  private static let others = words(
    "牵头领导： 责任领导： 分管领导： 包联领导： 项目责任人： 项目负责人： 责任人： 联系人： 负责人： 实际完成情况： 完成情况： 进展情况： 工作进展： 推进情况： 完成时限： 完成时间： 年度目标：")
  /// Letters of a line that can hold two items.
  private static let shortest = 80
  private static let fewestItems = 2

  /// Each item and each label becomes a line of its own.
  static func split(_ lines: [PlanText.Line], _ text: [UInt32], _ origin: Origins) -> [PlanText.Line] {
    guard lines.contains(where: { holdsItems($0, text) }) else { return lines }
    return lines.flatMap { line -> [PlanText.Line] in
      guard holdsItems(line, text) else { return [line] }
      let cuts = cuts(of: line.range, text, origin)
      guard !cuts.isEmpty else { return [line] }
      var parts: [PlanText.Line] = []
      for (start, end) in zip([line.range.lowerBound] + cuts, cuts + [line.range.upperBound]) where start < end {
        var part = line
        part.range = trimmed(start..<end, text)
        if start > line.range.lowerBound { part.blanks = 0 }
        if !part.range.isEmpty { parts.append(part) }
      }
      return parts
    }
  }

  private static func trimmed(_ range: Range<Int>, _ text: [UInt32]) -> Range<Int> {
    var range = range
    while let last = range.last, text[last] <= Scalar.space { range = range.dropLast() }
    while let first = range.first, text[first] <= Scalar.space { range = range.dropFirst() }
    return range
  }

  /// Two labels of bodies stand in the line outside brackets.
  private static func holdsItems(_ line: PlanText.Line, _ text: [UInt32]) -> Bool {
    guard line.range.count >= shortest, !line.hasTabs else { return false }
    return labels(in: line.range, text, bodies).prefix(fewestItems).count == fewestItems
  }

  /// Where labels begin outside brackets.
  private static func labels(in range: Range<Int>, _ text: [UInt32], _ words: [[UInt32]]) -> [Int] {
    var found: [Int] = []
    var next = range.lowerBound
    while let at = text.first(Scalar.colon, in: next..<range.upperBound) {
      next = at + 1
      guard let word = words.first(where: { text.ends(with: $0, at: next, floor: range.lowerBound) }) else { continue }
      let start = next - word.count
      // （责任单位：… and …；配合单位：… go on with what stands before.
      let before = start > range.lowerBound ? text[start - 1] : Scalar.fullStop
      if BracketPairs.closing(before) == nil, before != Scalar.semicolon, before != Scalar.comma,
        before != Scalar.listComma
      {
        found.append(start)
      }
    }
    return found
  }

  private static func cuts(of range: Range<Int>, _ text: [UInt32], _ origin: Origins) -> [Int] {
    func isSetOff(_ i: Int) -> Bool {
      i > range.lowerBound
        && (PageLayout.closesLine(text[i - 1]) || text[i - 1] <= Scalar.space || origin[i] > origin[i - 1] + 1)
    }
    /// 市商务局 市农业农村局: a blank may stand between bodies, too.
    func isBody(at i: Int) -> Bool {
      let limit = min(range.upperBound, i + longestBody)
      let end = (min(i + 1, limit)..<limit).first(where: isSetOff) ?? limit
      return BracketVocabulary.isBody(text[trimmed(i..<end, text)])
    }
    let own = labels(in: range, text, bodies).filter(isSetOff)
    let items = items(in: range, text).filter { $0 == range.lowerBound || isSetOff($0) }
    // Each item but the last has a label before the next begins.
    guard items.count >= fewestItems, own.count >= items.count, alternate(items, own) else { return [] }
    // Behind a label's bodies a blank ends them.
    let ends = own.compactMap { start -> Int? in
      let first = min(range.upperBound, start + 6)
      return (first..<min(range.upperBound, first + longestList)).first {
        isSetOff($0) && text[$0 - 1] != Scalar.comma && text[$0 - 1] != Scalar.listComma && text[$0 - 1] != Scalar.colon
          && !isBody(at: $0)
      }
    }
    let cuts = Set(own + items + ends + labels(in: range, text, others).filter(isSetOff))
    return cuts.filter { $0 > range.lowerBound }.sorted()
  }

  /// Letters of a body's name.
  private static let longestBody = 24
  /// Letters of a label's bodies.
  private static let longestList = 300

  /// Between two items stands a label.
  private static func alternate(_ items: [Int], _ labels: [Int]) -> Bool {
    var next = 0
    for (item, end) in zip(items, items.dropFirst()) {
      while next < labels.count, labels[next] <= item { next += 1 }
      guard next < labels.count, labels[next] < end else { return false }
    }
    return true
  }

  /// Where 1.…, 2.…, 3.… begin, in order.
  private static func items(in range: Range<Int>, _ text: [UInt32]) -> [Int] {
    var found: [Int] = []
    for i in range where Scalar.isDigit(text[i]) && (i == range.lowerBound || !Scalar.isWord(text[i - 1])) {
      var end = i
      var value = 0
      while end < range.upperBound, end < i + 3, Scalar.isDigit(text[end]) {
        value = value * 10 + Int(text[end] - Scalar.zero)
        end += 1
      }
      guard value == found.count + 1, end + 1 < range.upperBound,
        text[end] == Scalar.dot || text[end] == Scalar.listComma, !Scalar.isDigit(text[end + 1]),
        i == range.lowerBound || text[i - 1] != Scalar.dot
      else { continue }
      found.append(i)
    }
    return found
  }
}
