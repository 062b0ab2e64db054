import Policy
import Store

/// Everything that is about to be handed in, once more, with the last quarter beside it.
struct ReportingCheck {
  var form: ReportingForm

  /// A change of more than half against the last quarter is pointed out: it may be a slip of the hand.
  static let bigChange = 0.5

  /// Ten times the target is more often a wrong unit (万辆 for 辆) than a triumph.
  static let farBeyond = 10.0

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let lines = form.lines.filter(\.isToBeSubmitted)
    return frame.page("核对\(form.period.title)填报", crumbs: form.crumbs, for: visitor) {
      """
      <p class="notice good" role="status">草稿已保存。请核对以下 \(lines.count) 项，<b>确认后才算提交</b>。</p>
      \(Parts.heading("核对\(form.period.title)填报", lead: "\(form.agency.name)"))
      \(ReportingSteps.html(at: .check))
      <form method="post" action="\(form.address.text)">\(visitor.token)\(HTML.each(form.lines, hidden))
      <div class="card flush"><table class="ledger"><caption class="hidden">将要提交的内容</caption><thead><tr>\
      <th scope="col">目标</th><th scope="col">上期</th><th scope="col">本期</th><th scope="col">进展情况与说明</th></tr></thead>
      <tbody>\(HTML.each(lines, row))</tbody></table>
      <div class="send"><button class="button" type="submit" name="action" value="submit">确认提交</button>\
      <button class="button quiet" type="submit" name="action" value="edit">返回修改</button></div></div></form>
      """
    }
  }

  private func hidden(_ line: ReportingForm.Line) -> HTML {
    func input(_ name: String, _ value: String) -> HTML {
      "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
    guard !line.isLocked else { return .empty }
    return input(ReportingFields.seen(line.id), String(line.seen))
      + input(ReportingFields.name(.value, line.id), line.entry.value)
      + input(ReportingFields.name(.stage, line.id), line.entry.stage)
      + input(ReportingFields.name(.narrative, line.id), line.entry.narrative)
      + input(ReportingFields.name(.explanation, line.id), line.entry.explanation)
  }

  private func row(_ line: ReportingForm.Line) -> HTML {
    let target = line.task.target
    guard case .success(let figure) = line.entry.validated(for: line.task.entryContext) else { return .empty }
    let value = Wording.figure(value: figure.value, stage: figure.stage, unit: target.reportedUnit)
    let words = [figure.narrative, figure.explanation].filter { !$0.isEmpty }.joined(separator: "；")
    return """
      <tr><th scope="row"><span class="cell-main">\(target.indicator)</span><span class="cell-sub">目标 \(target.promise ?? "定性") · \(target.timing)</span></th>\
      <td data-label="上期">\(line.task.previousText ?? "—")</td>\
      <td data-label="本期"><span class="value">\(value)</span>\(HTML.when(warning(figure, line)) { "<span class=\"cell-sub warn-text\">\($0)</span>" })</td>\
      <td data-label="进展情况与说明">\(words.isEmpty ? "—" : words)</td></tr>

      """
  }

  /// What looks unusual without being wrong.
  private func warning(_ figure: ReportedFigure, _ line: ReportingForm.Line) -> String? {
    guard let value = figure.value else { return nil }
    if let target = line.task.target.value, !line.task.target.isShareOfCases, value > target * Self.farBeyond {
      return "▲ 是目标值的\(Int(value / target))倍，请确认单位没有看错"
    }
    guard let previous = line.task.previous?.value, previous != 0 else { return nil }
    let change = (value - previous) / abs(previous)
    guard abs(change) > Self.bigChange else { return nil }
    let percent = Int((abs(change) * 100).rounded())
    return "▲ 比上期\(change > 0 ? "增加" : "减少")\(percent)%，请确认没有输错"
  }
}

/// What was handed in, to be printed and filed.
struct ReportingReceipt {
  var agency: AgencySummary
  var period: Period
  var tasks: [ReportingTask]
  var isOnBehalf: Bool

