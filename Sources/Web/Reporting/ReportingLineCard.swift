import Policy
import Store

/// One target of the reporting form: what it is on one side, what is asked on the other.
struct ReportingLineCard: Part {
  let line: ReportingForm.Line
  let number: Int
  /// Whether it stands on a page of its own.
  let isAlone: Bool
  /// Who looks at it: what others type there is told.
  let user: UserID?
  /// Whether links from other pages lead here.
  let isFirst: Bool
  /// For a body in whose place somebody writes.
  let behalf: AgencyID?

  private var target: TargetSummary { line.task.target }

  var html: HTML {
    let isWrong = !line.faults.all.isEmpty || line.note != nil
    let note: HTML = """
      <p class="fault" id="note-\(line.id)" role="alert"\(line.note == nil ? " hidden" : "")>\(line.note ?? "")</p>\
      \(HTML.when(typist) { "<p class=\"hint\">\($0)</p>" })
      """
    let anchor: HTML = isFirst ? "<span id=\"\(ReportingForm.firstWaiting)\"></span>" : .empty
    return """
      \(anchor)<section class="task\(isWrong ? " wrong" : "")" aria-labelledby="task-\(line.id)">
      <div><h3 id="task-\(line.id)">\(number). \(target.indicator)</h3>\(about)</div>
      <div>\(note)\(fields)</div></section>
      """
  }

  private var typist: String? {
    guard let typed = line.task.typing else { return nil }
    if line.typing == nil { return typed.entry == line.stored ? nil : ReportingDraftWords.lost(typed) }
    return typed.account == user ? nil : ReportingDraftWords.begun(typed)
  }

  private var about: HTML {
    let tag = HTML.when(line.task.report) { "\(Tag($0.state.title, $0.state == .returned ? .seal : .usual)) " }
    let same = line.task.same.map { "目标 \($0.target)（\($0.documentTitle)）" }.joined(separator: "、")
    let fed = HTML.when(!same.isEmpty, "<li>填报后同时用于：\(same)</li>")
    return """
      <ul class="about"><li>\(tag)\(target.state.chip)</li>
      <li>目标：<b>\(target.promise ?? "定性目标")</b>　时限：\(target.timing)</li>
      <li>填什么：\(target.judged.entered)</li>
      <li>上期：\(line.task.previousText ?? "没有数据")</li>\(fed)\(returned)</ul>
      \(expected)\(sentence)\(evidence)
      """
  }

  /// Why it was given back, for as long as it waits to be mended.
  private var returned: HTML {
    guard let report = line.task.report, report.state == .returned else { return .empty }
    return HTML.when(report.newest.remark) { "<li class=\"warn-text\">退回理由：\($0)</li>" }
  }

  /// What would be in step with time, and how it was come by, in place.
  private var expected: HTML {
    guard let figure = line.task.expectedText, let how = line.task.expectedWords else { return .empty }
    return """
      <details class="sentence"><summary>本期末应达到：<b>\(figure)</b>\
      <span class="hidden">：\(target.indicator)的算法</span></summary><p class="small">\(how)。</p></details>
      """
  }

  /// The sentence of the plan, in place: nobody has to leave a form that is half filled.
  private var sentence: HTML {
    let more: HTML = """
      <a href="\(Address.target(target.id).text)">查看目标<span class="hidden">：\(target.indicator)</span></a>
      """
    return """
      <details class="sentence"><summary>原文：“\(target.quote)”</summary>\
      <blockquote>\(line.task.sentence)</blockquote><p class="small">\(more)\(own)</p></details>
      """
  }

  /// To the page of this line alone.
  private var own: HTML {
    if isAlone { return .empty }
    let address = Address.reporting(line.task.period, agency: behalf, only: .target(target.id))
    return "　<a href=\"\(address.text)\">只填这一项<span class=\"hidden\">：\(target.indicator)</span></a>"
  }

  /// What counts already, and goes on counting until a change of it has been accepted.
  private var accepted: HTML {
    guard let counted = line.task.report?.counted, counted.state == .approved else { return .empty }
    let figure = Wording.figure(counted.figure, unit: target.reportedUnit)
    return """
      <p class="hint">现在计入的是 <span class="value">\(figure)</span>（\(ReportFlow.changeAfterAcceptance)）。</p>
      """
  }

  private var evidence: HTML {
    ReportingEvidenceLink(
      address: .evidence(of: .target(target.id), line.task.period, agency: behalf), count: line.task.evidence,
      demand: line.task.demandedProof, name: target.indicator, isLocked: line.isLocked
    ).html
  }

