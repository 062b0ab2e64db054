import HTTP
import Policy
import Store

extension Site {
  /// What an agency's own system does in the place of the form: asks what is due, and hands it in.
  func addSubmitting(to mount: inout Mount) {
    mount.on(.get, .apiReporting) { request, visitor in
      try coded(request) { try reportingTasks(request, visitor) }
    }
    mount.on(
      .post, ReportResource.list.address.pattern(.json), Self.handingIn,
      RouteOptions(bodyLimit: Self.largestSubmission)
    ) { request, visitor in
      try coded(request) { try submit(request, visitor) }
    }
    mount.on(.get, .apiReportingMeasures) { request, visitor in
      try coded(request) { try measuresDue(request, visitor) }
    }
    mount.on(.post, .apiReportingMeasures, RouteOptions(bodyLimit: Self.largestSubmission)) { request, visitor in
      try coded(request) { try tellMeasures(request, visitor) }
    }
  }

  /// What it takes to hand in where everybody reads.
  static let handingIn = Guard.program(.permission(.report))

  /// Five hundred lines with long stories stay below this.
  static let largestSubmission = 2 << 20

  // MARK: What is due

  private func reportingTasks(_ request: Request, _ visitor: Visitor) throws -> Response {
    let place: (agency: AgencyID, period: Period)
    switch try apiPlace(request, visitor) {
    case .failure(let problem): return problem.response
    case .success(let found): place = (found.agency, found.period)
    }
    let tasks = try store.reportingTasks(of: place.agency, in: place.period)
    let window = tasks.first?.window ?? ReportingWindow(usual: place.period)
    return try Self.due(tasks.map(ReportColumns.task.object), window, of: place.period, for: visitor)
  }

  /// Which form a program means.
  struct APIPlace {
    var agency: AgencyID
    var period: Period
  }

  /// An answer that says why nothing is told.
  struct Unanswered: Error {
    var response: Response
  }

  func apiPlace(_ request: Request, _ visitor: Visitor) throws -> Result<APIPlace, Unanswered> {
    var query = QueryReader(request.query)
    let asked = query.period("period")
    let named: AgencyID? = query.id("agency")
    query.refuseUnknown()
    if let problem = query.problem(for: request) { return .failure(Unanswered(response: problem)) }
    let own = visitor.actor.reach(of: .report) == .ownAgency ? visitor.actor.agency : nil
    guard let agency = named ?? own else {
      let problem = Problem(request, .badRequest, "管理员和统筹审核账号的令牌请用 agency 参数指明单位")
      return .failure(Unanswered(response: problem.response))
    }
    let city = try visitor.actor.reach(of: .report) == .ownCity ? store.agencySummary(agency)?.city : nil
    guard visitor.actor.may(.report, for: agency, in: city) else { throw WebError.forbidden("只能查看本单位负责填报的目标") }
    return .success(APIPlace(agency: agency, period: asked ?? .reporting(on: visitor.today)))
  }

