import Policy
import Store

/// The days of periods in words.
enum PeriodWords {
  /// What was moved: `按时日 2026-10-20，截止日 2026-10-31`.
  static func days(_ move: WindowMove) -> String {
    [("开放日", move.opensOn), ("按时日", move.dueOn), ("截止日", move.closesOn)].compactMap { name, day in
      day.map { "\(name) \($0.text)" }
    }.joined(separator: "，")
  }

  /// What stands above a form, where there is more to say than the due date.
  static func notice(_ window: ReportingWindow, _ moves: [PeriodMove], of period: Period, on today: CivilDate)
    -> String?
  {
    let reasons = moves.filter { $0.period == period }.map { "\(days($0.move))（\($0.reason)）" }
    let moved = reasons.isEmpty ? "" : "本期日期有调整：\(reasons.joined(separator: "；"))。"
    switch window.state(on: today) {
    case .closed: return "\(closed(period, window))\(moved)"
    case .late: return "按时日（\(window.dueOn.text)）已过，现在提交记为逾期。\(moved)"
    case .open, .notOpen: return moved.isEmpty ? nil : moved
    }
  }

  private static func closed(_ period: Period, _ window: ReportingWindow) -> String {
    StoreError.periodClosed(period, closedOn: window.closesOn ?? window.dueOn).description + "。"
  }
}
