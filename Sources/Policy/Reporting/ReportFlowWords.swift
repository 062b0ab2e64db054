extension ReportState {
  /// The word on pages.
  public var title: String {
    switch self {
    case .draft: "草稿"
    case .signing: "待签发"
    case .submitted: "已提交"
    case .approved: "已审核"
    case .returned: "已退回"
    }
  }
}

extension ReportFlow.Refusal {
  /// What a person reads.
  public var sentence: String {
    switch self {
    case .notAllowed(let step): "当前账号无权\(step.permission.title)"
    case .wrongState(_, let state): "填报目前为“\(state?.title ?? "未填报")”，不能这样操作"
    }
  }
}

extension ReportFlow {
  /// What is said beside a figure that was accepted and can be changed.
  public static let changeAfterAcceptance = "已审核；如需更正，可以修改后再次提交，重新审核之前仍以已审核的数为准"
}
