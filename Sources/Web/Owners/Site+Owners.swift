import HTTP
import Policy
import Store

extension Site {
  /// Who reports what, given out many at a time.
  func addOwners(to mount: inout Mount) {
    mount.on(.get, .owners) { request, visitor in
      var page = try ownersPage(request, visitor)
      page.ticksAll = request.query("all") == "1"
      page.notice = request.query("done").flatMap { Int($0) }.map { "已分配 \($0) 项目标，见各目标的“变更记录”" }
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
    if let own, city != own { throw WebError.forbidden("只能分配本市的目标") }
    return try OwnersPage(store, city: city, waiting ?? .nobody, only: own)
  }

  private func distribute(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try ownersPage(request, visitor)
    let chosen = form.fields.filter { $0.name == "target" }.compactMap { field -> (id: TargetID, seen: Int)? in
      let parts = field.value.split(separator: "-")
      guard parts.count == 2, let id = TargetID(String(parts[0])), let seen = Int(parts[1]) else { return nil }
      return (id, seen)
    }
    page.ticked = Set(chosen.map(\.id))
    page.owner = (form["owner"] ?? "").trimmingBlanks
    page.reason = (form["reason"] ?? "").trimmingBlanks
    let body = try page.city.flatMap { try store.agency(named: page.owner, in: $0) }
    if chosen.isEmpty { page.faults.append(.init("请选中要分配的目标", field: "owner")) }
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
      try store.distribute(chosen, to: body.id, because: page.reason, by: visitor.actor, at: visitor.now)
    } catch {
      guard WebError.store(error).status.rawValue < 500 else { throw error }
      if case .conflict = error {
        page.faults = [.init("选中的目标有的刚刚被别人改动过，没有分配；下面是最新内容，请再核对一次", field: "owner")]
      } else {
        page.faults = [.init(error.description, field: "owner")]
      }
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    return .redirect(to: Address.owners(page.waiting, city: page.city).with("done", String(chosen.count)).text)
  }
}
