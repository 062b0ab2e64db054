extension ReportFlow {
  /// A revision that counts.
  public struct Counted: Sendable, Hashable {
    /// 1, 2, …
    public var number: Int
    public var state: ReportState

    public init(number: Int, state: ReportState) {
      self.number = number
      self.state = state
    }
  }

  /// Which revision counts once another one has been added; nil for none.
  ///
  /// What was accepted counts until something else is accepted, or it is given back itself. What was handed in without
  /// anything accepted before it counts at once.
  ///
  /// - Parameters:
  ///   - counted: what counted before.
  ///   - added: the new revision.
  ///   - before: the state that it was written over; nil for the first.
  public static func counted(_ counted: Counted?, adding added: Counted, over before: ReportState?) -> Counted? {
    let accepted = counted.flatMap { $0.state == .approved ? $0 : nil }
    switch added.state {
    case .draft, .signing: return counted
    case .submitted: return accepted ?? added
    case .approved: return added
    case .returned:
      switch before {
      // It had not left its body: nothing that counts is meant.
      case .signing: return counted
      case .approved: return nil
      default: return accepted
      }
    }
  }

  /// The same for a whole history, the oldest state first.
  public static func counted(of states: some Sequence<ReportState>) -> Counted? {
    var found: Counted?
    var before: ReportState?
    var number = 0
    for state in states {
      number += 1
      found = counted(found, adding: Counted(number: number, state: state), over: before)
      before = state
    }
    return found
  }
}
