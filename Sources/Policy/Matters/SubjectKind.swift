/// What a matter came from, and what an order or a remark is about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case target
  case measure
  case project
  case matter
  case bulletin
  case meeting
  case agency

  public var title: String {
    switch self {
    case .target: "目标"
    case .measure: "举措"
    case .project: "项目"
    case .matter: "台账事项"
    case .bulletin: "通报"
    case .meeting: "会议"
    case .agency: "单位"
    }
  }
}
