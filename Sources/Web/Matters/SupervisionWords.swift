import Policy
import Store

/// What the trail tells of supervision, in words.
enum SupervisionWords {
  /// The settings, by the code under which the trail has them.
  static func title(_ code: String) -> String? { titles[code] }

  private static let titles: [String: String] = [
    "assign_days": "分办天数", "receive_days": "签收天数", "verify_days": "销号天数", "raise_days": "协调天数",
    "counting": "天数按", "projects": "项目库", "years": "年份", "near_days": "临近天数", "answer_days": "督办答复天数", "level": "协调层级",
    "level_team": "第一级名称",
    "grade": "分级", "demand": "督办要求", "leader": "批示领导", "remark": "批示内容",
    "colour_near": "临近的颜色", "colour_behind": "滞后的颜色",
    "colour_overdue": "逾期的颜色", "level_office": "第二级名称", "level_leaders": "第三级名称",
  ]

  /// A state of a matter, or the code as it is.
  static func state(_ code: String) -> String {
    MatterState(rawValue: code)?.title ?? OrderState(rawValue: code)?.title
      ?? RemarkState(rawValue: code)?.title ?? code
  }

  /// A step of a matter, or the code as it is.
  static func step(_ code: String) -> String {
    MatterEvent.Kind(rawValue: code)?.title ?? OrderEvent.Kind(rawValue: code)?.title
      ?? RemarkEvent.Kind(rawValue: code)?.title ?? code
  }
}
