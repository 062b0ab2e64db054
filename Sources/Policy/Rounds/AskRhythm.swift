/// How often a target is asked; every quarter unless somebody says otherwise, with a reason.
public enum AskRhythm: String, Sendable, Hashable, CaseIterable {
  case quarterly
  case semiannual
  case annual

  /// Whether a report is asked for this quarter.
  public func asks(in period: Period) -> Bool { period.quarter.isMultiple(of: quarters) }

  /// How many quarters lie between two reports.
  public var quarters: Int {
    switch self {
    case .quarterly: 1
    case .semiannual: 2
    case .annual: 4
    }
  }

  /// The first quarter that is asked, from one on.
  public func firstAsked(from period: Period) -> Period {
    var period = period
    while !asks(in: period) { period = period.next }
    return period
  }

  /// Those that ask nothing in a quarter.
  public static func resting(in period: Period) -> [AskRhythm] { allCases.filter { !$0.asks(in: period) } }
}
