/// A word or mark with its place.
struct Token: Sendable {
  var kind: WordClass
  var range: Range<Int>
  /// Of a figure or a date, its index.
  var index = 0
}
