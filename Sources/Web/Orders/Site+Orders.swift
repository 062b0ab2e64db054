import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the doors of the list of orders.
  func addOrders(to mount: inout Mount) {
    mount.on(.get, .orderProposals) { request, visitor in
      var page = try orderProposals(request, visitor)
      page.done = request.query("done").flatMap { Int($0) }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    addOrderAPI(to: &mount)
    mount.form(.orderProposals, answer: issueOrders)
    mount.form(.orderStep, answer: takeOrderStep)
    mount.on(.get, .orderPaper) { request, visitor in
      let detail = try orderDetail(request, visitor)
      let id = detail.order.id
      let page = PaperPage(paper: OrderPaper.paper(detail), back: .order(id), file: .orderPaperFile(id))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .orderPaperFile) { request, visitor in
      let detail = try orderDetail(request, visitor)
      return file(
        OrderPaper.paper(detail), name: "督办单 \(detail.order.code)", plain: "order-\(detail.order.id)")
    }
  }

  private func orderDetail(_ request: Request, _ visitor: Visitor) throws -> OrderDetail {
    let id: OrderID = try id(request, "督办单")
    guard let detail = try store.order(id), try store.order(id, isIn: visitor.actor.supervisionScope) else {
      throw WebError.missing("编号为 \(id) 的督办单")
    }
    return detail
  }

  private func orderProposals(_ request: Request, _ visitor: Visitor) throws -> OrderProposalsPage {
    let own = visitor.ownCity(.runSupervision)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    let named = request.query("city").flatMap { CityID($0) }
    guard let city = cities.first(where: { named == nil || $0.id == named }) else { throw WebError.missing("这个城市") }
    return OrderProposalsPage(
      city: city, cities: cities, proposals: try store.orderProposals(in: city.id, on: visitor.today),
      setting: try store.supervision(of: city.id))
  }

  private func issueOrders(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let page = try orderProposals(request, visitor)
    // What is thrown comes back as the page with the ticks and words that were sent.
    func refused(_ field: String, _ reason: String) -> WebError { .store(.invalid(field: field, reason: reason)) }
    let picked = Set(form.fields.filter { $0.name == "pick" }.compactMap { SubjectReference($0.value) })
    let chosen = page.proposals.filter { picked.contains($0.subject.reference) }
    guard !picked.isEmpty else { throw refused("签发", "请勾选要签发的") }
    guard chosen.count == picked.count else {
      throw refused("签发", "有的已经签发或不再需要督办，请核对后再签发")
    }
    guard let due = CivilDate((form["due_on"] ?? "").trimmingBlanks) else {
      throw refused("反馈期限", "日期写作 2026-03-31，这样的日子要真实存在")
    }
    let demand = (form["demand"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    let facts = chosen.map { proposal in
      let usual = String(String.UnicodeScalarView(proposal.usualDemand.unicodeScalars.prefix(OrderFacts.longestDemand)))
      return OrderFacts(
        city: page.city.id, subject: proposal.subject.reference, agency: proposal.agency.id, grade: proposal.grade,
        basisDue: proposal.basisDue, basisDays: proposal.basisDays, demand: demand.isEmpty ? usual : demand, due: due)
    }
    let made = try store.issueOrders(facts, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.orderProposals(page.city.id).with("done", String(made.count)).text)
  }

  private func takeOrderStep(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    guard let step = OrderFlow.Step(rawValue: request.parameters["step"] ?? "") else {
      throw WebError.badForm("请使用页面上的按钮")
    }
    let order = try orderDetail(request, visitor).order
    let reason = (form["reason"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    guard reason.unicodeScalars.count <= Self.longestAnswer else {
      throw WebError.store(.invalid(field: step.title, reason: "最多\(Self.longestAnswer)字，请精简"))
    }
    let seen = form["seen"].flatMap { Int($0) } ?? 0
    if step.permission == .runSupervision {
      try store.runOrder(order.id, step, reason: reason, seen: seen, by: visitor.actor, at: visitor.now)
    } else {
      try store.answerOrder(order.id, step, reason: reason, seen: seen, by: visitor.actor, at: visitor.now)
    }
    return .redirect(to: Address.order(order.id).with("done", "step").text)
  }
}
