import HTTP
import Policy
import Store

extension Site {
  /// Who reports what, given out many at a time.
  func addOwners(to mount: inout Mount) {
    mount.on(.get, .owners) { request, visitor in
      var page = try ownersPage(request, visitor)
      page.ticksAll = request.query("all") == "1"
      page.notice = request.query("done").flatMap { Int($0) }.map { "已分配 \($0) 项，见各项的“变更记录”" }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.owners, answer: distribute)
  }

  private func ownersPage(_ request: Request, _ visitor: Visitor) throws -> OwnersPage {
    var query = QueryReader(request.query)
    let own = visitor.ownCity(.assignOwners)
    let city: CityID? = query.id("city") ?? own
    let waiting: OwnersWaiting? = query.choice("show")
    try query.checked()
    if let city, try store.city(city) == nil { throw WebError.missing("编号为 \(city) 的城市") }
    if let own, city != own { throw WebError.forbidden("只能分配本市的内容") }
    return try OwnersPage(store, city: city, waiting ?? .nobody, only: own)
  }

  private func distribute(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try ownersPage(request, visitor)
    let boxes = form.fields.filter { $0.name == "target" || $0.name == "measure" }
    page.ticked = Set(boxes.map { "\($0.name)-\($0.value)" })
    let targets = boxes.filter { $0.name == "target" }.compactMap { OwnersRow.seen($0.value) }
    let measures = boxes.filter { $0.name == "measure" }.compactMap { OwnersRow.seen($0.value) }
    let chosen = targets.count + measures.count
    page.owner = (form["owner"] ?? "").trimmingBlanks
    page.reason = (form["reason"] ?? "").trimmingBlanks
    let body = try page.city.flatMap { try store.agency(named: page.owner, in: $0) }
    if chosen == 0 { page.faults.append(.init("请选中要分配的目标或举措", field: "owner")) }
    if page.owner.isEmpty {
      page.faults.append(.init("请填写或从列表中选择单位", field: "owner"))
    } else if body == nil {
      page.faults.append(.init("本市没有名为“\(page.owner)”的单位，请从列表中选择", field: "owner"))
    }
    if page.reason.isEmpty { page.faults.append(.init("请写明分配的理由，它会公开显示", field: "reason")) }
    if page.reason.count > TargetEdit.longestReason {
      page.faults.append(.init("理由最多\(TargetEdit.longestReason)字", field: "reason"))
    }
    guard page.faults.isEmpty, let body else {
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    do {
      try store.distribute(
        targets.map { (TargetID($0.id), Int($0.seen ?? 0)) },
        measures: measures.map { (MeasureID($0.id), $0.seen.map { AgencyID($0) }) }, to: body.id,
        because: page.reason, by: visitor.actor, at: visitor.now)
    } catch {
      guard WebError.store(error).status.rawValue < 500 else { throw error }
      if case .conflict = error {
        page.faults = [.init("选中的内容有的刚刚被别人改动过，没有分配；下面是最新内容，请再核对一次", field: "owner")]
      } else {
        page.faults = [.init(error.description, field: "owner")]
      }
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    return .redirect(to: Address.owners(page.waiting, city: page.city).with("done", String(chosen)).text)
  }
}
