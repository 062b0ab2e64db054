import Policy
import Store

extension MeasurePage {
  /// What the body says of it: the newest word first, and the form for another.
  func progress(_ isMine: Bool, _ visitor: Visitor) -> Card? {
    // What was given back is no word of the body's any more: those concerned see it, with the reason.
    let isInner = isInner(visitor)
    let reports = course.reports.filter { isInner || !$0.isReturned }
    guard isMine || !reports.isEmpty || !sentBack.isEmpty else { return nil }
    let state = course.stage.map { "\($0.title)" as HTML } ?? "还没有填报"
    return Card("进展", id: "progress", note: state) {
      let rows = HTML.each(reports) { report in
        let office = report.isOnBehalf ? "（统筹机构代填）" : ""
        let signed = report.signedBy.map { "\($0)签发" }
        let who = [report.period?.title, report.agencyName, report.by + office, signed, Wording.minute(report.at)]
          .compactMap(\.self)
        let same = report.isUnchanged ? "（与上期相同）" : ""
        let judged = isInner ? review(report) : .empty
        let facts = who.joined(separator: " · ")
        return """
          <li><b>\(report.stage.title)</b>\(same)\(judged) <span class="small muted">\(facts)</span><br>\
          \(report.progress)</li>
          """
      }
      let history = HTML.when(!reports.isEmpty, "<ul class=\"history\">\(rows)</ul>") + backWithin
      guard isMine else { return history }
      return "\(history)\(isSigned ? wayToForm : form(visitor))"
    }
  }

  /// Every reason that whoever signs for the body gave: the row forgets it once it is handed in again.
  private var backWithin: HTML {
    let rows = HTML.each(sentBack) { back in
      let who = [back.period?.title, back.by, Wording.minute(back.at)].compactMap(\.self).joined(separator: " · ")
      return "<li>\(back.reason) <span class=\"small muted\">\(who)</span></li>"
    }
    return HTML.when(
      !sentBack.isEmpty, "<h3 class=\"small gap\">本单位签发时退回</h3><ul class=\"history\">\(rows)</ul>")
  }

  /// What became of it with whoever looks over reports.
  private func review(_ report: MeasureReport) -> HTML {
    guard let review = report.review else { return .empty }
    let by = [review.by, review.at.map { Wording.minute($0) }, review.remark].compactMap(\.self)
    let words =
      (by.isEmpty ? "" : "（\(by.joined(separator: "，"))）")
      + (report.explanation.isEmpty ? "" : "（说明：\(report.explanation)）")
    return " \(Tag(review.state.title, review.state == .returned ? .seal : .plain))\(words)"
  }

  private var wayToForm: HTML {
    let form = LinkButton("去填报表填写", .reporting(only: .measure(measure.id)), look: .main)
    return "<p class=\"gap no-print\">\(MeasureEntry.isSigned)　\(form)</p>"
  }

  private func form(_ visitor: Visitor) -> HTML {
    let stages = Stage.allCases.map { Choice($0.rawValue, $0.title) }
    return PostForm(MeasureResource.report.address(of: measure.id.raw), for: visitor, classes: "gap no-print") {
      """
      \(FormField("当前阶段", id: "stage", fault: message("stage"),
        .list(stages, chosen: typed["stage"] ?? course.stage?.rawValue, none: "请选择")))
      \(FormField("进展情况", id: "progress", hint: "只增不改，每次填报都会留存", fault: message("progress"),
        .lines(typed["progress"] ?? "", most: MeasureEntry.longest)))
      <div class="actions gap">\(SubmitButton("填报进展"))</div>
      """
    }.html
  }

  /// 倒排工期: the steps on the way, those that are late marked.
  func milestones(_ isMine: Bool, _ visitor: Visitor) -> Card? {
    guard isMine || !course.milestones.isEmpty else { return nil }
    let late = Set(course.late(deadline: measure.deadline, on: visitor.today).map(\.id))
    let note: HTML = "从完成时限（\(measure.deadline.map(\.words) ?? "未明确")）倒排"
    return Card("时间节点", id: "milestones", note: note, isFlush: true) {
      let table = DataTable(
        "时间节点", course.milestones,
        [
          .init("节点") { "\($0.milestone.title)" },
          .init("应完成") { row in
            let day = row.milestone.day(deadline: measure.deadline)?.text ?? "—"
            return "\(day)\(SubLine(counted(row.milestone)))"
          },
          .init("完成") { row in isMine ? doneForm(row, visitor) : row.milestone.done.map { "\($0.text)" } },
          .init("滞后") { late.contains($0.id) ? "已过时限" : nil },
        ])
      return "\(HTML.when(!course.milestones.isEmpty, table.html))\(isMine ? addForm(visitor) : .empty)"
    }
  }

  private func counted(_ milestone: Milestone) -> String? {
    if case .monthsBefore = milestone.due { milestone.due.words } else { nil }
  }

  private func doneForm(_ row: MeasureMilestone, _ visitor: Visitor) -> HTML {
    let id = "milestone-\(row.id)"
    let value = typed[id] ?? row.milestone.done?.text ?? ""
    return PostForm(MeasureResource.milestoneDone.address(of: measure.id.raw), for: visitor, classes: "inline") {
      """
      \(HiddenField("milestone", row.id.description))\
      \(FormField("完成日期", id: id, name: "day", about: row.milestone.title, fault: message(id), isInline: true,
        .input(TextInput(value, kind: .date))))\
      \(SubmitButton("保存", "done", look: .quiet, isSmall: true))\
      \(SubmitButton("删去", "remove", look: .quiet, isSmall: true))
      """
    }.html
  }

  private func addForm(_ visitor: Visitor) -> HTML {
    PostForm(MeasureResource.milestone.address(of: measure.id.raw), for: visitor, classes: "pad no-print") {
      """
      <div class="fields wide-fields">\(FormField("节点名称", id: "title", fault: message("title"),
        .input(TextInput(typed["title"] ?? "", longest: Milestone.longestTitle))))
      \(FormField("时限前几个月", id: "months", hint: "倒排；时限变了，节点跟着变", fault: message("months"),
        .input(TextInput(typed["months"] ?? "", digits: .numeric))))
      \(FormField("或完成日期", id: "day", fault: message("day"), .input(TextInput(typed["day"] ?? "", kind: .date))))</div>
      <div class="actions gap">\(SubmitButton("增加节点", look: .quiet))</div>
      """
    }.html
  }

  private func message(_ field: String) -> String? { fault?.field == field ? fault?.message : nil }
}
