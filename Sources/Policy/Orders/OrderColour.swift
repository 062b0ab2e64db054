/// What a grade is printed in; cities differ, so it is a setting, and the word always stands beside it.
public enum OrderColour: String, Sendable, Hashable, CaseIterable {
  case blue
  case yellow
  case orange
  case red

  public var title: String {
    switch self {
    case .blue: "蓝"
    case .yellow: "黄"
    case .orange: "橙"
    case .red: "红"
    }
  }
}
