import HTTP
import Policy
import Store

extension Site {
  /// What an administrator changes of one target: shown as old → new first, done on confirmation.
  func addTargetChanges(to mount: inout Mount) {
    for kind in TargetEdit.Kind.allCases {
      mount.form(kind.route, page: { request, _ in TargetID(request.parameters["id"] ?? "").map(Address.target) }) {
        request, visitor, form in try changeTarget(kind, request, visitor, form)
      }
    }
  }

  /// A target's page; for an administrator with the forms that change it.
  func targetPage(_ id: TargetID, for visitor: Visitor, done: String? = nil, edit: TargetEdit? = nil) throws
    -> TargetPage
  {
    guard let detail = try store.target(id) else { throw WebError.missing("编号为 \(id) 的目标") }
    var page = TargetPage(detail: detail)
    page.about = try SubjectSupervision(store, SubjectReference(.target, id.raw), for: visitor)
    page.asked = try AskedProjects(store, ProjectFilter(target: id), for: visitor)
    page.mayEnterProjects = visitor.may(.manageProjects) && detail.summary.isCurrent
    let city = detail.summary.city
    if visitor.may(.managePeriods, in: city), detail.summary.isCurrent {
      page.rhythm = try store.rhythm(of: id).map { RhythmForm(target: id, rhythm: $0) }
    }
    page.said = try store.override(of: id, on: visitor.today)
    if visitor.may(.overrideStatuses, in: city), detail.summary.isCurrent {
      page.override = OverrideForm(target: id, said: page.said, today: visitor.today)
    }
    let kinds = TargetEdit.Kind.allCases.filter { kind in
      if case .permission(let permission) = kind.route.demands.access {
        visitor.may(permission, in: city)
      } else {
        false
      }
    }
    guard !kinds.isEmpty, detail.summary.isCurrent else { return page }
    page.editing = TargetEditing(
      kinds: kinds, agencies: try store.agencies(AgencyFilter(city: city), Slice(limit: Slice.largestLimit)).items,
      asRead: try store.itemAsRead(of: id), edit: edit)
    if let kind = done.flatMap(TargetEdit.Kind.init(rawValue:)) { page.notice = "\(kind.title)：已保存，见“变更记录”" }
    return page
  }

  private func changeTarget(_ kind: TargetEdit.Kind, _ request: Request, _ visitor: Visitor, _ form: Form) throws
    -> Response
  {
    let id: TargetID = try id(request, "目标")
    guard let detail = try store.target(id) else { throw WebError.missing("编号为 \(id) 的目标") }
    guard detail.summary.isCurrent else { throw WebError.conflict("目标已不在文件的最新版本中，不能再调整") }
    var edit = TargetEdit(kind, of: detail.summary, from: form)
    try read(&edit, detail)
    // Somebody else's change may be why nothing is left to do: that is told before any fault.
    if edit.seen != detail.summary.revision { return conflict(edit, detail, visitor) }
    guard edit.faults.isEmpty else { return try refused(edit, visitor) }
    if form["back"] == "1" {
      return answer(try targetPage(id, for: visitor, edit: edit).page(in: frame, for: visitor), for: visitor)
    }
    guard form["confirm"] == "1" else {
      return answer(TargetEditCheck(edit: edit).page(in: frame, for: visitor), for: visitor)
    }
    do {
      try apply(edit, by: visitor.actor, at: visitor.now)
    } catch StoreError.conflict {
      guard let fresh = try store.target(id) else { throw WebError.missing("编号为 \(id) 的目标") }
      var again = TargetEdit(kind, of: fresh.summary, from: form)
      try read(&again, fresh)
      return conflict(again, fresh, visitor)
    } catch StoreError.invalid(let field, let reason) {
      edit.fault(kind == .same ? "other" : field, reason)
      return try refused(edit, visitor)
    }
    return .redirect(to: Address.target(id).with("done", kind.rawValue).text)
  }

  private func read(_ edit: inout TargetEdit, _ detail: TargetDetail) throws {
    switch edit.kind {
    case .owner: try edit.readOwner { try store.agency(named: $0, in: detail.summary.city) }
    case .fields: edit.readFields()
    case .standing: edit.readStanding()
    case .same: try edit.readSame(detail.same) { try store.target($0)?.summary }
    }
  }

  private func apply(_ edit: TargetEdit, by author: Actor, at now: Moment) throws(StoreError) {
    let (id, seen, reason) = (edit.target.id, edit.target.revision, edit.reason)
    switch edit.kind {
    case .owner where edit.ownerChoice == .plan:
      try store.releaseOwner(of: id, because: reason, seen: seen, by: author, at: now)
    case .owner: try store.setOwner(of: id, to: edit.agency, because: reason, seen: seen, by: author, at: now)
    case .fields: try store.correct(id, edit.fields, because: reason, seen: seen, by: author, at: now)
    case .standing:
      // The store keeps one reason for being out; that of coming back stands in the trail.
      if edit.withdraws {
        try store.withdraw(id, because: reason, seen: seen, by: author, at: now)
      } else {
        try store.restore(id, because: reason, seen: seen, by: author, at: now)
      }
    case .same:
      guard let other = edit.other else { return }
      try store.setSame(
        [id, other], edit.sameChoice.isSame, because: reason, seen: [id: seen], by: author, at: now)
    }
  }

  private func refused(_ edit: TargetEdit, _ visitor: Visitor) throws -> Response {
    let page = try targetPage(edit.target.id, for: visitor, edit: edit)
    return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
  }

  private func conflict(_ edit: TargetEdit, _ detail: TargetDetail, _ visitor: Visitor) -> Response {
    let page = TargetEditCheck(edit: edit, isConflict: true, latest: detail.changes.last)
    return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
  }
}
