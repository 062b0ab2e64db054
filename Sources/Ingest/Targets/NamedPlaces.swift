/// Counties or parks that a sentence names side by side, for figures that are shared out among them.
struct NamedPlaces: Sendable {
  var names: [Range<Int>] = []
  /// Where the list ends.
  var end = -1
  /// One alone, of which the clause says that it has most to do: 临江区任务最重，今年将新建冷库40座.
  var isMost = false
}