  /// Rows that are due, once their period is open.
  static func due(
    _ rows: [JSON], _ window: ReportingWindow, of period: Period, for visitor: Visitor
  ) throws -> Response {
    guard window.state(on: visitor.today) != .notOpen else {
      throw StoreError.periodNotOpen(period, opensOn: window.opensOn)
    }
    var response = json(.array(rows), caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Total-Count"] = String(rows.count)
    return response
  }

  // MARK: Handing in

  private func submit(_ request: Request, _ visitor: Visitor) throws -> Response {
    guard MediaType(request.headers["Content-Type"] ?? "")?.essence == "application/json" else {
      return Problem(request, .unsupportedMediaType, "请用 Content-Type: application/json 提交").response
    }
    let bytes = try request.body.collect(upTo: Self.largestSubmission)
    var key: SubmissionKey?
    if let text = request.headers["Idempotency-Key"] {
      guard (1...SubmissionKey.longest).contains(text.utf8.count) else {
        return Problem(request, .badRequest, "Idempotency-Key 应为1至\(SubmissionKey.longest)个字符").response
      }
      key = SubmissionKey(text, request: bytes)
    }
    // What was done under this key is told again, whatever has happened since.
    let isList = bytes.first { $0 > 0x20 } == UInt8(ascii: "[")
    if let key, let before = try store.submitted(under: key, by: visitor.actor) {
      return Self.submitted(before, isList: isList, isNew: false)
    }
    do {
      return try submit(SheetJSON.read(bytes), key, request, visitor)
    } catch let problem as Refusal {
      // Somebody else with the same key may have been faster, and what stands in the way is what they wrote.
      if let key, let before = try store.submitted(under: key, by: visitor.actor) {
        return Self.submitted(before, isList: isList, isNew: false)
      }
      return problem.response
    }
  }

  /// Tells what the store refuses by its code.
  private func coded(_ request: Request, _ answer: () throws -> Response) throws -> Response {
    do { return try answer() } catch let error as StoreError {
      guard let kind = ProblemKind(error) else { throw error }
      var problem = Problem(request, kind.status, error.description)
      problem.kind = kind
      return problem.response
    }
  }

  /// An answer that says why nothing was taken.
  private struct Refusal: Error {
    var response: Response
    init(_ problem: Problem) { response = problem.response }
  }

  private func submit(
    _ sent: SheetJSON.Sent, _ key: SubmissionKey?, _ request: Request, _ visitor: Visitor
  ) throws -> Response {
    var isNew = false
    do {
      let done = try store.submit(under: key, by: visitor.actor, at: visitor.now) { lookup in
        let checked = try checked(sent, lookup.asked(for: sent.lines), request, visitor)
        isNew = checked.allSatisfy(\.isNew)
        return checked
      }
      guard let done else { throw StoreError.failed(detail: "nothing was handed in") }
      return Self.submitted(done, isList: sent.isList, isNew: !done.isReplay && isNew)
    } catch let faults as ReportingSheet.Faults {
      throw Refusal(Problem(request, shape: sent.faults, sense: faults.all))
    } catch StoreError.conflict {
      throw Refusal(Problem(request, .preconditionFailed, "填报刚刚被别人改动过，请重新读取后再提交"))
    }
  }

  /// The lines, held against what is asked, the version that `If-Match` names among it.
  private func checked(
    _ sent: SheetJSON.Sent, _ asked: [AskedReport], _ request: Request, _ visitor: Visitor
  ) throws -> [CheckedLine] {
    var sheet = ReportingSheet(.data, sent.lines, by: visitor.actor, on: visitor.today)
    if let tags = request.headers.combined("If-Match") {
      if sent.isList { throw Refusal(.preconditions(request, "", "一次提交多项时请在各项中写 version，不要用 If-Match")) }
      if let line = sheet.lines.first {
        let named = Self.version(named: tags, of: asked.first?.said)
        if let version = line.seenVersion, named >= 0, version != named {
          throw Refusal(.preconditions(request, "/version", "version 为 \(version)，If-Match 所指为第\(named)版，请只给其中一个"))
        }
        sheet.lines[0].seenVersion = named
      }
    }
    let checked = try sheet.checked(against: asked)
    guard sent.faults.isEmpty else { throw Refusal(Problem(request, shape: sent.faults, sense: [])) }
    return checked
  }

  /// The version that `If-Match` speaks of; one that no report has where it is not the newest.
  ///
  /// A tag is that of an answer to handing in (`"12-3"`), or of reading the report (`"12-3-…"`).
  private static func version(named text: String, of report: SaidReport?) -> Int {
    guard let report, let list = EntityTagList(text) else { return -1 }
    guard case .tags(let tags) = list else { return report.version }
    let current = "\(report.id)-\(report.version)"
    let isNamed = tags.contains { !$0.isWeak && ($0.opaque == current || $0.opaque.hasPrefix(current + "-")) }
    return isNamed ? report.version : -1
  }

  private static func submitted(_ done: Submission, isList: Bool, isNew: Bool) -> Response {
    let rows = done.reports.map(\.asHandedIn)
    let bytes = isList ? ReportColumns.row.bytes(rows) : rows.first.map(ReportColumns.row.bytes)
    var response = json(bytes ?? Array("null".utf8), caching: .never)
    response.status = isNew ? .created : .ok
    response.headers["Cache-Control"] = "private, no-store"
    if done.isReplay { response.headers["Idempotent-Replayed"] = "true" }
    if !isList, let report = done.reports.first {
      response.headers["ETag"] = report.tag
      response.headers["Location"] = ReportResource.list.item(report.id).text
    }
    return response
  }
}

extension Problem {
  /// Preconditions that cannot both be meant.
  fileprivate static func preconditions(_ request: Request, _ pointer: String, _ detail: String) -> Problem {
    let fault = MemberReader.Fault(pointer: pointer, detail: detail, code: .badPreconditions)
    var problem = Problem(request, .badRequest, pointers: [fault])
    problem.kind = .badPreconditions
    return problem
  }
}
