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
  /// Where the words begin, after date, 力争 and conjunctions.
  var start: Int
}
