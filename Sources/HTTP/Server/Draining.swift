/// The end of a loop's life: nobody new, a moment for requests on their way, a limit for those that are answered.
struct Draining {
  /// Milliseconds in which kept connections may send one more request after draining began.
  ///
  /// A client that has just got an answer may have its next request on the way; closing at once would lose it.
  private static let grace = 500

  private var graceEnds = Int.max
  private var limitEnds = Int.max
  /// Whether the loop is to end.
  private(set) var isOn = false

  /// Begins once; false when draining had begun before. Times are milliseconds.
  mutating func begin(now: Int, limit: Int) -> Bool {
    guard !isOn else { return false }
    isOn = true
    graceEnds = now + Draining.grace
    limitEnds = now + limit
    return true
  }

  /// True once: kept connections have had their time for one more request.
  mutating func graceIsOver(now: Int) -> Bool {
    guard now >= graceEnds else { return false }
    graceEnds = Int.max
    return true
  }

  /// Whether those who still wait have waited as long as they may.
  func limitIsOver(now: Int) -> Bool { now >= limitEnds }
}
