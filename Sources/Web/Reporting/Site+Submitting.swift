import HTTP
import Policy
import Store

extension Site {
  /// What an agency's own system does in the place of the form: asks what is due, and hands it in.
  func addSubmitting(to mount: inout Mount) {
    mount.on(.get, .apiReporting, answer: reportingTasks)
    mount.on(
      .post, ReportResource.list.address.pattern(.json), Self.handingIn,
      RouteOptions(bodyLimit: Self.largestSubmission), answer: submit)
  }

  /// What it takes to hand in where everybody reads.
  static let handingIn = Guard.program(.permission(.report))

  /// Five hundred lines with long stories stay below this.
  static let largestSubmission = 2 << 20

  // MARK: What is due

  private func reportingTasks(_ request: Request, _ visitor: Visitor) throws -> Response {
    var query = QueryReader(request.query)
    let asked = query.period("period")
    let named: AgencyID? = query.id("agency")
    query.refuseUnknown()
    if let problem = query.problem(for: request) { return problem }
    let own = visitor.actor.reach(of: .report) == .ownAgency ? visitor.actor.agency : nil
    guard let agency = own ?? named else {
      return Problem(request, .badRequest, "管理员的令牌请用 agency 参数指明单位").response
    }
    if let named, !visitor.actor.may(.report, for: named) { throw WebError.forbidden("只能查看本单位负责填报的目标") }
    let period = asked ?? .reporting(on: visitor.today)
    let tasks = try store.reportingTasks(of: agency, in: period)
    var response = Self.json(.array(tasks.map(ReportColumns.task.object)), caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Total-Count"] = String(tasks.count)
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
    if let key, let reports = try store.submitted(under: key, by: visitor.actor) {
      let isList = bytes.first { $0 > 0x20 } == UInt8(ascii: "[")
      return Self.submitted(reports, isList: isList, isNew: false, isReplay: true)
    }
    switch SheetJSON.read(bytes) {
    case .failure(let faults): return Problem(request, .unprocessableContent, pointers: faults.all).response
    case .success(let sent): return try submit(sent.lines, isList: sent.isList, key, request, visitor)
    }
  }

  private func submit(
    _ lines: [ReportingSheet.Line], isList: Bool, _ key: SubmissionKey?, _ request: Request, _ visitor: Visitor
  ) throws -> Response {
    var sheet = ReportingSheet(.data, lines, by: visitor.actor, on: visitor.today)
    let asked = try store.asked(for: lines)
    if let tags = request.headers.combined("If-Match") {
      if isList {
        let refusal = MemberReader.Fault(pointer: "", detail: "一次提交多项时请在各项中写 version，不要用 If-Match")
        return Problem(request, .badRequest, pointers: [refusal]).response
      }
      sheet.lines[0].seenVersion = Self.version(named: tags, of: asked.first?.report)
    }
    do {
      let checked = try sheet.checked(against: asked)
      let reports = try store.submit(checked, under: key, by: visitor.actor, at: visitor.now)
      return Self.submitted(reports, isList: isList, isNew: checked.allSatisfy(\.isNew), isReplay: false)
    } catch let faults as ReportingSheet.Faults {
      return faults.problem(for: request)
    } catch StoreError.conflict {
      return Problem(request, .preconditionFailed, "填报刚刚被别人改动过，请重新读取后再提交").response
    }
  }

  /// The version that `If-Match` speaks of; one that no report has where it is not the newest.
  private static func version(named text: String, of report: Report?) -> Int {
    guard let report, let tags = EntityTagList(text.replacing("-gzip\"", with: "\"")),
      let current = EntityTag("\(report.id)-\(report.version)"), tags.matchesStrongly(current)
    else { return -1 }
    return report.version
  }

  private static func submitted(_ reports: [Report], isList: Bool, isNew: Bool, isReplay: Bool) -> Response {
    let rows = reports.map(ReportColumns.row.object)
    var response = json(isList ? .array(rows) : rows.first ?? .null, caching: .never)
    response.status = isNew ? .created : .ok
    response.headers["Cache-Control"] = "private, no-store"
    if isReplay { response.headers["Idempotent-Replayed"] = "true" }
    if !isList, let report = reports.first {
      response.headers["ETag"] = report.tag
      response.headers["Location"] = ReportResource.list.item(report.id).text
    }
    return response
  }
}
