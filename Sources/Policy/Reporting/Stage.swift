/// The stage of a goal without a number.
public enum Stage: String, Sendable, CaseIterable, Codable {
  case notStarted = "not_started"
  case underway
  case done
  case blocked

  public var title: String {
    switch self {
    case .notStarted: "未启动"
    case .underway: "推进中"
    case .done: "已完成"
    case .blocked: "受阻"
    }
  }
}
