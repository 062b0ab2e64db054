import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the register's own doors.
  func addProjects(to mount: inout Mount) {
    mount.on(.get, .projectChart) { request, visitor in
      var query = QueryReader(request.query)
      let filter = ProjectResource.list.filter(&query)
      let sheet: ProjectWall.Sheet? = query.choice("paper")
      try query.checked()
      let source = ChoiceSource(store: store, today: visitor.today, actor: visitor.actor)
      let found = try ProjectResource.list.found(by: filter, Slice(limit: ProjectWall.most), in: source)
      let wall = ProjectWall(found: found, today: visitor.today, sheet: sheet ?? .usual)
      return answer(wall.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .projectNew) { request, visitor in
      var typed = try startingEntry(visitor)
      // What a plan says of it; the rest somebody knows.
      for (field, text) in try saidEntry(request) where typed[field] == nil { typed[field] = text }
      if let firm = request.query("investor")?.trimmingBlanks, !firm.isEmpty {
        typed[.investor] = firm
        if typed[.city] == nil { typed[.city] = request.query("city") }
      }
      let form = try projectForm(nil, typed: typed, for: visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.projectNew, answer: saveProject)
    mount.on(.get, .projectEdit) { request, visitor in
      let project = try projectPage(try id(request, "项目"), for: visitor).project
      let form = try projectForm(project, typed: project.facts.texts, for: visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.projectEdit, answer: saveProject)
    mount.on(.get, .projectStatement) { request, visitor in
      let id: ProjectEventID = try id(request, "书面说明")
      guard let found = try store.projectStatement(id), visitor.isConcerned(by: found.project.facts) else {
        throw WebError.missing("编号为 \(id) 的书面说明")
      }
      return Self.foreign(found.file)
    }
    addProjectSheets(to: &mount)
    addProjectRules(to: &mount)
    addProjectAPI(to: &mount)
  }

  func projectPage(_ id: ProjectID, for visitor: Visitor, done: String? = nil) throws -> ProjectPage {
    guard let detail = try store.project(id) else { throw WebError.missing("编号为 \(id) 的项目") }
    var page = ProjectPage(detail: detail, today: clock().day)
    page.newestTemplate = try store.projectTemplates(of: CityID(detail.summary.facts.city)).first?.number ?? 0
    page.checks = try store.spotChecks(SpotCheckFilter(project: id), Slice(limit: Slice.largestLimit)).items
    page.about = try SubjectSupervision(store, SubjectReference(.project, id.raw), for: visitor)
    page.notice = done.flatMap { ["saved": "已保存", "moved": "已办理，见“阶段变化”"][$0] }
    return page
  }

  // MARK: The form

  /// A body's own account starts with its body.
  private func startingEntry(_ visitor: Visitor) throws -> [ProjectField: String] {
    guard let agency = visitor.actor.agency, let summary = try store.agencySummary(agency) else { return [:] }
    return [.city: summary.city.description, .responsible: agency.description]
  }

  /// What a proposal, a target or a measure says of the project that is entered after it.
  private func saidEntry(_ request: Request) throws -> [ProjectField: String] {
    if let id = request.query("proposal").flatMap({ ProjectProposalID($0) }) {
      guard let said = try store.projectProposal(id) else { return [:] }
      return [
        .city: said.city.description, .investor: said.name, .document: said.document.description,
        .sentence: said.sentence,
      ]
    }
    if let id = request.query("target").flatMap({ TargetID($0) }), let said = try store.target(id)?.summary {
      return [
        .city: said.city.description, .document: said.document.description,
        .sentence: "\(SubjectKind.target.title) \(id)",
      ]
    }
    if let id = request.query("measure").flatMap({ MeasureID($0) }), let said = try store.measure(id) {
      return [
        .city: said.city.description, .document: said.document.description,
        .sentence: "\(SubjectKind.measure.title) \(id)",
      ]
    }
    return [:]
  }

  private func projectForm(
    _ project: ProjectSummary?, typed: [ProjectField: String], for visitor: Visitor
  ) throws -> ProjectForm {
    let city = typed[.city].flatMap { CityID($0) }
    let names = try store.agencyNames(city: city, most: Slice.largestLimit)
    let plans = try store.documentNames(city: city, most: Slice.largestLimit)
    return ProjectForm(
      project: project, cities: try store.cities(), agencies: names.items.map { (AgencyID($0.id), $0.name) },
      plans: plans.items.map { (DocumentID($0.id), $0.name) },
      typed: typed, seen: project?.version ?? 0)
  }

  private func saveProject(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let isNew = request.parameters["id"] == nil
    let old = isNew ? nil : try projectPage(try id(request, "项目"), for: visitor).project
    var typed: [ProjectField: String] = [:]
    for field in ProjectField.allCases { typed[field] = form[field.rawValue]?.trimmingBlanks }
    var page = try projectForm(old, typed: typed, for: visitor)
    page.seen = form["seen"].flatMap { Int($0) } ?? 0
    func shown(_ status: Status) -> Response { answer(page.page(in: frame, for: visitor), status, for: visitor) }
    let facts: ProjectFacts
    do {
      facts = try ProjectEntry(typed).checked(on: visitor.today)
    } catch {
      page.faults = error.all.map { ($0.field, $0.message) }
      return shown(.unprocessableContent)
    }
    do {
      let id: ProjectID
      if let old {
        id = old.id
        try store.changeProject(id, to: facts, seen: page.seen, by: visitor.actor, at: visitor.now)
      } else {
        id = try store.addProject(facts, by: visitor.actor, at: visitor.now)
      }
      return .redirect(to: Address.project(id).with("done", "saved").text)
    } catch {
      switch error {
      case .nameTaken: page.faults = [(.name, "这个城市已经登记了名为“\(facts.name)”的项目")]
      case .invalid(let field, let reason): page.faults = [(ProjectField(rawValue: field) ?? .name, reason)]
      case .notAllowed: page.refusal = "只能登记和修改本单位牵头或负责的项目，请把牵头单位或责任单位选为本单位"
      case .conflict:
        page.refusal = "这个项目刚刚被别人改动过，没有保存；您填的还在下面，请对照最新内容后再保存"
        page.seen = old?.version ?? 0
      default: throw error
      }
      return shown(WebError.store(error).status)
    }
  }

  // MARK: Steps and moves

  func setProjectStep(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ProjectID = try id(request, "项目")
    var page = try projectPage(id, for: visitor)
    guard let step = ProjectStep(rawValue: form["step"] ?? "") else { throw WebError.badForm("请使用页面上的按钮") }
    let field = "step-\(step.rawValue)"
    let text = (form["day"] ?? "").trimmingBlanks
    page.typed[field] = text
    let day = CivilDate(text)
    if day == nil, !text.isEmpty {
      page.fault = (field, "日期写作 2026-03-31，这样的日子要真实存在")
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return try answered(&page, field: field, visitor) { () throws(StoreError) -> Response in
      try store.setProjectStep(
        id, step, doneOn: day, seen: form["seen"].flatMap { Int($0) } ?? 0, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.project(id).with("done", "saved").text + "#h-steps")
    }
  }

  func moveProject(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ProjectID = try id(request, "项目")
    var page = try projectPage(id, for: visitor)
    guard let move = ProjectMove(rawValue: form["move"] ?? "") else { throw WebError.badForm("请使用页面上的按钮") }
    let reason = (form["reason"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    let field = ProjectMoves.Group.of(move).field
    page.typed[field] = reason
    if reason.unicodeScalars.count > TargetEdit.longestReason {
      page.fault = (field, "说明最多\(TargetEdit.longestReason)字，现有\(reason.unicodeScalars.count)字，请精简")
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let step = move.step(from: page.project.standing)
    let file = try form.sentFile("file")
    return try answered(&page, field: field, visitor) { () throws(StoreError) -> Response in
      let seen = form["seen"].flatMap { Int($0) } ?? 0
      switch step {
      case .grantExit, .refuseExit:
        try store.decideProjectExit(
          id, isGranted: step == .grantExit, reason: reason, seen: seen, by: visitor.actor, at: visitor.now)
      case .move, .askExit, .comeBack:
        try store.takeProjectStep(
          step, of: id, reason: reason, file: file, seen: seen, by: visitor.actor, at: visitor.now)
      }
      return .redirect(to: Address.project(id).with("done", "moved").text)
    }
  }

  /// What the store refuses stands on the page, which keeps what was typed.
  private func answered(
    _ page: inout ProjectPage, field: String, _ visitor: Visitor, _ change: () throws(StoreError) -> Response
  ) throws -> Response {
    do {
      return try change()
    } catch {
      switch error {
      case .invalid(let wrong, let reason): page.fault = (wrong == "file" ? wrong : field, reason)
      case .notAllowed(let permission): page.fault = (field, permission.refusal)
      case .conflict: page.fault = (field, "这个项目刚刚被别人改动过，请核对后再办理，您填的还在下面")
      default: throw error
      }
      let status = WebError.store(error).status
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
  }
}
