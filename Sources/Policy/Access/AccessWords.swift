extension Role {
  /// The word on pages.
  public var title: String {
    switch self {
    case .admin: "管理员"
    case .agency: "填报单位"
    case .viewer: "查看"
    }
  }
}

extension Permission {
  /// What is done with it, as in “当前账号无权审核填报”.
  public var title: String {
    switch self {
    case .report: "填报"
    case .readReportHistory: "查看填报过程"
    case .reviewReports: "审核填报"
    case .managePlans: "管理规划文件"
    case .correctTargets: "调整目标"
    case .manageAgencies: "管理责任单位"
    case .decideFindings: "处理核对发现"
    case .manageAccounts: "管理账号"
    case .manageTokens: "管理接口令牌"
    case .manageProjects: "登记和推进项目"
    case .approveExits: "办理项目退出"
    case .readAudit: "查看操作记录"
    }
  }

  /// What somebody reads who is signed in and lacks it.
  public var refusal: String {
    switch self {
    case .report: "这个账号只能查看，不能填报"
    case .readReportHistory: "填报过程只有本单位和管理员可以查看"
    case .manageProjects: "这个账号只能查看项目；登记和推进项目由牵头单位、责任单位和管理员办理"
    case .approveExits: "项目退出由办公室（管理员）办理"
    default: "这一页只有管理员可以使用"
    }
  }
}
