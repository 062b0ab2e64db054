import Policy
import Store

/// What waits for whoever signs for a body: read, ticked and let out at once, or given back one by one.
struct SigningPage: Sendable {
  var reports: [Report]
  var measures: [MeasureTask]
  var files: EvidenceLinks
  var bodies: [String]
  var fault: String?
  var notice: String?
  /// What waits for the body beside its reports.
  var waiting: SupervisionWaiting

  init(_ store: Store, _ visitor: Visitor) throws {
    reports = try store.reportsToSign(of: visitor.actor.agencies)
    measures = try store.measuresToSign(of: visitor.actor.agencies)
    files = try EvidenceLinks(store, reports, measures)
    bodies = visitor.user?.bodies.map(\.name) ?? []
    waiting = try store.supervisionWaiting(for: visitor.actor.agencies, on: visitor.today)
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("签发", crumbs: [Crumb("签发")], for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))
      \(PageHead("签发", lead: lead))
      \(SupervisionTodo(waiting: waiting).html)\(card(visitor))
      """
    }
  }

  private var lead: HTML {
    let names = bodies.isEmpty ? "" : "\(bodies.joined(separator: "、"))："
    return "\(names)填报人填好的内容先到这里。签发后报送统筹协调机构并公布；退回的由填报人修改后再送。"
  }

  private func card(_ visitor: Visitor) -> Card {
    Card("待签发", id: "waiting", count: reports.count + measures.count) {
      guard !reports.isEmpty || !measures.isEmpty else { return EmptyState("没有待签发的内容", "填报人提交后会出现在这里。").html }
      return PostForm(.signing, for: visitor) {
        """
        \(NoDefaultButton())\
        \(reports.isEmpty ? HTML.empty : table.html)\(measures.isEmpty ? HTML.empty : measureTable.html)\
        <div class="actions gap">\(SubmitButton("签发选中的内容"))</div>
        """
      }.html
    }
  }

  private var table: DataTable<Report> {
    DataTable(
      "待签发的内容", reports, layout: .inset,
      [
        .init("目标", name),
        .init("填报期", .unbroken) { "\($0.period.title)" },
        .init("填报值") { report in
          let value = Wording.figure(report.newest.figure, unit: report.unit)
          return "<span class=\"value\">\(value)</span>\(SubLine(counted(report)))"
        },
        .init("文字") { report in
          let words = report.newest.figure.story
          let files = files.line(.target(report.target), report.period)
          return words.isEmpty ? files : "<span class=\"long\">\(words)</span>\(files)"
        },
        .init("填报人") { "\($0.newest.by)\(SubLine(Wording.minute($0.newest.at)))" },
        .init("退回", back),
      ])
  }

  private func counted(_ report: Report) -> String? {
    report.counted.map {
      "现在计入的是 " + Wording.figure($0.figure, unit: report.unit)
    }
  }

  private func name(_ report: Report) -> HTML {
    let id = "r-\(report.id)"
    return """
      <input type="checkbox" id="\(id)" name="report" value="\(report.id)-\(report.version)" checked>\
      <label class="hidden" for="\(id)">选择：\(report.indicator)</label> \
      \(Link(report.indicator, .target(report.target)))\(SubLine(report.agencyName))
      """
  }

  private func back(_ report: Report) -> HTML {
    let reason = TextInput(placeholder: "退回理由", longest: 500)
    return """
      \(FormField("退回“\(report.indicator)”的理由", id: "remark-\(report.id)", isInline: true, .input(reason)))\
      \(SubmitButton("退回", "\(report.id)-\(report.version)", name: "back", look: .danger, isSmall: true))
      """
  }
}

extension SigningPage {
  private var measureTable: DataTable<MeasureTask> {
    DataTable(
      "待签发的举措进展", measures, layout: .inset,
      [
        .init("举措", name), .init("填报期", .unbroken) { "\($0.period.title)" },
        .init("进展") { task in
          let words = task.draft.map { ReportingDraftWords.words($0.answer) } ?? ""
          let files = files.line(.measure(task.measure.id), task.period)
          return "<span class=\"long\">\(words)</span>\(files)\(SubLine(task.previous.map { "上期：\($0.stage.title)" }))"
        },
        .init("填报人") { "\($0.draft?.by ?? "")\(SubLine($0.draft.map { Wording.minute($0.at) }))" },
        .init("退回", back),
      ])
  }

  /// A measure's row as the form names it: `12-2026Q4-3`.
  private func key(_ task: MeasureTask) -> String {
    "\(task.measure.id)-\(task.period.text)-\(task.draft?.stamp ?? 0)"
  }

  private func name(_ task: MeasureTask) -> HTML {
    let (id, name) = ("m-\(task.measure.id)-\(task.period.text)", task.measure.textStart + "…")
    return """
      <input type="checkbox" id="\(id)" name="measure" value="\(key(task))" checked>\
      <label class="hidden" for="\(id)">选择：\(name)</label> \
      \(Link(name, .measure(task.measure.id)))\(SubLine(task.measure.teller?.name))
      """
  }

  private func back(_ task: MeasureTask) -> HTML {
    let reason = TextInput(placeholder: "退回理由", longest: 500)
    let name = task.measure.textStart + "…"
    let id = "remark-m\(task.measure.id)-\(task.period.text)"
    return """
      \(FormField("退回“\(name)”的理由", id: id, isInline: true, .input(reason)))\
      \(SubmitButton("退回", key(task), name: "measure-back", look: .danger, isSmall: true))
      """
  }
}
