import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the doors of the list of remarks.
  func addRemarks(to mount: inout Mount) {
    mount.on(.get, .remarkNew) { request, visitor in
      let subject = try remarked(request, visitor)
      let names = try store.agencyNames(city: visitor.ownCity(.writeRemarks), most: Slice.largestLimit)
      let form = RemarkForm(
        subject: subject, bodies: names.items.map { Choice(String($0.id), $0.name) }, typed: [:])
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    addRemarkAPI(to: &mount)
    mount.form(.remarkNew) { request, visitor, form in
      func day(_ name: String, _ title: String) throws -> CivilDate? {
        let text = (form[name] ?? "").trimmingBlanks
        guard !text.isEmpty else { return nil }
        guard let day = CivilDate(text) else {
          throw WebError.store(.invalid(field: title, reason: "日期写作 2026-03-31，这样的日子要真实存在"))
        }
        return day
      }
      let facts = RemarkFacts(
        subject: try remarked(request, visitor).reference, agency: form["agency_id"].flatMap { AgencyID($0) },
        leader: (form["leader"] ?? "").trimmingBlanks,
        text: (form["text"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks,
        saidOn: try day("said_on", "批示日期") ?? visitor.today, due: try day("due_on", "回复期限"))
      let id = try store.writeRemark(facts, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.remark(id).with("done", "written").text)
    }
    mount.form(.remarkStep) { request, visitor, form in
      let id: RemarkID = try id(request, "批示")
      guard let step = RemarkFlow.Step(rawValue: request.parameters["step"] ?? "") else {
        throw WebError.badForm("请使用页面上的按钮")
      }
      guard try store.remark(id, isIn: visitor.actor.supervisionScope) else { throw WebError.missing("编号为 \(id) 的批示") }
      let reason = (form["reason"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
      guard reason.unicodeScalars.count <= Self.longestAnswer else {
        throw WebError.store(.invalid(field: step.title, reason: "最多\(Self.longestAnswer)字，请精简"))
      }
      let seen = form["seen"].flatMap { Int($0) } ?? 0
      if step == .answer {
        try store.answerRemark(id, reason, seen: seen, by: visitor.actor, at: visitor.now)
      } else {
        try store.runRemark(id, step, reason: reason, seen: seen, by: visitor.actor, at: visitor.now)
      }
      return .redirect(to: Address.remark(id).with("done", "step").text)
    }
  }

  /// What the remark is about, as the address names it.
  private func remarked(_ request: Request, _ visitor: Visitor) throws -> NamedSubject {
    guard let reference = request.query("subject").flatMap({ SubjectReference($0) }),
      let found = try subject(reference, for: visitor), visitor.may(.writeRemarks, in: found.city)
    else { throw WebError.missing("批示的对象") }
    return found.named
  }
}
