import Policy
import Store

/// What a sheet that came back would change, and every cell in which something is wrong; nothing is written yet.
struct ReportingSheetCheck {
  var upload: ReportingSheetUpload

  private var form: ReportingForm { upload.form }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "核对上传的\(form.period.title)填报表"
    return frame.page(title, crumbs: form.crumbs, for: visitor, isWrong: !upload.faults.isEmpty) {
      """
      \(faults)\(PageHead(title, lead: lead, actions: LinkButton("重新上传", form.sheetAddress).html))
      \(ReportingSteps.html(at: .check))\(remarks)
      \(upload.isAboutNothing ? .empty : confirmation(visitor))
      """
    }
  }

  private var lead: HTML {
    let changed = upload.changes.count + upload.measureChanges.count
    return """
      <b>\(form.agency.name)</b>　将要改动 \(changed) 项，与系统中相同 \(upload.unchanged) 项，\
      没有填写 \(upload.empty) 项。<b>现在还没有保存。</b>
      """
  }

  private var faults: ErrorSummary { ErrorSummary(upload.faults, outcome: "没有提交") }

  private var remarks: HTML {
    guard !upload.remarks.isEmpty else { return .empty }
    let lines = HTML.each(upload.remarks) { "<li>\($0)</li>" }
    return Notice(.warn, .silent, isBlock: true, "<ul>\(lines)</ul>").html
  }

  private func confirmation(_ visitor: Visitor) -> HTML {
    let fields = HTML.each(upload.lines.filter { !$0.isLocked }) { line in
      """
      \(HiddenField(ReportingFields.seen(line.id), String(line.seen)))\
      \(HiddenField(ReportingFields.stamp(line.id), String(line.stamp)))\
      \(ReportingFields.hidden(line.entry, line.id))

      """
    }
    let measures = HTML.each(upload.measures, ReportingMeasureFields.hidden)
    let count = upload.checked.count + upload.checkedMeasures.count
    let isGood = upload.faults.isEmpty && count > 0
    return """
      <form method="post" action="\(form.address.text)">\(visitor.token)\(HiddenField(ReportingFields.scope, "sheet"))
      \(fields)\(measures)<div class="card flush">\(table)\(measureTable)
      <div class="send">\(HTML.when(isGood, SubmitButton("确认提交 \(count) 项", "submit").html))\
      \(SubmitButton("存为草稿", "draft", look: .quiet))\(SubmitButton("放到网页表单里继续改", "edit", look: .quiet))\
      </div></div></form>
      """
  }

  private var table: HTML {
    guard !upload.changes.isEmpty else {
      if !upload.measureChanges.isEmpty { return .empty }
      return EmptyState("没有改动", "表里的内容与系统中的相同。").html
    }
    return DataTable(
      "将要改动的内容", upload.changes,
      [
        .init("行", .number) { "\($0.row)" },
        .init("目标") { change in
          let target = change.line.task.target
          return "<span class=\"cell-main\">\(target.indicator)</span>\(SubLine("目标 \(target.promise ?? "定性")"))"
        },
        .init("上期") { "\($0.line.task.previousText ?? "—")" },
        .init("将要保存", fields),
      ]
    ).html
  }

  private var measureTable: HTML {
    guard !upload.measureChanges.isEmpty else { return .empty }
    return DataTable(
      "将要改动的举措进展", upload.measureChanges,
      [
        .init("行", .number) { "\($0.row)" },
        .init("举措") { "<span class=\"cell-main\">\($0.line.name)</span>" },
        .init("上期") { "\($0.line.task.previous?.stage.title ?? "—")" },
        .init("将要保存") { change in
          let old = ReportingDraftWords.words(change.line.stored)
          let was = HTML.when(!old.isEmpty, "<span class=\"muted\">（原为：\(old)）</span>")
          return "<b>\(ReportingDraftWords.words(change.line.answer))</b>\(was)"
        },
      ]
    ).html
  }

  private func fields(_ change: ReportingSheetUpload.Change) -> HTML {
    let stored = change.line.stored
    return HTML.each(change.fields) { field in
      let new = ReportingSheetColumn.shown(change.line.entry, field)
      let old = ReportingSheetColumn.shown(stored, field)
      let was = HTML.when(!old.isEmpty, "<span class=\"muted\">（原为：\(old)）</span>")
      return "<p>\(field.title)：<b>\(new.isEmpty ? "（清空）" : new)</b>\(was)</p>"
    }
  }
}
