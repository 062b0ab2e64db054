/// What the sentence before told of today: 全市已有链上企业260家 leads to 到2027年，力争达到400家.
struct TellingBefore: Sendable {
  /// The words that its figure is about.
  var words: Range<Int>
  var unit: Range<Int>
  /// Sentences that have ended since.
  var age = 0

  /// Nil where the figure has no words of its own before it.
  init?(_ context: SentenceContext) {
    guard context.isFinal, context.main.range.lowerBound > context.start else { return nil }
    words = context.start..<context.main.range.lowerBound
    unit = context.figure.unit
  }
}
