import HTTP
import Policy
import Store

extension Site {
  /// The administration of bodies: doubles, merges, names.
  func addAgencyAdministration(to mount: inout Mount) {
    mount.on(.get, .agencyRegister) { request, visitor in
      var query = QueryReader(request.query)
      let filter = AgencyResource.list.filter(&query)
      let slice = query.slice(limit: AgencyResource.list.pageLength)
      try query.checked()
      var list = try AgencyRegister(store, filter, slice)
      list.notice = AgencyNotice(rawValue: request.query("done") ?? "")?.sentence
      return answer(list.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .agencyAdministration) { request, visitor in
      var page = try bodyPage(try id(request, "责任单位"))
      page.notice = AgencyNotice(rawValue: request.query("done") ?? "")?.sentence
      try choose(&page, request)
      return answer(page.page(in: frame, for: visitor), page.faults.isEmpty ? .ok : .unprocessableContent, for: visitor)
    }
    mount.form(.agencyAdministration, page: Self.agencyPage, answer: changeAgency)
    mount.form(.merge, page: { _, _ in Address.agencyRegister() }, answer: undoMerge)
  }

  /// Two bodies are compared in the register, a merge is told on a page of its own.
  private static func agencyPage(_ request: Request, _ form: Form) -> Address? {
    guard let id = AgencyID(request.parameters["id"] ?? "") else { return nil }
    if form["other"] != nil { return .agencyRegister() }
    return .agencyAdministration(id, into: AgencyID(form["into"] ?? ""))
  }

  /// What was just done.
  private enum AgencyNotice: String {
    case merged, split, apart, alias

    var sentence: String {
      switch self {
      case .merged: "已合并；如有不妥，可在下面“已合并”中撤销"
      case .split: "已撤销合并，名称、账号和任务已各归各位"
      case .apart: "已记住这两家不是同一单位，以后不再提示"
      case .alias: "名称已登记"
      }
    }
  }

  private func bodyPage(_ id: AgencyID) throws -> AgencyAdministration {
    guard let detail = try store.agency(id) else { throw WebError.missing("编号为 \(id) 的责任单位") }
    let all = try store.agencies(AgencyFilter(city: detail.summary.city), Slice(limit: Slice.largestLimit)).items
    return AgencyAdministration(detail: detail, others: all.filter { $0.id != detail.summary.id })
  }

  /// The other body, by the number of a link or by the name that was typed.
  private func choose(_ page: inout AgencyAdministration, _ request: Request) throws {
    var query = QueryReader(request.query)
    let into: AgencyID? = query.id("into")
    let name = query.words("into-name")
    try query.checked()
    page.typed = name
    if let into {
      page.into = try store.agency(into)
    } else if request.query("into-name") != nil {
      if name.isEmpty {
        page.faults = [.init(field: "into-name", message: "请填写或从列表中选择要并入的单位")]
        return
      }
      page.into = try store.agency(named: name, in: page.detail.summary.city).flatMap { try store.agency($0.id) }
    } else {
      return
    }
    let own = page.detail.summary
    guard let found = page.into?.summary else {
      page.faults = [.init(field: "into-name", message: "\(own.cityName)没有名为“\(name)”的单位，请从列表中选择")]
      return
    }
    if found.id == own.id || found.city != own.city {
      page.into = nil
      let why = found.id == own.id ? "不能与自身合并，“\(name)”就是这家单位的名称" : "“\(found.name)”属于\(found.cityName)，只能合并同一城市的单位"
      page.faults = [.init(field: "into-name", message: why)]
    }
  }

  private func changeAgency(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: AgencyID = try id(request, "责任单位")
    var page = try bodyPage(id)
    let author = visitor.actor
    let reason = (form["reason"] ?? "").trimmingBlanks
    let city = AgencyFilter(city: page.detail.summary.city)
    do {
      switch form["action"] {
      case "merge":
        guard let into = AgencyID(form["into"] ?? "") else { throw WebError.badForm("没有选择要并入的单位") }
        page.into = try store.agency(into)
        page.reason = reason
        guard !reason.isEmpty else {
          page.faults = [.init(field: "reason", message: "请写明合并的理由，例如：机构改革、笔误")]
          return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
        }
        guard page.detail.summary.id == id else { throw WebError.conflict("这家单位已经并入“\(page.detail.summary.name)”") }
        try store.merge(
          id, into: into, because: reason, seen: (form["seen"], form["seen-into"]), by: author, at: visitor.now)
        return .redirect(to: Address.agencyRegister(city).with("done", "merged").text)
      case "apart":
        guard let other = AgencyID(form["other"] ?? "") else { throw WebError.badForm("没有选择另一家单位") }
        try store.keepApart(id, other, because: reason, by: author, at: visitor.now)
        return .redirect(to: Address.agencyRegister(city).with("done", "apart").text)
      case "alias":
        let alias = (form["alias"] ?? "").trimmingBlanks
        try store.addAlias(alias, to: id, seen: form["seen"], by: author, at: visitor.now)
        return .redirect(to: Address.agencyAdministration(id).with("done", "alias").text)
      default: throw WebError.badForm("请使用页面上的按钮")
      }
    } catch StoreError.conflict {
      // The form comes back with what was typed, on the page as it is now.
      throw StoreError.conflict(expected: 0, found: 1)
    } catch let error as StoreError where WebError.store(error).status.rawValue < 500 {
      let field = form["action"] == "alias" ? "alias" : page.into == nil ? "into-name" : "reason"
      page.faults = [.init(field: field, message: error.description)]
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
  }

  private func undoMerge(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: MergeID = try id(request, "合并记录")
    let reason = (form["reason"] ?? "").trimmingBlanks
    let city = try store.merges().first { $0.id == id }?.city
    func again(_ fault: String, _ status: Status) throws -> Response {
      var list = try AgencyRegister(store, AgencyFilter(city: city), Slice(limit: AgencyResource.list.pageLength))
      list.fault = fault
      return answer(list.page(in: frame, for: visitor), status, for: visitor)
    }
    if reason.isEmpty { return try again("撤销合并时请写明理由", .unprocessableContent) }
    do {
      try store.undoMerge(id, because: reason, by: visitor.actor, at: visitor.now)
    } catch {
      guard WebError.store(error).status.rawValue < 500 else { throw error }
      return try again(error.description, WebError.store(error).status)
    }
    return .redirect(to: Address.agencyRegister(AgencyFilter(city: city)).with("done", "split").text)
  }
}
