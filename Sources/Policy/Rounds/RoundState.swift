/// How one body stands with one period, in the order in which the states are tested.
public enum RoundState: String, Sendable, Hashable, CaseIterable {
  /// Nothing was asked of it.
  case nothingAsked = "nothing_asked"
  /// The period has not opened.
  case notOpen = "not_open"
  /// Something was given back and not handed in again.
  case returned
  /// All is filled in, and waits within the body for whoever signs.
  case signing
  /// The due date has passed and something is missing.
  case missing
  /// Something is still to come, and there is time.
  case underway
  /// All was handed in, something of it after the due date.
  case late
  /// All was handed in on time; something waits to be looked over.
  case onTime = "on_time"
  /// All is accepted.
  case accepted
}

/// What came of what was asked of one body in one period: its targets and its measures alike.
public struct RoundCount: Sendable, Hashable {
  public var asked: Int
  /// With a figure, or words of a measure, that count.
  public var reported: Int
  /// Of these, handed in after the due date.
  public var late: Int
  public var accepted: Int
  /// Given back, by the body's own or by the office, and not handed in again.
  public var returned: Int
  /// Waiting for whoever signs.
  public var signing: Int
  /// Of what is asked, measures; all else are targets.
  public var measures: Int
  /// Of these, told of.
  public var measuresReported: Int

  public init(
    asked: Int, reported: Int = 0, late: Int = 0, accepted: Int = 0, returned: Int = 0, signing: Int = 0,
    measures: Int = 0, measuresReported: Int = 0
  ) {
    self.asked = asked
    self.reported = reported
    self.late = late
    self.accepted = accepted
    self.returned = returned
    self.signing = signing
    self.measures = measures
    self.measuresReported = measuresReported
  }

  public var missing: Int { max(0, asked - reported) }

  /// Both together.
  public static func + (a: RoundCount, b: RoundCount) -> RoundCount {
    RoundCount(
      asked: a.asked + b.asked, reported: a.reported + b.reported, late: a.late + b.late,
      accepted: a.accepted + b.accepted, returned: a.returned + b.returned, signing: a.signing + b.signing,
      measures: a.measures + b.measures, measuresReported: a.measuresReported + b.measuresReported)
  }

  /// The states are tested in this order: what somebody has to do comes before what is done.
  public func state(_ window: ReportingWindow, on day: CivilDate) -> RoundState {
    if asked == 0 { return .nothingAsked }
    let time = window.state(on: day)
    if time == .notOpen && reported == 0 { return .notOpen }
    if returned > 0 { return .returned }
    if missing > 0 && missing == signing { return .signing }
    if missing > 0 { return time == .late || time == .closed ? .missing : .underway }
    if late > 0 { return .late }
    return accepted == asked ? .accepted : .onTime
  }

  /// Whether the body still has something to do.
  public var owes: Bool { missing > 0 || returned > 0 }
}
