import Policy

/// One way into a part of the site: its words, where it leads, and who is let in there.
///
///     frame.page("目标", in: .targets, for: visitor) { … }
struct NavigationEntry: Hashable, Sendable {
  let title: String
  let address: Address
  /// As the address itself demands it: an entry that leads to a closed door is not shown.
  let access: Access

  init(_ title: String, _ address: Address, _ access: Access = .everyone) {
    self.title = title
    self.address = address
    self.access = access
  }

  var link: HTML { Link(title, address).html }

  // What everybody reads.
  static let overview = NavigationEntry("总览", .overview)
  static let documents = NavigationEntry("政策文件", .documents())
  static let targets = NavigationEntry("目标", .targets())
  static let measures = NavigationEntry("举措", .measures())
  static let projects = NavigationEntry("项目", .projects())
  static let meetings = NavigationEntry("会议", .meetings(), MeetingResource.list.access)
  static let bulletins = NavigationEntry("通报", .bulletins())
  static let agencies = NavigationEntry("责任单位", .agencies())
  static let findings = NavigationEntry("核对发现", .findings())

  // Supervision, for those concerned.
  static let supervision = NavigationEntry("督办", .supervision(), Route.supervision.demands.access)
  static let desk = NavigationEntry("待办和总览", .supervision(), Route.supervision.demands.access)
  static let matters = NavigationEntry("问题台账", .matters(), MatterResource.list.access)
  static let orders = NavigationEntry("督办单", .orders(), OrderResource.list.access)
  static let remarks = NavigationEntry("批示", .remarks(), RemarkResource.list.access)

  // Where an account's work begins.
  static let reporting = NavigationEntry("季度填报", .reporting(), Route.reporting.demands.access)
  static let signing = NavigationEntry("签发", .signing, Route.signing.demands.access)
  static let administration = NavigationEntry("管理", .reportsDue(), Route.reportsDue.demands.access)

  // The administrator's desk.
  static let round = NavigationEntry("填报总览", .round(), Route.round.demands.access)
  static let reportsDue = NavigationEntry("填报审核", .reportsDue(), Route.reportsDue.demands.access)
  static let upload = NavigationEntry("上传与核对", .upload, Route.upload.demands.access)
  static let agencyRegister = NavigationEntry("单位管理", .agencyRegister(), Route.agencyRegister.demands.access)
  static let owners = NavigationEntry("分配填报单位", .owners(), Route.owners.demands.access)
  static let rule = NavigationEntry("判定门槛", .rule, Route.rule.demands.access)
  static let users = NavigationEntry("账号", .users, Route.users.demands.access)
  static let tokens = NavigationEntry("接口令牌", .tokens, Route.tokens.demands.access)
  static let audit = NavigationEntry("操作记录", .audit(), AuditResource.list.access)
}
