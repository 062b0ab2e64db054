import Policy
import Store

/// One target of the reporting form: what it is on one side, what is asked on the other.
struct ReportingLineCard: Part {
  let line: ReportingForm.Line
  let number: Int

  private var target: TargetSummary { line.task.target }

  var html: HTML {
    let isWrong = !line.faults.all.isEmpty || line.note != nil
    let note = HTML.when(line.note) { "<p class=\"fault\">\($0)</p>" }
    return """
      <section class="task\(isWrong ? " wrong" : "")" aria-labelledby="task-\(line.id)">
      <div><h2 id="task-\(line.id)">\(number). \(target.indicator)</h2>\(about)</div>
      <div>\(note)\(fields)</div></section>
      """
  }

  private var about: HTML {
    let tag = HTML.when(line.task.report) { "\(Tag($0.state.title, $0.state == .returned ? .seal : .usual)) " }
    let same = line.task.same.map { "目标 \($0.target)（\($0.documentTitle)）" }.joined(separator: "、")
    let fed = HTML.when(!same.isEmpty, "<li>填报后同时用于：\(same)</li>")
    let more: HTML = """
      <a href="\(Address.target(target.id).text)">查看目标<span class="hidden">：\(target.indicator)</span></a>
      """
    return """
      <ul class="about"><li>\(tag)\(target.state.chip)</li>
      <li>目标：<b>\(target.promise ?? "定性目标")</b>　时限：\(target.timing)</li>
      <li>上期：\(line.task.previousText ?? "没有数据")</li>
      <li>原文：“\(target.quote)” \(more)</li>\(fed)</ul>
      """
  }

  /// What counts already, and goes on counting until a change of it has been accepted.
  private var accepted: HTML {
    guard let counted = line.task.report?.counted, counted.state == .approved else { return .empty }
    let figure = Wording.figure(value: counted.figure.value, stage: counted.figure.stage, unit: target.reportedUnit)
    return """
      <p class="hint">现在计入的是 <span class="value">\(figure)</span>（\(ReportFlow.changeAfterAcceptance)）。</p>
      """
  }

  private var fields: HTML {
    let history = HTML.when(line.task.report) { report in
      """
      <p class="small"><a href="\(Address.reportHistory(report.id).text)">填报过程\
      <span class="hidden">：\(target.indicator)</span></a></p>
      """
    }
    return """
      \(HiddenField(ReportingFields.seen(line.id), String(line.seen)))\(accepted)
      <div class="row">\(target.isGoal ? stage : value)\
      \(text(.narrative, "进展情况（可不填）", line.entry.narrative))</div>
      \(HTML.when(line.asksForExplanation, "<div class=\"gap\">\(explanation)</div>"))\(history)
      """
  }

  private var value: FormField {
    let isShare = target.isShareOfCases
    let typed = TextInput(line.entry.value, digits: .decimal)
    return field(
      .value, isShare ? "本期达标比例" : "本期数值", hint: isShare ? "符合时限的件数占全部件数的百分比" : nil,
      .amount(typed, unit: line.task.context.unit ?? ""))
  }

  private var stage: FormField {
    let stages = Stage.allCases.map { Choice($0.rawValue, $0.title) }
    return field(.stage, "当前阶段", .list(stages, chosen: line.entry.stage, none: "请选择"))
  }

  private var explanation: FormField {
    let direction = target.comparison == .atMost ? "上升" : "下降"
    let label = line.mayFall ? "说明（数值比上期\(direction)或有异常时必填）" : "说明（数值有异常时必填）"
    return text(.explanation, label, line.entry.explanation)
  }

  private func text(_ name: ReportEntry.Field, _ label: String, _ value: String) -> FormField {
    field(name, label, .lines(value, most: ReportEntry.longestText))
  }

  private func field(_ name: ReportEntry.Field, _ label: String, hint: String? = nil, _ control: Control) -> FormField {
    FormField(
      label, id: ReportingFields.name(name, line.id), about: "：" + target.indicator, hint: hint,
      fault: line.faults[name], control)
  }
}
