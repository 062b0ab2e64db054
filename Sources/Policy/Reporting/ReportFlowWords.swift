extension ReportState {
  /// The word on pages.
  public var title: String {
    switch self {
    case .draft: "草稿"
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
    case .wrongState(.saveDraft, .approved), .wrongState(.submit, .approved): "填报\(Self.locked)"
    case .wrongState(_, let state): "填报目前为“\(state?.title ?? "未填报")”，不能这样操作"
    }
  }

  /// What is said of a report that nobody writes over.
  public static let locked = "已审核，不能直接修改；如需更正，请联系管理员退回"
}
