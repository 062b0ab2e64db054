import Policy
import Store

/// What was told of measures, looked over one by one.
extension ReportsDue {
  func measureDecisions(_ visitor: Visitor) -> Card? {
    guard !measures.isEmpty else { return nil }
    let items = HTML.each(measures) { task in
      "<li class=\"decision\"><div>\(story(task))</div>\n\(decision(task, visitor))</li>"
    }
    let note: HTML = "\(Self.shown(measures.count, of: measuresTotal))填报的进展已经公布；退回后不再计入"
    return Card("待审核的举措进展", id: "measures", count: measuresTotal, note: note) {
      "<ul class=\"history\">\(items)</ul>"
    }
  }

  private func story(_ task: MeasureTask) -> HTML {
    guard let newest = task.newest else { return .empty }
    let teller = task.measure.teller
    let tags = HTML.each(ReportReview.warnings(of: task)) { " \(Tag($0.title, $0 == .late ? .seal : .plain))" }
    let before = task.acceptedMeanwhile.map { accepted in
      "<p class=\"small\">已审核的是 <b>\(accepted.stage.title)</b>，通过之前仍以它为准</p>" as HTML
    }
    let said = "\(newest.stage.title)\(newest.isUnchanged ? "（与上期相同）" : "")"
    let previous = task.previous.map { " · 上期：\($0.stage.title)" } ?? ""
    return """
      <p>\(Link(task.measure.textStart + "…", .measure(task.measure.id))) <b>\(said)</b>\(tags)</p>\
      <p class="cell-sub">\(body(teller?.agency, teller?.name)) · \(newest.by) · \
      \(Wording.minute(newest.at))\(previous)</p>\
      <p class="small">\(newest.progress)</p>\(explanation(newest))\
      \(files.line(.measure(task.measure.id), period))\(before)
      """
  }

  private func explanation(_ report: MeasureReport) -> HTML {
    report.explanation.isEmpty ? .empty : "<p class=\"small\">说明：\(report.explanation)</p>"
  }

  private func decision(_ task: MeasureTask, _ visitor: Visitor) -> PostForm {
    let id = task.newest?.id ?? 0
    let label = "对“\(task.measure.textStart)…”的审核意见"
    let remark = TextInput(placeholder: "退回时必填", longest: 500)
    return PostForm(.measureDecision(id), for: visitor) {
      """
      \(NoDefaultButton())\(HiddenField("period", period.text))\
      \(FormField(label, id: "remark-m\(id)", name: "remark", isInline: true, .input(remark)))\
      \(SubmitButton("通过", "approve", isSmall: true))\
      \(SubmitButton("退回", "return", look: .danger, isSmall: true))
      """
    }
  }
}

extension ReportReview {
  /// The same of a measure.
  static func warnings(of task: MeasureTask) -> [ReportReview] {
    guard let newest = task.newest else { return [] }
    return allCases.filter { warning in
      switch warning {
      case .explained: !newest.explanation.isEmpty
      case .withoutData, .coordination: false
      case .blocked: newest.stage == .blocked
      case .late: task.isLate
      case .onBehalf: newest.isOnBehalf
      case .overAccepted: task.acceptedMeanwhile != nil
      }
    }
  }
}
