/// How long a matter has waited in its step, and how long it may.
public struct MatterClock: Sendable, Hashable {
  /// Days since the step began.
  public var waited: Int
  /// The step's last day; nil when nothing is left to do.
  public var due: CivilDate?
  /// Days until then, negative once it is over.
  public var left: Int?

  public init(since: CivilDate, due: CivilDate?, on today: CivilDate) {
    waited = max(0, today.dayNumber - since.dayNumber)
    self.due = due
    left = due.map { $0.dayNumber - today.dayNumber }
  }

  public var isOver: Bool { left.map { $0 < 0 } ?? false }

  /// `已等待 3 天，期限 10 月 20 日，还有 5 天`.
  public var words: String {
    guard let due, let left else { return "" }
    let rest = left > 0 ? "还有 \(left) 天" : left == 0 ? "今天到期" : "已超过 \(-left) 天"
    return "已等待 \(waited) 天，期限 \(due.month) 月 \(due.day) 日，\(rest)"
  }
}

/// When raising a matter is proposed; a person decides.
///
/// Source: “产业链工作专班能够解决的，及时协调解决；需提交市委、市政府协调解决的，各工作专班及时上报市工促办”.
public enum MatterRaise {
  /// Whether a step's time is over: that of the step, or once it was raised that of whoever it was raised to.
  ///
  /// - Parameters:
  ///   - stepDue: the last day of the step that the matter is in.
  ///   - raisedDue: the last day for a result of having raised it; nil when nobody waits for one.
  public static func isProposed(
    _ standing: MatterFlow.Standing, stepDue: CivilDate?, raisedDue: CivilDate?, on today: CivilDate
  ) -> Bool {
    guard standing.state.isOpen, standing.level.next != nil, let due = raisedDue ?? stepDue else { return false }
    return due < today
  }
}
