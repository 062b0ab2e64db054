/// Counts as plans write them, and lists that can be counted.
enum WrittenCount {
  /// 二 to 十, with 两.
  private static func digit(_ scalar: UInt32) -> Int? {
    if scalar == Scalar.ten { return 10 }
    let value = Scalar.chineseDigit(scalar)
    return value.map { $0 > 1 } ?? false ? value : nil
  }

  /// What a count can begin with.
  static let openings = ScalarSet { digit($0) != nil || Scalar.isDigit($0) }

  /// 三个, 5大, 13条: what makes a number the count of a list.
  static let classifiers = ScalarSet(scalars("个大条类项家种款支座所批件"))
  private static let opens = Set([Scalar.open, Scalar.openTitle, Scalar.openQuote, Scalar.openTortoise])
  private static let closes = Set([Scalar.close, Scalar.closeTitle, Scalar.closeQuote, Scalar.closeTortoise])
  private static let joining = words("以及 和 及 与")
  /// What matters outside brackets.
  private static let marks = ScalarSet(opens.union(closes).union(scalars("、\n以和及与")))
  private static let andSoOn = scalars("等")

  /// A whole number that starts here and no other number before it: `13`, 三; its end.
  static func read(_ text: PlanText, at index: Int, limit: Int) -> (count: Int, end: Int)? {
    let all = text.scalars
    let count = digit(all[index])
    guard count != nil || Scalar.isDigit(all[index]) else { return nil }
    if index > 0 {
      let before = all[index - 1]
      if Scalar.isWord(before) || before == Scalar.dot || digit(before) != nil { return nil }
    }
    if let count {
      // 十三 and 三十 are left alone: a list that long is not written out in brackets.
      return index + 1 < limit && digit(all[index + 1]) != nil ? nil : (count, index + 1)
    }
    var end = index
    var value = 0
    while end < limit, Scalar.isDigit(all[end]), end - index < 4 {
      value = value * 10 + Int(all[end] - Scalar.zero)
      end += 1
    }
    return end >= limit || all[end] != Scalar.dot ? (value, end) : nil
  }

  /// How a list can be counted: items between 、 outside brackets, and at most so many with 和 and 及 taken apart.
  struct Items {
    var fewest: Int
    var most: Int
    /// It ends with 等: more may be meant.
    var isOpen: Bool
    /// Scalars of the longest and of all items.
    var longest: Int
    var length: Int

    func allows(_ count: Int) -> Bool { (fewest...most).contains(count) || (isOpen && count >= fewest) }
  }

  static func items(_ text: PlanText, _ range: Range<Int>) -> Items {
    var depth = 0
    var fewest = 1
    var joins = 0
    var longest = 0
    var start = range.lowerBound
    for index in range {
      let scalar = text.scalars[index]
      guard depth != 0 || marks.contains(scalar) else { continue }
      if opens.contains(scalar) { depth += 1 }
      if closes.contains(scalar), depth > 0 { depth -= 1 }
      guard depth == 0 else { continue }
      if scalar == Scalar.listComma || scalar == Scalar.newline {
        fewest += scalar == Scalar.listComma || index - start > 1 ? 1 : 0
        longest = max(longest, index - start)
        start = index + 1
      } else if text.match(joining, at: index) > 0 {
        joins += 1
      }
    }
    longest = max(longest, range.upperBound - start)
    let isOpen = !range.isEmpty && text.has(andSoOn, at: range.upperBound - 1)
    return Items(fewest: fewest, most: fewest + joins, isOpen: isOpen, longest: longest, length: range.count)
  }
}
