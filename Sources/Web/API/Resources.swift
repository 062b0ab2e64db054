/// Every list that there is; all doors loop over it.
enum Resources {
  static let all: [any AnyResource] = [
    DocumentResource.list, TargetResource.list, MeasureResource.list, WorkListResource.list,
    AgencyResource.list, ReportResource.list,
    RoundResource.list, FindingResource.list, ProjectResource.list, QuotaResource.list, SpotCheckResource.list,
    ProposalResource.list,
    AuditResource.list,
  ]

  /// Those that programs and files may have without an account.
  static var open: [any AnyResource] { all.filter { $0.access == .everyone } }
}
