import Policy
import Store

extension ReportingForm {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("\(period.title)填报", crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(errors)\(word)
      \(Parts.heading("\(period.title)填报", lead: lead, actions: periods(visitor)))
      \(ReportingSteps.html(at: .fill))
      \(lines.isEmpty ? nothing : form(visitor))
      """
    }
  }

  var crumbs: [Frame.Crumb] {
    [
      Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: agency.name, address: .agency(agency.id)),
      Frame.Crumb(title: "季度填报"),
    ]
  }

  /// Where the form goes and comes from.
  var address: Address { .reporting(period, agency: isOnBehalf ? agency.id : nil) }

  private var lead: HTML {
    let done = count(.submitted, .approved)
    let behalf = isOnBehalf ? "（由管理员代为填写）" : ""
    return """
      <b>\(agency.name)</b>\(behalf)　共 \(lines.count) 项，已提交 \(done) 项，草稿 \(count(.draft)) 项，退回 \(count(.returned)) 项，\
      未填 \(count(nil)) 项。<b>\(Wording.day(period.dueOn))</b> 前提交为按时。
      """
  }

  private func periods(_ visitor: Visitor) -> HTML {
    let current = Period(containing: visitor.today)
    let behalf = isOnBehalf ? agency.id : nil
    return HTML.each([current.previous, current].filter { $0 != period }) {
      Parts.button("切换到\($0.title)", .reporting($0, agency: behalf))
    }
  }

  private var nothing: HTML {
    """
    <section class="card">\(Parts.empty("本单位目前没有需要填报的目标", "可以在\(Parts.link("本单位页面", .agency(agency.id)))查看全部任务。如有疑问，请联系管理员。"))</section>
    """
  }

  /// At the top, before the heading: every fault with a link to its field, in the words that stand beside it.
  private var errors: HTML {
    guard isWrong else { return returned }
    var items = HTML.empty
    if let fault { items.append("<li>\(fault)</li>") }
    for line in lines {
      if let note = line.note {
        items.append("<li><a href=\"#\(fieldID(line))\">\(line.task.target.indicator)：\(note)</a></li>")
      }
      for fault in line.faults.all {
        let id = ReportingFields.name(fault.field, line.id)
        items.append("<li><a href=\"#\(id)\">\(line.task.target.indicator)：\(fault.message)</a></li>")
      }
    }
    return """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>填写有误，尚未提交</h2><ul>\(items)</ul></div>
      """
  }

  /// What a reviewer gave back, with the reviewer's words.
  private var returned: HTML {
    let items = HTML.each(lines.filter { $0.task.report?.state == .returned }) { line in
      "<li><a href=\"#\(fieldID(line))\">\(line.task.target.indicator)：\(line.task.report?.newest.remark ?? "请核对")</a></li>"
    }
    return HTML.when(
      !items.isEmpty,
      "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" id=\"errors\"><h2>有内容被退回，请修改后重新提交</h2><ul>\(items)</ul></div>"
    )
  }

  private func fieldID(_ line: Line) -> String {
    ReportingFields.name(line.task.target.isGoal ? .stage : .value, line.id)
  }

  private var word: HTML {
    switch notice {
    case .saved(let minute): "<p class=\"notice good\" role=\"status\">草稿已保存（\(minute)）。草稿只有本单位可见，提交后才会公布。</p>"
    case .signedInAgain: "<p class=\"notice warn\" role=\"status\">您已重新登录，先前填写的内容已放回表单，但<b>尚未保存</b>，请核对后保存或提交。</p>"
    case .staleToken:
      "<p class=\"notice warn\" role=\"alert\">表单已失效，刚才的内容<b>没有保存</b>：可能是登录状态已改变，或页面来自别的网站。填写的内容都在下面，核对后请重新提交。</p>"
    case .editing: "<p class=\"notice\" role=\"status\">请继续修改，完成后再次核对提交。</p>"
    case nil: .empty
    }
  }

  private func form(_ visitor: Visitor) -> HTML {
    let unsaved: HTML = hasUnsaved ? "" : " hidden"
    return """
      <form method="post" action="\(address.text)" novalidate data-guard\(hasUnsaved ? " data-changed" : "")>
      \(visitor.token)
      <div class="card flush tasks">
      \(HTML.each(Array(lines.enumerated())) { task($1, number: $0 + 1) })
      <div class="send"><button class="button" type="submit" name="action" value="check">核对并提交</button>\
      <button class="button quiet" type="submit" name="action" value="draft">保存草稿</button>\
      <span class="small muted">没有数据的可以先不填，之后再补。</span><span class="small" id="unsaved"\(unsaved)><b>有尚未保存的内容</b></span></div>
      </div></form>
      """
  }

  private func task(_ line: Line, number: Int) -> HTML {
    let target = line.task.target
    let isWrong = !line.faults.all.isEmpty || line.note != nil
    return """
      <section class="task\(isWrong ? " wrong" : "")" aria-labelledby="task-\(line.id)">
      <div><h2 id="task-\(line.id)">\(number). \(target.indicator)</h2>\(about(line))</div>
      <div>\(HTML.when(line.note) { "<p class=\"fault\">\($0)</p>" })\(line.isLocked ? locked(line) : fields(line))</div></section>
      """
  }

  private func about(_ line: Line) -> HTML {
    let target = line.task.target
    let tag = HTML.when(line.task.report) { report in
      "<span class=\"tag\(report.state == .returned ? " seal-tag" : "")\">\(report.state.title)</span> "
    }
    let same = line.task.same.map { "目标 \($0.target)（\($0.documentTitle)）" }.joined(separator: "、")
    let fed = HTML.when(!same.isEmpty, "<li>填报后同时用于：\(same)</li>")
    return """
      <ul class="about"><li>\(tag)\(target.state.chip)</li>
      <li>目标：<b>\(target.promise ?? "定性目标")</b>　时限：\(target.timing)</li>
      <li>上期：\(line.task.previousText ?? "没有数据")</li>
      <li>原文：“\(target.quote)” <a href="\(Address.target(target.id).text)">查看目标<span class="hidden">：\(target.indicator)</span></a></li>\(fed)</ul>
      """
  }

  private func locked(_ line: Line) -> HTML {
    guard let newest = line.task.report?.newest else { return .empty }
    let figure = Wording.figure(
      value: newest.figure.value, stage: newest.figure.stage, unit: line.task.target.reportedUnit)
    return """
      <p><span class="value">\(figure)</span>　\(newest.figure.narrative)</p>\
      <p class="hint">已审核，不能直接修改；如需更正，请联系管理员退回。</p>
      """
  }

  private func fields(_ line: Line) -> HTML {
    let target = line.task.target
    let first =
      target.isGoal ? stageField(line) : valueField(line, unit: line.task.entryContext.unit ?? "")
    let history = HTML.when(line.task.report) {
      "<p class=\"small\"><a href=\"\(Address.reportHistory($0.id).text)\">填报过程<span class=\"hidden\">：\(target.indicator)</span></a></p>"
    }
    return """
      <input type="hidden" name="\(ReportingFields.seen(line.id))" value="\(line.seen)">
      <div class="row">\(first)\(textField(line, .narrative, "进展情况（可不填）", line.entry.narrative))</div>
      \(HTML.when(line.asksForExplanation, "<div class=\"gap\">\(explanation(line))</div>"))\(history)
      """
  }

  private func valueField(_ line: Line, unit: String) -> HTML {
    let id = ReportingFields.name(.value, line.id)
    let label = line.task.target.isShareOfCases ? "本期达标比例" : "本期数值"
    return field(line, .value, label, hint: line.task.target.isShareOfCases ? "符合时限的件数占全部件数的百分比" : nil) { described in
      """
      <div class="with-unit"><input type="text" inputmode="decimal" id="\(id)" name="\(id)" value="\(line.entry.value)" \
      autocomplete="off"\(described)><span class="unit" id="\(id)-unit">\(unit)</span></div>
      """
    }
  }

  private func stageField(_ line: Line) -> HTML {
    let id = ReportingFields.name(.stage, line.id)
    let options = HTML.each(Stage.allCases) { stage in
      let mark: HTML = stage.rawValue == line.entry.stage ? " selected" : ""
      return "<option value=\"\(stage.rawValue)\"\(mark)>\(stage.title)</option>"
    }
    return field(line, .stage, "当前阶段", hint: nil) { described in
      "<select id=\"\(id)\" name=\"\(id)\"\(described)><option value=\"\">请选择</option>\(options)</select>"
    }
  }

  private func explanation(_ line: Line) -> HTML {
    let direction = line.task.target.comparison == .atMost ? "上升" : "下降"
    return textField(line, .explanation, "说明（数值比上期\(direction)时必填）", line.entry.explanation)
  }

  private func textField(_ line: Line, _ name: ReportEntry.Field, _ label: String, _ value: String) -> HTML {
    let id = ReportingFields.name(name, line.id)
    return field(line, name, label, hint: nil) { described in
      // A line feed after the tag is dropped by browsers: one of ours keeps one that was typed.
      "<textarea id=\"\(id)\" name=\"\(id)\" rows=\"2\" data-most=\"\(ReportEntry.longestText)\"\(described)>\n\(value)</textarea>"
    }
  }

  /// Label, hint, fault and input, tied together for screen readers.
  private func field(
    _ line: Line, _ name: ReportEntry.Field, _ label: String, hint: String?, _ input: (HTML) -> HTML
  ) -> HTML {
    let id = ReportingFields.name(name, line.id)
    let fault = line.faults[name]
    var ids: [String] = []
    if fault != nil { ids.append(id + "-fault") }
    if hint != nil { ids.append(id + "-hint") }
    if name == .value { ids.append(id + "-unit") }
    var described: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    if fault != nil { described.append(" aria-invalid=\"true\"") }
    return """
      <div class="field\(fault == nil ? "" : " wrong")"><label for="\(id)">\(label)<span class="hidden">：\(line.task.target.indicator)</span></label>\
      \(HTML.when(hint) { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" })\
      \(HTML.when(fault) { "<p class=\"fault\" id=\"\(id)-fault\">\($0)</p>" })\(input(described))</div>
      """
  }
}

/// Where in the three steps of a report somebody is.
enum ReportingSteps: String, CaseIterable {
  case fill = "填写"
  case check = "核对"
  case done = "完成"

  static func html(at current: ReportingSteps) -> HTML {
    let items = HTML.each(allCases) { step in
      let mark: HTML = step == current ? " aria-current=\"step\"" : ""
      return "<li\(mark)>\(step.rawValue)</li>"
    }
    return "<ol class=\"steps\" aria-label=\"填报步骤\">\(items)</ol>"
  }
}
