/// What a cell of a table that was pasted with a cell on each line shows to be by itself, whatever column it stands in.
enum PastedLine {
  /// Digits alone.
  case figure
  /// What is to be done, at length.
  case sentence
  /// A few words: a name, or a task that is told shortly.
  case short
  /// One body, or a list of which most are.
  case body
  /// Until when.
  case date

  private static let longestName = 24
  private static let longestBody = 24
  private static let longestDate = 14
  private static let dateMarks = words("月 年底 年内 全年 季度 半年 长期 持续")

  init(_ text: PlanText, _ range: Range<Int>) {
    let letters = text.scalars[range]
    if letters.last.map(PageLayout.closesLine) ?? false {
      self = .sentence
    } else if letters.allSatisfy(Scalar.isDigit) {
      self = .figure
    } else if Self.isYear(letters) {
      self = .date
    } else if range.count <= Self.longestDate, Self.dateMarks.contains(where: { text.find($0, in: range) != nil }) {
      self = .date
    } else if Self.areBodies(text, range) {
      self = .body
    } else {
      self = range.count > Self.longestName ? .sentence : .short
    }
  }

  /// 2010年
  private static func isYear(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.count == 5 && letters.last == Scalar.year && letters.dropLast().allSatisfy(Scalar.isDigit)
  }

  private static func areBodies(_ text: PlanText, _ range: Range<Int>) -> Bool {
    let letters = text.scalars[range]
    // 市科技局<br>市财政局: a gap of the source parts them, too.
    let gaps =
      text.origin.areTogether(range) ? [] : range.dropFirst().filter { text.origin[$0] > text.origin[$0 - 1] + 1 }
    guard range.count <= longestBody || letters.contains(Scalar.listComma) || !gaps.isEmpty else { return false }
    let stretches = zip([range.lowerBound] + gaps, gaps + [range.upperBound]).map { letters[$0..<$1] }
    let names = stretches.flatMap { stretch in
      stretch.split { $0 == Scalar.listComma || $0 == Scalar.comma || $0 <= Scalar.space }
    }
    return !names.isEmpty && names.count { $0.count <= longestBody && BracketVocabulary.isBody($0) } * 2 > names.count
  }

  /// A list goes on in the next line where this one ends with a comma.
  static func isOpen(_ text: PlanText, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return text.scalars[last] == Scalar.listComma || text.scalars[last] == Scalar.comma
  }
}
