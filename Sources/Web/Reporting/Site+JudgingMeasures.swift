import HTTP
import Policy
import Store

extension Site {
  /// What becomes of what was told of a measure: accepted, or given back.
  func decideMeasure(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    guard let id = Int64(request.parameters["id"] ?? "") else { throw WebError.missing("这条举措进展") }
    let period = Period(form["period"] ?? "") ?? .reporting(on: visitor.today)
    let remark = (form["remark"] ?? "").trimmingBlanks
    func refused(_ fault: String, _ status: Status) throws -> Response {
      var page = try ReportsDue(store, period: period, city: visitor.ownCity(.reviewReports), on: visitor.today)
      page.fault = fault
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    do {
      switch form["action"] {
      case "approve":
        try store.approve(
          [], measures: [id], remark: remark.isEmpty ? nil : remark, by: visitor.actor, at: visitor.now)
      case "return":
        guard !remark.isEmpty else { return try refused("退回举措进展时请写明理由，填报单位会看到", .unprocessableContent) }
        // The desk shows what waits: what somebody else has accepted meanwhile is not given back unseen.
        try store.giveBack(measure: id, seen: .submitted, remark: remark, by: visitor.actor, at: visitor.now)
      default: throw WebError.badForm("请使用“通过”或“退回”按钮")
      }
    } catch StoreError.conflict {
      return try refused("这条举措进展刚刚被改动过，下面是最新内容，请重新审核", .conflict)
    }
    return decided(form, in: period)
  }
}
