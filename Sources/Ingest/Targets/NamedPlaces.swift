/// Counties or parks that a sentence names side by side, for figures that are shared out among them.
struct NamedPlaces: Sendable {
  var names: [Range<Int>] = []
  /// Where the list ends.
  var end = -1
}
