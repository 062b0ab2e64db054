/// The bracket behind a title that says when the paper was spoken, and by whom: （2026年1月20日 王明）.
enum TitleDay {
  /// Letters of such a bracket.
  private static let lengths = 10...30

  static func bracket(_ text: PlanText, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > lengths.lowerBound, text.scalars[range.upperBound - 1] == Scalar.close,
      let open = text.scalars[range].lastIndex(of: Scalar.open), lengths.contains(range.upperBound - open),
      DateReader.day(text, (open + 1)..<(range.upperBound - 1)) != nil
    else { return nil }
    return open..<range.upperBound
  }
}