  private var handedIn: [ReportingTask] { tasks.filter { $0.report?.counted != nil } }

  /// Quarter, body and the second of the last submission: enough to find it in the audit trail.
  var number: String {
    let last = handedIn.compactMap { $0.report?.counted?.at }.max()
    let digits = last.map { $0.text.filter(\.isNumber) } ?? "0"
    return "\(period.text)-\(agency.id)-\(digits)"
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let rest = tasks.count - handedIn.count
    let address = Address.reporting(period, agency: isOnBehalf ? agency.id : nil)
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: agency.name, address: .agency(agency.id)),
      Frame.Crumb(title: "提交完成"),
    ]
    let rows = HTML.each(handedIn) { task in
      let counted = task.report?.counted
      let value = Wording.figure(
        value: counted?.figure.value, stage: counted?.figure.stage, unit: task.target.reportedUnit)
      let state = "\(counted.map { Wording.minute($0.at) } ?? "") \(task.report?.state.title ?? "")"
      return """
        <tr><th scope="row">\(Parts.link(task.target.indicator, .target(task.target.id)))</th>\
        <td data-label="本期"><span class="value">\(value)</span></td><td data-label="进展状态">\(task.target.state.chip)</td>\
        <td data-label="提交">\(state)</td></tr>
        """
    }
    let more: HTML =
      rest > 0 ? "<p class=\"notice warn\">还有 \(rest) 项没有提交，\(Parts.link("继续填写", address))。</p>" : .empty
    return frame.page("提交完成", crumbs: crumbs, for: visitor) {
      """
      \(ReportingSteps.html(at: .done))
      <div class="receipt"><h1>\(period.title)填报已提交</h1><p>\(agency.name) · \(handedIn.count) 项 · 回执号 <b>\(number)</b></p></div>
      \(more)
      <section class="card flush"><div class="card-head"><h2>已提交的内容</h2><p class="links">\(Parts.link("返回填报", address))</p></div>
      <table class="ledger"><caption class="hidden">已提交的内容</caption><thead><tr><th scope="col">目标</th><th scope="col">本期</th>\
      <th scope="col">进展状态</th><th scope="col">提交</th></tr></thead><tbody>\(rows)</tbody></table></section>
      <section class="card"><h2>接下来</h2><p>数据已经显示在各目标的页面上。管理员审核后会标为“已审核”；如有疑问会退回并说明原因，届时请修改后重新提交。</p></section>
      """
    }
  }
}

/// Every step of one report, for its own agency and for administrators.
struct ReportHistory {
  var report: Report
  var revisions: [ReportRevision]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview),
      Frame.Crumb(title: report.indicator, address: .target(report.target)), Frame.Crumb(title: "填报过程"),
    ]
    let rows = HTML.each(revisions.reversed()) { revision in
      let typed = revision.typed.value.isEmpty ? revision.figure.stage?.title ?? "—" : revision.typed.value
      let words = [revision.typed.narrative, revision.typed.explanation].filter { !$0.isEmpty }.joined(separator: "；")
      return """
        <tr><th scope="row">第 \(revision.number) 步</th><td data-label="状态">\(revision.state.title)</td>\
        <td data-label="数值"><span class="value">\(typed)</span></td><td data-label="文字">\(words.isEmpty ? "—" : words)</td>\
        <td data-label="审核意见">\(revision.remark ?? "—")</td><td data-label="何人何时">\(revision.by)<span class="cell-sub">\(revision.at.text)</span></td></tr>
        """
    }
    return frame.page("填报过程", crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("填报过程", lead: "\(report.indicator) · \(report.period.title) · \(report.agencyName ?? "")"))
      <section class="card flush"><table class="ledger"><caption class="hidden">填报过程</caption><thead><tr><th scope="col">步骤</th>\
      <th scope="col">状态</th><th scope="col">数值（\(report.unit ?? "阶段")）</th><th scope="col">文字</th><th scope="col">审核意见</th>\
      <th scope="col">何人何时</th></tr></thead><tbody>\(rows)</tbody></table></section>
      """
    }
  }
}
