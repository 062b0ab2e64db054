import Policy
import Store

/// Everything that is about to be handed in, once more, with the last quarter beside it.
struct ReportingCheck {
  var form: ReportingForm
  /// What would be handed in.
  var checked: CheckedForm

  /// A change of more than half against the last quarter is pointed out: it may be a slip of the hand.
  static let bigChange = 0.5

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "核对\(form.period.title)填报"
    return frame.page(title, crumbs: form.crumbs, for: visitor) {
      """
      \(Notice(.good, .status, "草稿已保存。请核对以下 \(checked.count) 项，<b>确认后才算提交</b>。"))
      \(PageHead(title, lead: "\(form.agency.name)"))
      \(ReportingSteps.html(at: .check))
      <form method="post" action="\(form.address.text)">\(visitor.token)\(form.scope)\(HTML.each(form.lines, hidden))\
      \(HTML.each(form.measures.filter(\.isToBeSubmitted), ReportingMeasureFields.hidden))
      <div class="card flush">\(checked.lines.isEmpty ? HTML.empty : table.html)\
      \(checked.measures.isEmpty ? HTML.empty : measures.html)
      <div class="send">\(SubmitButton("确认提交", "submit"))\
      \(SubmitButton("返回修改", "edit", look: .quiet))</div></div></form>
      """
    }
  }

  private func hidden(_ line: ReportingForm.Line) -> HTML {
    """
    \(HiddenField(ReportingFields.seen(line.id), String(line.seen)))\
    \(HiddenField(ReportingFields.stamp(line.id), String(line.stamp)))\
    \(ReportingFields.hidden(line.entry, line.id))

    """
  }

  /// One line with its figure as it was understood.
  private struct Row {
    var line: ReportingForm.Line
    var figure: ReportedFigure
  }

  private var table: DataTable<Row> {
    let lines = Dictionary(form.lines.map { ($0.id, $0) }) { first, _ in first }
    let rows = checked.lines.compactMap { checked in
      lines[checked.target].map { Row(line: $0, figure: checked.figure) }
    }
    return DataTable(
      "将要提交的内容", rows,
      [
        .init("目标") { row in
          let target = row.line.task.target
          let promise = SubLine("目标 \(target.promise ?? "定性") · \(target.timing)")
          return "<span class=\"cell-main\">\(target.indicator)</span>\(promise)"
        },
        .init("上期") { "\($0.line.task.previousText ?? "—")" },
        .init("本期", value),
        .init("进展情况与说明") { row in
          "\(row.figure.story.isEmpty ? "—" : row.figure.story)"
        },
      ])
  }

  private var measures: DataTable<CheckedMeasure> {
    let lines = Dictionary(form.measures.map { ($0.id, $0) }) { first, _ in first }
    return DataTable(
      "将要提交的举措进展", checked.measures,
      [
        .init("举措") { row in
          let line = lines[row.typed.measure]
          return "<span class=\"cell-main\">\(line?.name ?? "")</span>\(SubLine(line?.task.measure.documentTitle))"
        },
        .init("上期") { "\(lines[$0.typed.measure]?.task.previous?.stage.title ?? "—")" },
        .init("本期") { row in
          let same = SubLine(row.entry.isUnchanged ? "与上期相同" : nil)
          return "<span class=\"value\">\(row.entry.stage.title)</span>\(same)"
        },
        .init("进展情况与说明") { row in
          "\(row.entry.progress)\(SubLine(row.entry.explanation.isEmpty ? nil : "说明：\(row.entry.explanation)"))"
        },
      ])
  }

  private func value(_ row: Row) -> HTML {
    let unit = row.line.task.target.reportedUnit
    let value = Wording.figure(row.figure, unit: unit)
    let typed = HTML.when(row.line.entry.conversion(to: row.figure.value, in: unit)) { SubLine($0).html }
    let odd = HTML.when(warning(row.figure, row.line)) { "<span class=\"cell-sub warn-text\">\($0)</span>" }
    return "<span class=\"value\">\(value)</span>\(typed)\(odd)"
  }

  /// What looks unusual without being wrong.
  private func warning(_ figure: ReportedFigure, _ line: ReportingForm.Line) -> String? {
    guard let value = figure.value else { return nil }
    let doubts = line.task.context.doubts(of: value).map { $0.words(value, unit: line.task.context.unit ?? "") }
    if !doubts.isEmpty { return "▲ " + doubts.joined(separator: "；") }
    guard let previous = line.task.previous?.value, previous != 0 else { return nil }
    let change = (value - previous) / abs(previous)
    guard abs(change) > Self.bigChange else { return nil }
    let percent = Int((abs(change) * 100).rounded())
    return "▲ 比上期\(change > 0 ? "增加" : "减少")\(percent)%，请确认没有输错"
  }
}
