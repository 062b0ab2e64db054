import Policy
import Store

/// One measure of the reporting form: what it is and what was told last on one side, what is asked on the other.
struct ReportingMeasureCard: Part {
  let line: ReportingForm.MeasureLine
  let number: Int
  /// Whether it stands on a page of its own.
  let isAlone: Bool
  /// Who looks at it: what others type there is told.
  let user: UserID?
  /// Whether links from other pages lead here.
  let isFirst: Bool
  /// For a body in whose place somebody writes.
  let behalf: AgencyID?
  let today: CivilDate

  private var measure: MeasureSummary { line.task.measure }
  private var name: String { line.name }

  var html: HTML {
    let note: HTML = """
      <p class="fault" id="\(ReportingMeasureFields.note(line.id))" role="alert"\(line.note == nil ? " hidden" : "")>\
      \(line.note ?? "")</p>\(HTML.when(typist) { "<p class=\"hint\">\($0)</p>" })
      """
    let anchor: HTML = isFirst ? "<span id=\"\(ReportingForm.firstWaiting)\"></span>" : .empty
    return """
      \(anchor)<section class="task\(line.isWrong ? " wrong" : "")" aria-labelledby="task-m\(line.id)">
      <div><h3 id="task-m\(line.id)">\(number). \(name)</h3>\(about)</div>
      <div>\(note)\(body)</div></section>
      """
  }

  private var typist: String? {
    guard let draft = line.task.draft, draft.account != user, !draft.isWaiting else { return nil }
    return ReportingDraftWords.begun(by: draft.by, at: draft.at)
  }

  private var about: HTML {
    let tag = HTML.when(line.state) { "\(Tag($0.title, $0 == .returned ? .seal : .usual)) " }
    let previous = line.task.previous.map { "\($0.stage.title)\($0.period.map { "（\($0.title)）" } ?? "")" }
    let remark = line.task.remark
    let lag = line.task.course.lag(deadline: measure.deadline, on: today)
    return """
      <ul class="about"><li>\(tag)\(Tag("举措", .plain))</li>\
      \(HTML.when(accepted) { "<li>\($0)</li>" })\(HTML.when(remark) { "<li class=\"warn-text\">退回理由：\($0)</li>" })
      <li>时限：\(measure.deadline.map(\.words) ?? "未明确")</li>
      <li>上期：\(previous ?? "没有填报过")\(HTML.when(line.task.previous) { SubLine($0.progress).html })</li>\
      \(HTML.when(lag) { "<li class=\"warn-text\">\($0.words)</li>" })</ul>
      \(milestones)\(sentence)
      """
  }

  /// What was accepted counts until something else is.
  private var accepted: String? {
    if line.state == .approved { return MeasureEntry.changeAfterAcceptance }
    return line.task.acceptedMeanwhile.map { "已审核的是“\($0.stage.title)”，重新审核之前仍以它为准" }
  }

  /// The steps that are due by the quarter's end, in place.
  private var milestones: HTML {
    let steps = line.task.milestones
    guard !steps.isEmpty else { return .empty }
    let late = Set(line.task.course.late(deadline: measure.deadline, on: today).map(\.id))
    let rows = HTML.each(steps) { step in
      let day = step.milestone.day(deadline: measure.deadline)?.text ?? ""
      let done = step.milestone.done.map { "，\($0.text) 完成" } ?? (late.contains(step.id) ? "，已过时限" : "，未完成")
      return "<li>\(step.milestone.title)：\(day)\(done)</li>"
    }
    return """
      <p class="small">本期末前的时间节点（在\(Link("举措页面", .measure(measure.id)))登记完成）：</p><ul class="about">\(rows)</ul>
      """
  }

  /// The clause of the plan, in place: nobody has to leave a form that is half filled.
  private var sentence: HTML {
    let own: HTML =
      isAlone
      ? .empty
      : """
      　<a href="\(Address.reporting(line.task.period, agency: behalf, only: .measure(line.id)).text)">只填这一项\
      <span class="hidden">：\(name)</span></a>
      """
    return """
      <details class="sentence"><summary>原文全文<span class="hidden">：\(name)</span></summary>\
      <blockquote>\(measure.quote)</blockquote>\
      <p class="small">\(Link("查看举措", .measure(measure.id)))\(own)</p></details>
      """
  }

  private var body: HTML {
    guard let told = line.task.told else { return fields }
    let isBack = line.task.state == .returned
    let isOpen = isBack || line.isChanged || !line.answer.isEmpty || line.fault != nil
    return """
      <p>本期已填报：<b>\(told.stage.title)</b>\(told.isUnchanged ? "（与上期相同）" : "")　\
      <span class="small muted">\(told.by) · \(Wording.minute(told.at))\(isBack ? "，送签后的修改被退回" : "，不用再填")</span></p>\
      <p>\(told.progress)</p>\
      \(HTML.when(!told.explanation.isEmpty, "<p class=\"small\">说明：\(told.explanation)</p>"))
      <details class="more"\(isOpen ? " open" : "")><summary>补充或更正\
      <span class="hidden">：\(name)</span></summary>\(fields)</details>
      """
  }

  private var fields: HTML {
    """
    \(HiddenField(ReportingMeasureFields.seen(line.id), String(line.seen)))\
    \(HiddenField(ReportingMeasureFields.stamp(line.id), String(line.stamp)))
    <div class="row">\(stage)\(progress)</div>
    \(HTML.when(line.asksForExplanation, "<div class=\"gap\">\(explanation)</div>"))\(evidence)
    """
  }

  private var explanation: FormField {
    field(.explanation, "说明", .lines(line.answer.explanation, most: MeasureEntry.longest))
  }

  private var evidence: HTML {
    ReportingEvidenceLink(
      address: .evidence(of: .measure(line.id), line.task.period, agency: behalf), count: line.task.evidence,
      demand: line.task.demandedProof, name: name, isLocked: line.isLocked
    ).html
  }

  private var stage: FormField {
    let same = line.task.previous.map { [Choice(MeasureAnswer.same, "与上期相同（\($0.stage.title)）")] } ?? []
    let stages = same + Stage.allCases.map { Choice($0.rawValue, $0.title) }
    return field(.stage, "当前阶段", .list(stages, chosen: line.answer.stage, none: "请选择"))
  }

  private var progress: FormField {
    let label = line.task.previous == nil ? "进展情况" : "进展情况（与上期相同的可不填）"
    return field(.progress, label, .lines(line.answer.progress, most: MeasureEntry.longest))
  }

  private func field(_ field: MeasureAnswer.Field, _ label: String, _ control: Control) -> FormField {
    let fault = line.fault.flatMap { $0.field == field ? $0.message : nil }
    return FormField(
      label, id: ReportingMeasureFields.name(field, line.id), about: "：" + name, fault: fault, control)
  }
}

extension ReportingForm.MeasureLine {
  /// As lists and errors call it.
  var name: String { task.measure.textStart + "…" }

  /// Where a word about the whole row leads.
  var firstField: String { ReportingMeasureFields.name(.stage, id) }
}
