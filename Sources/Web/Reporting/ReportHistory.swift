import Policy
import Store

/// Every step of one report, for its own agency and for administrators.
struct ReportHistory {
  var report: Report
  var revisions: [ReportRevision]
  /// What bears it out.
  var evidence: [Evidence] = []

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb(report.indicator, .target(report.target)), Crumb("填报过程")]
    let lead: HTML = "\(report.indicator) · \(report.period.title) · \(report.agencyName ?? "")"
    return frame.page("填报过程", crumbs: crumbs, for: visitor) {
      """
      \(PageHead("填报过程", lead: lead, actions: visitor.may(.openMatters) ? MatterLink.button(report) : .empty))
      \(Card(label: "填报过程", isFlush: true) { table.html })\(files)
      """
    }
  }

  private var files: Card? {
    guard !evidence.isEmpty else { return nil }
    return Card("佐证材料", id: "files", count: evidence.count, isFlush: true) {
      EvidenceTable(files: evidence) { _ in nil }.html
    }
  }

  private var table: DataTable<ReportRevision> {
    DataTable(
      "填报过程", revisions.reversed(),
      [
        .init("步骤") { "第 \($0.number) 步" },
        .init("状态") { "\($0.state.title)" },
        .init("数值（\(report.unit ?? "阶段")）", label: "数值") { revision in
          "<span class=\"value\">\(revision.typedFigure ?? "—")</span>"
        },
        .init("文字") { "\($0.figure.story.isEmpty ? "—" : $0.figure.story)" },
        .init("意见") { "\($0.remark ?? "—")" },
        .init("何人何时") { revision in
          let mark = HTML.when(revision.isOnBehalf, " \(Tag("代填", .plain))")
          return "\(revision.by)\(mark)\(SubLine(revision.at.text))"
        },
      ])
  }
}

extension ReportRevision {
  /// What was typed for a figure: with its unit where that was another one, else a stage, or why there is none.
  var typedFigure: String? {
    if !typed.value.isEmpty { return typed.value + (typed.unit.isEmpty ? "" : " " + typed.unit) }
    return figure.missing?.title ?? figure.stage?.title
      ?? (figure.value == nil ? nil : Wording.figure(figure, unit: nil))
  }
}
