import Policy
import Store

extension ReportingForm {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("\(period.title)填报", crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(errors)\(notice?.notice)\(moved.map { Notice(.warn, HTML(text: $0)) })\
      \(alone == nil ? elsewhere.map(\.html) ?? .empty : HTML.empty)
      \(PageHead("\(period.title)填报", lead: lead, actions: alone == nil ? periods(visitor) : .empty))
      \(alone == nil ? around(visitor) : HTML.empty)\
      \(ReportingSteps.html(at: .fill))
      \(isBlank ? nothing : form(visitor))
      """
    }
  }

  /// What waits beside the form; a row alone stands at once where one looks, on a telephone.
  private func around(_ visitor: Visitor) -> HTML {
    """
    \(ReportingTodo(periods: owed, today: visitor.today, behalf: named).html)\
    \(isOnBehalf ? HTML.empty : SupervisionTodo(waiting: waiting).html)
    """
  }

  /// The place of the first line that waits, which a link from another page can name without knowing it.
  static let firstWaiting = "first"

  var crumbs: [Crumb] { [Crumb(agency.name, .agency(agency.id)), Crumb("季度填报")] }

  /// Where the form goes and comes from.
  var address: Address { .reporting(period, agency: named, only: alone?.row) }

  /// Where it is kept while somebody types.
  private var draftAddress: Address { .reportingDraft(period, agency: named) }

  private var lead: HTML {
    let done = count(.submitted, .approved)
    let behalf = isOnBehalf ? "（代为填写，各处均标明“代填”）" : ""
    let waiting = isSigned || count(.signing) > 0 ? "待签发 \(count(.signing)) 项，" : ""
    return """
      <b>\(agency.name)</b>\(behalf)　<b>\(filled) / \(count) 已填</b>：\(waiting)已提交 \(done) 项，\
      草稿 \(count(.draft)) 项，退回 \(count(.returned)) 项，\
      未填 \(count(nil)) 项。<b>\(Wording.day(window.dueOn))</b> 前提交为按时。
      """
  }

  private func periods(_ visitor: Visitor) -> HTML {
    let others = HTML.each(bodies) { LinkButton("换到\($0.name)", .reporting(period, agency: $0.id)).html }
    let quarters = HTML.each(around.filter { $0 != period }) {
      LinkButton("切换到\($0.title)", .reporting($0, agency: named)).html
    }
    return "\(isBlank ? HTML.empty : LinkButton("用 Excel 填报", sheetAddress).html)\(others)\(quarters)"
  }

  /// A line alone is handed in alone.
  var scope: HTML { alone == nil ? .empty : HiddenField(ReportingFields.scope, "line").html }

  private var nothing: HTML {
    let own = Link("本单位页面", .agency(agency.id))
    return Card(label: nil) {
      EmptyState("本单位在这一期没有需要填报的目标和举措", "规划起始之前的各期不用填报。可以在\(own)查看全部任务。如有疑问，请联系管理员。").html
    }.html
  }

  /// At the top, before the heading: every fault with a link to its field, in the words that stand beside it.
  private var errors: ErrorSummary {
    guard isWrong else { return returned }
    var items = fault.map { [ErrorSummary.Item($0)] } ?? []
    for line in lines {
      let name = line.task.target.indicator
      if let note = line.note { items.append(.init("\(name)：\(note)", field: line.firstField)) }
      for fault in line.faults.all {
        items.append(.init("\(name)：\(fault.message)", field: ReportingFields.name(fault.field, line.id)))
      }
    }
    for line in measures {
      if let note = line.note { items.append(.init("\(line.name)：\(note)", field: line.firstField)) }
      guard let fault = line.fault else { continue }
      items.append(.init("\(line.name)：\(fault.message)", field: ReportingMeasureFields.name(fault.field, line.id)))
    }
    return ErrorSummary("填写有误，尚未提交", items)
  }

  /// What a reviewer gave back, with the reviewer's words.
  private var returned: ErrorSummary {
    let lines = lines.filter { $0.task.report?.state == .returned }.map { line in
      let remark = line.task.report?.newest.remark ?? "请核对"
      return ErrorSummary.Item("\(line.task.target.indicator)：\(remark)", field: line.firstField)
    }
    let measures = measures.filter { $0.state == .returned }.map { line in
      ErrorSummary.Item("\(line.name)：\(line.task.remark ?? "请核对")", field: line.firstField)
    }
    return ErrorSummary("有内容被退回，请修改后重新提交", lines + measures)
  }

  /// What was given back in other quarters, so that nobody has to look for it.
  private var elsewhere: Notice? {
    guard !returnedElsewhere.isEmpty else { return nil }
    let links = HTML.each(Array(returnedElsewhere.enumerated())) { index, returned in
      let link = Link(returned.period.title, .reporting(returned.period, agency: named))
      return "\(index > 0 ? "、" : "")\(link) \(returned.count) 项"
    }
    return Notice(.warn, "其他填报期有填报被退回，请修改后重新提交：\(links)。")
  }

  private func form(_ visitor: Visitor) -> HTML {
    let unsaved: HTML = hasUnsaved ? "" : " hidden"
    return """
      \(alone == nil ? ReportingJumps(form: self).html : steps)
      <form method="post" action="\(address.text)" novalidate \
      data-draft="\(draftAddress.text)" data-guard\(hasUnsaved ? " data-changed" : "")>
      \(visitor.token)\(scope)
      <div class="card flush tasks">
      \(plans(visitor))
      <div class="send">\(SubmitButton("核对并提交", "check"))\(SubmitButton("保存草稿", "draft", look: .quiet))\
      <span class="small muted">没有数据的可以先不填，之后再补。</span>\
      <span class="small" id="unsaved"\(unsaved)><b>有尚未保存的内容</b></span>\
      <span class="small muted" id="saved" role="status"></span></div>
      </div></form>
      """
  }
}

extension ReportingForm {
  private func plans(_ visitor: Visitor) -> HTML {
    let (first, user) = (firstToFill?.row, visitor.user?.id)
    return HTML.each(byPlan) { plan in
      let cards = HTML.each(Array(plan.lines.enumerated())) { index, line in
        ReportingLineCard(
          line: line, number: alone?.number ?? plan.first + index, isAlone: alone != nil, user: user,
          isFirst: .target(line.id) == first, behalf: named
        ).html
      }
      let measures = HTML.each(Array(plan.measures.enumerated())) { index, line in
        ReportingMeasureCard(
          line: line, number: alone?.number ?? plan.first + plan.lines.count + index, isAlone: alone != nil,
          user: user, isFirst: .measure(line.id) == first, behalf: named, today: visitor.today
        ).html
      }
      return """
        <section class="plan" id="\(plan.anchor)" aria-labelledby="h-\(plan.anchor)">\
        <div class="plan-head"><h2 id="h-\(plan.anchor)">\(plan.title)</h2>\
        <p class="muted">\(plan.filled) / \(plan.count) 已填</p></div>
        \(cards)\(measures)</section>

        """
    }
  }
}

extension ReportingForm.Line {
  /// Where a word about the whole line leads.
  var firstField: String { ReportingFields.name(task.target.isGoal ? .stage : .value, id) }
}
