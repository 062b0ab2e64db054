extension Role {
  /// The word on pages.
  public var title: String {
    switch self {
    case .admin: "管理员"
    case .agency: "填报单位"
    case .approver: "单位签发人"
    case .supervisor: "统筹审核"
    case .viewer: "查看"
    }
  }
}

extension Role {
  /// What it does, beside the word.
  public var meaning: String {
    switch self {
    case .admin: "管理账号、政策文件和设置，也能做其他角色的一切"
    case .agency: "填写本单位负责的目标"
    case .approver: "签发本单位填好的内容，或退回本单位修改；单位有签发人时，填报先送签再报出"
    case .supervisor: "本市的统筹协调机构：分配填报单位、开通账号、开放和调整填报期、审核、退回、催报、代填"
    case .viewer: "登录后查看，不能填写"
    }
  }
}

extension Permission {
  /// What is done with it, as in “当前账号无权审核填报”.
  public var title: String {
    switch self {
    case .report: "填报"
    case .readReportHistory: "查看填报过程"
    case .signReports: "签发填报"
    case .reviewReports: "审核填报"
    case .managePeriods: "管理填报期"
    case .assignOwners: "分配填报单位"
    case .openAccounts: "为单位开通账号"
    case .managePlans: "管理规划文件"
    case .correctTargets: "调整目标"
    case .manageAgencies: "管理责任单位"
    case .decideFindings: "处理核对发现"
    case .manageAccounts: "管理账号"
    case .manageTokens: "管理接口令牌"
    case .manageProjects: "登记和推进项目"
    case .approveExits: "办理项目退出"
    case .overrideStatuses: "认定状态"
    case .setRules: "调整判定门槛"
    case .readSupervision: "查看问题台账和督办"
    case .openMatters: "登记台账事项"
    case .answerSupervision: "签收和反馈"
    case .runSupervision: "分办、督办和销号"
    case .writeRemarks: "登记批示"
    case .issuePapers: "办理通报和会议"
    case .checkSites: "抽查项目现场"
    case .loadCalendar: "载入工作日历"
    case .setProjectRules: "设定项目规则"
    case .readAudit: "查看操作记录"
    }
  }

  /// What somebody reads who is signed in and lacks it.
  public var refusal: String {
    switch self {
    case .report: "这个账号只能查看，不能填报"
    case .readReportHistory: "填报过程只有本单位、本市统筹审核人员和管理员可以查看"
    case .signReports: "这一页只有单位的签发人可以使用"
    case .reviewReports, .managePeriods, .assignOwners, .openAccounts, .overrideStatuses:
      "这一页只有统筹审核人员和管理员可以使用"
    case .manageProjects: "这个账号只能查看项目；登记和推进项目由牵头单位、责任单位和管理员办理"
    case .approveExits: "项目退出由办公室（管理员）办理"
    case .readSupervision: "问题台账和督办是内部内容，只有有关单位、本市统筹审核人员和管理员可以查看"
    case .openMatters: "这个账号不能登记台账事项"
    case .answerSupervision: "只有承办单位的账号可以签收和反馈"
    case .runSupervision: "分办、督办和销号由统筹审核人员和管理员办理"
    case .writeRemarks: "批示由统筹审核人员和管理员登记"
    case .issuePapers: "通报和会议由统筹审核人员和管理员办理"
    case .checkSites: "现场抽查由统筹审核人员和管理员办理"
    case .setProjectRules: "项目的时限、任务数和入库建议由统筹审核人员和管理员设定"
    default: "这一页只有管理员可以使用"
    }
  }
}
