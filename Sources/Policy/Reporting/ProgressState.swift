/// How a target stands against time. Not the 四色图, which is the stage of a project.
public enum ProgressState: String, Sendable, CaseIterable {
  case withdrawn
  case achieved
  case achievedLate = "achieved_late"
  case unclear
  case notDue = "not_due"
  case owed
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
    case .unclear: "待明确"
    case .notDue: "未到期"
    case .owed: "待补报"
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
    case .unclear: "没有填报单位，或者没有完成时限而无从判定；先明确，再判定"
    case .notDue: "尚未到第一次填报的时间，完成时限也还没有过"
    case .owed: "完成时限在录入本系统之前就已过去，结果未知；只请补报一次结果"
    case .notReported: "已请填报单位填报而没有填报"
    case .stale: "最近一次数据距本期已超过两个季度"
    case .onTrack: "与应有进度相比，落后不超过10个百分点"
    case .behind: "落后于应有进度10至30个百分点；或者受阻，或者时间过半仍未启动"
    case .farBehind: "落后于应有进度30个百分点以上，或者逾期未完成"
    }
  }

  /// From what is worst for the city to what is well, for lists that say so.
  public static let worstFirst: [ProgressState] = [
    .farBehind, .behind, .stale, .owed, .notReported, .unclear, .onTrack, .notDue, .achievedLate, .achieved, .withdrawn,
  ]

  /// Whether somebody should act on it.
  public var needsAttention: Bool { [.unclear, .owed, .notReported, .stale, .behind, .farBehind].contains(self) }
}