  private var fields: HTML {
    let history = HTML.when(line.task.report) { report in
      """
      <p class="small"><a href="\(Address.reportHistory(report.id).text)">填报过程\
      <span class="hidden">：\(target.indicator)</span></a></p>
      """
    }
    return """
      \(HiddenField(ReportingFields.seen(line.id), String(line.seen)))\
      \(HiddenField(ReportingFields.stamp(line.id), String(line.stamp)))\(accepted)
      <div class="row">\(target.isGoal ? stage : value)\
      \(text(.narrative, "进展情况（可不填）"))</div>
      \(HTML.when(line.asksForExplanation, "<div class=\"gap\">\(explanation)</div>"))\
      \(withoutData)\(baseline)\(more)\(history)
      """
  }

  private var value: FormField {
    let isShare = target.isShareOfCases
    let typed = TextInput(line.entry.value, digits: .decimal)
    let units = line.task.context.unitChoices
    let unitName = ReportingFields.name(.unit, line.id)
    let control: Control =
      units.count > 1
      ? .measured(
        typed, units: units.map { Choice($0 == units[0] ? "" : $0, $0) }, chosen: line.entry.unit, unitID: unitName,
        about: "：" + target.indicator) : .amount(typed, unit: line.task.context.unit ?? "")
    return field(.value, isShare ? "本期达标比例" : "本期数值", hint: isShare ? "符合时限的件数占全部件数的百分比" : nil, control)
  }

  private var stage: FormField {
    let stages = Stage.allCases.map { Choice($0.rawValue, $0.title) }
    return field(.stage, "当前阶段", .list(stages, chosen: line.entry.stage, none: "请选择"))
  }

  /// Why there is no figure, and of a percentage its two counts: what most rows do not need.
  private var withoutData: HTML {
    let reasons = MissingReason.allCases.map { Choice($0.rawValue, $0.title) }
    let reason = field(.missing, "没有数据的原因", .list(reasons, chosen: line.entry.missing, none: "（有数据）"))
    let parts: HTML = line.task.context.isPercent ? "\(part(.numerator))\(part(.denominator))" : .empty
    let title = line.task.context.isPercent ? "没有数据？填分子分母？" : "没有数据？"
    return fold(title, [.missing, .numerator, .denominator], "<div class=\"fields\">\(reason)\(parts)</div>")
  }

  /// The figure to start from, asked once: with the first report of what the plan gives none for.
  private var baseline: HTML {
    guard line.task.context.asksBaseline || !line.entry.baseline.isEmpty else { return .empty }
    let typed = TextInput(line.entry.baseline, digits: .decimal)
    let control = field(
      .baseline, "基期值（可不填）", hint: "规划开始前的数值，原文没有写明；不填则以首次填报的数值为基期",
      .amount(typed, unit: line.task.context.unit ?? ""))
    return fold("规划开始前是多少？", [.baseline], "<div class=\"fields\">\(control)</div>")
  }

  private func part(_ name: ReportEntry.Field) -> FormField {
    field(name, "\(name.title)（可不填）", .input(TextInput(line.entry[name], digits: .decimal)))
  }

  private var more: HTML {
    fold(
      "存在问题、下一步安排、需协调事项（可不填）", [.problems, .nextSteps, .coordination],
      "\(text(.problems, "存在问题"))\(text(.nextSteps, "下一步安排"))\(text(.coordination, "需协调事项"))")
  }

  /// Shut, unless something stands in it.
  private func fold(_ title: String, _ names: [ReportEntry.Field], _ content: HTML) -> HTML {
    let isOpen = names.contains { !line.entry[$0].isEmpty || line.faults[$0] != nil }
    return """
      <details class="more"\(isOpen ? " open" : "")><summary>\(title)\
      <span class="hidden">：\(target.indicator)</span></summary>\(content)</details>
      """
  }

  private var explanation: FormField {
    let direction = target.comparison == .atMost ? "上升" : "下降"
    let proof = line.lacksProof ? "没有佐证材料、" : ""
    let label =
      line.mayFall ? "说明（\(proof)数值比上期\(direction)或有异常时必填）" : "说明（\(proof)数值有异常时必填）"
    return text(.explanation, label)
  }

  private func text(_ name: ReportEntry.Field, _ label: String) -> FormField {
    field(name, label, .lines(line.entry[name], most: ReportEntry.longestText))
  }

  private func field(_ name: ReportEntry.Field, _ label: String, hint: String? = nil, _ control: Control) -> FormField {
    FormField(
      label, id: ReportingFields.name(name, line.id), about: "：" + target.indicator, hint: hint,
      fault: line.faults[name] ?? (name == .value ? line.faults[.unit] : nil), control)
  }
}
