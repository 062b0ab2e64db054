/// A paper's number, in whichever brackets the year stands: 云政发〔2026〕12号, 云政发[2026] 12 号, 云政发〔2026〕12号文.
enum DocNumber {
  private static let longest = 40
  /// Letters before the year: 云岭市冷链物流办字.
  private static let longestName = 16
  private static let longestLine = 80
  private static let serial: UInt32 = 0x53F7  // 号
  private static let paper: UInt32 = 0x6587  // 文
  private static let opening: Set<UInt32> = [
    Scalar.openTortoise, Scalar.openSquare, Scalar.open, Scalar.openLenticular, Scalar.openAngle, 0xFE5D, 0x3C, 0x7B,
  ]
  private static let closing: Set<UInt32> = [
    Scalar.closeTortoise, Scalar.closeSquare, Scalar.close, Scalar.closeLenticular, Scalar.closeAngle, 0xFE5E, 0x3E,
    0x7D,
  ]

  /// The number in a line that holds little else: behind it only what stands apart (签发人：…, a day), before it a label.
  static func range(_ text: PlanText, _ line: Range<Int>) -> Range<Int>? {
    guard (8...longestLine).contains(line.count) else { return nil }
    for index in line where text.scalars[index] == serial {
      guard let start = start(of: index, text, line) else { continue }
      let rest = (index + 1)..<line.upperBound
      let isApart =
        rest.isEmpty || closing.contains(text.scalars[rest.lowerBound]) && rest.count == 1
        || text.scalars[rest.lowerBound] == paper && rest.count == 1
        || text.origin[rest.lowerBound] > text.origin[index] + 1
      return isApart && index - start < longest ? start..<(index + 1) : nil
    }
    return nil
  }

  /// The number at the end of a title: …的通知（云政发〔2026〕12号）, …的通知 云政发〔2026〕12号.
  static func atEnd(_ text: PlanText, _ line: Range<Int>) -> Range<Int>? {
    guard line.count > 8 else { return nil }
    var end = line.upperBound
    let isBracketed = closing.contains(text.scalars[end - 1])
    if isBracketed { end -= 1 }
    guard text.scalars[end - 1] == serial, let year = year(before: end - 1, text, line) else { return nil }
    var start = year
    while start > line.lowerBound, end - start < longest, Scalar.isHan(text.scalars[start - 1]) {
      if text.origin[start] > text.origin[start - 1] + 1 { break }
      start -= 1
    }
    guard start < year, start > line.lowerBound else { return nil }
    let isApart = text.origin[start] > text.origin[start - 1] + 1
    return isBracketed ? (opening.contains(text.scalars[start - 1]) ? start..<end : nil) : (isApart ? start..<end : nil)
  }

  private static func start(of serial: Int, _ text: PlanText, _ line: Range<Int>) -> Int? {
    guard let year = year(before: serial, text, line) else { return nil }
    if let colon = text.scalars[line.lowerBound..<year].lastIndex(of: Scalar.colon) {
      // 文号：|云政办发〔2024〕5号 in a table.
      return own(text.scalars[colon + 1] == Scalar.pipe ? colon + 2 : colon + 1, year, text)
    }
    for label in PlanWords.numberLabels {
      // 发文单位云岭市人民政府 发文字号云政发〔2026〕1号, without colons.
      if let at = text.find(label, in: line.lowerBound..<year) { return at + label.count }
    }
    let start = opening.contains(text.scalars[line.lowerBound]) ? line.lowerBound + 1 : line.lowerBound
    guard start <= year, case let own = own(start, year, text) else { return nil }
    return year - own <= longestName ? own : nil
  }

  /// 时间：2015-07-02 09:40 微信 QQ空间 云政发〔2026〕1号: what stands apart before it is none of it, where it is long.
  private static func own(_ start: Int, _ year: Int, _ text: PlanText) -> Int {
    guard year - start > longestName else { return start }
    let gap = (start..<year).last { $0 > start && text.origin[$0] > text.origin[$0 - 1] + 1 && year - $0 > 1 }
    return gap ?? start
  }

  /// Where the bracket with the year opens: 〔2026〕, 〔二〇二六〕 before 12 and 第12.
  private static func year(before serial: Int, _ text: PlanText, _ line: Range<Int>) -> Int? {
    var index = serial
    while index > line.lowerBound, Scalar.isDigit(text.scalars[index - 1]) { index -= 1 }
    if index > line.lowerBound, text.scalars[index - 1] == Scalar.ordinal { index -= 1 }
    guard index - 6 >= line.lowerBound, closing.contains(text.scalars[index - 1]),
      opening.contains(text.scalars[index - 6])
    else { return nil }
    let year = text.scalars[(index - 5)..<(index - 1)]
    return year.allSatisfy { Scalar.isDigit($0) || Scalar.chineseDigit($0) != nil } ? index - 6 : nil
  }
}
