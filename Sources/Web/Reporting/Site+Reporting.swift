import HTTP
import Policy
import Store

extension Site {
  /// An agency's period: form, draft, check, submission, receipt.
  func addReporting(to mount: inout Mount) {
    mount.on(.get, .reporting) { request, visitor in
      var form = try reportingForm(request.query, visitor)
      if let saved = request.query("saved"), Self.isMinute(saved) { form.notice = .saved(at: saved) }
      return try show(form, visitor)
    }
    // Where the session is over, the whole form waits inside the login page.
    mount.on(
      .post, .reporting, RouteOptions(bodyLimit: Self.largestForm), signedOut: waitForLogin, answer: postReporting)
    mount.on(.get, .reportingDone) { request, visitor in
      let form = try reportingForm(request.query, visitor)
      let receipt = ReportingReceipt(
        agency: form.agency, period: form.period, tasks: form.lines.map(\.task), measures: form.measures,
        named: form.named)
      return answer(receipt.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .reportHistory) { request, visitor in
      let id: ReportID = try id(request, "填报")
      guard let report = try store.report(id) else { throw WebError.missing("编号为 \(id) 的填报") }
      guard visitor.actor.may(.readReportHistory, for: report.agency, in: report.city) else {
        throw WebError.forbidden(Permission.readReportHistory.refusal)
      }
      let page = ReportHistory(
        report: report, revisions: try store.history(of: id),
        evidence: try store.evidence(of: .target(report.target), in: report.period))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
  }

  /// The form of the asked period as the database has it; an administrator names the agency.
  func reportingForm(_ query: [(name: String, value: String)], _ visitor: Visitor) throws -> ReportingForm {
    let place = try reportingPlace(query, visitor)
    let period = place.period
    guard let body = try store.agencySummary(place.agency) else {
      throw WebError.missing("编号为 \(place.agency) 的责任单位")
    }
    guard visitor.actor.may(.report, for: body.id, in: body.city) else { throw WebError.forbidden("只能为本市的单位代填") }
    let window = try store.window(of: period, for: body.id, in: body.city)
    guard window.state(on: visitor.today) != .notOpen else {
      throw WebError.store(.periodNotOpen(period, opensOn: window.opensOn))
    }
    let tasks = try store.reportingTasks(of: body.id, in: period)
    let measures = try store.measureTasks(of: body.id, in: period)
    var form = ReportingForm(
      agency: body, period: period, tasks: tasks, measures: measures, isOnBehalf: place.isOnBehalf)
    form.window = window
    if window.state(on: visitor.today) == .closed {
      for index in form.lines.indices { form.lines[index].isLocked = true }
      for index in form.measures.indices { form.measures[index].isLocked = true }
    }
    form.named = place.named(body.id, visitor)
    var reader = QueryReader(query)
    let (target, measure): (TargetID?, MeasureID?) = (reader.id("target"), reader.id("measure"))
    try reader.checked()
    if let alone = target.map({ .target($0) }) ?? measure.map({ ReportingRow.measure($0) }) { form.leave(alone) }
    return form
  }

  /// The form's own page, with what stands around its lines: what was moved, who signs, what is owed elsewhere.
  private func show(_ form: ReportingForm, _ visitor: Visitor, _ status: Status = .ok) throws -> Response {
    var form = form
    let (own, city, period) = (form.agency.id, form.agency.city, form.period)
    form.moved = PeriodWords.notice(
      form.window, try store.periodMoves(in: city, period: period).filter { $0.agency == nil || $0.agency == own },
      of: period, on: visitor.today)
    form.isSigned = try !form.isOnBehalf && store.signs(own)
    form.bodies = visitor.user?.bodies.filter { $0.id != own } ?? []
    form.returnedElsewhere = try store.returnedReports(of: own).filter { $0.period != period }
    form.around = try store.periods(around: visitor.today, RoundFilter(city: city, agency: own))
    let periods = Set(form.around + [period] + form.returnedElsewhere.map(\.period)).sorted()
    form.owed = try store.owedReports(of: own, in: periods)
    if !form.isOnBehalf {
      form.waiting = try store.supervisionWaiting(for: visitor.actor.agencies, on: visitor.today)
    }
    return answer(form.page(in: frame, for: visitor), status, for: visitor)
  }

  private func postReporting(_ request: Request, _ visitor: Visitor) throws -> Response {
    let posted = try request.form(Self.formLimits)
    return try keeping(posted, of: visitor) { try takeReporting(posted, request, visitor) }
  }

  private func takeReporting(_ posted: Form, _ request: Request, _ visitor: Visitor) throws -> Response {
    if let done = try handIn(posted, request, visitor) { return done }
    var form = try reportingForm(request.query, visitor)
    let came = try ReportingFields.fill(&form, from: posted)
    guard let session = visitor.session, FormToken.isRight(posted, for: session) else {
      form.notice = .staleToken
      return try show(form, visitor, .forbidden)
    }
    if posted[ReportingFields.scope] != nil, posted["action"] != "edit" {
      form.lines.removeAll { !came.contains($0.id) }
      form.measures.removeAll { !$0.came }
    }
    if posted["action"] != "edit" {
      form.markTyping(of: came, by: visitor.user?.id)
      if form.lines.contains(where: { $0.note != nil }) || form.measures.contains(where: { $0.note != nil }) {
        return try show(form, visitor, .conflict)
      }
    }
    do {
      return try act(posted["action"] ?? "", &form, visitor)
    } catch StoreError.conflict {
      // Read anew: what was typed stays, what the others wrote is told beside it.
      var fresh = try reportingForm(request.query, visitor)
      try ReportingFields.fill(&fresh, from: posted)
      fresh.markConflicts()
      return try show(fresh, visitor, .conflict)
    }
  }

  private func act(_ action: String, _ form: inout ReportingForm, _ visitor: Visitor) throws -> Response {
    switch action {
    case "draft":
      try keepDrafts(&form, visitor)
      let minute = String(Wording.minute(visitor.now).suffix(5))
      return .redirect(to: form.address.with("saved", minute).text)
    case "edit":
      form.notice = .editing
      return try show(form, visitor)
    case "check":
      guard let checked = try form.checked(by: visitor.actor, on: visitor.today) else {
        return try show(form, visitor, .unprocessableContent)
      }
      try keepDrafts(&form, visitor)
      return answer(ReportingCheck(form: form, checked: checked).page(in: frame, for: visitor), for: visitor)
    case "submit":
      guard let checked = try form.checked(by: visitor.actor, on: visitor.today) else {
        return try show(form, visitor, .unprocessableContent)
      }
      if checked.count > 0 {
        try store.submit(checked.lines, checked.measures, by: visitor.actor, at: visitor.now)
      }
      return .redirect(to: Address.reportingDone(form.period, agency: form.named).text)
    default:
      throw WebError.badForm("请使用页面上的“保存草稿”或“核对并提交”按钮")
    }
  }

  /// Keeps all that was typed, or nothing. Whatever came between is a conflict, which the page shows then.
  private func keepDrafts(_ form: inout ReportingForm, _ visitor: Visitor) throws {
    let (lines, measures) = (form.drafts, form.measureDrafts)
    guard !lines.isEmpty || !measures.isEmpty else { return }
    let kept = try store.saveDrafts(lines, measures: measures, by: visitor.actor, at: visitor.now)
    let versions = Dictionary(kept.reports.map { ($0.target, $0.version) }, uniquingKeysWith: { _, last in last })
    for index in form.lines.indices {
      form.lines[index].seen = versions[form.lines[index].id] ?? form.lines[index].seen
    }
    for index in form.measures.indices {
      form.measures[index].stamp = kept.stamps[form.measures[index].id] ?? form.measures[index].stamp
    }
  }

  /// The whole form, inside the login page.
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
    let query = ["period", "agency"].compactMap { name in kept["query-" + name].map { (name: name, value: $0) } }
    guard var form = try? reportingForm(query, visitor), (try? ReportingFields.fill(&form, from: kept)) != nil
    else { return nil }
    form.notice = .signedInAgain
    return try show(form, visitor)
  }

  /// `15:04`: the only text of an address that a page repeats.
  private static func isMinute(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && bytes[2] == 0x3A
      && [0, 1, 3, 4].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }
}
