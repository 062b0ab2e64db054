/// The twelve steps of a project, from its registration until it is counted.
///
/// Source: “紧盯注册、到资、现场管理人员与工作人员到位、土地供应、地勘规划和环评能评、施工图、招投标、施工队伍进场、设备订购、员工招聘、
/// 验收投产、进规等12个项目建设关键环节”.
public enum ProjectStep: String, Sendable, Hashable, CaseIterable {
  case registration
  case capital
  case staff
  case land
  case surveys
  case drawings
  case tender
  case siteEntry = "site_entry"
  case equipment
  case recruiting
  case production
  case counted

  public var title: String {
    switch self {
    case .registration: "项目注册"
    case .capital: "资金到位"
    case .staff: "现场管理和工作人员到位"
    case .land: "土地供应"
    case .surveys: "地勘规划和环评能评"
    case .drawings: "施工图"
    case .tender: "招投标"
    case .siteEntry: "施工队进场"
    case .equipment: "设备采购"
    case .recruiting: "员工招聘"
    case .production: "验收投产"
    case .counted: "进规纳统"
    }
  }
}
