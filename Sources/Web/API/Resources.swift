/// Every list that there is; all doors loop over it.
enum Resources {
  static let all: [any AnyResource] = [
    DocumentResource.list, TargetResource.list, MeasureResource.list, AgencyResource.list, ReportResource.list,
    RoundResource.list, MailResource.list,
    CompletionResource.list, FindingResource.list, ProjectResource.list, MatterResource.list,
    OrderResource.list, RemarkResource.list, BulletinResource.list, WorkListResource.list, SpotCheckResource.list,
    EvaluationResource.list, MeetingResource.list, ProjectSumResource.list, QuotaResource.list,
    ProposalResource.list, AuditResource.list,
  ]

  /// Those that programs and files may have without an account.
  static var open: [any AnyResource] { all.filter { $0.access == .everyone } }

  /// Those that programs read, some of them with a token only.
  static var described: [any AnyResource] { all.filter { $0.doors.contains(.json) } }
}
