import HTTP
import Policy
import Store

extension Site {
  /// An agency's quarter: form, draft, check, submission, receipt.
  func addReporting(to router: inout Router) {
    router.on(.get, Route.reporting.pattern) { request in
      let (visitor, user) = try signedIn(request)
      var form = try reportingForm(request.query, user, visitor)
      if let saved = request.query("saved"), Self.isMinute(saved) { form.notice = .saved(at: saved) }
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    router.on(.post, Route.reporting.pattern, RouteOptions(bodyLimit: Self.largestForm)) { request in
      try postReporting(request)
    }
    router.on(.get, Route.reportingDone.pattern) { request in
      let (visitor, user) = try signedIn(request)
      let form = try reportingForm(request.query, user, visitor)
      let receipt = ReportingReceipt(
        agency: form.agency, period: form.period, tasks: form.lines.map(\.task), isOnBehalf: form.isOnBehalf)
      return answer(receipt.page(in: frame, for: visitor), for: visitor)
    }
    router.on(.get, Route.reportHistory.pattern) { request in
      let (visitor, user) = try signedIn(request)
      let id: ReportID = try id(request, "填报")
      guard let report = try store.report(id) else { throw WebError.missing("编号为 \(id) 的填报") }
      guard user.role == .admin || (user.agency != nil && user.agency == report.agency) else {
        throw WebError.forbidden("填报过程只有本单位和管理员可以查看")
      }
      let page = ReportHistory(report: report, revisions: try store.history(of: id))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
  }

  /// The form of the asked quarter as the database has it; an administrator names the agency.
  func reportingForm(_ query: [(name: String, value: String)], _ user: UserAccount, _ visitor: Visitor) throws
    -> ReportingForm
  {
    var reader = QueryReader(query)
    let asked = reader.period("period")
    let named: AgencyID? = reader.id("agency")
    try reader.checked()
    let agency: AgencyID
    switch user.role {
    case .agency:
      guard let own = user.agency else { throw WebError.forbidden("这个账号没有关联填报单位，请联系管理员") }
      if let named, named != own { throw WebError.forbidden("只能填报本单位负责的目标") }
      agency = own
    case .admin:
      guard let named else { throw WebError.badForm("请从责任单位页面选择要代为填报的单位") }
      agency = named
    case .viewer: throw WebError.forbidden("这个账号只能查看，不能填报")
    }
    let period = asked ?? visitor.reportingPeriod
    guard visitor.today >= period.opensOn else {
      throw WebError.store(.periodNotOpen(period, opensOn: period.opensOn))
    }
    guard let detail = try store.agency(agency) else { throw WebError.missing("编号为 \(agency) 的责任单位") }
    let tasks = try store.reportingTasks(of: detail.summary.id, in: period)
    return ReportingForm(
      agency: detail.summary, period: period, tasks: tasks, isOnBehalf: user.role == .admin)
  }

  private func postReporting(_ request: Request) throws -> Response {
    let visitor = try visitor(request)
    guard let session = visitor.session else { return try waitForLogin(request, visitor) }
    let posted = try request.form(Self.formLimits)
    var form = try reportingForm(request.query, session.user, visitor)
    try ReportingFields.fill(&form, from: posted)
    guard FormToken.isRight(posted, for: session) else {
      form.notice = .staleToken
      return answer(form.page(in: frame, for: visitor), .forbidden, for: visitor)
    }
    do {
      return try act(posted["action"] ?? "", &form, session.user, request, visitor)
    } catch StoreError.conflict {
      // Read anew: what was typed stays, what the others wrote is told beside it.
      var fresh = try reportingForm(request.query, session.user, visitor)
      try ReportingFields.fill(&fresh, from: posted)
      fresh.markConflicts()
      return answer(fresh.page(in: frame, for: visitor), .conflict, for: visitor)
    }
  }

  private func act(
    _ action: String, _ form: inout ReportingForm, _ user: UserAccount, _ request: Request, _ visitor: Visitor
  ) throws -> Response {
    switch action {
    case "draft":
      let drafts = form.drafts
      if !drafts.isEmpty {
        try store.saveDrafts(drafts, in: form.period, by: user, from: request.remoteAddress, at: visitor.now)
      }
      let minute = String(Wording.minute(visitor.now).suffix(5))
      return .redirect(to: form.address.with("saved", minute).text)
    case "edit":
      form.notice = .editing
      return answer(form.page(in: frame, for: visitor), for: visitor)
    case "check":
      guard form.validate() else {
        return answer(form.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      let drafts = form.drafts
      if !drafts.isEmpty {
        let saved = try store.saveDrafts(
          drafts, in: form.period, by: user, from: request.remoteAddress, at: visitor.now)
        let versions = Dictionary(saved.map { ($0.target, $0.version) }, uniquingKeysWith: { _, last in last })
        for index in form.lines.indices {
          form.lines[index].seen = versions[form.lines[index].id] ?? form.lines[index].seen
        }
      }
      return answer(ReportingCheck(form: form).page(in: frame, for: visitor), for: visitor)
    case "submit":
      guard form.validate() else {
        return answer(form.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      try store.submit(form.submissions, in: form.period, by: user, from: request.remoteAddress, at: visitor.now)
      return .redirect(to: Address.reportingDone(form.period, agency: form.isOnBehalf ? form.agency.id : nil).text)
    default:
      throw WebError.badForm("请使用页面上的“保存草稿”或“核对并提交”按钮")
    }
  }

  /// The session is over: the whole form waits inside the login page.
  private func waitForLogin(_ request: Request, _ visitor: Visitor) throws -> Response {
    let posted = try request.form(Self.formLimits)
    var pairs = posted.fields.filter { $0.name != FormToken.field && $0.name != "action" }
    for name in ["period", "agency"] {
      if let value = request.query(name) { pairs.append((name: "query-" + name, value: value)) }
    }
    let kept = pairs.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }.joined(separator: "&")
    let page = LoginPage(next: Address.reporting().text, kept: kept, token: "")
    return try loginAnswer(page, .unauthorized, request, visitor)
  }

  /// The reporting form filled with what somebody typed before the session ran out; nil when it was not theirs.
  func refilledForm(_ kept: Form, _ visitor: Visitor) throws -> Response? {
    guard let user = visitor.user else { return nil }
    let query = ["period", "agency"].compactMap { name in kept["query-" + name].map { (name: name, value: $0) } }
    guard var form = try? reportingForm(query, user, visitor), (try? ReportingFields.fill(&form, from: kept)) != nil
    else { return nil }
    form.notice = .signedInAgain
    return answer(form.page(in: frame, for: visitor), for: visitor)
  }

  /// `15:04`: the only text of an address that a page repeats.
  private static func isMinute(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && bytes[2] == 0x3A
      && [0, 1, 3, 4].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }
}
