/// How a target stands against time. Not the 四色图, which is the stage of a project.
public enum ProgressState: String, Sendable, CaseIterable {
  case withdrawn
  case achieved
  case achievedLate = "achieved_late"
  case notDue = "not_due"
  case notReported = "not_reported"
  case stale
  case onTrack = "on_track"
  case behind
  case farBehind = "far_behind"

  /// The word on pages and in exports.
  public var title: String {
    switch self {
    case .withdrawn: "已退出"
    case .achieved: "已完成"
    case .achievedLate: "逾期完成"
    case .notDue: "未到期"
    case .notReported: "未填报"
    case .stale: "数据陈旧"
    case .onTrack: "正常"
    case .behind: "滞后"
    case .farBehind: "严重滞后"
    }
  }

  /// One sentence that says when a target is in this state.
  public var meaning: String {
    switch self {
    case .withdrawn: "经决定退出计划，并说明了理由"
    case .achieved: "按期达到目标"
    case .achievedLate: "在完成时限之后才达到目标"
    case .notDue: "尚未到第一次填报的时间"
    case .notReported: "应当填报而没有填报"
    case .stale: "最近一次数据距本期已超过两个季度"
    case .onTrack: "进度不落后于序时进度10个百分点以上"
    case .behind: "落后于序时进度10至30个百分点"
    case .farBehind: "落后于序时进度30个百分点以上，或者逾期未完成"
    }
  }

  /// Whether somebody should act on it.
  public var needsAttention: Bool { [.notReported, .stale, .behind, .farBehind].contains(self) }
}
