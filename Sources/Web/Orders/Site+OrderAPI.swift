import HTTP
import Policy
import Store

extension Site {
  /// What an office's and a body's own systems do with orders: make one out, sign for it, answer it, close it.
  func addOrderAPI(to mount: inout Mount) {
    let limit = RouteOptions(bodyLimit: Self.largestWritten)
    mount.on(.post, OrderResource.list.address.pattern(.json), Self.issuing, limit) { request, visitor in
      try written(request, "督办单") { bytes, key in
        var line = OrderJSON.Line()
        try read(bytes, OrderJSON.opening, into: &line, request)
        guard let reference = line.subject, let about = try subject(reference, for: visitor) else {
          throw WrittenRefusal(request, [.init(pointer: "/subject", detail: "没有这一对象")])
        }
        guard let agency = line.agency ?? about.agency else {
          throw WrittenRefusal(request, [.init(pointer: "/agency_id", detail: "这一对象没有责任单位，请给出承办单位")])
        }
        let facts = OrderFacts(
          city: about.city, subject: reference, agency: agency, grade: line.grade, demand: line.demand,
          due: line.due ?? visitor.today)
        return try told(try store.issueOrder(facts, under: key, by: visitor.actor, at: visitor.now), isNew: true)
      }
    }
    mount.on(.post, .apiOrderSteps, limit) { request, visitor in
      try written(request, "督办单") { bytes, key in
        let id: OrderID = try id(request, "督办单")
        guard try store.order(id, isIn: visitor.actor.supervisionScope) else {
          throw WebError.missing("编号为 \(id) 的督办单")
        }
        var sent = SentStep()
        try read(bytes, OrderJSON.step, into: &sent, request)
        guard let step = OrderFlow.Step(rawValue: sent.code) else { throw WebError.badForm("没有这一步") }
        let done = try store.stepOrder(
          id, step, reason: sent.reason, seen: sent.version, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: false)
      }
    }
  }

  /// What it takes to make an order out.
  static let issuing = Guard.program(.permission(.runSupervision))

  private func told(_ done: Written<SupervisionOrder>, isNew: Bool) throws -> Response {
    guard let order = try store.order(done.id)?.order else { throw WebError.missing("这份督办单") }
    return Self.told(
      OrderResource.columns.object(order), at: OrderResource.list.item(order.id), isReplay: done.isReplay, isNew: isNew)
  }
}
