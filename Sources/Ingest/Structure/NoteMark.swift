/// 注：, 注1：, 备注：, 脚注2：, 尾注：: what follows explains words of the text and promises nothing.
enum NoteMark {
  private static let notes = words("附注 备注 脚注 尾注 注").sorted { $0.count > $1.count }
  /// Digits that a note's number can have.
  private static let mostDigits = 3

  /// How many scalars the mark takes, its colon included; nil where the line is no note.
  static func read(_ text: UnsafeBufferPointer<UInt32>, _ line: Range<Int>) -> Int? {
    var start = line.lowerBound
    if start < line.upperBound, text[start] == Scalar.open { start += 1 }
    guard start < line.upperBound, begins(text[start]) else { return nil }
    for word in notes where PageLayout.starts(text, start..<line.upperBound, with: word) {
      var end = start + word.count
      let limit = min(line.upperBound, end + mostDigits)
      while end < limit, isNumber(text[end]) { end += 1 }
      guard end < line.upperBound, text[end] == Scalar.colon else { continue }
      return end + 1 - line.lowerBound
    }
    return nil
  }

  /// 附 备 脚 尾 注
  private static func begins(_ s: UInt32) -> Bool {
    s == 0x9644 || s == 0x5907 || s == 0x811A || s == 0x5C3E || s == 0x6CE8
  }

  private static func isNumber(_ s: UInt32) -> Bool {
    Scalar.isDigit(s) || Scalar.chineseDigit(s) != nil || Scalar.chineseScale(s) != nil
      || Scalar.isCircled(s)
  }

  /// The numbered lines below 注： go on with it: 注： / 1.… / 2.…, and 注：1.… / 2.….
  static func extend(_ forms: inout [LineForm], _ text: PlanText) {
    for index in forms.indices {
      guard case .note(let length) = forms[index] else { continue }
      let rest = (text.lines[index].range.lowerBound + length)..<text.lines[index].range.upperBound
      var last = first(text, rest)
      guard rest.isEmpty || last != nil else { continue }
      var line = index + 1
      while line < forms.count, case .number(let mark) = forms[line], mark.style.level >= 3,
        mark.value == (last?.value ?? 0) + 1, last == nil || mark.style == last?.style
      {
        forms[line] = .note(length: mark.length)
        last = mark
        line += 1
      }
    }
  }

  /// Lines between a mark in the text and its note at the page's foot.
  private static let footReach = 80

  /// ①一核四纵四横：“一核”指…, when a line above has 构建“一核四纵四横”①高铁网: a note at the page's foot.
  static func readFeet(_ forms: inout [LineForm], _ text: PlanText) {
    guard forms.contains(where: { isCircled($0) != nil }) else { return }
    var marks: [Int: (line: Int, end: Int)] = [:]
    for index in forms.indices {
      let line = text.lines[index].range
      if let value = isCircled(forms[index]), let above = marks[value], index - above.line <= footReach,
        explains(text, line, above.end)
      {
        forms[index] = .note(length: 1)
        marks[value] = nil
      }
      for i in line.dropFirst() where Scalar.isCircled(text.scalars[i]) {
        let before = text.scalars[i - 1]
        if Scalar.isHan(before) || before == Scalar.closeQuote {
          marks[Int(text.scalars[i] - circledOne) + 1] = (index, i)
        }
      }
    }
  }

  private static let longestTerm = 24

  /// The words before its ： stand right before the mark.
  private static func explains(_ text: PlanText, _ line: Range<Int>, _ mark: Int) -> Bool {
    let start = line.lowerBound + 1
    let limit = min(line.upperBound, start + longestTerm)
    guard start < limit, let colon = text.scalars[start..<limit].firstIndex(of: Scalar.colon) else { return false }
    var term = text.scalars[start..<colon].filter(Scalar.isHan)
    if term.count > 3 { term = Array(term.suffix(3)) }
    let floor = max(0, mark - longestTerm)
    let above = text.scalars[floor..<mark].filter(Scalar.isHan)
    return term.count > 1 && above.count >= term.count && above.suffix(term.count).elementsEqual(term)
  }

  private static let circledOne: UInt32 = 0x2460

  private static func isCircled(_ form: LineForm) -> Int? {
    guard case .number(let mark) = form, case .circled = mark.style else { return nil }
    return mark.value
  }

  private static func first(_ text: PlanText, _ rest: Range<Int>) -> NumberMark? {
    let mark = text.scalars.withUnsafeBufferPointer {
      NumberMark.read($0, at: rest.lowerBound, end: rest.upperBound)
    }
    return mark?.value == 1 ? mark : nil
  }
}
