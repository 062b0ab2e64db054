import HTTP
import Policy
import Store

extension Site {
  /// Orders made out by hand, about a thing that the address names.
  func addOrderForm(to mount: inout Mount) {
    mount.on(.get, .orderNew) { request, visitor in
      let about = try ordered(request, visitor)
      let names = try store.agencyNames(city: about.city, most: Slice.largestLimit)
      let form = OrderForm(
        subject: about.named, bodies: names.items.map { Choice(String($0.id), $0.name) }, owner: about.agency,
        setting: try store.supervision(of: about.city))
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.orderNew) { request, visitor, form in
      let about = try ordered(request, visitor)
      guard let agency = form["agency_id"].flatMap({ AgencyID($0) }) else {
        throw WebError.store(.invalid(field: "承办单位", reason: "请选择承办单位"))
      }
      guard let grade = form["grade"].flatMap(OrderGrade.init(rawValue:)) else { throw WebError.badForm("请选择分级") }
      guard let due = CivilDate((form["due_on"] ?? "").trimmingBlanks) else {
        throw WebError.store(.invalid(field: "反馈期限", reason: "日期写作 2026-03-31，这样的日子要真实存在"))
      }
      let facts = OrderFacts(
        city: about.city, subject: about.named.reference, agency: agency, grade: grade,
        demand: (form["demand"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks, due: due)
      let made = try store.issueOrders([facts], by: visitor.actor, at: visitor.now)
      return .redirect(to: (made.first.map { Address.order($0) } ?? .orders()).text)
    }
  }

  private func ordered(_ request: Request, _ visitor: Visitor) throws -> FormSubject {
    guard let reference = request.query("subject").flatMap({ SubjectReference($0) }),
      let found = try subject(reference, for: visitor), visitor.may(.runSupervision, in: found.city)
    else { throw WebError.missing("督办的对象") }
    return found
  }
}
