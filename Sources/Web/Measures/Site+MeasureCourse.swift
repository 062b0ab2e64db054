import HTTP
import Policy
import Store

extension Site {
  func reportMeasure(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try measurePage(request, visitor, form)
    do {
      let entry = try MeasureEntry.read(stage: form["stage"] ?? "", progress: page.typed["progress"] ?? "")
      return try saved(page, "h-progress", visitor) { () throws(StoreError) -> Void in
        try store.reportMeasure(page.measure.id, entry, by: visitor.actor, at: visitor.now)
      }
    } catch let error as MeasureEntry.Fault {
      page.fault = (error.field.rawValue, error.message)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }

  func addMilestone(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try measurePage(request, visitor, form)
    do {
      let milestone = try Milestone.read(
        title: page.typed["title"] ?? "", day: page.typed["day"] ?? "", months: page.typed["months"] ?? "",
        deadline: page.measure.deadline)
      return try saved(page, "h-milestones", visitor) { () throws(StoreError) -> Void in
        try store.addMilestone(milestone, to: page.measure.id, by: visitor.actor, at: visitor.now)
      }
    } catch let error as Milestone.Fault {
      page.fault = (error.field, error.message)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }

  /// A milestone done, not done after all, or taken away.
  func moveMilestone(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try measurePage(request, visitor, form)
    guard let id = form["milestone"].flatMap({ MilestoneID($0) }) else { throw WebError.badForm("请使用页面上的按钮") }
    let typed = page.typed["day"] ?? ""
    page.typed = ["milestone-\(id)": typed]
    let day = TypedDay.read(typed)
    if day == nil, !typed.isEmpty {
      page.fault = ("milestone-\(id)", Milestone.Fault.notADay.message)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return try saved(page, "h-milestones", visitor, field: "milestone-\(id)") { () throws(StoreError) -> Void in
      if form["action"] == "remove" {
        try store.removeMilestone(id, by: visitor.actor, at: visitor.now)
      } else {
        try store.setMilestoneDone(id, on: day, by: visitor.actor, at: visitor.now)
      }
    }
  }

  /// Nil for what is not there.
  func measurePage(_ id: MeasureID, for visitor: Visitor) throws -> MeasurePage? {
    guard let measure = try store.measure(id) else { return nil }
    var page = MeasurePage(measure: measure, course: try store.course(of: measure))
    if let body = visitor.actor.body(following: measure), let body, body == measure.teller?.agency {
      page.isSigned = try store.signs(body)
    }
    if page.isInner(visitor) {
      page.sentBack = try store.sentBack(id)
      let period = page.course.reports.first?.period ?? .reporting(on: visitor.today)
      page.files = try store.evidence(of: .measure(id), in: period)
    }
    page.about = try SubjectSupervision(store, SubjectReference(.measure, id.raw), for: visitor)
    page.asked = try AskedProjects(store, ProjectFilter(measure: id), for: visitor)
    return page
  }

  private func measurePage(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> MeasurePage {
    let id: MeasureID = try id(request, "举措")
    guard var page = try measurePage(id, for: visitor) else { throw WebError.missing("编号为 \(id) 的举措") }
    for name in ["stage", "progress", "title", "day", "months"] {
      page.typed[name] = form[name]?.replacing("\r\n", with: "\n").trimmingBlanks
    }
    return page
  }

  /// What the store refuses of a field stands on the page.
  private func saved(
    _ page: MeasurePage, _ anchor: String, _ visitor: Visitor, field: String = "",
    _ change: () throws(StoreError) -> Void
  ) throws -> Response {
    do {
      try change()
      return .redirect(to: Address.measure(page.measure.id).at(anchor).text)
    } catch {
      guard case .invalid(_, let reason) = error else { throw error }
      var page = page
      page.fault = (field, reason)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }
}

extension Milestone.Fault {
  /// Where the form says it.
  fileprivate var field: String {
    switch self {
    case .untitled, .tooLong: "title"
    case .notMonths, .noDeadline: "months"
    case .noDay, .notADay, .afterDeadline: "day"
    }
  }
}
