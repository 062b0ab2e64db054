import Policy

/// What one part of a sentence says of time, and where its own words begin.
struct PartTime: Sendable {
  /// A date that holds for this part alone.
  var deadline: Deadline?
  var cadence: Cadence?
  /// 力争 after the figure's own subject.
  var strive: Bool { striven < Int.max }
  /// Where it stands; what is before it is not striven for.
  var striven = Int.max
  /// Where the words begin.
  var start: Int
  /// The same for an item that has a year of its own.
  var itemStart: Int?

  /// 2026年培育5家、2027年8家: what the second item says for itself.
  func with(deadline: Deadline, from start: Int) -> PartTime {
    var time = self
    time.deadline = deadline
    time.itemStart = start
    return time
  }
}
