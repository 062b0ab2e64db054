/// Where a project comes from: “新招引项目（增量）和技改升级项目（存量）”.
public enum ProjectKind: String, Sendable, Hashable, CaseIterable {
  case newcomer = "new"
  case upgrade

  public var title: String {
    switch self {
    case .newcomer: "新招引（增量）"
    case .upgrade: "技改升级（存量）"
    }
  }
}
