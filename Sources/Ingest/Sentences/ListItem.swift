/// One member of a list: the words of one figure, with the comparators at its sides.
struct ListItem: Sendable {
  var range: Range<Int>
  /// Into the scanner's tokens.
  var tokens: Range<Int>
  var figures: [BoundedFigure]
  /// This is the first, or only, item of its part.
  var isFirst: Bool
}
