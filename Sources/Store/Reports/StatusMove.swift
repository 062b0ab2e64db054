import Policy

/// How many targets go from one state to another.
public struct StatusMove: Sendable, Hashable {
  /// Nil for targets that were never judged.
  public var old: ProgressState?
  public var new: ProgressState
  public var count: Int

  public init(old: ProgressState?, new: ProgressState, count: Int) {
    self.old = old
    self.new = new
    self.count = count
  }

  /// The state stays, only what led to it is told anew.
  public var keepsState: Bool { old == new }

  /// Pairs counted, in the order in which states are tested.
  static func counted(_ pairs: [(ProgressState?, ProgressState)]) -> [StatusMove] {
    var counts: [StatusMove: Int] = [:]
    for (old, new) in pairs { counts[StatusMove(old: old, new: new, count: 0), default: 0] += 1 }
    let states = ProgressState.allCases
    let order = ([nil] + states).flatMap { old in states.map { StatusMove(old: old, new: $0, count: 0) } }
    return order.compactMap { pair in
      counts[pair].map { StatusMove(old: pair.old, new: pair.new, count: $0) }
    }
  }
}
