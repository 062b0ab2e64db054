import HTTP
import Policy
import Store

extension Site {
  /// What becomes of reports that were handed in: signed within their body, accepted or given back.
  func addJudging(to mount: inout Mount) {
    mount.on(.get, .reportsDue) { request, visitor in
      var query = QueryReader(request.query)
      let period = query.period("period") ?? Period.reporting(on: visitor.today)
      try query.checked()
      var page = try ReportsDue(store, period: period, city: visitor.ownCity(.reviewReports), on: visitor.today)
      page.notice =
        request.query("accepted").flatMap { Int($0) }.map { "已通过 \($0) 项" }
        ?? request.query("returned").flatMap { Int($0) }.map { "已退回 \($0) 项，填报单位会看到理由" }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .reportAcceptance, page: { _, form in .reportsDue(Period(form["period"] ?? "")) }, answer: acceptReports)
    mount.form(
      .reportDecision, page: { _, form in .reportsDue(Period(form["period"] ?? "")) }, answer: decideReport)
    mount.form(
      .measureDecision, page: { _, form in .reportsDue(Period(form["period"] ?? "")) }, answer: decideMeasure)
    mount.on(.get, .signing) { request, visitor in
      var page = try SigningPage(store, visitor)
      page.notice = request.query("signed").flatMap { Int($0) }.map { "已签发 \($0) 项，已报送统筹协调机构" }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.signing, answer: signReports)
  }

  /// `12-3`: a report with the version that was seen, from each ticked box.
  private func ticked(_ form: Form) -> [(id: ReportID, seen: Int)] {
    form.fields.filter { $0.name == "report" }.compactMap { field in
      let parts = field.value.split(separator: "-")
      guard parts.count == 2, let id = ReportID(parts[0]), let seen = Int(parts[1]) else { return nil }
      return (id, seen)
    }
  }

  /// `12-2026Q4-3`: a measure with its period and the stamp that was seen.
  private func waiting(_ key: String) -> WaitingMeasure? {
    let parts = key.split(separator: "-")
    guard parts.count == 3, let id = MeasureID(parts[0]), let period = Period(String(parts[1])),
      let stamp = Int(parts[2])
    else { return nil }
    return WaitingMeasure(id, period, stamp: stamp)
  }

  private func signReports(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try SigningPage(store, visitor)
    do {
      if let back = form["back"] {
        let parts = back.split(separator: "-")
        guard parts.count == 2, let id = ReportID(parts[0]), let seen = Int(parts[1]) else {
          throw WebError.badForm("请使用页面上的按钮")
        }
        let remark = (form["remark-\(id)"] ?? "").trimmingBlanks
        guard !remark.isEmpty else {
          return unreasoned(page, page.reports.first { $0.id == id }?.indicator, visitor)
        }
        try store.sendBack(id, remark: remark, seen: seen, by: visitor.actor, at: visitor.now)
        return .redirect(to: Address.signing.text)
      }
      if let back = form["measure-back"] {
        guard let row = waiting(back) else { throw WebError.badForm("请使用页面上的按钮") }
        let remark = (form["remark-m\(row.measure)-\(row.period.text)"] ?? "").trimmingBlanks
        guard !remark.isEmpty else {
          let named = page.measures.first { $0.measure.id == row.measure }
          return unreasoned(page, named.map { $0.measure.textStart + "…" }, visitor)
        }
        try store.sendBack(row, remark: remark, by: visitor.actor, at: visitor.now)
        return .redirect(to: Address.signing.text)
      }
      let chosen = ticked(form)
      let measures = form.fields.filter { $0.name == "measure" }.compactMap { waiting($0.value) }
      guard !chosen.isEmpty || !measures.isEmpty else {
        page.fault = "请选中要签发的内容"
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      try store.sign(chosen, measures: measures, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.signing.with("signed", String(chosen.count + measures.count)).text)
    } catch let error as StoreError where WebError.store(error).status.rawValue < 500 {
      page = try SigningPage(store, visitor)
      page.fault = error.description
      if case .conflict = error { page.fault = "选中的内容有的刚刚被改动过，没有签发；下面是最新内容，请再核对一次" }
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
  }

  /// The page of whoever signs, where a row was to go back without a word why.
  private func unreasoned(_ page: SigningPage, _ name: String?, _ visitor: Visitor) -> Response {
    var page = page
    page.fault = "退回\(name.map { "“\($0)”" } ?? "")时请写明需要修改的内容，填报人会看到"
    return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
  }

  /// All that stands in the list without a warning, or what was ticked.
  private func acceptReports(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let period = Period(form["period"] ?? "") ?? .reporting(on: visitor.today)
    let chosen = ticked(form)
    let measures = form.fields.filter { $0.name == "measure" }.compactMap { Int64($0.value) }
    var page = try ReportsDue(store, period: period, city: visitor.ownCity(.reviewReports), on: visitor.today)
    guard !chosen.isEmpty || !measures.isEmpty else {
      page.fault = "没有可以一次通过的填报"
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    do {
      try store.approve(chosen, measures: measures, by: visitor.actor, at: visitor.now)
    } catch {
      guard case .conflict = error else { throw error }
      page = try ReportsDue(store, period: period, city: visitor.ownCity(.reviewReports), on: visitor.today)
      page.fault = "有的填报刚刚被改动过，没有通过；下面是最新内容，请再核对一次"
      return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
    }
    return .redirect(to: Address.reportsDue(period).with("accepted", String(chosen.count + measures.count)).text)
  }

  /// Back to the desk, which says what was done.
  func decided(_ form: Form, in period: Period) -> Response {
    let what = form["action"] == "return" ? "returned" : "accepted"
    return .redirect(to: Address.reportsDue(period).with(what, "1").text)
  }

  private func decideReport(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ReportID = try id(request, "填报")
    guard let report = try store.report(id) else { throw WebError.missing("编号为 \(id) 的填报") }
    let remark = (form["remark"] ?? "").trimmingBlanks
    let seen = Int(form["seen"] ?? "") ?? 0
    do {
      switch form["action"] {
      case "approve":
        try store.approve(
          id, remark: remark.isEmpty ? nil : remark, seen: seen, by: visitor.actor, at: visitor.now)
      case "return":
        guard !remark.isEmpty else {
          var page = try ReportsDue(
            store, period: report.period, city: visitor.ownCity(.reviewReports), on: visitor.today)
          page.fault = "退回“\(report.indicator)”时请写明理由，填报单位会看到"
          return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
        }
        try store.giveBack(
          id, remark: remark, seen: seen, by: visitor.actor, at: visitor.now)
      default: throw WebError.badForm("请使用“通过”或“退回”按钮")
      }
    } catch StoreError.conflict {
      var page = try ReportsDue(store, period: report.period, city: visitor.ownCity(.reviewReports), on: visitor.today)
      page.fault = "“\(report.indicator)”刚刚被改动过，下面是最新内容，请重新审核"
      return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
    }
    return decided(form, in: report.period)
  }
}
